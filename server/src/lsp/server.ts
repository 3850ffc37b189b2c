import {
  CodeActionKind,
  type CompletionItem,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { type Language, languageOf } from "../facts/message.js";
import { roles } from "../facts/roles.js";
import { compareVersions, formatVersion, knownVersions, newestStable } from "../facts/version.js";
import { complete } from "../features/completion.js";
import { completionDoc } from "../features/completion-doc.js";
import { fixesAt, safeEdits } from "../features/fixes.js";
import { format } from "../features/format.js";
import { hover } from "../features/hover.js";
import { definition, references, rename, renameable } from "../features/navigation.js";
import { folds, outline } from "../features/outline.js";
import type { Host } from "../host/host.js";
import type { ConfigModel } from "../model/model.js";
import { roleOf } from "../model/role.js";
import type { Settings } from "../rules/settings.js";
import { type CompletionData, Converter } from "./convert.js";
import { FileWatch, filesOf } from "./file-watch.js";
import { listenToLookups } from "./lookups.js";
import { OpenText } from "./open-text.js";
import { listenToPatterns } from "./patterns.js";
import {
  type InitializationOptions,
  reportRequest,
  statusNotification,
  tablesNotification,
  trustGranted,
  type Versions,
  versionsRequest,
} from "./protocol.js";
import { Publisher } from "./publisher.js";
import { report } from "./reports.js";
import { tableLanguagesOf } from "./table-languages.js";
import { isTableDocument, type OpenDocument, Workspace } from "./workspace.js";

const fixAllKind = `${CodeActionKind.SourceFixAll}.postfix`;

/** Runs the language server on a connection until the client ends it. */
export function serve(connection: Connection, host: Host, ownRulePages: string | undefined): void {
  const server = new Server(connection, host, ownRulePages);
  server.listen();
}

class Server {
  private readonly documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => ({ uri, languageId, version, source: OpenText.of(uri, text) }),
    update: (document, changes, version) => ({ ...document, version, source: document.source.after(changes) }),
  });
  private readonly workspace: Workspace;
  private readonly publisher: Publisher;
  private watch: FileWatch;
  private readonly settings = new Map<string, Promise<Settings>>();
  private pushedSettings: Settings = {};
  private asksForSettings = false;
  private takesItemDefaults = false;
  private suggestCommand: string | undefined;
  private trusted = false;
  private language: Language = "en";
  private rulePages: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly host: Host,
    ownRulePages: string | undefined,
  ) {
    this.rulePages = ownRulePages;
    this.watch = new FileWatch(connection);
    this.workspace = new Workspace(host, {
      document: (uri) => this.documents.get(uri),
      settings: (uri) => this.settingsFor(uri),
      isTrusted: () => this.trusted,
    });
    this.publisher = new Publisher(
      (uri) => this.publish(uri),
      (error) => connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`),
    );
  }

  listen(): void {
    this.connection.onInitialize((params) => this.initialize(params));
    this.listenToDocuments();
    this.listenToWorkspace();
    this.listenToRequests();
    this.documents.listen(this.connection);
    this.connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.trusted = options.trusted === true;
    this.rulePages = options.rulePages ?? this.rulePages;
    this.language = languageOf(params.locale);
    this.suggestCommand = options.suggestCommand;
    this.watch = new FileWatch(this.connection, params.capabilities.workspace?.didChangeWatchedFiles);
    this.asksForSettings = params.capabilities.workspace?.configuration === true;
    const defaults = params.capabilities.textDocument?.completion?.completionList?.itemDefaults ?? [];
    this.takesItemDefaults = defaults.includes("editRange") && defaults.includes("data");
    return {
      serverInfo: { name: "postfix-config" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: { triggerCharacters: ["@", "$", "{", " ", ",", "=", ":", "-"], resolveProvider: true },
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
    };
  }

  private listenToDocuments(): void {
    this.documents.onDidChangeContent(({ document }) => {
      this.workspace.changed();
      this.publisher.schedule(document.uri);
      // What a table is used for stands in main.cf and master.cf.
      if (isTableDocument(document)) return;
      for (const other of this.documents.all()) if (isTableDocument(other)) this.publisher.schedule(other.uri);
    });
    this.documents.onDidSave(() => {
      if (!this.watch.isPossible) this.lookAgain();
    });
    this.documents.onDidClose(({ document }) => {
      this.watch.follow(document.uri, []);
      this.publisher.forget(document.uri);
      this.workspace.closed(document.uri);
      this.settings.delete(document.uri);
      void this.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
  }

  private listenToWorkspace(): void {
    this.connection.onDidChangeConfiguration(({ settings }) => {
      this.settings.clear();
      this.pushedSettings = ((settings as { postfix?: Settings } | null)?.postfix ?? {}) as Settings;
      this.publishAll();
    });
    this.connection.onInitialized(() => this.watch.start());
    this.connection.onDidChangeWatchedFiles(({ changes }) => {
      const ours = changes.filter(({ uri }) => this.watch.concerns(uri));
      for (const { uri } of ours) this.workspace.changedOnDisk(uri);
      if (ours.length > 0) this.publishAll();
    });
    this.connection.onNotification(trustGranted, () => {
      this.trusted = true;
      this.publishAll();
    });
  }

  private listenToRequests(): void {
    this.connection.onHover(({ textDocument: { uri }, position }) =>
      this.answer(uri, null, (model, convert) => {
        const found = hover(model, { uri, offset: convert.offset(uri, position) });
        return found ? convert.hover(found, uri) : null;
      }),
    );
    this.connection.onCompletion(({ textDocument: { uri }, position }) =>
      this.answer(uri, null, (model, convert) => {
        const items = complete(model, { uri, offset: convert.offset(uri, position) });
        return convert.completions(items, uri, this.takesItemDefaults);
      }),
    );
    this.connection.onCompletionResolve((item) => this.resolve(item));
    this.connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      this.answer(uri, [], (model, convert) => outline(model, uri).map((symbol) => convert.symbol(symbol, uri))),
    );
    this.connection.onFoldingRanges(({ textDocument: { uri } }) =>
      this.answer(uri, [], (model, convert) => folds(model, uri).map((fold) => convert.fold(fold, uri))),
    );
    this.connection.onDocumentFormatting(({ textDocument: { uri } }) =>
      this.answer(uri, [], (model, convert) => format(model, uri).map((edit) => convert.textEdit(edit))),
    );
    this.connection.onRequest(reportRequest, async ({ uri, ...wanted }) => {
      const model = await this.workspace.anyModel(uri);
      return model === undefined ? null : report(model, uri, wanted, this.language);
    });
    this.connection.onRequest(versionsRequest, ({ uri }) => this.versions(uri));
    this.listenToNavigation();
    this.listenToCodeActions();
    listenToLookups(this.connection, {
      language: () => this.language,
      model: (uri) => this.workspace.anyModel(uri),
      converter: (model) => this.converter(model),
    });
    listenToPatterns(this.connection, {
      workspace: this.workspace,
      host: this.host,
      language: () => this.language,
      isTrusted: () => this.trusted,
    });
  }

  private listenToNavigation(): void {
    this.connection.onDefinition(({ textDocument: { uri }, position }) =>
      this.answer(uri, [], (model, convert) =>
        definition(model, { uri, offset: convert.offset(uri, position) }).map((place) => convert.location(place)),
      ),
    );
    this.connection.onReferences(({ textDocument: { uri }, position }) =>
      this.answer(uri, [], (model, convert) =>
        references(model, { uri, offset: convert.offset(uri, position) }).map((place) => convert.location(place)),
      ),
    );
    this.connection.onPrepareRename(({ textDocument: { uri }, position }) =>
      this.answer(uri, null, (model, convert) => {
        const name = renameable(model, { uri, offset: convert.offset(uri, position) });
        return name ? { range: convert.range(uri, name.range), placeholder: name.text } : null;
      }),
    );
    this.connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
      this.answer(uri, null, (model, convert) =>
        convert.workspaceEdit(rename(model, { uri, offset: convert.offset(uri, position) }, newName)),
      ),
    );
  }

  private listenToCodeActions(): void {
    this.connection.onCodeAction(async ({ textDocument: { uri }, range, context: { only } }) => {
      const checked = await this.workspace.diagnostics(uri);
      if (checked === undefined) return [];
      const convert = this.converter(checked.model);
      const wants = (kind: string) => only === undefined || only.some((each) => kind.startsWith(each));
      const actions = wants(CodeActionKind.QuickFix)
        ? fixesAt(checked.model, checked.found, uri, convert.textRange(uri, range)).map((fix) =>
            convert.codeAction(fix),
          )
        : [];
      const safe = safeEdits(checked.found);
      if (safe.length === 0 || !wants(fixAllKind)) return actions;
      const title = { en: "Fix all that can be fixed safely", ja: "安全に修正できるものをすべて修正" }[this.language];
      return [...actions, { title, kind: fixAllKind, edit: convert.workspaceEdit(safe) }];
    });
  }

  /** Answers from the model of a document's directory; `otherwise` where the document is none of ours. */
  private async answer<T>(uri: string, otherwise: T, ask: (model: ConfigModel, convert: Converter) => T): Promise<T> {
    const model = await this.workspace.model(uri);
    return model === undefined ? otherwise : ask(model, this.converter(model));
  }

  private async resolve(item: CompletionItem): Promise<CompletionItem> {
    const { uri, kind } = item.data as CompletionData;
    const model = await this.workspace.model(uri);
    const text = model && completionDoc(model, uri, kind, item.label)?.[this.language];
    return text === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: text } };
  }

  private async publish(uri: string): Promise<void> {
    const checked = await this.workspace.check(uri);
    if (checked === "left") return;
    const convert = checked && this.converter(checked.model);
    for (const open of this.workspace.siblings(uri)) {
      const own = checked?.found.filter(({ at }) => at.uri === open) ?? [];
      const diagnostics = convert === undefined ? [] : own.map((each) => convert.diagnostic(each));
      void this.connection.sendDiagnostics({ uri: open, diagnostics });
    }
    if (checked === undefined) return;
    this.watch.follow(uri, filesOf(checked.model, this.trusted));
    await this.sendStatus(uri, checked.model);
    const languages = tableLanguagesOf(checked.model);
    // What an editor does not know, it leaves alone; an empty list would tell it nothing.
    if (Object.keys(languages).length > 0) void this.connection.sendNotification(tablesNotification, { languages });
  }

  private async sendStatus(uri: string, model: ConfigModel): Promise<void> {
    const { version, versionFrom } = await this.workspace.version(uri);
    const role = roleOf(model)?.parts.map((part) => roles[part][this.language]);
    void this.connection.sendNotification(statusNotification, {
      uri,
      version: formatVersion(version),
      versionFrom,
      ...(role && { role: role.join(" + ") }),
    });
  }

  private async versions(uri: string): Promise<Versions> {
    const { version } = await this.workspace.version(uri);
    const others = knownVersions.filter(({ major, minor }) => major !== version.major || minor !== version.minor);
    const known = [...others, version].sort(compareVersions);
    return {
      inForce: formatVersion(version),
      newestStable: formatVersion(newestStable),
      known: known.map(formatVersion),
    };
  }

  /** Files may have changed on the disk without a word. */
  private lookAgain(): void {
    this.workspace.changedOnDisk();
    this.publishAll();
  }

  private publishAll(): void {
    this.workspace.changed();
    for (const { uri } of this.documents.all()) this.publisher.schedule(uri);
  }

  private converter(model: ConfigModel): Converter {
    return new Converter(model, this.language, this.rulePages, this.suggestCommand);
  }

  private settingsFor(uri: string): Promise<Settings> {
    if (!this.asksForSettings) return Promise.resolve(this.pushedSettings);
    let settings = this.settings.get(uri);
    if (settings === undefined) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: "postfix" })
        .then((found: Settings | null) => found ?? {});
      this.settings.set(uri, settings);
    }
    return settings;
  }
}
