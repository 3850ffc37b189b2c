import { compareVersions, formatVersion, knownVersions, newestStable } from "../../facts/version.js";
import { type Versions, versionsRequest } from "../protocol.js";
import type { Session } from "../session.js";

/** postfix/versions: the versions that the upgrade check can compare. */
export function answerVersions(session: Session): void {
  session.connection.onRequest(versionsRequest, ({ uri }) => versions(session, uri));
}

async function versions({ workspace }: Session, uri: string): Promise<Versions> {
  const { version } = (await workspace.configurationAt(uri)).model;
  const others = knownVersions.filter(({ major, minor }) => major !== version.major || minor !== version.minor);
  const known = [...others, version].sort(compareVersions);
  return {
    inForce: formatVersion(version),
    newestStable: formatVersion(newestStable),
    known: known.map(formatVersion),
  };
}
