import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import { Client } from "../support/client.js";
import { gather } from "../support/sent.mjs";

const dist = join(__dirname, "..", "..", "dist");
const programs = [join(dist, "cli.js"), join(dist, "postfix-config.js")];

/** Initializes the server, shuts it down, and returns its exit status. */
async function handshake(connection: MessageConnection, server: ChildProcess): Promise<number> {
  const exit = once(server, "exit");
  connection.listen();
  const { serverInfo } = await connection.sendRequest<{ serverInfo: { name: string } }>("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  assert.equal(serverInfo.name, "postfix-config");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const [status] = await exit;
  return status;
}

function start(program: string, args: readonly string[]): ChildProcess {
  const server = spawn(process.execPath, [program, "lsp", ...args]);
  for (const stream of [server.stdout, server.stderr]) stream.on("data", gather("lsp"));
  return server;
}

for (const program of programs) {
  describe(`${program.slice(dist.length + 1)} lsp`, () => {
    it("uses standard input and output, also by default, and with unknown options", async () => {
      for (const args of [[], ["--stdio"], ["--stdio", `--clientProcessId=${process.pid}`], ["--log", "x", "--y=z"]]) {
        const { client } = await Client.start({ command: [program, "lsp", ...args] });
        assert.equal((await client.open("file:///nowhere/main.cf", "biff = maybe\n")).length > 0, true);
        assert.equal(await client.stop(), 0);
      }
    });

    it("connects to a socket or a pipe of the client", async () => {
      const pipe = process.platform === "win32" ? "\\\\.\\pipe\\" : `${tmpdir()}/`;
      for (const way of ["socket", "pipe"]) {
        const listener = createServer();
        const name = `${pipe}postfix-config-${process.pid}-${programs.indexOf(program)}`;
        listener.listen(way === "pipe" ? name : { port: 0, host: "127.0.0.1" });
        await once(listener, "listening");
        const address = listener.address();
        const server = start(program, [`--${way}=${typeof address === "object" ? address!.port : address}`]);
        const [socket] = (await once(listener, "connection")) as [Socket];
        const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
        assert.equal(await handshake(connection, server), 0);
        listener.close();
      }
    });

    it("talks to the Node program that started it", async () => {
      const server = fork(program, ["lsp", "--node-ipc"], { silent: true });
      const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
      assert.equal(await handshake(connection, server), 0);
    });

    it("ends when the process of the client has ended", async function () {
      this.timeout(20_000);
      const parent = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
      const server = start(program, ["--stdio", `--clientProcessId=${parent.pid}`]);
      const exit = once(server, "exit");
      parent.stdin.end();
      await once(parent, "exit");
      const [status] = await exit;
      assert.equal(status, 1);
    });

    it("continues after a message that is not JSON or lacks required members", async () => {
      const { client } = await Client.start({ command: [program, "lsp"] });
      const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      const broken = [framed("{]"), framed('{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}')];
      client.process.stdin!.write(broken.join(""));
      assert.equal((await client.open("file:///nowhere/main.cf", "biff = maybe\n")).length > 0, true);
      assert.equal(await client.stop(), 0);
    });
  });
}
