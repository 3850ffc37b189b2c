import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Version } from "../facts/version.js";
import { nodeHost } from "../host/node.js";
import { type ConfigLanguage, directoryOf } from "../lsp/directory.js";
import { tableUris } from "../lsp/table-uris.js";
import { type ConfigInput, ConfigModel } from "../model/model.js";
import { wantedFiles } from "../model/tables.js";
import { isVeritasCluster } from "../syntax/foreign.js";
import type { SourceText } from "../syntax/text.js";
import { CannotRun } from "./cannot-run.js";
import { kindOf, readConfiguration } from "./read.js";

/** A configuration that was read from files. */
export interface Loaded {
  readonly input: ConfigInput;
  /** The files that were asked for, by URI: their paths as the user wrote them. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Text of a file's bytes. */
export type Decode = (bytes: Buffer) => string;

/**
 * Reads a configuration directory, or one file together with the other file of its directory.
 * @returns undefined for the main.cf of another program.
 */
export async function load(path: string, version: Version, decode: Decode = asUtf8): Promise<Loaded | undefined> {
  const kind = await kindOf(path);
  if (kind === undefined) {
    throw new CannotRun({
      en: `There is no file or directory ${path}.`,
      ja: `${path} というファイルやディレクトリはありません。`,
    });
  }
  const files = kind === "directory" ? filesOfDirectory(path) : filesOfFile(path);
  const [main, master] = await Promise.all([files.main, files.master].map((file) => readSource(file, decode)));
  if (main === undefined && master === undefined) throw nothingIn(path, kind);
  if (main !== undefined && isVeritasCluster(main.text)) return undefined;
  const input: ConfigInput = { ...(main && { main }), ...(master && { master }), tables: new Map(), version };
  const paths = [main && [main.uri, files.main], master && [master.uri, files.master]];
  const wanted = paths.filter(
    (each): each is [string, string] => each !== undefined && files.wanted.includes(each[1]!),
  );
  return { input: { ...input, tables: await readTables(input) }, paths: new Map(wanted) };
}

interface Files {
  readonly main: string;
  readonly master: string;
  /** Those of the two that were asked for. */
  readonly wanted: readonly string[];
}

function filesOfDirectory(path: string): Files {
  // Not join(): it would make another path of `./etc`.
  const inside = (name: string): string => (path.endsWith("/") ? path + name : `${path}/${name}`);
  const [main, master] = [inside("main.cf"), inside("master.cf")];
  return { main, master, wanted: [main, master] };
}

function filesOfFile(path: string): Files {
  const language = languageOfFile(path);
  const { main, master } = directoryOf(basename(path), language);
  const beside = (name: string): string => (name === basename(path) ? path : join(dirname(path), name));
  return { main: beside(main), master: beside(master), wanted: [path] };
}

/** main.cf, main.cf.proto, postfix-main.cf, main.cf.j2 ... by the name alone. */
function languageOfFile(path: string): ConfigLanguage {
  const name = /(?:^|[-_.])(main|master)\.cf(?:$|[-_.])/.exec(basename(path))?.[1];
  if (name === "main") return "postfix-main";
  if (name === "master") return "postfix-master";
  throw new CannotRun({
    en: `${path} is neither a main.cf nor a master.cf; a file is known by its name.`,
    ja: `${path} は main.cf でも master.cf でもありません（ファイルは名前で判断します）。`,
  });
}

async function readSource(path: string, decode: Decode): Promise<SourceText | undefined> {
  const bytes = await readConfiguration(path);
  return bytes && { uri: pathToFileURL(resolve(path)).href, text: decode(bytes) };
}

/** The tables that main.cf names, as far as their texts can be read here. */
async function readTables(input: ConfigInput): Promise<ConfigInput["tables"]> {
  const uri = input.main?.uri ?? input.master!.uri;
  const read = async (path: string): Promise<[string, SourceText | undefined]> => {
    for (const each of tableUris(uri, path, true)) {
      const text = await nodeHost.readFile(each);
      if (text !== undefined) return [path, { uri: each, text }];
    }
    return [path, undefined];
  };
  return new Map(await Promise.all(wantedFiles(new ConfigModel(input)).map(read)));
}

function nothingIn(path: string, kind: "directory" | "file"): CannotRun {
  return kind === "directory"
    ? new CannotRun({
        en: `There is neither a main.cf nor a master.cf in ${path}.`,
        ja: `${path} に main.cf も master.cf もありません。`,
      })
    : new CannotRun({ en: `${path} has vanished.`, ja: `${path} がなくなりました。` });
}

/** What is no UTF-8 becomes U+FFFD. */
const asUtf8: Decode = (bytes) => bytes.toString("utf8");
