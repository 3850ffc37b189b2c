import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ReportLink, type ReportQuery, reportRequest, reportScheme } from "../../server/src/lsp/protocol.js";

const changed = new vscode.EventEmitter<vscode.Uri>();

/** The URI of a read-only document with a report about the configuration directory of a file. */
export function reportUri(file: vscode.Uri, report: ReportQuery): vscode.Uri {
  const folder = file.path.replace(/\/[^/]*$/, "");
  const query = new URLSearchParams({ ...report, uri: file.toString() }).toString();
  return vscode.Uri.from({ scheme: reportScheme, path: `${folder}/${fileName(report)}`, query });
}

/** Opens a report beside the editor; it is updated as the files are edited. */
export async function showReport(file: vscode.Uri, report: ReportQuery): Promise<void> {
  const document = await vscode.workspace.openTextDocument(reportUri(file, report));
  if (report.kind === "effective") await vscode.languages.setTextDocumentLanguage(document, "postfix-report");
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}

/** Serves the reports and their links, and updates them when a configuration file changes in the editor. */
export function registerReports(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const ask = (uri: vscode.Uri) => client.sendRequest(reportRequest, wantedReport(uri.query));
  const provider = vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => (await ask(uri))?.text ?? "",
  });
  const links = vscode.languages.registerDocumentLinkProvider(
    { scheme: reportScheme },
    {
      async provideDocumentLinks(document) {
        const report = await ask(document.uri);
        // The document may be older than the response; it will be updated, and its links requested again.
        return report?.text === document.getText() ? report.links.map((link) => linkIn(document, link)) : [];
      },
    },
  );
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.scheme === reportScheme || vscode.languages.match(selector, document) === 0) return;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === reportScheme) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, links, listener, changed);
}

/** The name under which the editor shows a report. It gives the two reports that are compared their language. */
function fileName(report: ReportQuery): string {
  switch (report.kind) {
    case "relay":
      return "relay.txt";
    case "upgrade":
      return `Postfix ${report.from} → ${report.to}.txt`;
    case "effective":
      return vscode.l10n.t("Effective configuration");
    default:
      return "main.cf";
  }
}

function wantedReport(query: string): ReportQuery & { readonly uri: string } {
  return Object.fromEntries(new URLSearchParams(query)) as unknown as ReportQuery & { readonly uri: string };
}

function linkIn(document: vscode.TextDocument, { start, end, target }: ReportLink): vscode.DocumentLink {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return new vscode.DocumentLink(range, vscode.Uri.parse(target));
}
