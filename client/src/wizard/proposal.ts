import * as vscode from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import {
  type ProposePatternParams,
  type ProposePatternResult,
  proposePatternRequest,
} from "../../../server/src/lsp/protocol.js";

/** The changes that a pattern makes to the files, not applied yet. */
export interface Proposal extends Pick<ProposePatternResult, "problems" | "notes" | "steps"> {
  readonly edit: vscode.WorkspaceEdit;
  /** The files that would change. */
  readonly files: readonly ProposedFile[];
}

export interface ProposedFile {
  readonly uri: vscode.Uri;
  /** The current text; undefined for a file that would be created. */
  readonly before: string | undefined;
  readonly after: string;
}

export async function propose(client: BaseLanguageClient, params: ProposePatternParams): Promise<Proposal> {
  const { edit: raw, problems, notes, steps } = await client.sendRequest(proposePatternRequest, params);
  // The protocol leaves the type open, since it is shared with clients whose libraries have their own types.
  const converted = await client.protocol2CodeConverter.asWorkspaceEdit(raw as WorkspaceEdit | null);
  const edit = converted ?? new vscode.WorkspaceEdit();
  const files = await Promise.all(edit.entries().map(([uri, edits]) => proposedFile(uri, edits)));
  return { edit, files, problems, notes, steps };
}

/** True if two proposals change the same files in the same way. */
export function isSame(one: Proposal, other: Proposal): boolean {
  const texts = ({ files }: Proposal): string =>
    JSON.stringify(files.map(({ uri, before, after }) => [uri.toString(), before, after]));
  return texts(one) === texts(other);
}

async function proposedFile(uri: vscode.Uri, edits: readonly vscode.TextEdit[]): Promise<ProposedFile> {
  const document = await existing(uri);
  if (document === undefined) return { uri, before: undefined, after: edits.map(({ newText }) => newText).join("") };
  const before = document.getText();
  const after = edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), before);
  return { uri, before, after };
}

async function existing(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
