import data from "./parameters.json";

/** A Postfix version: "3.7" without a patch level, "3.7.11" with one. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  /** The patch level; absent if only the release is known, and for a snapshot. */
  readonly patch?: number;
}

/** Reads "3.7", "3.7.11" or the name of a snapshot, "3.12-20260821"; undefined if the text is not a version. */
export function parseVersion(text: string): Version | undefined {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:-[\w-]+)?$/.exec(text.trim());
  if (!match) return undefined;
  const release = { major: Number(match[1]), minor: Number(match[2]) };
  return match[3] === undefined ? release : { ...release, patch: Number(match[3]) };
}

/** Compares versions: negative if `a` is older. A version without a patch level counts as the first of its release. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || (a.patch ?? 0) - (b.patch ?? 0);
}

/** Formats a version: "3.7.11", or "3.7" if the patch level is not known. */
export function formatVersion(version: Version): string {
  const release = `${version.major}.${version.minor}`;
  return version.patch === undefined ? release : `${release}.${version.patch}`;
}

/** The development snapshot after the stable releases that parameters.json includes; `null` right after a release. */
const snapshot: string | null = data.snapshot;

/** The releases in parameters.json, oldest first: the stable ones and the one under development. */
export const knownVersions: readonly Version[] = [
  ...Object.keys(data.releases),
  ...(snapshot === null ? [] : [snapshot]),
].map((text) => parseVersion(text)!);

/** The newest stable release, which is assumed if the version in use is not known. */
export const newestStable: Version = parseVersion(Object.keys(data.releases).at(-1)!)!;

/** The value of mail_version in a version; the newest patch level of the release if none is known. */
export function mailVersion(version: Version): string {
  const newest = (data.releases as Readonly<Record<string, number>>)[formatVersion(version)];
  return newest === undefined ? formatVersion(version) : `${formatVersion(version)}.${newest}`;
}

/** Whether a version is in the range from `since` to `until`, both `major.minor` and inclusive. */
export function isIn(version: Version, span: { readonly since?: string; readonly until?: string }): boolean {
  const release = { major: version.major, minor: version.minor };
  const since = span.since === undefined ? undefined : parseVersion(span.since);
  const until = span.until === undefined ? undefined : parseVersion(span.until);
  if (since !== undefined && compareVersions(release, since) < 0) return false;
  return until === undefined || compareVersions(release, until) <= 0;
}
