import * as vscode from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { type ChecklistEntry, checklistRequest } from "../../../server/src/lsp/protocol.js";

/** Applies a recommendation of the checklist as one undoable edit, and shows the place. */
export async function setRecommended(
  client: BaseLanguageClient,
  file: vscode.Uri | undefined,
  entry: unknown,
): Promise<void> {
  if (file === undefined || entry === undefined) return;
  const { name, file: wanted } = entry as ChecklistEntry;
  // The list may be older than the last keystroke, so the edit is requested again.
  const found = await client.sendRequest(checklistRequest, { uri: client.code2ProtocolConverter.asUri(file) });
  const item = found?.items.find((each) => each.name === name && each.file === wanted);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(item?.edit as WorkspaceEdit | undefined);
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) return;
  const [uri, [first]] = edit.entries()[0] ?? [file, []];
  const emptyLines = /^[\r\n]*/.exec(first?.newText ?? "")?.[0].split("\n").length ?? 1;
  const start = (first?.range.start ?? new vscode.Position(0, 0)).translate(emptyLines - 1);
  await vscode.window.showTextDocument(uri, { preview: false, selection: new vscode.Range(start, start) });
}
