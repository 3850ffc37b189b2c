import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { configurationFileOrNew } from "../configurationFile.js";
import { showNotes } from "../notes.js";
import { completeStep } from "../walkthrough.js";
import type { Proposal } from "../wizard/proposal.js";
import { runWizard } from "../wizard/wizard.js";

/**
 * Brings main.cf and master.cf to a deployment pattern: asks, shows the changes, and makes them when the user agrees.
 * A link may name the pattern.
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

/** What stands in a configuration is text, whatever it looks like. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#|~!]/g, "\\$&");
}

/** Makes the changes as one step that can be undone. They are not saved: each file is shown, to be looked at. */
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
