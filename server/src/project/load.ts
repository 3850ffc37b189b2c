import type { RoleId } from "../facts/roles.js";
import { compareVersions, type Version } from "../facts/version.js";
import { wantedStats } from "../model/tables/file-stats.js";
import { wantedFiles } from "../model/tables/tables.js";
import { buildModel, type ConfigInput, type ConfigModel, type FileStat } from "../model/values/model.js";
import type { SourceText } from "../syntax/text.js";
import { isVeritasCluster } from "../syntax/veritas.js";
import { type ConfigFiles, isNowhere } from "./directory.js";
import { isInPlace, sameStats } from "./file-stats.js";
import { fileUri, type PathRoots, tableUris } from "./table-uris.js";

/** Reads the files of a project. The editor's reader prefers open documents, the command line's keeps every byte. */
export interface Reader {
  /** The text of a file; undefined if it does not exist or cannot be used. */
  read(uri: string): Promise<SourceText | undefined>;
  /** The stat result of the file at an absolute path; absent where files cannot be examined. */
  readonly stat?: ((path: string) => Promise<FileStat | undefined>) | undefined;
}

export interface LoadOptions {
  readonly version: Version;
  /** The role of the machine as set by the user; undefined to derive it from the configuration. */
  readonly role?: RoleId | undefined;
  /** False in a workspace that the user does not trust: then only files of the workspace are read. */
  readonly isTrusted: boolean;
}

/**
 * Loads a configuration: main.cf, master.cf, the tables that they name, and the stat results of these tables.
 * @param last the input of an earlier call: what has not changed since is reused, so that models built from it stay
 * valid; if nothing has changed, it is returned itself
 */
export async function load(
  files: ConfigFiles,
  reader: Reader,
  options: LoadOptions,
  last?: ConfigInput,
): Promise<ConfigInput> {
  const [main, master] = await Promise.all([files.main, files.master].map((uri) => readConfigFile(uri, reader)));
  const { version, role } = options;
  const known = { ...(main && { main }), ...(master && { master }), version, ...(role && { role }) };
  const input: ConfigInput =
    last !== undefined && isSameConfig(last, known)
      ? last
      : { ...known, tables: last?.tables ?? new Map(), ...statsOf(last) };
  if (isOtherProgram(input)) return input;
  return withStats(files, await withTables(files, input, reader, options), reader, options);
}

/** True if main.cf belongs to another program. */
export function isOtherProgram({ main }: Pick<ConfigInput, "main">): boolean {
  return main !== undefined && isVeritasCluster(main.text.slice(0, 20_000));
}

/** All files of a configuration whose text is known. */
export function sourcesOf({ main, master, tables }: Pick<ConfigInput, "main" | "master" | "tables">): SourceText[] {
  return [main, master, ...tables.values()].filter((source) => source !== undefined);
}

/** The URIs of all files that a configuration depends on, apart from main.cf and master.cf, existing or not. */
export function dependenciesOf(model: ConfigModel, files: ConfigFiles, isTrusted: boolean): string[] {
  const roots = rootsOf(model, files, isTrusted);
  const onMachine = isTrusted ? wantedStats(model).filter((path) => isInPlace(files.main, path)) : [];
  return [...wantedFiles(model).flatMap((path) => tableUris(roots, path)), ...onMachine.map(fileUri)];
}

async function readConfigFile(uri: string, reader: Reader): Promise<SourceText | undefined> {
  return isNowhere(uri) ? undefined : reader.read(uri);
}

function isSameConfig(last: ConfigInput, now: Omit<ConfigInput, "tables">): boolean {
  return (
    last.main === now.main &&
    last.master === now.master &&
    last.role === now.role &&
    compareVersions(last.version, now.version) === 0
  );
}

function statsOf(last: ConfigInput | undefined): Pick<ConfigInput, "files"> {
  return last?.files === undefined ? {} : { files: last.files };
}

/**
 * Limit for the rounds of reading. A table can lead to further files: the main.cf of another instance names its own
 * tables.
 */
const mostRounds = 3;

/** Adds the texts of the tables that the configuration names. */
async function withTables(
  files: ConfigFiles,
  first: ConfigInput,
  reader: Reader,
  { isTrusted }: LoadOptions,
): Promise<ConfigInput> {
  let input = first;
  for (let round = 0; round < mostRounds; round++) {
    const model = buildModel(input);
    const wanted = wantedFiles(model);
    const roots = rootsOf(model, files, isTrusted);
    const sources = await Promise.all(wanted.map((path) => firstOf(tableUris(roots, path), reader)));
    const { tables } = input;
    const isSame = wanted.every((path, index) => tables.has(path) && tables.get(path) === sources[index]);
    if (isSame && wanted.length === tables.size) break;
    input = { ...input, tables: new Map(wanted.map((path, index) => [path, sources[index]])) };
  }
  return input;
}

async function firstOf(uris: readonly string[], reader: Reader): Promise<SourceText | undefined> {
  for (const uri of uris) {
    // The content of a table that cannot be read is unknown.
    const source = await reader.read(uri).catch(() => undefined);
    if (source !== undefined) return source;
  }
  return undefined;
}

function rootsOf(model: ConfigModel, { main }: ConfigFiles, isTrusted: boolean): PathRoots {
  return { main, configDirectory: model.value("config_directory"), isTrusted };
}

/** Adds the stat results of the tables' files. */
async function withStats(
  { main }: ConfigFiles,
  input: ConfigInput,
  { stat }: Reader,
  { isTrusted }: LoadOptions,
): Promise<ConfigInput> {
  if (stat === undefined || !isTrusted) return input;
  const paths = wantedStats(buildModel(input)).filter((path) => isInPlace(main, path));
  const found = await Promise.all(paths.map(async (path) => [path, await stat(path)] as const));
  const stats = new Map(found.filter((entry): entry is [string, FileStat] => entry[1] !== undefined));
  return sameStats(stats, input.files) ? input : { ...input, files: stats };
}
