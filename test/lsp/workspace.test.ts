import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Host } from "../../server/src/host/host.js";
import { Checks } from "../../server/src/lsp/checks.js";
import type { OpenDocument } from "../../server/src/lsp/documents.js";
import { Workspace } from "../../server/src/lsp/workspace.js";
import { withThrowingRule } from "../support/throwing-rule.js";

function open(uri: string, languageId: string, text: string, version = 1): OpenDocument {
  const editable = TextDocument.create(uri, languageId, version, text);
  return { uri, languageId, version, editable, source: { uri, text } };
}

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
    document = open(document.uri, document.languageId, text, document.version + 1);
    workspace.changed();
  };
  return { workspace, edit, version: () => document.version };
}

describe("the workspace", () => {
  it("loads a configuration once until something changes, and asks the machine about files again then", async () => {
    let asked = 0;
    const fileStat: Host["fileStat"] = async () => {
      asked++;
      return { kind: "missing" };
    };
    const uri = "file:///etc/postfix/main.cf";
    const main = open(uri, "postfix-main", "virtual_alias_maps = texthash:/etc/postfix/virtual\n");
    const { workspace } = workspaceOf(main, { fileStat });
    const configuration = await workspace.configurationOf(uri);
    assert.ok(configuration !== undefined);
    const checks = new Checks(assert.fail);
    const found = await checks.of(configuration, undefined, () => true).diagnostics;
    assert.ok(found?.some(({ rule }) => rule === "table-missing"));
    const before = asked;
    assert.equal(await workspace.configurationOf(uri), configuration);
    assert.equal(await checks.of(configuration, undefined, () => true).diagnostics, found);
    assert.equal(asked, before);
    workspace.changed();
    const same = await workspace.configurationOf(uri);
    assert.ok(asked > before);
    assert.equal(same?.model, configuration.model, "what has not changed is not worked out again");
  });

  it("abandons the check of a long table that changes, and has no result until the next check is done", async () => {
    const uri = "file:///x/virtual";
    const text = Array.from({ length: 200_000 }, (_, index) => `user${index}@x.example y\n`).join("");
    const { workspace, edit, version } = workspaceOf(open(uri, "postfix-table", text));
    const checks = new Checks(assert.fail);
    const check = async () => {
      const now = version();
      return checks.of((await workspace.configurationOf(uri))!, uri, () => version() === now);
    };
    const first = await check();
    assert.equal(first.done, undefined);
    edit(`${text}user7@x.example z\n`);
    assert.equal(await first.diagnostics, undefined);
    const second = await check();
    const found = await second.diagnostics;
    assert.deepEqual(
      found?.map(({ rule }) => rule),
      ["table-duplicate-key"],
    );
    assert.equal((await check()).done, found);
  });

  it("logs a rule that throws once, with its id and without what the file says, and keeps all other findings", async () => {
    const uri = "file:///etc/postfix/main.cf";
    const { workspace, edit } = workspaceOf(open(uri, "postfix-main", "biff = secret\nbiff = secret\n"));
    const logged: string[] = [];
    const checks = new Checks((text) => logged.push(text));
    await withThrowingRule(async () => {
      for (const _ of [1, 2]) {
        const configuration = await workspace.configurationOf(uri);
        const found = await checks.of(configuration!, undefined, () => true).diagnostics;
        assert.ok(found?.some(({ rule }) => rule === "duplicate-parameter"));
        edit("biff = secret\nbiff = secret\n# edited\n");
      }
    });
    assert.equal(logged.length, 1);
    assert.match(logged[0]!, /^Internal error in rule made-up-throwing\n {4}at .*throwing-rule/);
    assert.doesNotMatch(logged[0]!, /secret/);
  });
});
