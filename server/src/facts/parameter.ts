import data from "./parameters.json";
import { compareVersions, parseVersion, type Version } from "./version.js";

/**
 * What Postfix's sources say about one main.cf parameter: a row of parameters.json, which `npm run generate-facts`
 * makes. What people wrote about it (summary, value shape) stands in the topics.
 */
export interface Parameter {
  readonly name: string;
  /** How Postfix itself reads the value; what a string looks like is told by the shape in the topics. */
  readonly type: "string" | "integer" | "boolean" | "time";
  /** What `postconf -d` prints in the newest stable release; for a removed parameter, its last default. */
  readonly default: string;
  /**
   * The history of the default, where it changed: each entry holds from that version on. A change that came in a
   * patch level has entries for each release that got it. Use `defaultOf`.
   */
  readonly defaults?: readonly (readonly [since: string, value: string])[];
  /** First version (`major.minor`) that has it; absent where that is older than the manual tells. */
  readonly since?: string;
  /** Last version (`major.minor`) that had it. */
  readonly removedAfter?: string;
  /** The limits that Postfix enforces on a number; for a time in seconds. */
  readonly min?: number;
  readonly max?: number;
  /** Postfix refuses an empty value. */
  readonly nonEmpty?: true;
  /** The programs that read it, by the name of their source folder; `global`, `util`, `tls`: all programs. */
  readonly readBy: readonly string[];
  /**
   * The version (`major.minor`) from which `postconf` warns about it, or the manual calls it obsolete or ignored.
   * "3.0" can also stand for an older one.
   */
  readonly deprecatedSince?: string;
  /** The parameter that one sets instead. */
  readonly replacedBy?: string;
  /** Older stable releases that got it in a patch level: `["3.7", "3.7.11"]`. */
  readonly backported?: readonly (readonly [release: string, from: string])[];
  /** The default comes from the host or from how Postfix was built. */
  readonly hostDependent?: true;
  /** Postfix keeps `$name` in the value as it is, and expands it only when it is used. */
  readonly raw?: true;
  /** The sources read it; the manual does not list it. */
  readonly undocumented?: true;
}

/** All parameters by name, in alphabetical order. */
export const parameters: ReadonlyMap<string, Parameter> = new Map(
  // The type that TypeScript infers from the rows has no tuples and no optional keys; a test checks the rows.
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

/** The default in that version. A version without a patch level means the last one of its release. */
export function defaultOf(parameter: Parameter, version: Version): string {
  const history = parameter.defaults ?? [];
  const entry = history.findLast(([since]) => compareVersions(atLast(version), parseKnown(since)) >= 0);
  return entry?.[1] ?? history[0]?.[1] ?? parameter.default;
}

/**
 * Whether that version has the parameter. Where the patch level is not known and a later patch level has it,
 * the parameter is known: nobody should be told that a parameter is too new when it works.
 */
export function availability(parameter: Parameter, version: Version): "known" | "too-new" | "removed" | "deprecated" {
  const { since, removedAfter, deprecatedSince } = parameter;
  if (removedAfter !== undefined && compareReleases(version, parseKnown(removedAfter)) > 0) return "removed";
  // Without `since`, a parameter with backports is one that only patch levels have so far.
  const isBefore = since === undefined ? parameter.backported !== undefined : isOlder(version, since);
  if (isBefore && !hasBackport(parameter, version)) return "too-new";
  return deprecatedSince !== undefined && !isOlder(version, deprecatedSince) ? "deprecated" : "known";
}

/** True where that version has the parameter, be it obsolete or not. */
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

/** A version without a patch level stands for the last patch level of its release. */
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
