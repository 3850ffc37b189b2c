import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnostics, open, openText, sample } from "./helper.js";

describe("commands", () => {
  it("opens the page of a rule as it is meant to be read", async () => {
    await open(sample("relay/main.cf"));
    const shown = newTab();
    await vscode.commands.executeCommand("postfix-config.openRulePage", "relayhost-unbracketed");
    assert.match((await shown).label, /relayhost-unbracketed\.md/);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  for (const argument of ["../../README", "/etc/passwd", "", 5, undefined]) {
    it(`opens nothing for the argument ${JSON.stringify(argument)}`, async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
      await vscode.commands.executeCommand("postfix-config.openRulePage", argument);
      assert.equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, tabs);
    });
  }

  it("restarts the server, which then looks again", async () => {
    const { document } = await openText("myhostname = localhost\n");
    await diagnostics(document.uri, (list) => list.length > 0);
    await vscode.commands.executeCommand("postfix-config.restartServer");
    await diagnostics(document.uri, (list) => list.length > 0);
  });
});

function newTab(): Promise<vscode.Tab> {
  return new Promise((resolve) => {
    const listener = vscode.window.tabGroups.onDidChangeTabs(({ opened: [tab] }) => {
      if (tab === undefined) return;
      listener.dispose();
      resolve(tab);
    });
  });
}
