import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { checklistRequest } from "../../../server/src/lsp/protocol.js";
import { configurationFile } from "../configurationFile.js";
import { showNotes } from "../notes.js";
import { completeStep } from "../walkthrough.js";

/**
 * Shows what the pattern that the configuration follows needs outside Postfix: DNS records, the password file, other
 * programs.
 */
export async function showNextSteps(client: BaseLanguageClient): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const found = await client.sendRequest(checklistRequest, { uri: client.code2ProtocolConverter.asUri(file) });
  if (found === null) {
    vscode.window.showInformationMessage(vscode.l10n.t("This configuration follows none of the relay patterns."));
    return;
  }
  await showNotes(found.title, [{ heading: vscode.l10n.t("What to do next"), notes: found.steps }]);
  completeStep("outside");
}
