import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activateClient } from "./activate.js";

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").toString(true);
  // A worker cannot be initialized twice: a restart gets a new one.
  const startWorker = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  await activateClient(context, (options) => {
    client = new LanguageClient("postfix", "Postfix Config", startWorker, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
