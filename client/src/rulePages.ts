import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/** Where the rules' pages are inside the extension, as a URI ending in `/`. */
export function rulePagesUri(extensionUri: vscode.Uri): string {
  return `${vscode.Uri.joinPath(extensionUri, "docs", "rules").toString()}/`;
}

/**
 * Makes the code of a finding open the page of its rule inside the editor, offline. VS Code would hand a link to a
 * file to the text editor, so the link becomes a command that opens the page as it is meant to be read.
 */
export function linkRulePages(pages: string): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => next(uri, ours(uri, diagnostics, pages)),
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      const uri = "uri" in document ? document.uri : document;
      if (report && "items" in report) report.items = ours(uri, report.items, pages);
      return report;
    },
  };
}

function ours(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], pages: string): vscode.Diagnostic[] {
  // An old version of a file, as a comparison shows it, cannot be corrected; its findings would only fill the list.
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return [];
  for (const diagnostic of diagnostics) linkToPage(diagnostic, pages);
  return diagnostics;
}

function linkToPage(diagnostic: vscode.Diagnostic, pages: string): void {
  const { code } = diagnostic;
  if (typeof code !== "object" || !code.target.toString().startsWith(pages)) return;
  const rule = code.target.path.replace(/^.*\//, "").replace(/(\.ja)?\.md$/, "");
  const target = vscode.Uri.from({
    scheme: "command",
    path: "postfix-config.openRulePage",
    query: JSON.stringify([rule]),
  });
  diagnostic.code = { value: code.value, target };
}
