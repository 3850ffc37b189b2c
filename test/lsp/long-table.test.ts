import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, Hover, Location } from "vscode-languageserver";
import { lookupRequest } from "../../server/src/lsp/protocol.js";
import { editorTableLength } from "../../server/src/syntax/limits.js";
import { Client } from "../support/client.js";
import { timeLimit } from "../support/time-limit.mjs";

/** A table of nearly 8 MB, the longest that the editor reads. */
const lines = 150_000;

/** The server's heap limit (MB): the whole tree of such a table would take more. */
const heap = 80;

/** A text with this many lines, some of which are given. */
function table(line: (index: number) => string, given: Readonly<Record<number, string>>): string {
  return Array.from({ length: lines }, (_, index) => `${given[index] ?? line(index)}\n`).join("");
}

const shown = (found: readonly Diagnostic[]): string[] =>
  found.map(({ range, code }) => `${range.start.line + 1}: ${code}`);

describe("a lookup table of 8 MB", function () {
  this.timeout(timeLimit(300));
  let client: Client;
  beforeEach(async () => {
    ({ client } = await Client.start({ heap }));
  });
  afterEach(() => client.stop());

  it("is checked while the server answers, again after each edit, and in little memory", async () => {
    const uri = "file:///work/long/virtual";
    const text = table((i) => `user${i}@example${i % 1000}.com   box${i}@mail.example`, {
      2: "# a comment",
      3: "*@example.com all",
      75000: "nothing",
      149998: "USER7@example7.com other",
    });
    const ask = <T>(method: string, line: number, character: number, more = {}) =>
      client.connection.sendRequest<T>(`textDocument/${method}`, {
        textDocument: { uri },
        position: { line, character },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [] },
        ...more,
      });
    let isChecked = false;
    const first = client.open(uri, text, "postfix-table").then((found) => {
      isChecked = true;
      return found;
    });
    const hover = await ask<Hover>("hover", 112_500, 4);
    assert.deepEqual(hover.range?.start, { line: 112_500, character: 0 });
    assert.deepEqual(await ask("codeAction", 75_000, 0), []);
    assert.deepEqual(await ask("foldingRange", 0, 0), []);
    assert.equal(isChecked, false, "the answers came before the check had ended");
    const duplicate = "149999: table-duplicate-key";
    assert.deepEqual(shown(await first), ["4: table-key-never-matches", "75001: table-line-ignored", duplicate]);

    const [action] = await ask<CodeAction[]>("codeAction", 149_998, 2);
    assert.deepEqual(action?.edit?.changes?.[uri], [
      { range: { start: { line: 149_998, character: 0 }, end: { line: 149_999, character: 0 } }, newText: "" },
    ]);

    const edited = client.next(uri);
    const end = { line: 75_000, character: 7 };
    await client.change(uri, [{ range: { start: end, end }, text: " more" }]);
    const comment = { line: 2, character: 0 };
    await client.change(uri, [{ range: { start: comment, end: comment }, text: "\n* x\n" }]);
    assert.equal((await ask<Hover>("hover", 112_502, 4)).range?.start.line, 112_502);
    assert.deepEqual(shown(await edited), [
      "4: table-key-never-matches",
      "6: table-key-never-matches",
      "150001: table-duplicate-key",
    ]);

    const key = "USER149997@example997.com";
    const found = await client.connection.sendRequest(lookupRequest, { uri, table: `hash:${uri}`, key });
    assert.equal(found?.text, "box149997@mail.example");
    assert.equal((found?.steps[0]?.location as Location | undefined)?.range.start.line, 149_999);
  });

  it("of networks keeps its conditions from the first line to the last", async () => {
    const uri = "file:///work/long/clients.cidr";
    const network = (i: number) => `10.${i >> 16}.${(i >> 8) & 255}.${i & 255} REJECT`;
    const given = { 1: "if 10.0.0.0/8", 2: "192.0.2.0/24 OK", 149998: "endif", 149999: "endif" };
    const found = await client.open(uri, table(network, { 0: "172.16.0.0/12 OK", ...given }), "postfix-cidr-table");
    assert.deepEqual(shown(found), ["150000: table-unbalanced-if"]);
    const place = { line: 149_999, character: 0 };
    const end = { line: 149_999, character: 5 };
    const next = client.next(uri);
    await client.change(uri, [{ range: { start: place, end }, text: "172.16.5.0/24 REJECT" }]);
    assert.deepEqual(shown(await next), ["150000: table-unreachable"]);
  });

  it("is left to the command line if it is longer, which a finding says", async () => {
    const uri = "file:///work/long/virtual";
    const text = "nothing\n".repeat(editorTableLength / 8);
    const [found, ...others] = await client.open(uri, `a b\n${text}`, "postfix-table");
    assert.match(`${found?.message}`, /too long to be checked in the editor.*postfix-config check virtual/);
    assert.deepEqual(others, []);
  });
});
