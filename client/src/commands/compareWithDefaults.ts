import * as vscode from "vscode";
import { configurationFile } from "../configurationFile.js";
import { reportUri } from "../reports.js";

/** Opens the diff editor with the defaults on the left and the settings of the configuration on the right. */
export async function compareWithDefaults(): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const title = vscode.l10n.t("Defaults ↔ {0}", vscode.workspace.asRelativePath(file));
  const [defaults, settings] = [reportUri(file, { kind: "defaults" }), reportUri(file, { kind: "settings" })];
  await vscode.commands.executeCommand("vscode.diff", defaults, settings, title);
}
