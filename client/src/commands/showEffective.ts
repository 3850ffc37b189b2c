import * as vscode from "vscode";
import { configurationFile } from "../configurationFile.js";
import { reportUri } from "../reports.js";

/** Shows what is in force, as `postconf -n` and `postconf -M` print it, beside the editor; it follows the edits. */
export async function showEffective(): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const document = await vscode.workspace.openTextDocument(reportUri(file, "effective"));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
