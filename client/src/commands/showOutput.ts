import type { LogOutputChannel } from "vscode";

/** Shows what the language server has reported. */
export function showOutput(output: LogOutputChannel): void {
  output.show();
}
