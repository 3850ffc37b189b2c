import { isInPlace } from "./file-stats.js";
import { isSameUri } from "./uri.js";

/** What the paths in a configuration are resolved against. */
export interface PathRoots {
  /** The URI of main.cf. */
  readonly main: string;
  /** The value of config_directory: the path of main.cf's folder on the machine where Postfix runs. */
  readonly configDirectory: string;
  /** False where only files of the workspace may be read. */
  readonly isTrusted: boolean;
}

/**
 * The URIs at which a file that a configuration names may be, best first. In a repository, the folder of main.cf
 * corresponds to config_directory, and if the folders above have the same names, so do they: with
 * `etc/postfix/main.cf`, /etc/aliases is `etc/aliases`. If main.cf is a template, the file may be one too. The path
 * itself is tried only in a trusted workspace, and only if it refers to a file of this machine (isInPlace).
 */
export function tableUris({ main, configDirectory, isTrusted }: PathRoots, path: string): string[] {
  const own = isTrusted && isInPlace(main, path) ? [fileUri(path)] : [];
  // No path may lead out of the folders of the repository.
  if (path.split("/").includes("..")) return own;
  const [, origin = "", file = ""] = /^([a-z][\w+.-]*:\/\/[^/]*)?(.*)$/.exec(main)!;
  const ending = /\.cf(\.\w+)$/.exec(file)?.[1] ?? "";
  const beside = inRepository(file.split("/").slice(0, -1), configDirectory, path, isTrusted).map(
    (each) => origin + each,
  );
  return [...beside, ...(ending === "" ? [] : beside.map((each) => each + ending)), ...own];
}

/** The URI of an absolute path of this machine. */
export function fileUri(path: string): string {
  return `file://${encodePath(path)}`;
}

/** The path translated from the machine's folders to those of the repository; at most one. */
function inRepository(folder: readonly string[], configDirectory: string, path: string, isTrusted: boolean): string[] {
  const directory = configDirectory.replace(/(?<!\/)\/+$/, "").split("/");
  const isMachine = isSameUri(folder.join("/"), encodePath(directory.join("/")));
  for (let up = 0; up < directory.length; up++) {
    const above = `${directory.slice(0, directory.length - up).join("/")}/`;
    if (path.startsWith(above)) {
      const rest = encodePath(path.slice(above.length));
      return up > 0 && isMachine && !isTrusted ? [] : [[...folder.slice(0, folder.length - up), rest].join("/")];
    }
    const name = encodeURIComponent(directory[directory.length - 1 - up]!);
    if (!isSameUri(folder[folder.length - 1 - up] ?? "", name)) break;
  }
  return [];
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
