import data from "./parameters.json";

/** A Postfix version: "3.7" without a patch level, "3.7.11" with one. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  /** Absent where only the release is known, and for a snapshot. */
  readonly patch?: number;
}

/** Reads "3.7", "3.7.11" or the name of a snapshot, "3.12-20260821"; `undefined` where the text is no version. */
export function parseVersion(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:-[\w-]+)?$/.exec(text.trim());
  if (!match) return undefined;
  const release = { major: Number(match[1]), minor: Number(match[2]) };
  return match[3] === undefined ? release : { ...release, patch: Number(match[3]) };
}

/** Negative where `a` is older. A version without a patch level counts as the first of its release. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || (a.patch ?? 0) - (b.patch ?? 0);
}

/** "3.7.11", or "3.7" where the patch level is not known. */
export function formatVersion(version: Version): string {
  const release = `${version.major}.${version.minor}`;
  return version.patch === undefined ? release : `${release}.${version.patch}`;
}

/** The snapshot that was read after the stable releases; `null` right after a release. */
const snapshot: string | null = data.snapshot;

/** The releases that parameters.json knows, oldest first: the stable ones and the one in the making. */
export const knownVersions: readonly Version[] = [
  ...Object.keys(data.releases),
  ...(snapshot === null ? [] : [snapshot]),
].map((text) => parseVersion(text)!);

/** The newest stable release. It is assumed where nothing says which version is used. */
export const newestStable: Version = parseVersion(Object.keys(data.releases).at(-1)!)!;

/** What mail_version is in a version; the newest patch level of the release where none is known. */
export function mailVersion(version: Version): string {
  const newest = (data.releases as Readonly<Record<string, number>>)[formatVersion(version)];
  return newest === undefined ? formatVersion(version) : `${formatVersion(version)}.${newest}`;
}

/** True where a version is within `since` and `until`, both `major.minor` and both included. */
export function isIn(version: Version, span: { readonly since?: string; readonly until?: string }): boolean {
  const release = { major: version.major, minor: version.minor };
  const since = span.since === undefined ? undefined : parseVersion(span.since);
  const until = span.until === undefined ? undefined : parseVersion(span.until);
  if (since !== undefined && compareVersions(release, since) < 0) return false;
  return until === undefined || compareVersions(release, until) <= 0;
}
