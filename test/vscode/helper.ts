import * as vscode from "vscode";

export const extensionId = "postfix-config.postfix-config";

/** A file of the workspace that the tests run in, which is a copy of samples/. */
export function sample(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("The tests need a workspace.");
  return vscode.Uri.joinPath(folder.uri, ...name.split("/"));
}

/** Opens a file and, if it is the extension's, waits until the extension is active. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  const ours = editor.document.languageId.startsWith("postfix-");
  if (ours) await vscode.extensions.getExtension(extensionId)?.activate();
  return editor;
}

/** Writes a configuration file into a new directory and opens it. */
export async function openText(text: string, name = "main.cf"): Promise<vscode.TextEditor> {
  const uri = sample(`written-${crypto.randomUUID()}/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return open(uri);
}

/** The diagnostics of a file once they satisfy a condition. Waits for the event, not for a time. */
export async function diagnostics(
  uri: vscode.Uri,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri);
      if (!wanted(found)) return;
      listener.dispose();
      resolve(found);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The rule of a diagnostic. */
export function rule({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The position just after the first occurrence of a text. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const index = document.getText().indexOf(text);
  if (index < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(index + text.length);
}

/** Runs a command and chooses the first item of each list that it shows, until it is done. */
export async function acceptWhatIsOffered(command: string): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  // Has no effect while no list is open.
  while (!isDone) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await running;
}
