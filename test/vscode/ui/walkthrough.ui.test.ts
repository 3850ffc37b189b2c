import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a newcomer in “Get started with Postfix”", () => {
  let workbench: Workbench;
  inWorkbench({}, async (started) => {
    workbench = started;
    await workbench.openEmptyFolder("newcomer");
    await workbench.command("Postfix: Get started");
  });

  const step = (title: string): Locator => workbench.walkthroughStep(title);
  const done = (title: string): Promise<void> => workbench.tick(title).first().waitFor();

  it("is asked for a configuration where there is none, and the step is not done", async () => {
    await step("Check who may relay").click();
    await workbench.page.getByRole("button", { name: "Who may relay?" }).click();
    await workbench.notification("Open a main.cf or a master.cf first.").waitFor();
    assert.equal(await workbench.tick("Check who may relay").count(), 0);
    await step("Choose how to send mail").click();
  });

  it("finds the way to send mail by what the machine is for", async () => {
    await step("Choose how to send mail").getByText("Several systems and people").waitFor();
    await workbench.webview().locator("svg").waitFor();
    await workbench.screenshot("walkthrough-1-choose");
    await workbench.page.getByRole("button", { name: "Relay through a provider" }).click();
    await workbench.step(2);
    assert.match((await workbench.question().textContent()) ?? "", /Relay through a provider/);
  });

  it("inserts it, and both steps are done", async () => {
    await workbench.type("mail.example.net");
    await workbench.press("Enter");
    await workbench.step(3);
    await workbench.choose("Twilio SendGrid");
    await workbench.acceptSuggestions(4);
    await workbench.press("Enter");
    await workbench.preview("What to do next");
    await workbench.saveAll();
    await workbench.command("Postfix: Get started");
    await done("Choose how to send mail");
    await done("Insert it");
    assert.equal(await workbench.tick("Check who may relay").count(), 0);
    await workbench.screenshot("walkthrough-2-inserted");
  });

  it("opens the checklist", async () => {
    await step("Go through the checklist").click();
    await workbench.page.getByRole("button", { name: "Open the checklist" }).click();
    await workbench.page.getByText(/Relay through a provider: (\d+) of \1/).waitFor();
    await done("Go through the checklist");
    await workbench.screenshot("walkthrough-3-checklist");
  });

  it("sees who may relay", async () => {
    await step("Check who may relay").click();
    await workbench.page.getByRole("button", { name: "Who may relay?" }).click();
    await workbench.page.locator(".tab", { hasText: "relay.txt" }).first().waitFor();
    await done("Check who may relay");
    await workbench.screenshot("walkthrough-4-relay");
  });

  it("opens the page with the records to publish", async () => {
    await step("Set up what is outside Postfix").click();
    await workbench.webview().getByText("What Postfix cannot do for you").waitFor();
    await workbench.screenshot("walkthrough-5-outside");
    await workbench.page.getByRole("button", { name: "Show what to do", exact: true }).click();
    await workbench.page.locator(".tab.active", { hasText: "Preview What to do next" }).first().waitFor();
    await workbench.screenshot("walkthrough-6-records");
  });
});
