import * as vscode from "vscode";

/** The steps of the walkthrough that are ticked by a command of ours. */
export type WalkthroughStep = "choose" | "insert" | "relay" | "outside";

/**
 * Ticks a step of the walkthrough: package.json completes it on this context key. The event `onCommand` would not do,
 * since VS Code fires it whether the command succeeds or fails.
 */
export function completeStep(step: WalkthroughStep): void {
  void vscode.commands.executeCommand("setContext", `postfix-config.walkthrough.${step}`, true);
}
