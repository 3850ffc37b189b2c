import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ReportKind, reportRequest, reportScheme } from "../../server/src/lsp/protocol.js";

const changed = new vscode.EventEmitter<vscode.Uri>();

/** The address of a read-only document about the configuration directory of a file. */
export function reportUri(file: vscode.Uri, kind: ReportKind): vscode.Uri {
  const folder = file.path.replace(/\/[^/]*$/, "");
  return vscode.Uri.from({
    scheme: reportScheme,
    path: kind === "relay" ? `${folder}/relay.txt` : `${folder}/main.cf`,
    query: `${kind}&${file.toString()}`,
  });
}

/** Serves the reports, and writes them anew whenever a file of the configuration changes in the editor. */
export function registerReports(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const provider = vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      const [kind, uri] = split(query);
      return (await client.sendRequest(reportRequest, { uri, kind })) ?? "";
    },
  });
  const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.scheme === reportScheme || vscode.languages.match(selector, document) === 0) return;
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === reportScheme) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, listener, changed);
}

function split(query: string): [ReportKind, string] {
  const at = query.indexOf("&");
  return [query.slice(0, at) as ReportKind, query.slice(at + 1)];
}
