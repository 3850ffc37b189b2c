import type { Parameter } from "../../server/src/facts/parameter.js";
import { compareVersions, parseVersion, type Version } from "../../server/src/facts/version.js";
import type { CompiledParameter } from "./compiled.js";
import type { VersionFacts } from "./version-facts.js";

/** A row of parameters.json in the making. */
export type Row = { -readonly [Key in keyof Parameter]: Parameter[Key] };

/** The content of parameters.json: the versions that were read, and the parameters with their history. */
export interface Facts {
  /** Stable releases, each with its last patch level. */
  readonly releases: Record<string, number>;
  /** The snapshot that was read after them, such as "3.12-20260821". */
  snapshot: string | null;
  readonly rows: Map<string, Row>;
}

/** Adds the facts of a later version to the history. */
export function extend(facts: Facts, { tree, parameters, manual, deprecations }: VersionFacts): void {
  const { version } = tree;
  const release = releaseOf(version);
  const isOldest = facts.rows.size === 0;
  const previous = Object.keys(facts.releases)
    .filter((known) => known !== release)
    .at(-1);
  if (facts.snapshot !== null && releaseOf(parseVersion(facts.snapshot)!) === release) forget(facts, release);
  for (const [name, parameter] of parameters) {
    const row = facts.rows.get(name);
    if (row === undefined) facts.rows.set(name, firstRow(name, parameter, version, isOldest));
    else update(row, parameter, version);
  }
  for (const row of facts.rows.values()) {
    if (parameters.has(row.name)) describe(row, parameters.get(row.name)!, manual.has(row.name));
    else if (!version.patch && previous !== undefined) row.removedAfter ??= previous;
    if (deprecations.has(row.name)) row.deprecatedSince ??= release;
    const replacement = deprecations.get(row.name);
    if (replacement !== undefined) row.replacedBy = replacement;
  }
  if (version.patch === undefined) facts.snapshot = tree.label;
  else facts.releases[release] = version.patch;
  if (facts.snapshot !== null && version.patch !== undefined) facts.snapshot = null;
}

export function releaseOf(version: Version): string {
  return `${version.major}.${version.minor}`;
}

/** Removes the facts of an earlier snapshot of a release that is read again. */
function forget({ rows }: Facts, release: string): void {
  for (const [name, row] of rows) {
    if (row.since === release) {
      if (row.backported === undefined) rows.delete(name);
      else delete row.since;
    }
    if (row.deprecatedSince === release) delete row.deprecatedSince;
    if (row.defaults) row.defaults = row.defaults.filter(([since]) => since !== release);
  }
}

/** The row of a parameter that no earlier version has. */
function firstRow(name: string, parameter: CompiledParameter, version: Version, isOldest: boolean): Row {
  const row: Row = { name, type: parameter.type, default: parameter.default, readBy: [] };
  row.defaults = [[label(version), parameter.default]];
  if (!isOldest) addStart(row, version);
  return row;
}

/** Records the version from which on the parameter exists: a release from its beginning, or one of its patch levels. */
function addStart(row: Row, version: Version): void {
  const release = releaseOf(version);
  if (!version.patch) row.since = release;
  else if (!row.backported?.some(([known]) => known === release)) {
    row.backported = [...(row.backported ?? []), [release, label(version)]];
  }
}

function update(row: Row, parameter: CompiledParameter, version: Version): void {
  // A row with backports but without `since` is a parameter that no release had from its beginning.
  if (row.since === undefined && row.backported !== undefined) addStart(row, version);
  delete row.removedAfter;
  const history = row.defaults ?? [[row.since ?? label(version), row.default]];
  const current = history.at(-1)![1];
  if (parameter.versionStamp) {
    // The version number of a snapshot is useless as a default.
    if (version.patch !== undefined) row.defaults = [[history[0]![0], parameter.default]];
  } else if (current === parameter.default) row.defaults = history;
  else row.defaults = [...history, [label(version), parameter.default]];
}

/** Copies the facts that only the newest version determines. */
function describe(row: Row, parameter: CompiledParameter, documented: boolean): void {
  row.type = parameter.type;
  row.readBy = [...parameter.readBy].sort();
  setOrDelete(row, "min", parameter.min);
  setOrDelete(row, "max", parameter.max);
  setOrDelete(row, "nonEmpty", parameter.nonEmpty || undefined);
  setOrDelete(row, "raw", parameter.raw || undefined);
  setOrDelete(row, "undocumented", documented ? undefined : true);
}

function setOrDelete<Key extends keyof Row>(row: Row, key: Key, value: Row[Key] | undefined): void {
  if (value === undefined) delete row[key];
  else row[key] = value;
}

/** "3.7" for the beginning of a release, and for a snapshot; "3.7.11" for a later patch level. */
function label(version: Version): string {
  return version.patch ? `${releaseOf(version)}.${version.patch}` : releaseOf(version);
}

/** The default of the newest stable release; that of the snapshot if there is no other. */
export function defaultAt(history: NonNullable<Row["defaults"]>, version: Version): string {
  const entry = history.findLast(([since]) => compareVersions(parseVersion(since)!, version) <= 0);
  return (entry ?? history[0]!)[1];
}
