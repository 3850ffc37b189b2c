import { lintInSteps } from "../check/check.js";
import { lintOptionsOf, roleOfSettings, type Settings, settingsOver } from "../check/settings.js";
import { compareVersions, newestStable, parseVersion, type Version } from "../facts/version.js";
import type { Host } from "../host/host.js";
import { wantedFiles } from "../model/tables/tables.js";
import { buildModel, type ConfigInput, type ConfigModel } from "../model/values/model.js";
import {
  type ConfigLanguage,
  type Directory,
  directoryOf,
  languageOfName,
  mainFilesNear,
} from "../project/directory.js";
import { readFileFacts, sameFacts } from "../project/file-stats.js";
import { nearestSettings } from "../project/settings-file.js";
import { type Surroundings, surroundingsOf, tableUris } from "../project/table-uris.js";
import type { Diagnostic } from "../rules/rule.js";
import { awaitedTableLength, editorTableLength } from "../syntax/limits.js";
import type { TableSyntax } from "../syntax/table/table.js";
import { memo, type SourceText } from "../syntax/text.js";
import { isVeritasCluster } from "../syntax/veritas.js";
import { decoded } from "./file-watch.js";
import type { OpenText } from "./open-text.js";
import { previewScheme, reportScheme, type Status } from "./protocol.js";
import { inTurns } from "./time-slice.js";

/** A document that the editor has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: OpenText;
}

/** Other files are shorter; so is a table that is not open in the editor, as it is read only to look things up in it. */
export const maximalLength = 8_000_000;
/** A main.cf or master.cf is shorter still, and every keystroke in it concerns the whole configuration. */
const maximalConfigLength = 300_000;
const maximalConfigLines = 30_000;

/** What the workspace needs to know of the editor. */
export interface Editor {
  document(uri: string): OpenDocument | undefined;
  settings(uri: string): Promise<Settings>;
  /** False where no program may be run. */
  isTrusted(): boolean;
}

/** A configuration directory as a pattern needs it. */
export interface DirectoryModel {
  readonly model: ConfigModel;
  readonly directory: Directory;
  /** False where one of the files is there, but is none of Postfix's. */
  readonly isOurs: boolean;
}

/** What is wrong with a configuration, or with one table. */
export interface Checked {
  readonly model: ConfigModel;
  readonly found: readonly Diagnostic[];
}

interface Check {
  /** Undefined for a check that was left, because the text changed. */
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
  done?: readonly Diagnostic[];
}

/** Keeps the configuration directories of the open documents, and gives each its model. */
export class Workspace {
  private readonly disk = new Map<string, Promise<SourceText | undefined>>();
  private readonly inputs = new Map<string, ConfigInput>();
  /** Until something changes, each request is answered from the same model. */
  private readonly models = new Map<string, Promise<ConfigModel | undefined>>();
  private readonly checks = new WeakMap<ConfigModel, Map<string, Check>>();
  private installed: Promise<Version | undefined> | undefined;

  constructor(
    private readonly host: Host,
    private readonly editor: Editor,
  ) {}

  /**
   * The model of the directory that an open document belongs to; undefined where it is none of ours.
   * @param anew true where the machine is to be asked about the files again; else what it last said holds
   */
  model(uri: string, anew = false): Promise<ConfigModel | undefined> {
    // What the machine says now may be something else.
    if (anew) return this.findModel(uri, true).finally(() => this.changed());
    let model = this.models.get(uri);
    if (model === undefined) {
      model = this.findModel(uri, false);
      this.models.set(uri, model);
    }
    return model;
  }

  private async findModel(uri: string, anew: boolean): Promise<ConfigModel | undefined> {
    const document = this.editor.document(uri);
    if (document !== undefined && isTableDocument(document)) return this.modelOfTable(document, anew);
    if (document === undefined || !isOurs(document)) return undefined;
    const directory = directoryOf(uri, document.languageId);
    const own = await this.source(uri);
    return own === undefined ? undefined : this.modelOf(directory, anew);
  }

