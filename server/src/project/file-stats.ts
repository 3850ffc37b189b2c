import type { Host } from "../host/host.js";
import { wantedFacts } from "../model/tables/file-stats.js";
import type { ConfigModel, FileFacts } from "../model/values/model.js";

/**
 * What the machine says about the files that a configuration names. Only where the configuration is in use on this
 * machine: of a copy in a repository, the files below /etc say nothing.
 */
export async function readFileFacts(
  host: Host,
  model: ConfigModel,
  main: string,
): Promise<ReadonlyMap<string, FileFacts> | undefined> {
  const { fileFacts } = host;
  if (fileFacts === undefined) return undefined;
  const paths = wantedFacts(model).filter((path) => isInPlace(main, path));
  const entries = await Promise.all(paths.map(async (path) => [path, await fileFacts(path)] as const));
  return new Map(entries.filter((entry): entry is [string, FileFacts] => entry[1] !== undefined));
}

/**
 * True where a path in a main.cf means the file of this machine: where the main.cf is one that is in use, or the file
 * lies below its folder. What a repository calls /etc/aliases is not the file of the machine that checks it.
 * @param main the URI of the main.cf.
 */
export function isInPlace(main: string, path: string): boolean {
  if (!main.startsWith("file:///")) return false;
  const folder = decodeURIComponent(main.slice("file://".length, main.lastIndexOf("/") + 1));
  return inUse.test(folder) || path.startsWith(folder);
}

/** Where systems keep the configuration of the Postfix that runs there; `postfix-x` is a further instance of it. */
const inUse =
  /^\/(?:(?:private\/)?etc|usr\/(?:local|pkg)\/etc|opt\/(?:[\w.-]+\/)?etc)\/postfix(?:-[\w.]+)?\/$|^\/opt\/zimbra\/(?:common\/)?conf\/$/;

/** True where nothing that a rule looks at has changed. */
export function sameFacts(
  a: ReadonlyMap<string, FileFacts> | undefined,
  b: ReadonlyMap<string, FileFacts> | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a].every(([path, facts]) => isSame(facts, b.get(path)));
}

function isSame(a: FileFacts, b: FileFacts | undefined): boolean {
  if (a.kind === "missing" || b?.kind !== "file") return a.kind === b?.kind;
  return a.modified === b.modified && a.readableByAll === b.readableByAll;
}
