import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath as fileOf, pathToFileURL } from "node:url";
import type { RoleId } from "../facts/roles.js";
import type { Version } from "../facts/version.js";
import { nodeHost } from "../host/node.js";
import { wantedFiles } from "../model/tables/tables.js";
import { buildModel, type ConfigInput } from "../model/values/model.js";
import { type ConfigLanguage, directoryOf, languageOfName } from "../project/directory.js";
import { isInPlace, readFileFacts } from "../project/file-stats.js";
import { surroundingsOf, tableUris } from "../project/table-uris.js";
import type { SourceText } from "../syntax/text.js";
import { isVeritasCluster } from "../syntax/veritas.js";
import { decodeBytes } from "./bytes.js";
import { CannotRun } from "./cannot-run.js";
import { kindOf, readConfiguration } from "./read.js";

/** The paths of the two files of a configuration; neither need exist. */
export interface ConfigurationFiles {
  readonly main: string;
  readonly master: string;
}

/** A configuration that was read from files. */
export interface Loaded {
  readonly input: ConfigInput;
  /** The directory, and the paths of the two files, made of the path that the user wrote. */
  readonly directory: string;
  readonly files: ConfigurationFiles;
}

/** Gives the text of a file; undefined where there is none. */
export type ReadSource = (path: string) => Promise<SourceText | undefined>;

/**
 * Reads a configuration directory, or one file together with the other file of its directory.
 * @returns undefined for the main.cf of another program.
 */
export async function load(path: string, version: Version): Promise<Loaded | undefined> {
  const kind = await kindOf(path);
  if (kind === undefined) throw nothingAt(path);
  const files = kind === "directory" ? filesOfDirectory(path) : filesOfFile(path, languageOfFile(path));
  const input = await readInput(files, { version }, readSource);
  if (input === undefined) throw kind === "directory" ? nothingIn(path) : nothingAt(path);
  const directory = kind === "directory" ? path : dirname(path);
  return isOtherProgram(input) ? undefined : { input, directory, files };
}

/** True where main.cf is that of another program. */
export function isOtherProgram({ main }: ConfigInput): boolean {
  return main !== undefined && isVeritasCluster(main.text);
}

/** Reads two files and the tables that they name; undefined where neither is there. */
export async function readInput(
  files: ConfigurationFiles,
  known: { readonly version: Version; readonly role?: RoleId },
  read: ReadSource,
): Promise<ConfigInput | undefined> {
  const [main, master] = await Promise.all([files.main, files.master].map(read));
  if (main === undefined && master === undefined) return undefined;
  const input: ConfigInput = { ...(main && { main }), ...(master && { master }), tables: new Map(), ...known };
  return isOtherProgram(input) ? input : withFileFacts({ ...input, tables: await readTables(input, read) });
}

/** Adds what the machine says about the files of the tables. */
async function withFileFacts(input: ConfigInput): Promise<ConfigInput> {
  const files = await readFileFacts(nodeHost, buildModel(input), input.main?.uri ?? input.master!.uri);
  return { ...input, ...(files && { files }) };
}

/** The text of a file, byte for byte. */
export async function readSource(path: string): Promise<SourceText | undefined> {
  const bytes = await readConfiguration(path);
  return bytes && { uri: uriOf(path), text: decodeBytes(bytes) };
}

export function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

/** The path of a file in a folder, as the user wrote the folder; join() would make another one of `./etc`. */
export function inside(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

function filesOfDirectory(path: string): ConfigurationFiles {
  return { main: inside(path, "main.cf"), master: inside(path, "master.cf") };
}

/** The two files that belong together, by the name of one of them. */
export function filesOfFile(path: string, language: ConfigLanguage): ConfigurationFiles {
  const { main, master } = directoryOf(basename(path), language);
  const beside = (name: string): string => (name === basename(path) ? path : join(dirname(path), name));
  return { main: beside(main), master: beside(master) };
}

function languageOfFile(path: string): ConfigLanguage {
  const language = languageOfName(basename(path));
  if (language !== undefined) return language;
  throw new CannotRun({
    en: `${path} is neither a main.cf nor a master.cf; a file is known by its name.`,
    ja: `${path} は main.cf でも master.cf でもありません（ファイルは名前で判断します）。`,
  });
}

/** The tables that main.cf names, as far as their texts can be read here. */
async function readTables(input: ConfigInput, read: ReadSource): Promise<ConfigInput["tables"]> {
  const main = input.main?.uri ?? input.master!.uri;
  const model = buildModel(input);
  const first = async (path: string): Promise<[string, SourceText | undefined]> => {
    for (const each of tableUris(surroundingsOf(model, main, isInPlace(main, path)), path)) {
      // A table that cannot be read is one that is not known.
      const source = await read(fileOf(each)).catch(() => undefined);
      if (source !== undefined) return [path, source];
    }
    return [path, undefined];
  };
  return new Map(await Promise.all(wantedFiles(model).map(first)));
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
