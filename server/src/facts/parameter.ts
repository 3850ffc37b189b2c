import data from "./parameters.json";
import { compareVersions, parseVersion, type Version } from "./version.js";

/**
 * The facts about a main.cf parameter from Postfix's sources: a row of parameters.json, which `npm run generate-facts`
 * generates. The hand-written notes (summary, value shape) are in the topics.
 */
export interface Parameter {
  readonly name: string;
  /** The type that Postfix declares; the shape in the topics describes the form of a string. */
  readonly type: "string" | "integer" | "boolean" | "time";
  /** The output of `postconf -d` in the newest stable release; for a removed parameter, its last default. */
  readonly default: string;
  /**
   * The history of the default, if it changed: each entry applies from its version on. A change in a patch level has
   * an entry for each release that got it. Use `defaultOf`.
   */
  readonly defaults?: readonly (readonly [since: string, value: string])[];
  /** The first version (`major.minor`) that has it; absent if the manual does not go back that far. */
  readonly since?: string;
  /** The last version (`major.minor`) that had it. */
  readonly removedAfter?: string;
  /** The limits that Postfix enforces on a number; in seconds for a time. */
  readonly min?: number;
  readonly max?: number;
  /** True if Postfix rejects an empty value. */
  readonly nonEmpty?: true;
  /** The programs that read it, by the name of their source folder; `global`, `util`, `tls`: all programs. */
  readonly readBy: readonly string[];
  /**
   * The version (`major.minor`) from which `postconf` warns about it, or the manual calls it obsolete or ignored.
   * "3.0" can also mean an older version.
   */
  readonly deprecatedSince?: string;
  /** The parameter to set instead. */
  readonly replacedBy?: string;
  /** Older stable releases that got it in a patch level: `["3.7", "3.7.11"]`. */
  readonly backported?: readonly (readonly [release: string, from: string])[];
  /** True if the default depends on the host or on the build of Postfix. */
  readonly hostDependent?: true;
  /** True if Postfix does not expand `$name` when it reads the value, but only when it uses it. */
  readonly raw?: true;
  /** True if the sources read it but the manual does not list it. */
  readonly undocumented?: true;
}

/** All parameters by name, in alphabetical order. */
export const parameters: ReadonlyMap<string, Parameter> = new Map(
  // TypeScript cannot infer tuples and optional keys from JSON; a test checks the rows.
  (data.parameters as unknown as readonly Parameter[]).map((parameter) => [parameter.name, parameter]),
);

/** Parameters that Postfix keeps in a C long (CONFIG_LONG_TABLE in its sources); the others are limited to an int. */
export const longParameters: ReadonlySet<string> = new Set([
  "lmdb_map_size",
  "mailbox_size_limit",
  "message_size_limit",
  "queue_minfree",
  "virtual_mailbox_limit",
]);

/** The default in a version. A version without a patch level means the last one of its release. */
export function defaultOf(parameter: Parameter, version: Version): string {
  const history = parameter.defaults ?? [];
  const entry = history.findLast(([since]) => compareVersions(atLast(version), parseKnown(since)) >= 0);
  return entry?.[1] ?? history[0]?.[1] ?? parameter.default;
}

/**
 * Whether a version has the parameter. If the patch level is not known and a later patch level has the parameter, it
 * counts as known, so that a parameter that works is not reported as too new.
 */
export function availability(parameter: Parameter, version: Version): "known" | "too-new" | "removed" | "deprecated" {
  const { since, removedAfter, deprecatedSince } = parameter;
  if (removedAfter !== undefined && compareReleases(version, parseKnown(removedAfter)) > 0) return "removed";
  // A parameter with backports but without `since` exists only in patch levels so far.
  const isBefore = since === undefined ? parameter.backported !== undefined : isOlder(version, since);
  if (isBefore && !hasBackport(parameter, version)) return "too-new";
  return deprecatedSince !== undefined && !isOlder(version, deprecatedSince) ? "deprecated" : "known";
}

/** Whether a version has the parameter, deprecated or not. */
export function isAvailable(parameter: Parameter, version: Version): boolean {
  const state = availability(parameter, version);
  return state === "known" || state === "deprecated";
}

function isOlder(version: Version, release: string): boolean {
  return compareReleases(version, parseKnown(release)) < 0;
}

function hasBackport(parameter: Parameter, version: Version): boolean {
  return (parameter.backported ?? []).some(([, text]) => {
    const from = parseKnown(text);
    return compareReleases(version, from) === 0 && compareVersions(atLast(version), from) >= 0;
  });
}

/** Replaces a missing patch level by the last one of the release. */
function atLast(version: Version): Version {
  return version.patch === undefined ? { ...version, patch: Number.MAX_SAFE_INTEGER } : version;
}

function compareReleases(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor;
}

function parseKnown(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`parameters.json holds a version that is none: ${text}`);
  return version;
}
