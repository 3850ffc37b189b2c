import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnostics, open, openText, rule, sample } from "./helper.js";

describe("diagnostics", () => {
  it("names the mistakes of the sample", async () => {
    const { document } = await open(sample("relay/main.cf"));
    const expected = ["hostname-not-fqdn", "relayhost-unbracketed", "mynetworks-host-bits", "inline-comment"];
    const found = await diagnostics(document.uri, (list) => list.length >= expected.length);
    const rules = found.map(rule);
    for (const wanted of expected) assert.ok(rules.includes(wanted), `${wanted} is not among ${rules.join(", ")}`);
  });

  it("sees that strangers could send mail through the server", async () => {
    const { document } = await open(sample("server/main.cf"));
    const found = await diagnostics(document.uri, (list) => list.some((finding) => rule(finding) === "open-relay"));
    const [worst] = found.filter((finding) => rule(finding) === "open-relay");
    assert.equal(worst?.severity, vscode.DiagnosticSeverity.Error);
  });

  it("links each finding to the page of its rule, which is in the extension", async () => {
    const { document } = await open(sample("relay/main.cf"));
    for (const { code } of await diagnostics(document.uri, (list) => list.length > 0)) {
      assert.ok(typeof code === "object", "a code without a link");
      assert.equal(code.target.scheme, "command");
      assert.equal(code.target.path, "postfix-config.openRulePage");
    }
  });

  it("follows what is typed", async () => {
    const editor = await openText("myhostname = host.example.com\nrelayhost = [smtp.example.com]\n");
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), "myhostnam = host.example.com\n"));
    const [found] = await diagnostics(editor.document.uri, (list) => list.some(({ range }) => range.start.line === 2));
    assert.ok(found);
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 3, 0)));
    await diagnostics(editor.document.uri, (list) => list.every(({ range }) => range.start.line < 2));
  });

  it("says nothing about the main.cf of another program", async () => {
    const veritas = 'include "types.cf"\n\ncluster demo (\n        UserNames = { admin = secret }\n        )\n';
    const { document } = await openText(veritas);
    // A finding in a second file shows that the server has checked both.
    const other = await openText("myhostname = localhost\n");
    await diagnostics(other.document.uri, (list) => list.length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it("obeys the setting postfix.rules", async () => {
    const { document } = await openText("myhostname = localhost\n");
    const named = (list: readonly vscode.Diagnostic[]): boolean =>
      list.some((finding) => rule(finding) === "hostname-not-fqdn");
    await diagnostics(document.uri, named);
    const settings = vscode.workspace.getConfiguration("postfix");
    await settings.update("rules", { "hostname-not-fqdn": "off" }, vscode.ConfigurationTarget.Global);
    await diagnostics(document.uri, (list) => !named(list));
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await diagnostics(document.uri, named);
  });
});
