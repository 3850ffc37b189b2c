import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Restarts the language server, whatever its state. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  const title = vscode.l10n.t("Restarting the Postfix language server");
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    if (client.needsStop()) await client.stop();
    await client.start();
  });
}
