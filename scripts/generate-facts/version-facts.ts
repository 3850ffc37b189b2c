import { type CompiledParameter, readCompiled, readMacros } from "./compiled.js";
import { readDeprecations } from "./deprecations.js";
import { type ManualEntry, readManual, removedAfterIn } from "./manual.js";
import { addServiceParameters } from "./services.js";
import type { SourceTree } from "./sources.js";

/** The facts about the parameters of one version of Postfix. */
export interface VersionFacts {
  readonly tree: SourceTree;
  /** The parameters that this version has. */
  readonly parameters: ReadonlyMap<string, CompiledParameter>;
  /** The manual's entries, including those of parameters that this version no longer has. */
  readonly manual: ReadonlyMap<string, ManualEntry>;
  /** The names that postconf warns about, with their replacements. */
  readonly deprecations: ReadonlyMap<string, string | undefined>;
}

/** Reads one version. `printed` returns what `postconf -d` prints for a default that cannot be computed. */
export function readVersion(tree: SourceTree, printed: (name: string) => string | undefined): VersionFacts {
  const manual = tree.parsed("proto/postconf.proto", readManual);
  const macros = readMacros(tree);
  const parameters = readCompiled(tree, macros, printed);
  const current = [...manual].filter(([, entry]) => removedAfterIn(entry) === undefined).map(([name]) => name);
  addServiceParameters(tree, macros, current, parameters);
  addFunctions(manual, parameters);
  addFormerNames(manual, parameters);
  const deprecations = tree.parsed("src/postconf/postconf_unused.c", readDeprecations);
  return { tree, parameters, manual, deprecations };
}

/**
 * The former names that still work: a renamed parameter often remains only in the default of its successor,
 * `${old_name?{$old_name}:{...}}`, and is then unset unless main.cf sets it.
 */
function addFormerNames(manual: ReadonlyMap<string, ManualEntry>, parameters: Map<string, CompiledParameter>): void {
  for (const successor of [...parameters.values()]) {
    for (const [, name = ""] of successor.default.matchAll(/\$\{?([a-z]\w*)/g)) {
      if (parameters.has(name) || !manual.has(name)) continue;
      const { type, raw, readBy } = successor;
      parameters.set(name, { ...nothing, type, raw, readBy });
    }
  }
}

/** The manual lists functions such as `${domain_to_ascii{...}}` among the parameters, without a default. */
function addFunctions(manual: ReadonlyMap<string, ManualEntry>, parameters: Map<string, CompiledParameter>): void {
  for (const [name, entry] of manual) {
    if (entry.default !== "no default" || parameters.has(name)) continue;
    parameters.set(name, { ...nothing, type: "string", raw: false, readBy: new Set(["global"]) });
  }
}

const nothing = {
  default: "",
  buildDependent: false,
  versionStamp: false,
  min: undefined,
  max: undefined,
  nonEmpty: false,
} as const;
