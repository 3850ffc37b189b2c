import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateClient } from "./activate.js";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const server = { module, transport: TransportKind.stdio };
  await activateClient(context, (options) => {
    client = new LanguageClient("postfix", "Postfix Config", server, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
