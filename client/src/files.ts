import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { readFileRequest } from "../../server/src/lsp/protocol.js";

/** Longest file that is read (bytes). No configuration file of Postfix comes near this size. */
const largestFile = 16 * 1024 * 1024;

/** Reads files for a server that has no file system of its own: in a browser, or in a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(readFileRequest, async ({ uri }) => {
    try {
      return await readText(client.protocol2CodeConverter.asUri(uri));
    } catch {
      return null;
    }
  });
}

async function readText(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.File) === 0 || size > largestFile) return null;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
