import assert from "node:assert/strict";
import * as vscode from "vscode";
import { after, openText } from "./helper.js";

describe("completion", () => {
  it("offers parameters by the beginning of their names", async () => {
    assert.ok((await labels("main.cf", "smtp_tls_sec")).includes("smtp_tls_security_level"));
  });

  it("offers the values that a parameter takes", async () => {
    const offered = await labels("main.cf", "smtp_tls_security_level = ");
    for (const value of ["none", "may", "encrypt", "dane"]) assert.ok(offered.includes(value), value);
  });

  it("offers restrictions in the middle of a list over several lines", async () => {
    const offered = await labels("main.cf", "smtpd_recipient_restrictions =\n  permit_mynetworks,\n  reject_un");
    assert.ok(offered.includes("reject_unauth_destination"));
  });

  it("offers names after a dollar sign", async () => {
    assert.ok(
      (await labels("main.cf", "mydomain = example.com\nmyorigin = $my")).some((name) => /mydomain/.test(name)),
    );
  });

  it("offers parameters after -o in master.cf", async () => {
    const offered = await labels("master.cf", "smtp inet n - n - - smtpd\n  -o smtpd_tls_sec");
    assert.ok(offered.some((name) => name.startsWith("smtpd_tls_security_level")));
  });

  it("inserts the equals sign once", async () => {
    const editor = await openText("smtp_tls_sec");
    editor.selection = selectionAt(after(editor.document, "smtp_tls_sec"));
    const list = await complete(editor.document, editor.selection.active);
    const item = list.items.find((candidate) => label(candidate) === "smtp_tls_security_level");
    const inserted = item?.insertText;
    const text = typeof inserted === "string" ? inserted : inserted?.value;
    assert.match(text ?? "", /^smtp_tls_security_level = /);
  });
});

async function labels(name: string, text: string): Promise<string[]> {
  const { document } = await openText(text, name);
  return (await complete(document, after(document, text))).items.map(label);
}

function complete(document: vscode.TextDocument, at: vscode.Position): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, at);
}

function label(item: vscode.CompletionItem): string {
  return typeof item.label === "string" ? item.label : item.label.label;
}

function selectionAt(position: vscode.Position): vscode.Selection {
  return new vscode.Selection(position, position);
}
