import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Subject } from "./servers.js";

/** The results of one run of one server; times in ms, memory in MB. */
export interface Measurement {
  readonly firstDiagnostics: number;
  readonly edit: readonly number[];
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly memory: number;
}

const repetitions = 30;
const patience = 5_000; // ms after which the server counts as not responding to an edit

/** Starts a server, opens a file with that many lines, and sends the requests of an editor. */
export async function measure(subject: Subject, lines: number): Promise<Measurement> {
  const start = performance.now();
  const server = spawn(subject.command[0]!, subject.command.slice(1), { stdio: ["pipe", "pipe", "ignore"] });
  const session = new Session(server, subject, lines);
  try {
    await session.initialize();
    const first = session.nextDiagnostics();
    await session.open();
    await first;
    const firstDiagnostics = performance.now() - start;
    return {
      firstDiagnostics,
      edit: await times(() => session.edit()),
      completion: await times(() => session.ask("textDocument/completion")),
      hover: await times(() => session.ask("textDocument/hover")),
      memory: memoryOf(server, "VmHWM"),
    };
  } finally {
    await session.end();
  }
}

/** The durations of several calls; calls that return `undefined` do not count. */
async function times(call: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let index = 0; index < repetitions; index++) {
    const start = performance.now();
    if ((await call()) === undefined) return [];
    found.push(performance.now() - start);
  }
  return found;
}

class Session {
  private readonly connection: MessageConnection;
  private readonly uri: string;
  private document: TextDocument;
  private waiting: (() => void)[] = [];
  private wrong = false;

  constructor(
    private readonly server: ChildProcess,
    private readonly subject: Subject,
    lines: number,
  ) {
    this.uri = `file:///nowhere/${subject.fileName}`;
    this.document = TextDocument.create(this.uri, subject.languageId, 1, subject.text(lines));
    this.connection = createMessageConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", () => {
      for (const done of this.waiting.splice(0)) done();
    });
    this.connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => (section === undefined ? null : (subject.settings?.[section] ?? null))),
    );
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.listen();
  }

  async initialize(): Promise<void> {
    await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          publishDiagnostics: {},
          completion: { completionList: { itemDefaults: ["editRange", "data"] } },
        },
      },
    });
    await this.connection.sendNotification("initialized", {});
  }

  open(): Promise<void> {
    const { uri, languageId, version } = this.document;
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text: this.document.getText() },
    });
  }

  nextDiagnostics(): Promise<true> {
    return new Promise((done) => this.waiting.push(() => done(true)));
  }

  /** Types the mistake at the end of the file, or deletes it; resolves when the diagnostics arrive. */
  async edit(): Promise<true | undefined> {
    const length = this.document.getText().length;
    const from = this.wrong ? length - this.subject.mistake.length : length;
    const range = { start: this.document.positionAt(from), end: this.document.positionAt(length) };
    const change = { range, text: this.wrong ? "" : this.subject.mistake };
    this.wrong = !this.wrong;
    const version = this.document.version + 1;
    this.document = TextDocument.update(this.document, [change], version);
    const answer = this.nextDiagnostics();
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri, version },
      contentChanges: [change],
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(() => done(undefined), patience);
    });
    const result = await Promise.race([answer, late]);
    clearTimeout(timer);
    return result;
  }

  async ask(method: string): Promise<true> {
    const offset = this.document.getText().lastIndexOf(this.subject.at) + this.subject.at.length;
    await this.connection.sendRequest(method, {
      textDocument: { uri: this.uri },
      position: this.document.positionAt(offset),
    });
    return true;
  }

  /** Ends the server as an editor does. */
  async end(): Promise<void> {
    const ended = new Promise((done) => this.server.once("exit", done));
    const timer = setTimeout(() => this.server.kill("SIGKILL"), patience);
    await this.connection.sendRequest("shutdown").catch(() => undefined);
    await this.connection.sendNotification("exit").catch(() => undefined);
    await ended;
    clearTimeout(timer);
    this.connection.dispose();
  }
}

/** The memory of a process in MB, as counted by Linux: the current value or the peak. */
export function memoryOf({ pid }: ChildProcess, field: "VmRSS" | "VmHWM"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)![1]) / 1024;
}
