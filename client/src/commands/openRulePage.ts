import * as vscode from "vscode";
import { showMarkdown } from "../notes.js";
import { hasRulePage, rulePage } from "../rulePages.js";

/** Opens the page of a rule beside the editor, in VS Code's language. */
export async function openRulePage(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  // Links can pass any argument, so only valid ids of rules are accepted.
  if (typeof rule !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule)) return;
  if (await hasRulePage(extensionUri, rule)) return showMarkdown(rulePage(rule));
  vscode.window.showWarningMessage(vscode.l10n.t("There is no page about {0}.", rule));
}
