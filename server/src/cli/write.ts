import { chmod, mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Step } from "../patterns/pattern.js";
import { encodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { exists, type Target } from "./target.js";

/** A file that is to be written. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Writes the files, and those that the steps ask for where there is none yet. Gives the paths that were written. */
export async function writeAll(target: Target, changes: readonly Change[], steps: readonly Step[]): Promise<string[]> {
  const written: string[] = [];
  if (changes.length > 0) await attempt(target.directory, () => mkdir(target.directory, { recursive: true }));
  for (const { path, after } of changes) {
    await attempt(path, () => writeFile(path, encodeBytes(after)));
    written.push(path);
  }
  for (const { file, lines = [] } of steps) {
    if (file === undefined || !isInside(file.path, target) || (await exists(file.path))) continue;
    await attempt(file.path, async () => {
      await writeFile(file.path, `${lines.join("\n")}\n`, { mode: file.mode, flag: "wx" });
      await chmod(file.path, file.mode);
    });
    written.push(file.path);
  }
  return written;
}

function isInside(path: string, { directory }: Target): boolean {
  return path.startsWith(`${resolve(directory)}/`);
}

async function attempt(path: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new CannotRun({ en: `${path} may not be written.`, ja: `${path} に書き込む権限がありません。` });
    }
    throw new CannotRun({ en: `${path} cannot be written: ${message}`, ja: `${path} に書き込めません: ${message}` });
  }
}
