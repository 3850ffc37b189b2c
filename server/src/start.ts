import { isAscii } from "node:buffer";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";
import { version } from "../../package.json";

/**
 * Runs a bundle with what V8 made of it the last time: it starts in two thirds of the time then. Whatever goes wrong
 * with that, the bundle runs.
 * @param name of the bundle, which lies beside this file
 */
export function start(name: string): void {
  const path = join(__dirname, name);
  if (name.startsWith("server") || process.argv[2] === "lsp") spareMemory();
  const kept = keptPath(path);
  const cachedData = kept && readOwn(kept);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${textOf(path).replace(/^#!.*/, "")}\n})`,
    {
      filename: path,
      importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      ...(cachedData && { cachedData }),
    },
  );
  if (kept !== undefined && (cachedData === undefined || script.cachedDataRejected === true)) keepAtExit(script, kept);
  const module = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
}

/**
 * A server mostly waits, and what it makes for a keystroke is soon gone: V8 need not make more and more room for that,
 * nor guess that objects will live for long (of the million lines of a table it sometimes guesses so, and then takes
 * three times the memory), nor optimize what has hardly run: in Node 20 that takes a sixth of the memory, and a core that
 * the editor could use. A file of 5,000 lines takes half of the memory with this, and an edit there some milliseconds
 * more; a table of a million lines is checked in twice the time.
 */
function spareMemory(): void {
  const flags = ["--semi-space-growth-factor=1", "--optimize-for-size", "--no-allocation-site-pretenuring"];
  // Later versions of V8 have a second compiler for that, and do not know the flag.
  if (Number.parseInt(process.versions.v8, 10) < 12) flags.push("--interrupt-budget=2000000");
  for (const flag of flags) setFlagsFromString(flag);
}

/** V8 can leave a text of one-byte characters where Node has read it. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

/** Where the compiled code of a bundle is kept: anew for each build, Node and command, as each needs other parts. */
function keptPath(bundle: string): string | undefined {
  const folder = cacheFolder();
  if (folder === undefined) return undefined;
  const { size, mtimeMs } = statSync(bundle);
  const command = process.argv[2]?.replace(/[^a-z]/g, "") ?? "";
  const parts = [basename(bundle, ".js"), command, version, size, Math.trunc(mtimeMs), process.version, process.arch];
  return join(folder, "postfix-config", parts.join("-"));
}

/** The user's folder for what can be made again (XDG Base Directory Specification); undefined where there is none. */
function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: set = "", LOCALAPPDATA: local } = process.env;
  if (process.platform === "win32") return local || undefined;
  if (isAbsolute(set)) return set;
  try {
    return join(homedir(), ".cache");
  } catch {
    // In a container the user may be a number without a name and a home.
    return undefined;
  }
}

/** What another user could have written is not run: with sudo, the home directory can be another user's. */
function readOwn(path: string): Buffer | undefined {
  try {
    return isOwn(dirname(path)) && isOwn(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function isOwn(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Keeps what V8 compiled, in the place of what an earlier build left. A command that could not run keeps nothing. */
function keepAtExit(script: Script, path: string): void {
  process.once("exit", (status) => {
    if (status > 1) return;
    const folder = dirname(path);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (!isOwn(folder)) return;
      // Two processes may end at the same time.
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
      const [bundle, command] = basename(path).split("-", 2);
      const earlier = readdirSync(folder).filter((name) => name.startsWith(`${bundle}-${command}-`));
      renameSync(unfinished, path);
      for (const name of earlier) if (![path, unfinished].includes(join(folder, name))) rmSync(join(folder, name));
    } catch {
      // A machine where nothing can be written starts as slowly the next time.
    }
  });
}
