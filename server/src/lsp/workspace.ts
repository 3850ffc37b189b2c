import { compareVersions, newestStable, parseVersion, type Version } from "../facts/version.js";
import type { Host } from "../host/host.js";
import { buildModel, type ConfigInput, type ConfigModel } from "../model/model.js";
import { wantedFiles } from "../model/tables.js";
import { type LintOptions, lintInSteps } from "../rules/lint.js";
import type { Diagnostic } from "../rules/rule.js";
import { lintOptionsOf, roleOfSettings, type Settings, settingsOver } from "../rules/settings.js";
import { isVeritasCluster } from "../syntax/foreign.js";
import type { TableSyntax } from "../syntax/table.js";
import type { SourceText } from "../syntax/text.js";
import { type ConfigLanguage, type Directory, directoryOf, languageOfName, mainFilesNear } from "./directory.js";
import { readFileFacts, sameFacts } from "./file-facts.js";
import { decoded } from "./file-watch.js";
import { previewScheme, reportScheme, type Status } from "./protocol.js";
import { nearestSettings } from "./settings-file.js";
import { type Surroundings, tableUris } from "./table-uris.js";
import { afterOthers } from "./turn.js";

/** A document that the editor has open. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

/** Longer files are left alone (in UTF-16 units): no configuration is that long, and nobody should wait for one. */
export const maximalLength = 8_000_000;
/** A main.cf or master.cf is shorter still, and every keystroke in it concerns the whole configuration. */
const maximalConfigLength = 1_000_000;

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

/** Keeps the configuration directories of the open documents, and gives each its model. */
export class Workspace {
  private readonly open = new Map<string, { version: number; source: SourceText | undefined }>();
  private readonly disk = new Map<string, Promise<SourceText | undefined>>();
  private readonly inputs = new Map<string, ConfigInput>();
  private readonly found = new WeakMap<ConfigModel, { key: string; diagnostics: Promise<readonly Diagnostic[]> }>();
  private installed: Promise<Version | undefined> | undefined;

  constructor(
    private readonly host: Host,
    private readonly editor: Editor,
  ) {}

  /** The model of the directory that an open document belongs to; undefined where it is none of ours. */
  async model(uri: string): Promise<ConfigModel | undefined> {
    const document = this.editor.document(uri);
    if (document !== undefined && isTableDocument(document)) return this.modelOfTable(document);
    if (document === undefined || !isOurs(document)) return undefined;
    const directory = directoryOf(uri, document.languageId);
    const own = await this.source(uri);
    return own === undefined ? undefined : this.modelOf(directory);
  }

  /** The model of the directory that a file belongs to, which need not be open: a command may be about it all the same. */
  async anyModel(uri: string): Promise<ConfigModel | undefined> {
    if (this.editor.document(uri) !== undefined) return this.model(uri);
    const { model, isOurs: ours } = await this.directoryModel(uri);
    return ours ? model : undefined;
  }

  /** The model of the configuration that names a table; where none does, one of the table alone. */
  private async modelOfTable({ uri, languageId }: OpenDocument): Promise<ConfigModel | undefined> {
    const source = await this.source(uri);
    if (source === undefined) return undefined;
    for (const main of mainFilesNear(uri)) {
      const directory = directoryOf(main, "postfix-main");
      if ((await this.source(directory.main)) === undefined) continue;
      const model = await this.modelOf(directory);
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
    return { directory, model: await this.modelOf(directory), isOurs: !unusable.includes(true) };
  }

  /** True for a file that is there, but belongs to another program or is too long to be a configuration. */
  private async isUnusable(uri: string): Promise<boolean> {
    if (uri.includes("#") || (await this.source(uri)) !== undefined) return false;
    return this.editor.document(uri) !== undefined || (await this.host.readFile(uri)) !== undefined;
  }

  private async modelOf(directory: Directory): Promise<ConfigModel> {
    const [main, master, { version }, settings] = await Promise.all([
      this.source(directory.main),
      this.source(directory.master),
      this.version(directory.main),
      this.settings(directory.main),
    ]);
    const role = roleOfSettings(settings);
    const known = { ...(main && { main }), ...(master && { master }), version, ...(role && { role }) };
    return buildModel(
      await this.withFileFacts(directory, await this.withTables(directory, this.input(directory, known))),
    );
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

  async diagnostics(uri: string): Promise<{ model: ConfigModel; found: readonly Diagnostic[] } | undefined> {
    const model = await this.model(uri);
    if (model === undefined) return undefined;
    const only = isTableDocument(this.editor.document(uri)) ? "tables" : "configuration";
    const options = { ...lintOptionsOf(await this.settings(uri)), only } as const;
    return { model, found: await this.lint(model, options) };
  }

  /** Asked at each move of the cursor, for the quick fixes: what was found in a model is remembered as long as it is. */
  private lint(model: ConfigModel, options: LintOptions): Promise<readonly Diagnostic[]> {
    const key = JSON.stringify(options);
    const known = this.found.get(model);
    if (known?.key === key) return known.diagnostics;
    const diagnostics = inTurns(lintInSteps(model, options));
    this.found.set(model, { key, diagnostics });
    return diagnostics;
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

  /** A file has changed on disk; without an address, any of them may have. */
  changedOnDisk(uri?: string): void {
    for (const each of this.disk.keys()) {
      if (uri === undefined || decoded(each) === decoded(uri)) this.disk.delete(each);
    }
    this.inputs.clear();
  }

  closed(uri: string): void {
    this.open.delete(uri);
    this.disk.delete(uri);
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
    const around = { main, configDirectory: model.value("config_directory"), trusted: this.editor.isTrusted() };
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
    const known = this.open.get(uri);
    if (known?.version === document.version) return known.source;
    const source = usable(uri, document.getText());
    this.open.set(uri, { version: document.version, source });
    return source;
  }

  private fromDisk(uri: string): Promise<SourceText | undefined> {
    if (uri.includes("#")) return Promise.resolve(undefined);
    let source = this.disk.get(uri);
    if (source === undefined) {
      source = this.host.readFile(uri).then((text) => (text === undefined ? undefined : usable(uri, text)));
      this.disk.set(uri, source);
    }
    return source;
  }
}

/** Work that takes longer (ms) lets others have their turn in between: nobody's hover waits for a check to end. */
const turn = 10;

async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < turn) continue;
    await new Promise<void>(afterOthers);
    start = performance.now();
  }
}

function usable(uri: string, text: string): SourceText | undefined {
  const isConfig = languageOfName(uri.slice(uri.lastIndexOf("/") + 1)) !== undefined;
  const limit = isConfig ? maximalConfigLength : maximalLength;
  return text.length > limit || isVeritasCluster(text) ? undefined : { uri, text };
}

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
