import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Report, reportRequest, reportScheme } from "../../server/src/lsp/protocol.js";

const changed = new vscode.EventEmitter<vscode.Uri>();

/** The address of a read-only document about the configuration directory of a file. */
export function reportUri(file: vscode.Uri, report: Report): vscode.Uri {
  const folder = file.path.replace(/\/[^/]*$/, "");
  const query = new URLSearchParams({ ...report, uri: file.toString() }).toString();
  return vscode.Uri.from({ scheme: reportScheme, path: `${folder}/${fileName(report)}`, query });
}

/** Opens a report beside the editor; it follows the edits. */
export async function showReport(file: vscode.Uri, report: Report): Promise<void> {
  const document = await vscode.workspace.openTextDocument(reportUri(file, report));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** Serves the reports, and writes them anew whenever a file of the configuration changes in the editor. */
export function registerReports(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const provider = vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      return (await client.sendRequest(reportRequest, wantedReport(query))) ?? "";
    },
  });
  const links = vscode.languages.registerDocumentLinkProvider(
    { scheme: reportScheme, pattern: "**/*.txt" },
    { provideDocumentLinks },
  );
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.scheme === reportScheme || vscode.languages.match(selector, document) === 0) return;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === reportScheme) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, links, listener, changed);
}

/** What the editor shows as the name of a report. One that reads like main.cf gets its colours by that name. */
function fileName(report: Report): string {
  switch (report.kind) {
    case "relay":
      return "relay.txt";
    case "upgrade":
      return `Postfix ${report.from} → ${report.to}.txt`;
    default:
      return "main.cf";
  }
}

function wantedReport(query: string): Report & { readonly uri: string } {
  return Object.fromEntries(new URLSearchParams(query)) as unknown as Report & { readonly uri: string };
}

/** `main.cf:12` leads to that line; the name of a parameter, to what the manual says about it. */
function provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  const file = vscode.Uri.parse(wantedReport(document.uri.query).uri);
  const lineOf = (name: string, line: string): vscode.Uri =>
    vscode.Uri.joinPath(file, "..", name).with({ fragment: `L${line}` });
  const manual = (name: string): vscode.Uri => vscode.Uri.parse(`https://www.postfix.org/postconf.5.html#${name}`);
  return [
    ...linksTo(document, /([\w.-]*m(?:ain|aster)\.cf[\w.-]*):(\d+)/g, (match) => lineOf(match[1]!, match[2]!)),
    ...linksTo(document, /(?<=^ +)[a-z]\w+(?=: )/gm, ([name]) => manual(name)),
  ];
}

function linksTo(
  document: vscode.TextDocument,
  pattern: RegExp,
  target: (match: RegExpExecArray) => vscode.Uri,
): vscode.DocumentLink[] {
  return [...document.getText().matchAll(pattern)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length].map((offset) => document.positionAt(offset));
    return new vscode.DocumentLink(new vscode.Range(start!, end!), target(match));
  });
}