  /** The model of the directory that a file belongs to, which need not be open: a command may be about it all the same. */
  async anyModel(uri: string): Promise<ConfigModel | undefined> {
    if (this.editor.document(uri) !== undefined) return this.model(uri);
    const { model, isOurs: ours } = await this.directoryModel(uri);
    return ours ? model : undefined;
  }

  /** The model of the configuration that names a table; where none does, one of the table alone. */
  private async modelOfTable({ uri, languageId }: OpenDocument, anew: boolean): Promise<ConfigModel | undefined> {
    const source = await this.source(uri);
    if (source === undefined) return undefined;
    for (const main of mainFilesNear(uri)) {
      const directory = directoryOf(main, "postfix-main");
      if ((await this.source(directory.main)) === undefined) continue;
      const model = await this.modelOf(directory, anew);
      if ([...model.input.tables.values()].some((table) => table?.uri === uri)) return model;
    }
    const { version } = await this.version(uri);
    const tableSyntax = tableLanguages[languageId];
    const last = this.inputs.get(uri);
    const isSame = last?.tables.get(uri) === source && compareVersions(last.version, version) === 0;
    const input = isSame ? last : { tables: new Map([[uri, source]]), version, ...(tableSyntax && { tableSyntax }) };
    this.inputs.set(uri, input);
    return buildModel(input);
  }

  /** The model of a directory whose files need not be open, nor exist: a pattern can begin with nothing. */
  async directoryModel(uri: string): Promise<DirectoryModel> {
    const document = this.editor.document(uri);
    const guessed = languageOfName(uri.slice(uri.lastIndexOf("/") + 1)) ?? "postfix-main";
    const directory = directoryOf(uri, document !== undefined && isOurs(document) ? document.languageId : guessed);
    const unusable = await Promise.all([directory.main, directory.master].map((each) => this.isUnusable(each)));
    return { directory, model: await this.modelOf(directory, true), isOurs: !unusable.includes(true) };
  }

  /** True for a file that is there, but belongs to another program or is too long to be a configuration. */
  private async isUnusable(uri: string): Promise<boolean> {
    if (uri.includes("#") || (await this.source(uri)) !== undefined) return false;
    return this.editor.document(uri) !== undefined || (await this.host.readFile(uri)) !== undefined;
  }

  private async modelOf(directory: Directory, anew = false): Promise<ConfigModel> {
    const [main, master, { version }, settings] = await Promise.all([
      this.source(directory.main),
      this.source(directory.master),
      this.version(directory.main),
      this.settings(directory.main),
    ]);
    const role = roleOfSettings(settings);
    const known = { ...(main && { main }), ...(master && { master }), version, ...(role && { role }) };
    const input = await this.withTables(directory, this.input(directory, known));
    return buildModel(anew ? await this.withFileFacts(directory, input) : input);
  }

  /**
   * The settings for a file. What the nearest settings file says wins over the editor's settings: so the editor shows
   * what a pipeline enforces.
   */
  private async settings(uri: string): Promise<Settings> {
    const read = (each: string): Promise<string | undefined> => this.fromDisk(each).then((source) => source?.text);
    const [own, file] = await Promise.all([this.editor.settings(uri), nearestSettings(uri, read)]);
    return file === undefined ? own : settingsOver(file.settings, own);
  }

  /** The open documents of the same directory as this one, itself too. */
  siblings(uri: string): string[] {
    const document = this.editor.document(uri);
    if (document !== undefined && isTableDocument(document)) return [uri];
    if (document === undefined || !isOurs(document)) return [];
    const { main, master } = directoryOf(uri, document.languageId);
    return [main, master].filter((each) => this.editor.document(each) !== undefined);
  }

