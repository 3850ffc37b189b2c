import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { outline } from "../../server/src/features/outline.js";
import { effectiveConfiguration } from "../../server/src/features/reports/effective.js";
import { reportRequest } from "../../server/src/lsp/protocol.js";
import { Client } from "../support/client.js";
import { modelOf } from "../support/configuration.js";
import { timeLimit } from "../support/time-limit.mjs";

/** LSP_REQUESTS=100000 for the long run; LSP_SEED repeats one. */
const requests = Number(process.env.LSP_REQUESTS ?? 3000);
const seed = Number(process.env.LSP_SEED ?? 1);

const uris = { "main.cf": "file:///etc/postfix/main.cf", "master.cf": "file:///etc/postfix/master.cf" } as const;
type File = keyof typeof uris;
const files = Object.keys(uris) as File[];

/** The next action of a user; positions are fractions of the file's length. */
interface Step {
  readonly file: File;
  readonly kind: "edit" | "hover" | "completion" | "definition" | "references" | "rename" | "fix" | "format" | "reopen";
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const snippets = [
  "\n",
  " ",
  "=",
  "$",
  "${",
  "}",
  "{",
  "#",
  "\r\n",
  "\t",
  ",",
  "-o ",
  "é",
  "😀",
  "\0",
  "myhostname",
  "smtpd_recipient_restrictions = permit_mynetworks,\n  reject_unauth_destination\n",
  "$mydomain",
  "smtp inet n - n - - smtpd\n",
  "  -o { smtpd_tls_security_level = may }\n",
  "mynetworks = 10.0.0.1/8\n",
];
const step: fc.Arbitrary<Step> = fc.record({
  file: fc.constantFrom(...files),
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant("edit" as const) },
    { weight: 6, arbitrary: fc.constantFrom("hover", "completion", "definition", "references") },
    { weight: 2, arbitrary: fc.constantFrom("rename", "fix", "format") },
    { weight: 1, arbitrary: fc.constant("reopen" as const) },
  ),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
  text: fc.oneof(fc.constantFrom(...snippets), fc.constant("")),
});

describe(`a random session of ${requests} requests (LSP_SEED=${seed})`, function () {
  this.timeout(timeLimit(requests / 20));

  it("leaves the server alive, with the same text as the client, and its memory flat", async () => {
    const { client } = await Client.start();
    for (const file of files) await client.open(uris[file], "");
    const steps = fc.sample(step, { seed, numRuns: requests });
    let early = 0;
    for (const [index, each] of steps.entries()) {
      await run(client, each);
      if (index % 500 === 499) await compare(client);
      if (index === Math.floor(requests / 3)) early = memoryOf(client);
    }
    await compare(client);
    const late = memoryOf(client);
    assert.ok(late < early * 1.5 + 40, `memory grew from ${early} to ${late} MB`);
    assert.equal(await client.stop(), 0);
  });
});

async function run(client: Client, { file, kind, from, length, text }: Step): Promise<void> {
  const uri = uris[file];
  const now = client.text(uri);
  const start = Math.floor(from * now.length);
  const end = Math.min(now.length, start + length);
  const position = client.position(uri, start);
  const ask = (method: string, more: object = {}) =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  switch (kind) {
    case "edit":
      // The text must not grow without limit.
      return client.change(uri, [{ range: client.range(uri, start, now.length > 3000 ? now.length : end), text }]);
    case "references":
      await ask(kind, { context: { includeDeclaration: true } });
      return;
    case "rename":
      return client.accept((await ask(kind, { newName: `name_${length}` })) as never);
    case "fix":
      return applyFix(client, uri, start, end);
    case "format":
      await ask("formatting", { options: { tabSize: 4, insertSpaces: true } });
      return;
    case "reopen":
      await client.close(uri);
      await client.open(uri, now);
      return;
    default:
      await ask(kind);
  }
}

async function applyFix(client: Client, uri: string, start: number, end: number): Promise<void> {
  const actions: { edit?: never }[] = await client.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: client.range(uri, start, end),
    context: { diagnostics: [] },
  });
  const [first] = actions;
  if (first?.edit !== undefined) await client.accept(first.edit);
}

/** The server's findings in both files must equal those of the core for the client's texts. */
async function compare(client: Client): Promise<void> {
  const texts = Object.fromEntries(files.map((file) => [file, client.text(uris[file])]));
  const model = modelOf(texts, "3.11");
  const report = await client.connection.sendRequest(reportRequest, { uri: uris["main.cf"], kind: "effective" });
  assert.equal(report?.text, effectiveConfiguration(model, "/etc/postfix"));
  for (const file of files) {
    const symbols: { selectionRange: unknown }[] = await client.connection.sendRequest("textDocument/documentSymbol", {
      textDocument: { uri: uris[file] },
    });
    const own = outline(model, uris[file]).map(({ selection }) =>
      client.range(uris[file], selection.start, selection.end),
    );
    assert.deepEqual(
      symbols.map(({ selectionRange }) => selectionRange),
      own,
    );
  }
}

/** Resident memory in MB, as Linux counts it; elsewhere 0, which is flat. */
function memoryOf({ process: { pid } }: Client): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
  } catch {
    return 0;
  }
}
