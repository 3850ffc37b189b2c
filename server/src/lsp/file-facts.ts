import type { Host } from "../host/host.js";
import { type FileFacts, wantedFacts } from "../model/file-facts.js";
import type { ConfigModel } from "../model/model.js";

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
  if (fileFacts === undefined || !main.startsWith("file:///")) return undefined;
  const folder = decodeURIComponent(main.slice("file://".length, main.lastIndexOf("/") + 1));
  const paths = wantedFacts(model).filter((path) => isInUse(folder) || path.startsWith(folder));
  const entries = await Promise.all(paths.map(async (path) => [path, await fileFacts(path)] as const));
  return new Map(entries.filter((entry): entry is [string, FileFacts] => entry[1] !== undefined));
}

/** The places where distributions and ports keep the configuration of the Postfix that runs; `postfix-x` is a further instance. */
function isInUse(folder: string): boolean {
  return /^\/(?:etc|usr\/local\/etc|usr\/pkg\/etc|opt\/local\/etc|private\/etc)\/postfix(?:-[\w.]+)?\/$/.test(folder);
}

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
