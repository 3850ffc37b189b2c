import * as vscode from "vscode";
import { configurationFile } from "../configurationFile.js";
import { reportUri } from "../reports.js";

/** Shows for each SMTP server who may send mail where, and which restriction decides; it follows the edits. */
export async function whoMayRelay(): Promise<void> {
  const file = await configurationFile();
  if (file === undefined) return;
  const document = await vscode.workspace.openTextDocument(reportUri(file, "relay"));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
