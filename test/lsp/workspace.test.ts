import assert from "node:assert/strict";
import type { Host } from "../../server/src/host/host.js";
import { OpenText } from "../../server/src/lsp/open-text.js";
import { type OpenDocument, Workspace } from "../../server/src/lsp/workspace.js";

const open = (uri: string, languageId: string, text: string): OpenDocument => ({
  uri,
  languageId,
  version: 1,
  source: OpenText.of(uri, text),
});

/** A workspace with one open document, which `edit` replaces. */
function workspaceOf(first: OpenDocument, host: Partial<Host> = {}) {
  let document = first;
  const workspace = new Workspace(
    { readFile: async () => undefined, ...host },
    {
      document: (uri) => (uri === document.uri ? document : undefined),
      settings: async () => ({}),
      isTrusted: () => true,
    },
  );
  const edit = (text: string): void => {
    document = { ...document, version: document.version + 1, source: OpenText.of(document.uri, text) };
  };
  return { workspace, edit };
}

describe("the workspace", () => {
  it("asks the machine about files when it checks, and otherwise keeps what it was told", async () => {
    let asked = 0;
    const fileFacts: Host["fileFacts"] = async () => {
      asked++;
      return { kind: "missing" };
    };
    const uri = "file:///etc/postfix/main.cf";
    const main = open(uri, "postfix-main", "virtual_alias_maps = texthash:/etc/postfix/virtual\n");
    const { workspace } = workspaceOf(main, { fileFacts });
    const checked = await workspace.check(uri);
    assert.ok(checked !== undefined && checked !== "left");
    assert.ok(checked.found.some(({ rule }) => rule === "table-missing"));
    const before = asked;
    assert.equal(await workspace.model(uri), checked.model);
    assert.equal((await workspace.diagnostics(uri))?.found, checked.found);
    assert.equal(asked, before);
    await workspace.check(uri);
    assert.ok(asked > before);
  });

  it("leaves the check of a long table that changes, and has nothing to say about it until the next one is done", async () => {
    const uri = "file:///x/virtual";
    const text = Array.from({ length: 200_000 }, (_, index) => `user${index}@x.example y\n`).join("");
    const { workspace, edit } = workspaceOf(open(uri, "postfix-table", text));
    const first = workspace.check(uri);
    assert.equal(await workspace.diagnostics(uri), undefined);
    edit(`${text}user7@x.example z\n`);
    assert.equal(await first, "left");
    const second = await workspace.check(uri);
    assert.ok(second !== undefined && second !== "left");
    assert.deepEqual(
      second.found.map(({ rule }) => rule),
      ["table-duplicate-key"],
    );
    assert.equal((await workspace.diagnostics(uri))?.found, second.found);
  });
});
