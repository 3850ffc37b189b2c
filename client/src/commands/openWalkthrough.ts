import * as vscode from "vscode";

/** Opens “Get started with Postfix” on VS Code's welcome page. */
export async function openWalkthrough(extension: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extension}#start`, false);
}
