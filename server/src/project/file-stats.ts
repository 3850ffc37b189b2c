import type { FileStat } from "../model/values/model.js";
import { decodeUri } from "./uri.js";

/**
 * True if a path in a main.cf refers to a file of this machine: if the main.cf is in a directory that Postfix uses, or
 * the file is below its folder. The /etc/aliases of a repository is not that of the machine that checks it.
 * @param main the URI of the main.cf.
 */
export function isInPlace(main: string, path: string): boolean {
  if (!main.startsWith("file:///")) return false;
  const folder = decodeUri(main.slice("file://".length, main.lastIndexOf("/") + 1));
  return inUse.test(folder) || path.startsWith(folder);
}

/** Where systems keep the configuration of the running Postfix; `postfix-x` is another instance (postmulti(1)). */
const inUse =
  /^\/(?:(?:private\/)?etc|usr\/(?:local|pkg)\/etc|opt\/(?:[\w.-]+\/)?etc)\/postfix(?:-[\w.]+)?\/$|^\/opt\/zimbra\/(?:common\/)?conf\/$/;

/** True if two sets of stat results agree in everything that a rule reads. */
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
