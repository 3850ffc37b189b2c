import type { LogOutputChannel } from "vscode";

/** Shows the language server's log. */
export function showOutput(output: LogOutputChannel): void {
  output.show();
}
