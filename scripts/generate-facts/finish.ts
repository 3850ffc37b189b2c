import { compareVersions, parseVersion } from "../../server/src/facts/version.js";
import { defaultAt, type Facts, type Row } from "./history.js";
import { type ManualEntry, obsoleteSinceIn, removedAfterIn, renamedIn, replacementIn, sinceIn } from "./manual.js";
import type { VersionFacts } from "./version-facts.js";

/** The newest entry that the manual had for a name, and the release in which it was. */
export interface LastEntry {
  readonly entry: ManualEntry;
  readonly release: string;
}

/**
 * Completes the rows from the manual: which parameters were added and removed before the oldest version that was read,
 * which are obsolete, and which depend on the host.
 */
export function finish(facts: Facts, newest: VersionFacts, manual: ReadonlyMap<string, LastEntry>): void {
  const releases = Object.keys(facts.releases);
  const oldest = releases[0]!;
  for (const [name, last] of manual) {
    if (!facts.rows.has(name)) facts.rows.set(name, goneRow(name, last, facts));
  }
  for (const row of facts.rows.values()) {
    // A name that was misspelt for one patch level was never in a release.
    if (row.removedAfter !== undefined && row.since === undefined && row.backported !== undefined) {
      facts.rows.delete(row.name);
      continue;
    }
    const entry = manual.get(row.name)?.entry;
    if (entry) complete(row, entry, oldest, facts);
    setHostDependent(row, newest, entry);
    settleDefault(row, facts);
  }
}

/** A parameter that the manual lists but that no program reads in any of the versions that were read. */
function goneRow(name: string, { entry, release }: LastEntry, { rows }: Facts): Row {
  const removedAfter = removedAfterIn(entry) ?? release;
  return { name, type: typeOf(entry.default, rows), default: entry.default, removedAfter, readBy: [] };
}

function typeOf(value: string, rows: Facts["rows"]): Row["type"] {
  const other = value.startsWith("$") ? rows.get(value.slice(1)) : undefined;
  if (other) return other.type;
  if (/^(?:yes|no|on|off)$/.test(value)) return "boolean";
  if (/^\d+$/.test(value)) return "integer";
  return /^\d+[smhdw]$/.test(value) ? "time" : "string";
}

function complete(row: Row, entry: ManualEntry, oldest: string, { rows }: Facts): void {
  const isParameter = (name: string) => rows.has(name) && name !== row.name;
  if (row.since === undefined && row.backported === undefined) {
    const since = sinceIn(entry);
    if (since !== undefined && !isAfter(since, oldest)) row.since = since;
  }
  // A new name alone does not make the old one obsolete, unless postconf says so too.
  const obsolete = obsoleteSinceIn(entry, oldest) ?? (row.deprecatedSince && renamedIn(entry));
  if (obsolete !== undefined && (row.deprecatedSince === undefined || isAfter(row.deprecatedSince, obsolete))) {
    row.deprecatedSince = obsolete;
  }
  // A name that is older than its entry in the manual and than the oldest release that is read.
  if (row.since !== undefined && row.deprecatedSince !== undefined && isAfter(row.since, row.deprecatedSince)) {
    delete row.since;
  }
  if (row.deprecatedSince === undefined && row.removedAfter === undefined) return;
  const replacement = row.replacedBy ?? replacementIn(entry, isParameter);
  if (replacement !== undefined) row.replacedBy = replacement;
}

/** The manual refers to `postconf -d` also where the default is only too long, or computed from another constant. */
function setHostDependent(row: Row, newest: VersionFacts, entry: ManualEntry | undefined): void {
  const parameter = newest.parameters.get(row.name);
  if (parameter === undefined) return;
  const told = entry !== undefined && /^(?:see ["']postconf -d.* output|read-only)$/.test(entry.default);
  if (parameter.versionStamp || (parameter.buildDependent && told)) row.hostDependent = true;
  else delete row.hostDependent;
}

/** Drops a history without changes, and sets the default to that of the newest stable release. */
function settleDefault(row: Row, facts: Facts): void {
  const history = row.defaults;
  if (history === undefined) return;
  const [release, patch] = Object.entries(facts.releases).at(-1)!;
  row.default = defaultAt(history, parseVersion(`${release}.${patch}`)!);
  if (history.length === 1) delete row.defaults;
}

function isAfter(a: string, b: string): boolean {
  return compareVersions(parseVersion(a)!, parseVersion(b)!) > 0;
}
