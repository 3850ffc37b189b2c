import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import type { Message } from "vscode-jsonrpc/node";
import { MessageReader } from "../../server/src/host/message-reader.js";

/** What the reader makes of some messages that come in chunks. */
async function read(messages: readonly object[], chunk: number): Promise<Message[]> {
  const bytes = Buffer.concat(
    messages.map((each) => {
      const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...each }));
      return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    }),
  );
  const found: Message[] = [];
  const input = new PassThrough();
  new MessageReader(input).listen((message) => found.push(message));
  for (let at = 0; at < bytes.length; at += chunk) input.write(bytes.subarray(at, at + chunk));
  input.end();
  await new Promise((done) => input.on("close", done));
  return found;
}

const opened = (text: string) => ({ method: "textDocument/didOpen", params: { textDocument: { uri: "x", text } } });

describe("the reader of messages", () => {
  it("reads short messages, however they come in", async () => {
    const messages = [opened("é\n"), { method: "a", params: { text: "\\" } }, { method: "b" }];
    for (const chunk of [1, 7, 1000]) {
      assert.deepEqual(
        await read(messages, chunk),
        messages.map((each) => ({ jsonrpc: "2.0", ...each })),
      );
    }
  });

  it("reads a long document in pieces that make up its text", async () => {
    const unit = fc.constantFrom(
      "key value\n",
      '"',
      "\\",
      "\\u0041",
      "é",
      "😀",
      "あ",
      "\u0001",
      "\t",
      "\ud800",
      "x\r\n",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 700, max: 90_000 }),
        async (units, chunk) => {
          const once = units.join("");
          const text = once.repeat(Math.ceil(1_100_000 / once.length));
          const [first, second] = await read([opened(text), { method: "next" }], chunk);
          const pieces = (first as unknown as { params: { textDocument: { text: string[] } } }).params.textDocument
            .text;
          assert.ok(Array.isArray(pieces));
          assert.equal(pieces.join(""), text);
          assert.deepEqual(second, { jsonrpc: "2.0", method: "next" });
        },
      ),
      { numRuns: 10 },
    );
  });

  it("gives any other long message as it is", async () => {
    const text = 'a "b"\n'.repeat(300_000);
    const change = {
      method: "textDocument/didChange",
      params: { textDocument: { uri: "x" }, contentChanges: [{ text }] },
    };
    const other = { method: "x", params: { names: [text] } };
    assert.deepEqual(await read([change, other], 65_536), [
      { jsonrpc: "2.0", ...change },
      { jsonrpc: "2.0", ...other },
    ]);
  });
});
