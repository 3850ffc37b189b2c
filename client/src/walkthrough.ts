import * as vscode from "vscode";

/** The steps of the walkthrough that our commands complete. */
export type WalkthroughStep = "choose" | "insert" | "relay" | "outside";

/**
 * Marks a step of the walkthrough as done: package.json completes it on this context key. The event `onCommand` is
 * unsuitable, since VS Code fires it whether the command succeeds or fails.
 */
export function completeStep(step: WalkthroughStep): void {
  void vscode.commands.executeCommand("setContext", `postfix-config.walkthrough.${step}`, true);
}
