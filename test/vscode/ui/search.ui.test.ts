import assert from "node:assert/strict";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a person who has opened a folder, but no file", () => {
  let workbench: Workbench;
  inWorkbench({}, async (started) => {
    workbench = started;
    await workbench.openSamples();
  });

  it("is asked which of its configurations a command is about", async () => {
    await workbench.command("Postfix: Who may relay?");
    await workbench.question().getByPlaceholder("Which configuration?").waitFor();
    for (const file of ["local/main.cf", "relay/main.cf", "server/main.cf"]) await workbench.choice(file).waitFor();
    await workbench.screenshot("search-1-which");
    await workbench.choice("relay/main.cf").click();
    await workbench.page.locator(".tab.active", { hasText: "relay.txt" }).first().waitFor();
  });
});

describe("a person whose VS Code cannot search for files", () => {
  let workbench: Workbench;
  inWorkbench({ canSearch: false }, async (started) => {
    workbench = started;
    await workbench.openEmptyFolder("unsearchable");
    await workbench.command("Postfix: Get started");
  });

  const failed = /VS Code could not search the workspace for a main\.cf: spawn .*rg\S* ENOENT/;
  const press = (name: string): Promise<void> => workbench.page.getByRole("button", { name }).first().click();

  it("is told so by a button of the walkthrough, whose step is not done", async () => {
    await workbench.walkthroughStep("Check who may relay").click();
    await press("Who may relay?");
    await workbench.notification(failed).waitFor();
    await workbench.notification("Open a main.cf or a master.cf first.").waitFor();
    await workbench.screenshot("search-2-failed");
    assert.equal(await workbench.tick("Check who may relay").count(), 0);
  });

  it("goes on to the wizard as if there were no configuration, and that step is done", async () => {
    await workbench.walkthroughStep("Choose how to send mail").click();
    await press("Relay through a provider");
    await workbench.step(2);
    await workbench.screenshot("search-3-wizard");
    await workbench.press("Escape");
    await workbench.tick("Choose how to send mail").first().waitFor();
    assert.equal(await workbench.tick("Check who may relay").count(), 0);
  });

  it("comes to the wizard from the empty checklist, too", async () => {
    await workbench.openView("Postfix");
    await workbench.page.locator(".welcome-view").getByRole("button", { name: "Insert relay pattern" }).click();
    await workbench.choice("Relay through a provider").waitFor();
    await workbench.press("Escape");
  });

  it("gets main.cf and master.cf written", async () => {
    await workbench.command("Postfix: Insert relay pattern");
    await workbench.choice("Send from this host only").click();
    await workbench.step(2);
    await workbench.type("mail.example.net");
    await workbench.press("Enter");
    await workbench.acceptSuggestions(3);
    await workbench.press("Enter");
    await workbench.preview("What to do next");
    await workbench.saveAll();
    assert.match((await workbench.textOf("unsearchable/main.cf")) ?? "", /^inet_interfaces = loopback-only$/m);
    assert.match((await workbench.textOf("unsearchable/master.cf")) ?? "", /^smtp +unix .* smtp$/m);
  });
});
