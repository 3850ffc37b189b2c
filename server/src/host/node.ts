import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileStat } from "../model/values/model.js";
import type { Host } from "./host.js";

/** A host with a file system and programs. */
export const nodeHost: Host = {
  readFile: (uri) => readText(uri, maximalSize),
  // Windows has neither Postfix nor the permissions of its files.
  ...(process.platform !== "win32" && { postconf: runPostconf, fileStat }),
};

/** The directories where distributions put postconf; a user's PATH often lacks them. */
const systemPath = "/usr/sbin:/usr/local/sbin:/opt/postfix/sbin:/usr/bin:/usr/local/bin";
const timeLimit = 3000; // ms
const maximalSize = 32 << 20; // bytes

/** The text of a file; undefined if it does not exist, cannot be read, or is longer than the limit in bytes. */
export async function readText(uri: string, longest: number): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    return size > longest ? undefined : await readFile(path, "utf8");
  } catch {
    // Missing, unreadable or not a regular file: the configuration treats these alike.
    return undefined;
  }
}

async function fileStat(path: string): Promise<FileStat | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    const readableByAll = (found.mode & constants.S_IROTH) !== 0 && (await isReachable(dirname(path)));
    return { kind: "file", modified: found.mtimeMs, readableByAll };
  } catch (error) {
    // A file that we may not examine can still exist.
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? { kind: "missing" } : undefined;
  }
}

/** True if every user may enter the directory and all directories above it. */
async function isReachable(directory: string): Promise<boolean> {
  if (((await stat(directory)).mode & constants.S_IXOTH) === 0) return false;
  const above = dirname(directory);
  return above === directory || isReachable(above);
}

function runPostconf(args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:${systemPath}` };
  return new Promise((resolve) => {
    execFile("postconf", args, { env, timeout: timeLimit }, (error, stdout) => {
      resolve(error === null ? stdout : undefined);
    });
  });
}
