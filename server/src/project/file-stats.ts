import type { FileStat } from "../model/values/model.js";
import { decodeUri } from "./uri.js";

/**
 * True where a path in a main.cf means the file of this machine: where the main.cf is one that is in use, or the file
 * lies below its folder. What a repository calls /etc/aliases is not the file of the machine that checks it.
 * @param main the URI of the main.cf.
 */
export function isInPlace(main: string, path: string): boolean {
  if (!main.startsWith("file:///")) return false;
  const folder = decodeUri(main.slice("file://".length, main.lastIndexOf("/") + 1));
  return inUse.test(folder) || path.startsWith(folder);
}

/** Where systems keep the configuration of the Postfix that runs there; `postfix-x` is a further instance of it. */
const inUse =
  /^\/(?:(?:private\/)?etc|usr\/(?:local|pkg)\/etc|opt\/(?:[\w.-]+\/)?etc)\/postfix(?:-[\w.]+)?\/$|^\/opt\/zimbra\/(?:common\/)?conf\/$/;

/** True where nothing that a rule looks at has changed. */
export function sameStats(
  a: ReadonlyMap<string, FileStat> | undefined,
  b: ReadonlyMap<string, FileStat> | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a].every(([path, facts]) => isSame(facts, b.get(path)));
}

function isSame(a: FileStat, b: FileStat | undefined): boolean {
  if (a.kind === "missing" || b?.kind !== "file") return a.kind === b?.kind;
  return a.modified === b.modified && a.readableByAll === b.readableByAll;
}
