import * as vscode from "vscode";
import type { Status } from "../../server/src/lsp/protocol.js";

export interface VersionStatus extends vscode.Disposable {
  update(status: Status): void;
}

/** Shows the assumed Postfix version in the language status; a click opens the setting. */
export function createVersionStatus(selector: vscode.DocumentSelector): VersionStatus {
  const item = vscode.languages.createLanguageStatusItem("postfix-config.version", selector);
  item.name = vscode.l10n.t("Postfix version");
  item.text = "Postfix";
  item.command = {
    command: "workbench.action.openSettings",
    title: vscode.l10n.t("Change"),
    arguments: ["@id:postfix.version"],
  };
  const known = new Map<string, Status>();
  const show = (editor: vscode.TextEditor | undefined): void => {
    const status = editor && find(known, editor.document.uri.toString());
    if (status === undefined) return;
    item.text = `Postfix ${status.version}`;
    item.detail = [describe(status.versionFrom), status.role].filter(Boolean).join(" · ");
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(show);
  const update = (status: Status): void => {
    known.set(status.uri, status);
    show(vscode.window.activeTextEditor);
  };
  return { update, dispose: () => vscode.Disposable.from(listener, item).dispose() };
}

/** The status of a document, else that of its directory. */
function find(known: ReadonlyMap<string, Status>, uri: string): Status | undefined {
  const directory = uri.replace(/\/[^/]*$/, "");
  return known.get(uri) ?? known.get(directory) ?? known.get(`${directory}/`);
}

function describe(from: Status["versionFrom"]): string {
  switch (from) {
    case "setting":
      return vscode.l10n.t("as the setting postfix.version says");
    case "postconf":
      return vscode.l10n.t("as installed here");
    case "assumed":
      return vscode.l10n.t("assumed; nothing here says which");
  }
}
