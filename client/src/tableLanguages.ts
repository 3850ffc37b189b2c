import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { tablesNotification } from "../../server/src/lsp/protocol.js";

/** Gives a lookup table its language because a configuration names it, where its own name tells VS Code nothing. */
export function followTableLanguages(client: BaseLanguageClient): vscode.Disposable {
  const known = new Map<string, string>();
  const apply = async (document: vscode.TextDocument): Promise<void> => {
    const language = known.get(document.uri.toString());
    // What the user or another extension chose is left alone.
    if (language === undefined || document.languageId !== "plaintext") return;
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(apply),
    client.onNotification(tablesNotification, ({ languages }) => {
      for (const [uri, language] of Object.entries(languages)) known.set(vscode.Uri.parse(uri).toString(), language);
      for (const document of vscode.workspace.textDocuments) void apply(document);
    }),
  );
}
