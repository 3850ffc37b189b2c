import { lstatSync, mkdirSync, statSync } from "node:fs";
import module from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Node 22.1 and later have it; the types are those of Node 20. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

/**
 * Runs a bundle with Node's compile cache: from the second time on, Node reads what V8 compiled the last time. Where
 * there is no cache, for whatever reason, the bundle runs all the same.
 * @param load requires the bundle
 */
export function start(load: () => void): void {
  const folder = enableCompileCache && cacheFolder();
  if (folder !== undefined) enableCompileCache?.(folder);
  load();
}

/**
 * The folder for the compiled code; undefined where nothing can or should be kept. Whoever writes there decides what
 * the user runs. So it must be the user's alone, which Node's own choice, a folder below /tmp, need not be; and root
 * writes nothing into the home directory of another user, which HOME may name with sudo.
 */
function cacheFolder(): string | undefined {
  if (process.env.SUDO_UID !== undefined) return undefined;
  try {
    if (!isOwn(homedir())) return undefined;
    const folder = join(cacheHome(), "postfix-config");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isAlone = process.platform === "win32" || (lstatSync(folder).mode & 0o022) === 0;
    return isAlone && lstatSync(folder).isDirectory() && isOwn(folder) ? folder : undefined;
  } catch {
    // There is no home directory, or no room to write; a user of a container can be a number without a name.
    return undefined;
  }
}

/** The user's folder for what can be made again (XDG Base Directory Specification). */
function cacheHome(): string {
  const { XDG_CACHE_HOME: set = "", LOCALAPPDATA: local } = process.env;
  if (process.platform === "win32") return local || join(homedir(), "AppData", "Local");
  return isAbsolute(set) ? set : join(homedir(), ".cache");
}

/** True where the path belongs to the user; Windows has no user numbers. */
function isOwn(path: string): boolean {
  return process.getuid === undefined || statSync(path).uid === process.getuid();
}
