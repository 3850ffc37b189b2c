import assert from "node:assert/strict";
import * as vscode from "vscode";
import { plantedFiles, plantedName } from "../support/planted.js";
import { acceptWhatIsOffered, after, diagnostics, open, openText, sample } from "./helper.js";

describe("reports", () => {
  it("show what is in force, and no password", async () => {
    const { document } = await openText(plantedFiles["main.cf"]);
    await diagnostics(document.uri, (list) => list.length > 0);
    await vscode.commands.executeCommand("postfix-config.showEffective");
    const text = reportNamed("Effective configuration").getText();
    assert.match(text, new RegExp(`^${plantedName} = …$`, "m"));
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("lead from a name to the line that sets it", async () => {
    const { document } = await openText("# text\nsmtpd_relay_restrictions = permit\n");
    await vscode.commands.executeCommand("postfix-config.showEffective");
    const { uri } = reportNamed("Effective configuration");
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", uri);
    await vscode.commands.executeCommand("vscode.open", links[0]!.target);
    const { document: opened, selection } = vscode.window.activeTextEditor!;
    assert.deepEqual([`${opened.uri}`, selection.active.line], [`${document.uri}`, 1]);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("show what another version of Postfix changes", async () => {
    const settings = vscode.workspace.getConfiguration("postfix");
    await settings.update("version", "3.5", vscode.ConfigurationTarget.Global);
    await openText("compatibility_level = 2\n");
    await acceptWhatIsOffered("postfix-config.upgradeCheck");
    assert.match(reportNamed("Postfix 3.5").getText(), /^From Postfix 3\.5 to \d\.\d+:\n/);
    await settings.update("version", undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
});

describe("the test of a lookup", () => {
  it("goes from the place in a table to the line that decides", async () => {
    await open(sample("server/main.cf"));
    const editor = await open(sample("server/virtual"));
    const place = after(editor.document, "info@exam");
    editor.selection = new vscode.Selection(place, place);
    const shown = nextSelection();
    await acceptWhatIsOffered("postfix-config.testLookup");
    assert.match(await shown, /^info@example\.org +jo, kim$/);
  });
});

describe("the checklist", () => {
  it("sets what is recommended, as one step that can be undone", async () => {
    const text = "myhostname = a.example.com\nrelayhost = [smtp.example.net]:587\nsmtp_sasl_auth_enable = yes\n";
    const { document } = await openText(`${text}smtp_sasl_password_maps = lmdb:/etc/postfix/sasl_passwd\n`);
    const before = document.getText();
    await diagnostics(document.uri, (list) => list.length > 0);
    const entry = { name: "smtp_tls_security_level", file: "main.cf" };
    await vscode.commands.executeCommand("postfix-config.setRecommended", entry);
    assert.match(document.getText(), /^smtp_tls_security_level = encrypt$/m);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });
});

/** The text that is selected next in an editor. */
function nextSelection(): Promise<string> {
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [own] }) => {
      if (own === undefined || own.isEmpty) return;
      listener.dispose();
      resolve(document.getText(own));
    });
  });
}

/** The visible report whose name has this prefix. */
function reportNamed(name: string): vscode.TextDocument {
  const shown = vscode.window.visibleTextEditors.map(({ document }) => document);
  const reports = shown.filter(({ uri }) => uri.scheme === "postfix-config-report");
  const found = reports.find(({ uri }) => uri.path.slice(uri.path.lastIndexOf("/") + 1).startsWith(name));
  if (found === undefined) throw new Error(`Of ${reports.length} reports, none is ${name}.`);
  return found;
}
