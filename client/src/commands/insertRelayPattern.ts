import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { configurationFileOrNew } from "../configurationFile.js";
import { showNotes } from "../notes.js";
import { completeStep } from "../walkthrough.js";
import type { Proposal } from "../wizard/proposal.js";
import { runWizard } from "../wizard/wizard.js";

/**
 * Makes main.cf and master.cf follow a deployment pattern: asks, shows the changes, and applies them if the user
 * agrees. A link may pass the id of the pattern.
 */
export async function insertRelayPattern(client: BaseLanguageClient, pattern: unknown): Promise<void> {
  const file = await configurationFileOrNew();
  if (file === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(file);
  const agreed = await runWizard(client, uri, typeof pattern === "string" ? pattern : undefined);
  if (agreed === undefined) return;
  const { proposal } = agreed;
  if (proposal.problems.length > 0) return void vscode.window.showErrorMessage(proposal.problems.join("\n"));
  if (!(await apply(proposal))) return;
  completeStep("insert");
  await showNotes(agreed.pattern.title, [
    {
      heading: vscode.l10n.t("What was replaced, and why"),
      notes: proposal.notes.map(({ what, why }) => plain([what, why].filter(Boolean).join(" "))),
    },
    { heading: vscode.l10n.t("What to do next"), notes: proposal.steps },
  ]);
}

/** Escapes text from a configuration, so that Markdown does not interpret it. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#|~!]/g, "\\$&");
}

/** Applies the changes as one undoable edit. The files are shown for review and not saved. */
async function apply({ edit, files }: Proposal): Promise<boolean> {
  if (files.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t("The configuration already is as this pattern wants it."));
    return true;
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    vscode.window.showErrorMessage(vscode.l10n.t("VS Code could not make the changes; the files are as they were."));
    return false;
  }
  for (const { uri } of [...files].reverse())
    await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  return true;
}
