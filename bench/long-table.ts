// Measures the server with lookup tables of nearly 8 MB, the limit of the editor: `npm run bench:table`. Linux only (it
// reads /proc).
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { memoryOf } from "./measure.js";

const lines = 170_000;
const edits = 20;

/** A kind of table: the name and language of its file, and its lines. */
interface Kind {
  readonly name: string;
  readonly languageId: string;
  readonly line: (index: number) => string;
}

const kinds: readonly Kind[] = [
  { name: "virtual", languageId: "postfix-table", line: (i) => `user${i}@example${i % 1000}.com box${i}@mail.example` },
  {
    name: "clients.cidr",
    languageId: "postfix-cidr-table",
    line: (i) => `10.${i >> 16}.${(i >> 8) & 255}.${i & 255} REJECT listed as ${i}`,
  },
  {
    name: "header_checks.pcre",
    languageId: "postfix-regexp-table",
    line: (i) => `/^Subject: .*offer ${i}$/ REJECT no ${i}`,
  },
];

async function main(): Promise<void> {
  console.log(`Tables of ${lines} lines, Node ${process.version}. Times in ms.\n`);
  console.log(
    "| table | MB | hover while it is opened | hover later: p99, longest | first diagnostics | after an edit | peak memory / size | later |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  const asked = process.argv.slice(2);
  for (const kind of kinds) if (asked.length === 0 || asked.includes(kind.name)) await measure(kind);
}

async function measure(kind: Kind): Promise<void> {
  const text = Array.from({ length: lines }, (_, index) => `${kind.line(index)}\n`).join("");
  const session = new Session(kind);
  await session.start();
  const idle = memoryOf(session.server, "VmRSS");
  const opened = message({
    method: "textDocument/didOpen",
    params: { textDocument: { uri: session.uri, languageId: kind.languageId, version: 1, text } },
  });
  const size = Buffer.byteLength(text) / (1 << 20);
  const start = performance.now();
  const first = session.diagnostics();
  session.write(opened);
  await session.hover();
  const opening = performance.now() - start;
  const stop = session.keepAsking();
  await first;
  const toDiagnostics = performance.now() - start;
  for (let index = 0; index < edits; index++) {
    await session.edit(Math.floor(((index + 0.5) * lines) / edits));
    await new Promise((done) => setTimeout(done, 100));
  }
  const last = performance.now();
  await session.diagnostics();
  const afterEdit = performance.now() - last;
  const waits = (await stop()).sort((a, b) => a - b);
  const ratio = (field: "VmRSS" | "VmHWM") => ((memoryOf(session.server, field) - idle) / size).toFixed(2);
  const columns = [
    size.toFixed(0),
    opening.toFixed(0),
    `${waits[Math.floor(waits.length * 0.99)]!.toFixed(1)}, ${waits.at(-1)!.toFixed(0)}`,
    toDiagnostics.toFixed(0),
    afterEdit.toFixed(0),
    ratio("VmHWM"),
    ratio("VmRSS"),
  ];
  console.log(`| ${kind.name} | ${columns.join(" | ")} |`);
  session.end();
}

function message(content: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...content }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

class Session {
  readonly uri: string;
  readonly server: ChildProcess;
  private readonly connection: MessageConnection;
  private version = 1;
  private waiting: (() => void)[] = [];

  constructor(kind: Kind) {
    this.uri = `file:///nowhere/${kind.name}`;
    const cli = join(__dirname, "..", "dist", "postfix-config.js");
    this.server = spawn(process.execPath, [cli, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.server.stdout!),
      new StreamMessageWriter(this.server.stdin!),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", () => {
      for (const done of this.waiting.splice(0)) done();
    });
    this.connection.listen();
  }

  async start(): Promise<void> {
    await this.connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    await this.connection.sendNotification("initialized", {});
    await this.hover();
  }

  /** Sends a message that was serialized before, so that serializing it is not measured. */
  write(bytes: Buffer): void {
    this.server.stdin!.write(bytes);
  }

  diagnostics(): Promise<void> {
    return new Promise((done) => this.waiting.push(done));
  }

  async hover(): Promise<number> {
    const start = performance.now();
    const position = { line: Math.floor(lines / 2), character: 3 };
    await this.connection.sendRequest("textDocument/hover", { textDocument: { uri: this.uri }, position });
    return performance.now() - start;
  }

  /** Sends a request every 5 ms until it is stopped; returns how long each response took. */
  keepAsking(): () => Promise<number[]> {
    const asked: Promise<number>[] = [];
    const timer = setInterval(() => asked.push(this.hover()), 5);
    return () => {
      clearInterval(timer);
      return Promise.all(asked);
    };
  }

  edit(line: number): Promise<void> {
    const place = { line, character: 4 };
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range: { start: place, end: place }, text: "x" }],
    });
  }

  end(): void {
    this.connection.dispose();
    this.server.kill("SIGKILL");
  }
}

void main();
