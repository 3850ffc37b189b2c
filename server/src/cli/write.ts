import { chmod, type FileHandle, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { ManualStep } from "../patterns/pattern.js";
import { encodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { exists, type Target } from "./target.js";

/** A file to be written, with its text before and after. */
export interface PlannedWrite {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes the changed files, and the files that the steps call for if they do not exist yet. Returns the paths that were
 * written.
 */
export async function writeAll(
  target: Target,
  changes: readonly PlannedWrite[],
  steps: readonly ManualStep[],
): Promise<string[]> {
  const written: string[] = [];
  if (changes.length > 0) await attempt(target.directory, () => mkdir(target.directory, { recursive: true }));
  for (const { path, before, after } of changes) {
    const bytes = encodeBytes(after);
    if (before === "" && !(await exists(path))) await attempt(path, () => writeFile(path, bytes));
    else await replaceFile(path, encodeBytes(before), bytes);
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

/**
 * Replaces the content of a file atomically, so that no program reads half of it. Mode and owner are preserved, and a
 * symbolic link remains one. If a new file cannot replace the old one, the old one is overwritten in place.
 * @param before the content that the file must still have, so that changes made by others meanwhile are not lost
 */
export async function replaceFile(path: string, before: Buffer, after: Buffer): Promise<void> {
  await attempt(path, async () => {
    const target = await realpath(path);
    if (!(await readFile(target)).equals(before)) throw changedMeanwhile(path);
    if (!(await renameInto(target, after))) await writeFile(target, after);
  });
}

/**
 * Replaces a file by renaming a new one; false if the directory does not permit that, the owner would change, or the
 * file has several hard links.
 */
async function renameInto(target: string, bytes: Buffer): Promise<boolean> {
  const { mode, uid, gid, nlink } = await stat(target);
  if (nlink > 1) return false;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
  let file: FileHandle | undefined;
  try {
    // It may contain passwords, so nobody else may read it before it has its final mode.
    file = await open(temporary, "wx", 0o600);
    await file.writeFile(bytes);
    const own = await file.stat();
    if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid);
    await file.chmod(mode & 0o7777);
    await file.sync();
    await file.close();
    await rename(temporary, target);
    return true;
  } catch {
    await file?.close().catch(() => {});
    await rm(temporary, { force: true }).catch(() => {});
    return false;
  }
}

function changedMeanwhile(path: string): CannotRun {
  return new CannotRun({
    en: `${path} has been changed meanwhile; nothing was written to it.`,
    ja: `${path} はこの間に変更されたため、書き込みませんでした。`,
  });
}

function isInside(path: string, { directory }: Target): boolean {
  return path.startsWith(`${resolve(directory)}/`);
}

async function attempt(path: string, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new CannotRun({ en: `${path} may not be written.`, ja: `${path} に書き込む権限がありません。` });
    }
    throw new CannotRun({ en: `${path} cannot be written: ${message}`, ja: `${path} に書き込めません: ${message}` });
  }
}
