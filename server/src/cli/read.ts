import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { languageOfName } from "../project/directory.js";
import { commandTableLength, fileLength } from "../syntax/limits.js";
import { CannotRun } from "./cannot-run.js";

/** The bytes of a configuration file; undefined if it does not exist. */
export async function readConfiguration(path: string): Promise<Buffer | undefined> {
  const bytes = await attempt(path, async () => {
    const found = await stat(path);
    if (!found.isFile()) throw noFile(path);
    const { size } = found;
    const limit = languageOfName(basename(path)) === undefined ? commandTableLength : fileLength;
    if (size > limit) throw tooLarge(path, size, limit);
    return readFile(path);
  });
  if (bytes !== undefined && isBinary(bytes)) {
    throw new CannotRun({
      en: `${path} is a binary file, not a configuration file.`,
      ja: `${path} はバイナリファイルで、設定ファイルではありません。`,
    });
  }
  return bytes;
}

/** Whether a path is a directory or a file; undefined if it does not exist. */
export function kindOf(path: string): Promise<"directory" | "file" | undefined> {
  return attempt(path, async () => ((await stat(path)).isDirectory() ? "directory" : "file"));
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "EACCES" || code === "EPERM") {
      throw new CannotRun({ en: `${path}: permission denied.`, ja: `${path} を読む権限がありません。` });
    }
    throw new CannotRun({ en: `${path} cannot be read: ${message}`, ja: `${path} を読めません: ${message}` });
  }
}

/** The error for anything but a regular file: reading a pipe could block forever. */
function noFile(path: string): CannotRun {
  return new CannotRun({
    en: `${path} is not a regular file.`,
    ja: `${path} は通常のファイルではありません。`,
  });
}

function tooLarge(path: string, size: number, longest: number): CannotRun {
  const [mega, limit] = [size, longest].map((bytes) => Math.ceil(bytes / 1e6));
  return new CannotRun({
    en: `${path} is too large for a configuration file: ${mega} MB; the limit is ${limit} MB.`,
    ja: `${path} は設定ファイルとしては大きすぎます: ${mega} MB（上限は ${limit} MB）。`,
  });
}

/**
 * True for a file that is not text, because it has many control characters. A stray NUL byte is only a mistake in a
 * text.
 */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8192);
  if (!head.includes(0)) return false;
  const controls = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return controls > head.length / 20 && controls > 4;
}
