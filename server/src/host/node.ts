import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Host } from "./host.js";

/** A host with a file system and programs. */
export const nodeHost: Host = { readFile: readText, postconf: runPostconf };

/** The directories where distributions put postconf; a user's PATH often lacks them. */
const systemPath = "/usr/sbin:/usr/local/sbin:/opt/postfix/sbin:/usr/bin:/usr/local/bin";
const timeLimit = 3000; // ms
const maximalSize = 32 << 20; // bytes

async function readText(uri: string): Promise<string | undefined> {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const path = fileURLToPath(uri);
    const { size } = await stat(path);
    return size > maximalSize ? undefined : await readFile(path, "utf8");
  } catch {
    // Missing, unreadable or not a file: for the configuration it is all the same.
    return undefined;
  }
}

function runPostconf(args: readonly string[]): Promise<string | undefined> {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:${systemPath}` };
  return new Promise((resolve) => {
    execFile("postconf", args, { env, timeout: timeLimit }, (error, stdout) => {
      resolve(error === null ? stdout : undefined);
    });
  });
}
