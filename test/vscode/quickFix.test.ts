import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnostics, openText, rule } from "./helper.js";

describe("quick fixes", () => {
  for (const [id, before, fixed] of [
    ["relayhost-unbracketed", "relayhost = smtp.example.com:587\n", /^relayhost = \[smtp\.example\.com\]:587$/m],
    [
      "mynetworks-host-bits",
      "mynetworks = 127.0.0.0/8 10.0.5.1/24\n",
      /^mynetworks = 127\.0\.0\.0\/8 10\.0\.5\.0\/24$/m,
    ],
    ["inline-comment", "smtp_tls_loglevel = 1 # one line\n", /^# one line\nsmtp_tls_loglevel = 1 *$/m],
  ] as const) {
    it(`put right what ${id} finds`, async () => {
      const { document } = await openText(`myhostname = host.example.com\nmydomain = example.com\n${before}`);
      const has = (list: readonly vscode.Diagnostic[]): boolean => list.some((finding) => rule(finding) === id);
      const finding = (await diagnostics(document.uri, has)).find((candidate) => rule(candidate) === id);
      assert.ok(finding);
      const fix = await preferredFix(document, finding.range);
      assert.ok(fix, "there is no quick fix");
      await apply(fix);
      assert.match(document.getText(), fixed);
      await diagnostics(document.uri, (list) => !has(list));
    });
  }
});

async function preferredFix(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );
  return actions.find(({ isPreferred }) => isPreferred) ?? actions[0];
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
