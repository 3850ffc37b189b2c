import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { version } from "../../../package.json";
import type { Host } from "../host/host.js";
import { configFilesOf } from "../project/directory.js";
import { dependenciesOf } from "../project/load.js";
import type { RulePageAddress } from "./convert.js";
import { publish } from "./diagnostics.js";
import { isConfigDocument, isTableDocument, type OpenDocument } from "./documents.js";
import { FileWatch } from "./file-watch.js";
import { Notices } from "./notices.js";
import { trustGranted } from "./protocol.js";
import { Publisher } from "./publisher.js";
import { fixAllKind } from "./requests/code-actions.js";
import { requestHandlers } from "./requests/index.js";
import { Session } from "./session.js";

/**
 * Runs the language server on a connection until the client ends it.
 * @param ownRulePage where the rules' pages are unless the client says otherwise
 */
export function serve(connection: Connection, host: Host, ownRulePage: RulePageAddress): void {
  new Server(new Session(connection, host, ownRulePage)).listen();
}

/** Observes documents, files and settings, and publishes findings when they change. */
class Server {
  private readonly publisher: Publisher;
  private readonly notices: Notices;
  private watch: FileWatch;

  constructor(private readonly session: Session) {
    const { connection } = session;
    this.watch = new FileWatch(connection);
    this.notices = new Notices(session);
    this.publisher = new Publisher(
      (uri) => this.publish(uri),
      (error) => connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`),
    );
  }

  listen(): void {
    const { connection, documents } = this.session;
    connection.onInitialize((params) => this.initialize(params));
    this.followDocuments();
    this.followWorkspace();
    for (const register of requestHandlers) register(this.session);
    documents.listen(connection);
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.session.initialize(params);
    this.watch = new FileWatch(this.session.connection, params.capabilities.workspace?.didChangeWatchedFiles);
    return {
      serverInfo: { name: "postfix-config", version },
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

  private followDocuments(): void {
    const { connection, documents, workspace, settings } = this.session;
    documents.onDidChangeContent(({ document }) => {
      workspace.changed();
      this.publisher.schedule(document.uri);
      for (const other of documents.all()) if (this.dependsOn(other, document)) this.publisher.schedule(other.uri);
    });
    documents.onDidSave(() => {
      // A client that does not watch files reports no changes on disk.
      if (!this.watch.isPossible) this.publishAll();
    });
    documents.onDidClose(({ document }) => {
      const { uri } = document;
      this.watch.follow(uri, []);
      this.publisher.forget(uri);
      this.notices.closed(uri);
      workspace.closed(uri);
      settings.closed(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
      // From now on, the file on disk counts, which lacks changes that were not saved.
      for (const other of documents.all()) {
        if (areCheckedTogether(other, document) || this.dependsOn(other, document)) this.publisher.schedule(other.uri);
      }
    });
  }

  /** True if an edit of one document can change the findings in another document that is checked separately. */
  private dependsOn(document: OpenDocument, edited: OpenDocument): boolean {
    if (document === edited) return false;
    // Its main.cf and master.cf decide what a table is used for.
    if (!isTableDocument(edited)) return isTableDocument(document);
    if (!isConfigDocument(document)) return false;
    return this.session.workspace.mayReadTable(configFilesOf(document.uri, document.languageId), edited.uri);
  }

  private followWorkspace(): void {
    const { connection, workspace, settings } = this.session;
    connection.onDidChangeConfiguration((params) => {
      settings.changed(params.settings);
      this.publishAll();
    });
    connection.onInitialized(() => this.watch.start());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const ours = changes.filter(({ uri }) => this.watch.concerns(uri));
      for (const { uri } of ours) workspace.changedOnDisk(uri);
      if (ours.length > 0) this.scheduleAll();
    });
    connection.onNotification(trustGranted, () => {
      this.session.isTrusted = true;
      this.publishAll();
    });
  }

  private async publish(uri: string): Promise<void> {
    const configuration = await publish(this.session, uri);
    // The document may have been closed during the check.
    if (configuration === undefined || this.session.documents.get(uri) === undefined) return;
    const { model, files } = configuration;
    this.watch.follow(uri, dependenciesOf(model, files, this.session.isTrusted));
    this.notices.send(uri, configuration);
  }

  /** Reads and checks everything again. */
  private publishAll(): void {
    this.session.workspace.changedOnDisk();
    this.scheduleAll();
  }

  private scheduleAll(): void {
    for (const { uri } of this.session.documents.all()) this.publisher.schedule(uri);
  }
}

/** True for the main.cf and the master.cf of one configuration. */
function areCheckedTogether(one: OpenDocument, other: OpenDocument): boolean {
  if (!isConfigDocument(one) || !isConfigDocument(other)) return false;
  return configFilesOf(one.uri, one.languageId).main === configFilesOf(other.uri, other.languageId).main;
}
