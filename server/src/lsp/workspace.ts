import { roleOfSettings, type Settings, settingsOver } from "../check/settings.js";
import { syntaxOfLanguage } from "../facts/languages.js";
import { newestStable, parseVersion, type Version } from "../facts/version.js";
import type { Host } from "../host/host.js";
import { buildModel, type ConfigInput, type ConfigModel, type FileStat } from "../model/values/model.js";
import { type ConfigFiles, configFilesOf, isNowhere, languageOfName } from "../project/directory.js";
import { dependenciesOf, isOtherProgram, load, type Reader } from "../project/load.js";
import { ownerOf, tableAlone } from "../project/owner.js";
import { nearestSettings } from "../project/settings-file.js";
import { isSameUri } from "../project/uri.js";
import { fileLength } from "../syntax/limits.js";
import type { SourceText } from "../syntax/text.js";
import {
  isConfigDocument,
  isConfigName,
  isLongConfig,
  isTableDocument,
  isTooLong,
  type OpenDocument,
} from "./documents.js";
import type { Status } from "./protocol.js";

/** What the workspace needs from the editor. */
export interface Editor {
  document(uri: string): OpenDocument | undefined;
  /** The user's settings in the editor that apply to a file. */
  settings(uri: string): Promise<Settings>;
  /** False if no program may be run and only files of the workspace may be read. */
  isTrusted(): boolean;
}

/** The current state of a configuration, with the settings that apply to it; resolved once after each change. */
export interface Configuration {
  readonly files: ConfigFiles;
  readonly input: ConfigInput;
  readonly model: ConfigModel;
  readonly settings: Settings;
  readonly versionFrom: Status["versionFrom"];
  /** False if one of the files exists but belongs to another program or is too long for a configuration. */
  readonly isPostfix: boolean;
}

/** The configurations of the open documents, and the files that were read from disk for them. */
export class Workspace {
  private readonly disk = new Map<string, Promise<SourceText | undefined>>();
  /** The input of the last load, by the URI of main.cf or of a table that no main.cf names. */
  private readonly inputs = new Map<string, ConfigInput>();
  /** The configurations as of the last change, by the same URIs. */
  private readonly configurations = new Map<string, Promise<Configuration>>();
  private installed: Promise<Version | undefined> | undefined;
  private readonly reader: Reader;

  constructor(
    private readonly host: Host,
    private readonly editor: Editor,
  ) {
    const { fileStat } = host;
    this.reader = {
      read: async (uri) => this.usable(await this.source(uri)),
      stat: fileStat && ((path: string): Promise<FileStat | undefined> => fileStat(path)),
    };
  }

  /** The configuration that a file belongs to; undefined if the file is not Postfix's or is too long. */
  async configurationOf(uri: string): Promise<Configuration | undefined> {
    const document = this.editor.document(uri);
    if (document !== undefined && isTableDocument(document)) return this.configurationOfTable(document);
    if (document !== undefined && !isConfigDocument(document)) return undefined;
    const configuration = await this.configurationAt(uri);
    const { main, master } = configuration.input;
    const isOurs = document === undefined ? configuration.isPostfix : main?.uri === uri || master?.uri === uri;
    return isOurs ? configuration : undefined;
  }

  /** The configuration at a URI, whose files need not exist: a pattern can be inserted into an empty folder. */
  configurationAt(uri: string): Promise<Configuration> {
    const document = this.editor.document(uri);
    const isConfig = document !== undefined && isConfigDocument(document);
    const guessed = languageOfName(uri.slice(uri.lastIndexOf("/") + 1)) ?? "postfix-main";
    return this.configuration(configFilesOf(uri, isConfig ? document.languageId : guessed));
  }

  /** The configuration that names a table, else one that consists of the table alone. */
  private async configurationOfTable(document: OpenDocument): Promise<Configuration | undefined> {
    if (isTooLong(document)) return undefined;
    const owner = await ownerOf(document.uri, (files) => this.existing(files));
    return owner ?? this.remembered(document.uri, () => this.loadAlone(document));
  }

  private async existing(files: ConfigFiles): Promise<Configuration | undefined> {
    return (await this.reader.read(files.main)) === undefined ? undefined : this.configuration(files);
  }

  private configuration(files: ConfigFiles): Promise<Configuration> {
    return this.remembered(files.main, () => this.load(files));
  }

  private remembered(uri: string, make: () => Promise<Configuration>): Promise<Configuration> {
    let configuration = this.configurations.get(uri);
    if (configuration === undefined) {
      configuration = make();
      this.configurations.set(uri, configuration);
    }
    return configuration;
  }

