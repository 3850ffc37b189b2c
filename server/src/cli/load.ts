import { basename, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Version } from "../facts/version.js";
import { nodeHost } from "../host/node.js";
import type { ConfigInput } from "../model/values/model.js";
import { type ConfigLanguage, configFilesOf, languageOfName } from "../project/directory.js";
import { isOtherProgram, load as loadProject, type Reader } from "../project/load.js";
import type { SourceText } from "../syntax/text.js";
import { decodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { kindOf, readConfiguration } from "./read.js";

/** A configuration that was read from files. */
export interface Loaded {
  readonly input: ConfigInput;
  /** The directory and the paths of the two files, derived from the path that the user wrote. */
  readonly directory: string;
  readonly files: { readonly main: string; readonly master: string };
}

/** Reads files byte for byte; a file that exists but cannot be read is an error (CannotRun). */
export const fileReader: Reader = {
  // Asynchronous also in failing: on Windows, fileURLToPath refuses the URI of a path such as `/etc/aliases`.
  read: async (uri) => readSource(fileURLToPath(uri)),
  stat: nodeHost.fileStat,
};

/**
 * Reads a configuration directory, or one file together with the other file of its directory.
 * @returns undefined for the main.cf of another program
 */
export async function load(path: string, version: Version): Promise<Loaded | undefined> {
  const kind = await kindOf(path);
  if (kind === undefined) throw nothingAt(path);
  const named = kind === "directory" ? inside(path, "main.cf") : path;
  const files = configFilesOf(uriOf(named), languageOfFile(named));
  const input = await loadProject(files, fileReader, { version, isTrusted: true });
  if (input.main === undefined && input.master === undefined) {
    throw kind === "directory" ? nothingIn(path) : nothingAt(path);
  }
  if (isOtherProgram(input)) return undefined;
  const beside = (uri: string): string => pathBeside(named, fileURLToPath(uri));
  return {
    input,
    directory: kind === "directory" ? path : dirname(path),
    files: { main: beside(files.main), master: beside(files.master) },
  };
}

/** The text of a file, byte for byte. */
export async function readSource(path: string): Promise<SourceText | undefined> {
  const bytes = await readConfiguration(path);
  return bytes && { uri: uriOf(path), text: decodeBytes(bytes) };
}

export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** The path of a file in a folder, keeping the spelling of the folder; join() would turn `./etc` into `etc`. */
export function inside(folder: string, name: string): string {
  return folder.endsWith("/") || folder.endsWith(sep) ? folder + name : `${folder}/${name}`;
}

/** The path of a file in the folder of another file, keeping the spelling of that file's path. */
function pathBeside(named: string, file: string): string {
  const name = basename(file);
  if (name === basename(named)) return named;
  const cut = named.length - basename(named).length;
  return cut === 0 ? join(dirname(named), name) : named.slice(0, cut) + name;
}

function languageOfFile(path: string): ConfigLanguage {
  const language = languageOfName(basename(path));
  if (language !== undefined) return language;
  throw new CannotRun({
    en: `${path} is neither a main.cf nor a master.cf; a file is known by its name.`,
    ja: `${path} は main.cf でも master.cf でもありません（ファイルは名前で判断します）。`,
  });
}

function nothingAt(path: string): CannotRun {
  return new CannotRun({
    en: `There is no file or directory ${path}.`,
    ja: `${path} というファイルやディレクトリはありません。`,
  });
}

function nothingIn(path: string): CannotRun {
  return new CannotRun({
    en: `There is neither a main.cf nor a master.cf in “${path}”.`,
    ja: `「${path}」に main.cf も master.cf もありません。`,
  });
}
