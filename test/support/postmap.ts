import { execFile } from "node:child_process";
import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "./system.js";

/** A folder with tables that are queried with the real postmap. */
export class Postmap {
  private count = 0;

  private constructor(private readonly folder: string) {}

  static async create(): Promise<Postmap> {
    const folder = await mkdtemp(join(tmpdir(), "postmap-"));
    await writeFile(join(folder, "main.cf"), "compatibility_level = 3.6\ndefault_database_type = hash\n");
    return new Postmap(folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** Writes a table and returns its path. */
  async write(text: string): Promise<string> {
    const path = join(this.folder, `table${this.count++}`);
    await writeFile(path, text);
    // postmap waits until a file that was just changed is a second old.
    await utimes(path, 1_000_000_000, 1_000_000_000);
    return path;
  }

  /** Builds the indexed file of a table with postmap or postalias. */
  async build(program: "postmap" | "postalias", table: string): Promise<void> {
    await this.run(program, ["-c", this.folder, table], "");
  }

  /** The output of `postmap -q -` for these keys, up to the first one that makes it stop. */
  query(table: string, keys: readonly string[]): Promise<string> {
    const input = keys.map((key) => `${key}\n`).join("");
    return this.run("postmap", ["-c", this.folder, "-q", "-", table], input);
  }

  /** The complaints of postmap about a table when it opens it, or when it or postalias builds it. */
  async complaints(type: string, path: string): Promise<string> {
    const opens = ["-c", this.folder, "-q", "key", `${type}:${path}`];
    const builds = ["-c", this.folder, `hash:${path}`];
    if (type === "aliases") return this.run("postalias", builds, "", "stderr");
    return this.run("postmap", type === "indexed" ? builds : opens, "", "stderr");
  }

  private run(
    program: string,
    args: readonly string[],
    input: string,
    wanted: "stdout" | "stderr" = "stdout",
  ): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = execFile(findProgram(program)!, args, { encoding: "utf8" }, (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== "number") reject(error);
        else resolve({ stdout, stderr }[wanted]);
      });
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
  }
}