  /**
   * Checks what is open.
   * @returns undefined for a document that is none of ours; `left` where a long table changed meanwhile
   */
  async check(uri: string): Promise<Checked | "left" | undefined> {
    const model = await this.model(uri, true);
    if (model === undefined) return undefined;
    const found = await this.lint(uri, model).then(({ diagnostics }) => diagnostics);
    return found === undefined ? "left" : { model, found };
  }

  /** What the last check found; undefined where it goes on for long. */
  async diagnostics(uri: string): Promise<Checked | undefined> {
    const model = await this.model(uri);
    if (model === undefined) return undefined;
    const check = await this.lint(uri, model);
    const document = this.editor.document(uri);
    const isLong =
      document !== undefined && isTableDocument(document) && document.source.text.length > awaitedTableLength;
    const found = isLong ? check.done : await check.diagnostics;
    return found && { model, found };
  }

  /** Asked at each move of the cursor, for the quick fixes: what was found in a model is remembered as long as it is. */
  private async lint(uri: string, model: ConfigModel): Promise<Check> {
    const document = this.editor.document(uri);
    const isTable = isTableDocument(document);
    const only = isTable ? ({ only: "tables", table: uri } as const) : ({ only: "configuration" } as const);
    const options = { ...lintOptionsOf(await this.settings(uri)), ...only };
    const checks = this.checks.get(model) ?? new Map<string, Check>();
    this.checks.set(model, checks);
    const key = JSON.stringify(options);
    const known = checks.get(key);
    if (known !== undefined) return known;
    const isWanted = () => !isTable || this.editor.document(uri)?.version === document?.version;
    const steps = lintInSteps(model, options);
    const check: Check = {
      diagnostics: inTurns(steps, isWanted).then((outcome) => {
        if (outcome === undefined) {
          checks.delete(key);
          return undefined;
        }
        check.done = outcome;
        return check.done;
      }),
    };
    checks.set(key, check);
    return check;
  }

  /** Which Postfix version is meant, and how we know. */
  async version(uri: string): Promise<{ version: Version; versionFrom: Status["versionFrom"] }> {
    const { version: text = "auto" } = await this.settings(uri);
    const set = parseVersion(text);
    if (set !== undefined) return { version: set, versionFrom: "setting" };
    const installed = await this.installedVersion();
    if (installed !== undefined) return { version: installed, versionFrom: "postconf" };
    return { version: newestStable, versionFrom: "assumed" };
  }

  /** A document or a setting has changed. */
  changed(): void {
    this.models.clear();
  }

  /** A file has changed on disk; without an address, any of them may have. */
  changedOnDisk(uri?: string): void {
    for (const each of this.disk.keys()) {
      if (uri === undefined || decoded(each) === decoded(uri)) this.disk.delete(each);
    }
    this.inputs.clear();
    this.changed();
  }

  closed(uri: string): void {
    this.disk.delete(uri);
    this.changed();
  }

  private installedVersion(): Promise<Version | undefined> {
    if (!this.editor.isTrusted()) return Promise.resolve(undefined);
    this.installed ??= (this.host.postconf?.(["-h", "mail_version"]) ?? Promise.resolve(undefined)).then((output) =>
      output === undefined ? undefined : parseVersion(output),
    );
    return this.installed;
  }

  /** Adds the tables that the configuration names. They are read once, and again when they change. */
  private async withTables(directory: Directory, input: ConfigInput): Promise<ConfigInput> {
    const model = buildModel(input);
    const wanted = wantedFiles(model);
    const { main } = directory;
    const around = surroundingsOf(model, main, this.editor.isTrusted());
    const sources = await Promise.all(wanted.map((path) => this.table(around, path)));
    // A table that is open in the editor changes while main.cf stays the same.
    const isSame = wanted.every((path, index) => input.tables.has(path) && input.tables.get(path) === sources[index]);
    if (isSame && wanted.length === input.tables.size) return input;
    const tables = new Map(wanted.map((path, index) => [path, sources[index]]));
    const complete = { ...input, tables };
    this.inputs.set(directory.main, complete);
    return complete;
  }