  private async load(files: ConfigFiles): Promise<Configuration> {
    const settings = await this.settingsFor(files.main);
    const { version, versionFrom } = await this.versionOf(settings);
    const options = { version, role: roleOfSettings(settings), isTrusted: this.editor.isTrusted() };
    const input = await load(files, this.reader, options, this.inputs.get(files.main));
    this.inputs.set(files.main, input);
    const unusable = await Promise.all([files.main, files.master].map((each) => this.isUnusable(each)));
    return { files, input, model: buildModel(input), settings, versionFrom, isPostfix: !unusable.includes(true) };
  }

  private async loadAlone({ uri, languageId, source }: OpenDocument): Promise<Configuration> {
    const settings = await this.settingsFor(uri);
    const { version, versionFrom } = await this.versionOf(settings);
    const input = tableAlone(source, version, syntaxOfLanguage(languageId));
    const files = configFilesOf(uri, "postfix-main");
    return { files, input, model: buildModel(input), settings, versionFrom, isPostfix: true };
  }

  /**
   * The settings that apply to a file. The nearest settings file takes precedence over the editor's settings, so that
   * the editor shows what a pipeline enforces.
   */
  private async settingsFor(uri: string): Promise<Settings> {
    const read = (each: string): Promise<string | undefined> => this.fromDisk(each).then((source) => source?.text);
    const [own, file] = await Promise.all([this.editor.settings(uri), nearestSettings(uri, read)]);
    return file === undefined ? own : settingsOver(file.settings, own);
  }

  /** The Postfix version to assume, and where it comes from. */
  private async versionOf({ version = "auto" }: Settings): Promise<{ version: Version } & Pick<Status, "versionFrom">> {
    const set = parseVersion(version);
    if (set !== undefined) return { version: set, versionFrom: "setting" };
    const installed = await this.installedVersion();
    if (installed !== undefined) return { version: installed, versionFrom: "postconf" };
    return { version: newestStable, versionFrom: "assumed" };
  }

  private installedVersion(): Promise<Version | undefined> {
    if (!this.editor.isTrusted()) return Promise.resolve(undefined);
    this.installed ??= (this.host.postconf?.(["-h", "mail_version"]) ?? Promise.resolve(undefined)).then((output) =>
      output === undefined ? undefined : parseVersion(output),
    );
    return this.installed;
  }

  /** The open documents that are checked together with this one, itself included. */
  checkedWith(uri: string): string[] {
    const document = this.editor.document(uri);
    if (document !== undefined && isTableDocument(document)) return [uri];
    if (document === undefined || !isConfigDocument(document)) return [];
    const { main, master } = configFilesOf(uri, document.languageId);
    return [main, master].filter((each) => this.editor.document(each) !== undefined);
  }

  /**
   * True if the text of a table can be part of the input of a configuration: if the configuration names it, even where
   * it could not be read so far, or if the configuration has not been loaded yet.
   */
  mayReadTable(files: ConfigFiles, table: string): boolean {
    const input = this.inputs.get(files.main);
    if (input === undefined) return true;
    const uris = dependenciesOf(buildModel(input), files, this.editor.isTrusted());
    return uris.some((each) => isSameUri(each, table));
  }

  /** Must be called when a document, a setting or the trust in the workspace has changed. */
  changed(): void {
    this.configurations.clear();
  }

  /** Must be called when a file has changed on disk; without a URI, any file may have changed. */
  changedOnDisk(uri?: string): void {
    for (const each of this.disk.keys()) {
      if (uri === undefined || isSameUri(each, uri)) this.disk.delete(each);
    }
    this.changed();
  }

  closed(uri: string): void {
    this.inputs.delete(uri);
    this.changedOnDisk(uri);
  }

  private source(uri: string): Promise<SourceText | undefined> | SourceText {
    return this.editor.document(uri)?.source ?? this.fromDisk(uri);
  }

  private fromDisk(uri: string): Promise<SourceText | undefined> {
    let source = this.disk.get(uri);
    if (source === undefined) {
      source = this.host.readFile(uri).then((text) => (text === undefined ? text : { uri, text }));
      this.disk.set(uri, source);
    }
    return source;
  }

  /** The source, unless it is longer than the editor's limit or belongs to another program. */
  private usable(source: SourceText | undefined): SourceText | undefined {
    if (source === undefined) return undefined;
    const document = this.editor.document(source.uri);
    const isConfig = document === undefined ? isConfigName(source.uri) : isConfigDocument(document);
    const isLong = document === undefined ? isLongOnDisk(source, isConfig) : isTooLong(document);
    return isLong || (isConfig && isOtherProgram({ main: source })) ? undefined : source;
  }

  /** True for a file that exists but belongs to another program or is too long for a configuration. */
  private async isUnusable(uri: string): Promise<boolean> {
    if (isNowhere(uri)) return false;
    const source = await this.source(uri);
    return source !== undefined && this.usable(source) === undefined;
  }
}

function isLongOnDisk(source: SourceText, isConfig: boolean): boolean {
  return source.text.length > fileLength || (isConfig && isLongConfig(source));
}
