import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  Diagnostic,
  InitializeResult,
  Position,
  Range,
  RegistrationParams,
  UnregistrationParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { InitializationOptions } from "../../server/src/lsp/protocol.js";
import { gather } from "./sent.mjs";

const cli = join(__dirname, "..", "..", "dist", "cli.js");

export interface ClientOptions {
  readonly locale?: string;
  /** The editor's settings `postfix.*`; a user may write anything there. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: InitializationOptions;
  /** True for a client that supports watching files; the test itself reports changes. */
  readonly watches?: true;
  /** The limit of V8's old generation (MB); a server that needs more crashes. */
  readonly heap?: number;
  /** Program and arguments for Node; by default the built command line with `lsp --stdio`. */
  readonly command?: readonly string[];
}

/** A language client that talks to the real server over its standard input and output. */
export class Client {
  readonly connection: MessageConnection;
  private readonly published = new Map<string, Diagnostic[]>();
  private readonly waiting: {
    uri: string;
    accept: (found: Diagnostic[]) => boolean;
    done: (found: Diagnostic[]) => void;
  }[] = [];
  private readonly documents = new Map<string, TextDocument>();
  private readonly unregistered: (() => void)[] = [];
  /** The server's registrations, by id. */
  readonly watched = new Map<string, unknown[]>();
  settings: Readonly<Record<string, unknown>>;

  private constructor(
    readonly process: ChildProcess,
    { settings = { version: "3.11" } }: ClientOptions,
  ) {
    this.settings = settings;
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout!),
      new StreamMessageWriter(process.stdin!),
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: { uri: string; diagnostics: Diagnostic[] }) => this.receive(params.uri, params.diagnostics),
    );
    this.connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      for (const { id, registerOptions } of registrations) this.watched.set(id, registerOptions.watchers);
    });
    this.connection.onRequest("client/unregisterCapability", ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) this.watched.delete(id);
      for (const done of this.unregistered.splice(0)) done();
    });
    this.connection.listen();
  }

  /** Starts the server and initializes it. */
  static async start(options: ClientOptions = {}): Promise<{ client: Client; initialized: InitializeResult }> {
    const flags = options.heap === undefined ? [] : [`--max-old-space-size=${options.heap}`];
    const command = options.command ?? [cli, "lsp", "--stdio"];
    const server = spawn(process.execPath, [...flags, ...command], { stdio: ["pipe", "pipe", "pipe"] });
    server.stdout.on("data", gather("lsp"));
    server.stderr.on("data", gather("lsp")).pipe(process.stderr);
    const client = new Client(server, options);
    const initialized: InitializeResult = await client.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      locale: options.locale ?? "en",
      initializationOptions: options.options ?? {},
      capabilities: {
        workspace: {
          configuration: true,
          ...(options.watches && {
            didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
          }),
        },
      },
    });
    await client.connection.sendNotification("initialized", {});
    return { client, initialized };
  }

  /** Waits until the server has withdrawn a registration. */
  unwatched(): Promise<void> {
    return new Promise((done) => this.unregistered.push(done));
  }

  /** Opens a document and waits for its first diagnostics. */
  async open(uri: string, text: string, languageId = languageOf(uri)): Promise<Diagnostic[]> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    const first = this.next(uri);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    return first;
  }

  /** Replaces a part of a document, located by its text, as an editor does. */
  async replace(uri: string, search: string, replacement: string): Promise<void> {
    const document = this.documents.get(uri)!;
    const start = document.getText().indexOf(search);
    const range = { start: document.positionAt(start), end: document.positionAt(start + search.length) };
    await this.change(uri, [{ range, text: replacement }]);
  }

  async change(uri: string, contentChanges: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const document = this.documents.get(uri)!;
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  text(uri: string): string {
    return this.documents.get(uri)!.getText();
  }

  position(uri: string, offset: number): Position {
    return this.documents.get(uri)!.positionAt(offset);
  }

  range(uri: string, start: number, end: number): Range {
    return { start: this.position(uri, start), end: this.position(uri, end) };
  }

  /** Applies an edit from the server to all open documents. */
  async accept(edit: WorkspaceEdit | null): Promise<void> {
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      const text = TextDocument.applyEdits(this.documents.get(uri)!, edits);
      await this.change(uri, [{ text }]);
    }
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** Sends a request for the position after a given text in the document. */
  at<T>(method: string, uri: string, behind: string, more: object = {}): Promise<T> {
    const document = this.documents.get(uri)!;
    const position = document.positionAt(document.getText().indexOf(behind) + behind.length);
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** Waits for the next diagnostics of a document that satisfy a condition. */
  next(uri: string, accept: (found: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    return new Promise((done) => this.waiting.push({ uri, accept, done }));
  }

  /** The diagnostics of a document as soon as they satisfy a condition, which may be now. */
  until(uri: string, accept: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const now = this.published.get(uri);
    return now !== undefined && accept(now) ? Promise.resolve(now) : this.next(uri, accept);
  }

  /** The text of a document after an edit from the server. */
  apply(uri: string, edit: WorkspaceEdit): string {
    return TextDocument.applyEdits(this.documents.get(uri)!, edit.changes?.[uri] ?? []);
  }

  /** Shuts the server down as an editor does; returns its exit status. */
  async stop(): Promise<number | null> {
    const exit = new Promise<number | null>((done) => this.process.once("exit", done));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const status = await exit;
    this.connection.dispose();
    return status;
  }

  private receive(uri: string, diagnostics: Diagnostic[]): void {
    this.published.set(uri, diagnostics);
    for (const each of [...this.waiting]) {
      if (each.uri !== uri || !each.accept(diagnostics)) continue;
      this.waiting.splice(this.waiting.indexOf(each), 1);
      each.done(diagnostics);
    }
  }
}

function languageOf(uri: string): string {
  return uri.includes("master") ? "postfix-master" : "postfix-main";
}
