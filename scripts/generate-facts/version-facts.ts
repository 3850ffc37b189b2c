import { type CompiledParameter, readCompiled, readMacros } from "./compiled.js";
import { readDeprecations } from "./deprecations.js";
import { type ManualEntry, readManual, removedAfterIn } from "./manual.js";
import { addServiceParameters } from "./services.js";
import type { SourceTree } from "./sources.js";

/** All that one version of Postfix says about its parameters. */
export interface VersionFacts {
  readonly tree: SourceTree;
  /** The parameters that this version has. */
  readonly parameters: ReadonlyMap<string, CompiledParameter>;
  /** The manual's entries, also for parameters that this version has no more. */
  readonly manual: ReadonlyMap<string, ManualEntry>;
  /** The names that postconf warns about, with what to use instead. */
  readonly deprecations: ReadonlyMap<string, string | undefined>;
}

/** Reads one version. `printed` tells what `postconf -d` prints where a default cannot be computed. */
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
 * A parameter that was renamed often lives on in the default of its successor, `${old_name?{$old_name}:{...}}`, and
 * nowhere else. It still works then, and is not set unless main.cf sets it.
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
