import { lstatSync, mkdirSync, statSync } from "node:fs";
import module from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Node's compile cache, from Node 22.1 on; the type definitions are those of Node 20. */
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };

/**
 * Runs a bundle with Node's compile cache: from the second start on, Node reads the code that V8 compiled before.
 * Without a cache, for whatever reason, the bundle runs just the same.
 * @param load requires the bundle
 */
export function start(load: () => void): void {
  const folder = enableCompileCache && cacheFolder();
  if (folder !== undefined) enableCompileCache?.(folder);
  load();
}

/**
 * The folder for the compiled code; undefined if nothing can or should be kept. Anyone who can write there can choose
 * the code that the user runs. So it must belong to the user alone, which Node's own choice, a folder below /tmp, may
 * not; and root must not write into the home directory of another user, to which HOME may point under sudo.
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
    // There is no home directory or no space left; in a container, a user can be a number without an account.
    return undefined;
  }
}

/** The user's folder for data that can be regenerated (XDG Base Directory Specification). */
function cacheHome(): string {
  const { XDG_CACHE_HOME: set = "", LOCALAPPDATA: local } = process.env;
  if (process.platform === "win32") return local || join(homedir(), "AppData", "Local");
  return isAbsolute(set) ? set : join(homedir(), ".cache");
}

/** True if the path belongs to the user; Windows has no user IDs. */
function isOwn(path: string): boolean {
  return process.getuid === undefined || statSync(path).uid === process.getuid();
}
