import type { ConfigModel } from "../model/values/model.js";

/** What decides where a file that a configuration names may be. */
export interface Surroundings {
  /** The address of main.cf. */
  readonly main: string;
  /** The value of config_directory: what the folder of main.cf will be called where Postfix runs. */
  readonly configDirectory: string;
  /** False where no file but those of the workspace may be read. */
  readonly trusted: boolean;
}

/** The surroundings of a configuration whose main.cf is, or would be, at that address. */
export function surroundingsOf(model: ConfigModel, main: string, trusted: boolean): Surroundings {
  return { main, configDirectory: model.value("config_directory"), trusted };
}

/**
 * Where a file may be that a configuration names, best first. In a repository, the folder of main.cf stands for
 * config_directory, and where it lies in folders of the same names, so do these: beside `etc/postfix/main.cf`,
 * /etc/aliases is `etc/aliases`. Beside a template, the file may be a template, too. The path as it is written is tried
 * only where the workspace is trusted.
 */
export function tableUris({ main, configDirectory, trusted }: Surroundings, path: string): string[] {
  // Nothing outside of the folders is looked at by way of them.
  if (path.split("/").includes("..")) return trusted ? pathItself(main, path) : [];
  const [, origin = "", file = ""] = /^([a-z][\w+.-]*:\/\/[^/]*)?(.*)$/.exec(main)!;
  const ending = /\.cf(\.\w+)$/.exec(file)?.[1] ?? "";
  const beside = inRepository(file.split("/").slice(0, -1), configDirectory, path, trusted).map(
    (each) => origin + each,
  );
  const own = trusted ? pathItself(main, path) : [];
  return [...beside, ...(ending === "" ? [] : beside.map((each) => each + ending)), ...own];
}

function pathItself(main: string, path: string): string[] {
  return main.startsWith("file:") ? [fileUri(path)] : [];
}

/** The address of an absolute path of this machine. */
export function fileUri(path: string): string {
  return `file://${encodePath(path)}`;
}

/** The path with the folders that the repository has for those of the machine. */
function inRepository(folder: readonly string[], configDirectory: string, path: string, trusted: boolean): string[] {
  const directory = configDirectory.replace(/(?<!\/)\/+$/, "").split("/");
  const isMachine = folder.join("/") === encodePath(directory.join("/"));
  for (let up = 0; up < directory.length; up++) {
    const above = `${directory.slice(0, directory.length - up).join("/")}/`;
    if (path.startsWith(above)) {
      const rest = encodePath(path.slice(above.length));
      return up > 0 && isMachine && !trusted ? [] : [[...folder.slice(0, folder.length - up), rest].join("/")];
    }
    if (folder[folder.length - 1 - up] !== encodeURIComponent(directory[directory.length - 1 - up]!)) break;
  }
  return [];
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
