import { evaluate, type Macros, stripComments } from "./c-source.js";
import type { CompiledParameter } from "./compiled.js";
import type { SourceTree } from "./sources.js";

/** A suffix that forms the parameter of a service: `_time_limit` in `policy_time_limit`. */
interface ServiceSuffix {
  readonly suffix: string;
  /** The parameter that gives the default. */
  readonly fallback: string;
}

/**
 * Adds the parameters that Postfix derives from the services of master.cf, as far as the manual lists them:
 * the templates (`transport_time_limit`) and those of the stock services (`relay_destination_recipient_limit`).
 */
export function addServiceParameters(
  tree: SourceTree,
  macros: Macros,
  documented: Iterable<string>,
  parameters: Map<string, CompiledParameter>,
): void {
  const text = (tokens: readonly string[]) => String(evaluate(tokens, macros)?.value ?? "");
  const suffixes = tree
    .parsed("src/postconf/postconf_service.c", readPairs)
    .map(([suffix, fallback]): ServiceSuffix => ({ suffix: text([suffix]), fallback: text([fallback]) }));
  const reads = new Map<string, ServiceRead[]>();
  for (const path of tree.paths.filter((path) => path.endsWith(".c") && !path.startsWith("src/postconf/"))) {
    for (const read of tree.parsed(path, readCalls)) {
      const suffix = text([read.macro]);
      reads.set(suffix, [...(reads.get(suffix) ?? []), { ...read, program: path.split("/")[1]! }]);
    }
  }
  for (const name of documented) {
    if (parameters.has(name)) continue;
    const found = longestSuffix(name, suffixes);
    const base = found && parameters.get(found.fallback);
    if (found && base) parameters.set(name, fromBase(found, base, reads.get(found.suffix) ?? []));
  }
}

interface ServiceRead {
  readonly macro: string;
  readonly min: number;
  readonly program: string;
}

/** The pairs of suffix and default parameter in postconf_service.c, as macro names. */
export function readPairs(source: string): [suffix: string, fallback: string][] {
  const pairs = stripComments(source).matchAll(/\b(_[A-Z][A-Z_]*)\s*,\s*(VAR_\w+)\s*,/g);
  const unique = new Map([...pairs].map(([, suffix = "", fallback = ""]) => [suffix, fallback]));
  return [...unique];
}

/** The places where a program reads a parameter of its service: `get_mail_conf_int2(name, _SUFFIX, ..., min, max)`. */
export function readCalls(source: string): ServiceRead[] {
  if (!source.includes("get_mail_conf_")) return [];
  const calls = stripComments(source).matchAll(
    /get_mail_conf_\w+2\s*\(\s*\w+\s*,\s*(_[A-Z]\w*)\s*,([^;]*?)(\d+)\s*,\s*\d+\s*\)/g,
  );
  const reads = [...calls].map(([, macro = "", , min]) => ({ macro, min: Number(min), program: "" }));
  // The scheduler's feedback parameters are composed and read by other functions.
  for (const [, macro = ""] of source.matchAll(/\(\s*\w+->name\s*,\s*(_CONC_\w+_FDBACK)/g)) {
    reads.push({ macro, min: 0, program: "" });
  }
  return reads;
}

function longestSuffix(name: string, suffixes: readonly ServiceSuffix[]): ServiceSuffix | undefined {
  return suffixes
    .filter(({ suffix }) => suffix !== "" && name.length > suffix.length && name.endsWith(suffix))
    .sort((a, b) => b.suffix.length - a.suffix.length)[0];
}

function fromBase(found: ServiceSuffix, base: CompiledParameter, reads: readonly ServiceRead[]): CompiledParameter {
  const min = Math.max(0, ...reads.map((read) => read.min));
  const programs = reads.map((read) => read.program);
  return {
    ...base,
    default: `$${found.fallback}`,
    buildDependent: false,
    min: min > 0 ? min : undefined,
    max: undefined,
    readBy: programs.length > 0 ? new Set(programs) : base.readBy,
  };
}
