import { spawnSync } from "node:child_process";

/** The files of a commit: path to the id of its contents. */
export type Listing = ReadonlyMap<string, string>;

/**
 * A git repository, read with few commands: most folders and files are the same in many versions, and running `git` for
 * each version would take most of the time.
 */
export class Repository {
  constructor(private readonly directory: string) {}

  /** The tags; empty if the directory is not a git repository. */
  tags(): string[] {
    const result = spawnSync("git", ["-C", this.directory, "tag", "--list"], { encoding: "utf8" });
    return result.status === 0 ? result.stdout.split("\n").filter((tag) => tag !== "") : [];
  }

  /** Lists the files of each commit, down to `depth` folders. */
  list(commits: readonly string[], depth: number): Listing[] {
    const roots = this.readObjects(commits.map((commit) => `${commit}^{tree}`)).map(({ id }) => id);
    const folders = new Map<string, readonly Entry[]>();
    let level = roots;
    for (let remaining = depth; remaining >= 0 && level.length > 0; remaining--) {
      const unread = [...new Set(level)].filter((id) => !folders.has(id));
      for (const { id, content } of this.readObjects(unread)) folders.set(id, parseFolder(content, id.length / 2));
      level = unread.flatMap((id) =>
        folders
          .get(id)!
          .filter((entry) => entry.isFolder)
          .map((entry) => entry.id),
      );
    }
    return roots.map((root) => new Map(walk(root, "", folders)));
  }

  /** The contents of files, by their ids. */
  readTexts(ids: readonly string[]): Map<string, string> {
    const unique = [...new Set(ids)];
    return new Map(this.readObjects(unique).map(({ id, content }) => [id, content.toString("utf8")]));
  }

  private readObjects(names: readonly string[]): { id: string; content: Buffer }[] {
    const output = this.run(["cat-file", "--batch"], `${names.join("\n")}\n`);
    const objects: { id: string; content: Buffer }[] = [];
    for (let offset = 0; objects.length < names.length; ) {
      const end = output.indexOf("\n", offset);
      const [id = "", , size] = output.toString("latin1", offset, end).split(" ");
      if (size === undefined || Number.isNaN(Number(size)))
        throw new Error(`git does not find ${names[objects.length]}`);
      objects.push({ id, content: output.subarray(end + 1, end + 1 + Number(size)) });
      offset = end + 2 + Number(size);
    }
    return objects;
  }

  private run(command: readonly string[], input: string): Buffer {
    const result = spawnSync("git", ["-C", this.directory, ...command], { input, maxBuffer: 2 ** 30 });
    if (result.error) throw result.error;
    if (result.status !== 0) throw new Error(`git ${command[0]}: ${result.stderr.toString("utf8").trim()}`);
    return result.stdout;
  }
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly isFolder: boolean;
}

/** Reads a git tree object: `mode name`, a zero byte, and the id in binary. */
function parseFolder(content: Buffer, idLength: number): Entry[] {
  const entries: Entry[] = [];
  for (let offset = 0; offset < content.length; ) {
    const end = content.indexOf(0, offset);
    const [mode = "", name = ""] = content.toString("utf8", offset, end).split(" ");
    const id = content.toString("hex", end + 1, end + 1 + idLength);
    // Unlike files, symbolic links have the mode 120000 and submodules 160000.
    if (mode === "40000" || mode.startsWith("100")) entries.push({ name, id, isFolder: mode === "40000" });
    offset = end + 1 + idLength;
  }
  return entries;
}

function* walk(
  folder: string,
  path: string,
  folders: ReadonlyMap<string, readonly Entry[]>,
): Iterable<[string, string]> {
  for (const { name, id, isFolder } of folders.get(folder) ?? []) {
    if (isFolder) yield* walk(id, `${path}${name}/`, folders);
    else yield [path + name, id];
  }
}
