import * as vscode from "vscode";
import { pick } from "./wizard/pick.js";

/** The main.cf or master.cf that a command is about: the one in the editor, else one of the workspace. */
export async function configurationFile(): Promise<vscode.Uri | undefined> {
  const inView = documentInView();
  if (inView !== undefined) return inView.uri;
  const found = await vscode.workspace.findFiles("**/main.cf", undefined, 50);
  const [first, second] = found;
  if (first === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t("Open a main.cf or a master.cf first."));
    return undefined;
  }
  if (second === undefined) return first;
  const chosen = await pick({
    title: vscode.l10n.t("Insert relay pattern"),
    placeholder: vscode.l10n.t("Which configuration is to be changed?"),
    items: found.map((uri) => ({ value: uri.toString(), label: vscode.workspace.asRelativePath(uri) })),
    value: "",
  });
  return found.find((uri) => uri.toString() === chosen);
}

/** With a page beside it in the foreground, what is in view is still what the user means. */
function documentInView(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors]
    .map(({ document }) => document)
    .find(({ languageId }) => languageId === "postfix-main" || languageId === "postfix-master");
}