  /** Adds what the machine says about the files of the tables. */
  private async withFileFacts(directory: Directory, input: ConfigInput): Promise<ConfigInput> {
    if (!this.editor.isTrusted()) return input;
    const files = await readFileFacts(this.host, buildModel(input), directory.main);
    if (files === undefined || sameFacts(files, input.files)) return input;
    const complete = { ...input, files };
    this.inputs.set(directory.main, complete);
    return complete;
  }

  private async table(around: Surroundings, path: string): Promise<SourceText | undefined> {
    for (const uri of tableUris(around, path)) {
      const source = await this.source(uri);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  /** The same files and version give the same input, so that everything derived from it is kept. */
  private input(directory: Directory, known: Omit<ConfigInput, "tables">): ConfigInput {
    const last = this.inputs.get(directory.main);
    const isSame =
      last?.main === known.main &&
      last?.master === known.master &&
      last?.role === known.role &&
      last !== undefined &&
      compareVersions(last.version, known.version) === 0;
    if (isSame) return last;
    // Most edits leave the tables and their files as they are, and the model need not be made twice.
    const input = { ...known, tables: last?.tables ?? new Map(), ...(last?.files && { files: last.files }) };
    this.inputs.set(directory.main, input);
    return input;
  }

  private source(uri: string): Promise<SourceText | undefined> | SourceText | undefined {
    const document = this.editor.document(uri);
    if (document === undefined) return this.fromDisk(uri);
    const others = isOurs(document) ? maximalConfigLength : maximalLength;
    return isUsable(document.source, isTableDocument(document) ? editorTableLength : others)
      ? document.source
      : undefined;
  }

  private fromDisk(uri: string): Promise<SourceText | undefined> {
    if (uri.includes("#")) return Promise.resolve(undefined);
    let source = this.disk.get(uri);
    if (source === undefined) {
      source = this.host.readFile(uri).then((text) => {
        const read = { uri, text: text ?? "" };
        return text !== undefined && isUsable(read, maximalLength) ? read : undefined;
      });
      this.disk.set(uri, source);
    }
    return source;
  }
}

/** True for a text that may be ours and is not too long. */
function isUsable(source: SourceText, longest: number): boolean {
  const isConfig = languageOfName(source.uri.slice(source.uri.lastIndexOf("/") + 1)) !== undefined;
  const isLong = source.text.length > (isConfig ? maximalConfigLength : longest);
  return !isLong && !(isConfig && hasTooManyLines(source)) && !isForeign(source);
}

const isForeign = memo((source: SourceText) => isVeritasCluster(source.text.slice(0, 20_000)));

const hasTooManyLines = memo(({ text }: SourceText): boolean => {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= maximalConfigLines; at = text.indexOf("\n", at + 1)) lines++;
  return lines > maximalConfigLines;
});

function isOurs(document: OpenDocument): document is OpenDocument & { languageId: ConfigLanguage } {
  const { languageId, uri } = document;
  const isMade = [reportScheme, previewScheme].some((scheme) => uri.startsWith(`${scheme}:`));
  return (languageId === "postfix-main" || languageId === "postfix-master") && !isMade;
}

/** Languages of lookup tables, and how a text in that language is read where nothing else tells it. */
const tableLanguages: Readonly<Record<string, TableSyntax>> = {
  "postfix-table": "indexed",
  "postfix-aliases": "aliases",
  "postfix-regexp-table": "regexp",
  "postfix-cidr-table": "cidr",
  "postfix-table-definition": "definition",
};

/** True for a lookup table, as the editor sees it. */
export function isTableDocument(document: Pick<OpenDocument, "languageId"> | undefined): boolean {
  return document !== undefined && tableLanguages[document.languageId] !== undefined;
}
