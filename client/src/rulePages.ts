import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * The scheme of the rules' pages. The URI of a page does not depend on the language; the provider below reads the page
 * in VS Code's language.
 */
const scheme = "postfix-config-rules";

/** Where the rules' pages are, as a URI ending in `/`. */
export const rulePagesUri = `${scheme}:/`;

/** The URI of a rule's page; a link from one page to another, `other-rule.md`, resolves to such a URI too. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

/** Serves the pages from the extension's own folder, so that they can be read offline. */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => (await readPage(extensionUri, ruleOf(path))) ?? "",
  });
}

export async function hasRulePage(extensionUri: vscode.Uri, rule: string): Promise<boolean> {
  return (await readPage(extensionUri, rule)) !== undefined;
}

/**
 * The page of a rule in the language of VS Code, or in English where it has not been translated; undefined where there is
 * none.
 */
async function readPage(extensionUri: vscode.Uri, rule: string): Promise<string | undefined> {
  const translated = vscode.env.language.startsWith("ja") ? await read(extensionUri, `${rule}.ja.md`) : undefined;
  return translated ?? read(extensionUri, `${rule}.md`);
}

async function read(extensionUri: vscode.Uri, name: string): Promise<string | undefined> {
  try {
    const file = vscode.Uri.joinPath(extensionUri, "docs", "rules", name);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function ruleOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/(\.ja)?\.md$/, "");
}

/**
 * Makes the code of a diagnostic open the page of its rule in the editor, offline. VS Code would open a link to a file
 * in the text editor, so the link becomes a command that opens the preview of the page.
 */
export function linkRulePages(): Middleware {
  return {
    handleDiagnostics: (uri, diagnostics, next) => next(uri, ours(uri, diagnostics)),
    provideDiagnostics: async (document, previous, token, next) => {
      const report = await next(document, previous, token);
      const uri = "uri" in document ? document.uri : document;
      if (report && "items" in report) report.items = ours(uri, report.items);
      return report;
    },
  };
}

function ours(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  // An old version of a file, as in a comparison, cannot be edited; its diagnostics would only clutter the list.
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return [];
  for (const diagnostic of diagnostics) linkToPage(diagnostic);
  return diagnostics;
}

function linkToPage(diagnostic: vscode.Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== "object" || code.target.scheme !== scheme) return;
  const target = vscode.Uri.from({
    scheme: "command",
    path: "postfix-config.openRulePage",
    query: JSON.stringify([ruleOf(code.target.path)]),
  });
  diagnostic.code = { value: code.value, target };
}
