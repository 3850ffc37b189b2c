import * as vscode from "vscode";
import { showMarkdown } from "../notes.js";

/** Opens the page of a rule, in Japanese where VS Code is and the page exists. */
export async function openRulePage(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  // Any link can name any argument: only what can be a rule's id becomes part of a path.
  if (typeof rule !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule)) return;
  const names = vscode.env.language.startsWith("ja") ? [`${rule}.ja.md`, `${rule}.md`] : [`${rule}.md`];
  for (const name of names) {
    const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", name);
    if (await exists(page)) return showMarkdown(page);
  }
  vscode.window.showWarningMessage(vscode.l10n.t("There is no page about {0}.", rule));
}

/** Reads the page instead of asking for its size: a web page's file system claims to have every file. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.readFile(uri).then(
    () => true,
    () => false,
  );
}
