import {
  compareVersions,
  formatVersion,
  knownVersions,
  newestStable,
  parseVersion,
  type Version,
} from "../facts/version.js";
import { CannotRun } from "./cannot-run.js";

/**
 * The Postfix version that was requested, else the newest stable one. Throws CannotRun for a version that is not known.
 */
export function postfixVersion(text: string | undefined): Version {
  if (text === undefined) return newestStable;
  const version = parseVersion(text);
  const release = version && { major: version.major, minor: version.minor };
  if (release === undefined || !knownVersions.some((known) => compareVersions(known, release) === 0)) {
    const known = `${formatVersion(knownVersions[0]!)} ... ${formatVersion(knownVersions.at(-1)!)}`;
    throw new CannotRun({
      en: `Postfix version “${text}” is not known; known are ${known}.`,
      ja: `Postfix のバージョン「${text}」は不明です。使えるのは ${known} です。`,
    });
  }
  return version!;
}
