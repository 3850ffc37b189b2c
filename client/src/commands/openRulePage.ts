import * as vscode from "vscode";
import { showMarkdown } from "../notes.js";
import { hasRulePage, rulePage } from "../rulePages.js";

/** Opens the page of a rule beside the editor, in Japanese where VS Code is. */
export async function openRulePage(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  // Any link can name any argument: only what can be a rule's id is looked for.
  if (typeof rule !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule)) return;
  if (await hasRulePage(extensionUri, rule)) return showMarkdown(rulePage(rule));
  vscode.window.showWarningMessage(vscode.l10n.t("There is no page about {0}.", rule));
}
