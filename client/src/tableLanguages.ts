import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { tablesNotification } from "../../server/src/lsp/protocol.js";

/** Sets the language of lookup tables that a configuration names and whose file names VS Code does not recognize. */
export function followTableLanguages(client: BaseLanguageClient): vscode.Disposable {
  const known = new Map<string, string>();
  const apply = async (document: vscode.TextDocument): Promise<void> => {
    const language = known.get(document.uri.toString());
    // A language that the user or another extension chose is kept.
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
