import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { constants, Script } from "node:vm";
import { version } from "../../package.json";

/**
 * Runs a bundle with what V8 made of it the last time: it starts in two thirds of the time then. Whatever goes wrong
 * with that, the bundle runs.
 * @param name of the bundle, which lies beside this file
 */
export function start(name: string): void {
  const path = join(__dirname, name);
  const kept = keptPath(path);
  const cachedData = kept && readOwn(kept);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, "utf8").replace(/^#!.*/, "")}\n})`,
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

/** Where the compiled code of a bundle is kept: anew for each build, Node and command, as each needs other parts. */
function keptPath(bundle: string): string | undefined {
  const home = process.platform === "win32" ? process.env.LOCALAPPDATA : (process.env.XDG_CACHE_HOME ?? inHome());
  if (!home) return undefined;
  const { size, mtimeMs } = statSync(bundle);
  const command = process.argv[2]?.replace(/[^a-z]/g, "") ?? "";
  const parts = [basename(bundle, ".js"), version, size, Math.trunc(mtimeMs), process.version, process.arch, command];
  return join(home, "postfix-config", parts.join("-"));
}

function inHome(): string | undefined {
  const home = homedir();
  return home === "" ? undefined : join(home, ".cache");
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

function keepAtExit(script: Script, path: string): void {
  process.once("exit", () => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      if (!isOwn(dirname(path))) return;
      // Two processes may end at the same time.
      const unfinished = `${path}.${process.pid}`;
      writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
      renameSync(unfinished, path);
    } catch {
      // A machine where nothing can be written starts as slowly the next time.
    }
  });
}
