import assert from "node:assert/strict";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a person at a main.cf", () => {
  let workbench: Workbench;
  inWorkbench({}, async (started) => {
    workbench = started;
    await workbench.open("relay/main.cf");
  });

  it("sees at once what is wrong", async () => {
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.page.locator(".squiggly-error").first().waitFor();
    await workbench.screenshot("editing-1-opened");
  });

  it("reads what a parameter means by pointing at it", async () => {
    await workbench.pointAt("bounce_queue_lifetime");
    const hover = workbench.hover();
    await hover.getByText("bounce_queue_lifetime").first().waitFor();
    await workbench.screenshot("editing-2-hover");
    assert.match((await hover.textContent()) ?? "", /5d/);
  });

  it("reads why a value is underlined", async () => {
    await workbench.pointAt("smtp.provider.example:587");
    await workbench.hover().locator("a.code-link", { hasText: "relayhost-unbracketed" }).waitFor();
    await workbench.screenshot("editing-3-finding");
  });

  it("puts the value right with a quick fix", async () => {
    await workbench.clickOn("smtp.provider.example:587");
    await workbench.press("Control+.");
    await workbench.page.locator(".action-widget .monaco-list-row.action").first().waitFor();
    await workbench.screenshot("editing-4-quick-fixes");
    await workbench.press("Enter");
    await workbench.lineWith("relayhost = [smtp.provider.example]:587");
    await workbench.screenshot("editing-5-fixed");
  });

  it("completes the name of a parameter while typing it", async () => {
    await workbench.press("Control+End", "Enter");
    await workbench.type("smtp_tls_sec");
    await workbench.suggestions().filter({ hasText: "smtp_tls_security_level" }).first().waitFor();
    await workbench.screenshot("editing-6-names");
    await workbench.press("Enter");
    await workbench.lineWith("smtp_tls_security_level = ");
  });

  it("chooses its value from those that it accepts", async () => {
    await workbench.press("Control+Space");
    const encrypt = workbench.suggestions().filter({ hasText: "encrypt" }).first();
    await encrypt.waitFor();
    await workbench.screenshot("editing-7-values");
    await encrypt.click();
    await workbench.lineWith("smtp_tls_security_level = encrypt");
  });

  it("sees which Postfix version is assumed", async () => {
    await workbench.page.locator('[id="status.languageStatus"]').first().hover();
    const version = workbench.page.locator(".hover-language-status", { hasText: "Postfix" }).first();
    await version.waitFor();
    await workbench.screenshot("editing-8-version");
    assert.match((await version.textContent()) ?? "", /Postfix 3\.\d+/);
  });

  it("sees names, values and comments in different colours", async () => {
    await workbench.clickOn("maximal_queue_lifetime");
    await workbench.command("Developer: Inspect Editor Tokens and Scopes");
    const inspector = workbench.page.locator(".token-inspect-widget");
    await inspector.getByText("source.postfix-main").first().waitFor();
    await workbench.screenshot("editing-9-scopes");
    assert.match((await inspector.textContent()) ?? "", /variable/);
    await workbench.press("Escape");
  });

  it("opens the page of a rule from the Problems panel", async () => {
    await workbench.press("Control+Shift+M");
    const link = workbench.page.locator(".markers-panel a", { hasText: "mynetworks-host-bits" }).first();
    await link.waitFor();
    await workbench.screenshot("editing-10-problems");
    await link.click();
    await workbench.preview("mynetworks-host-bits");
    await workbench.screenshot("editing-11-page");
  });

  it("opens the page of a rule from a hover", async () => {
    await workbench.pointAt("= web1");
    await workbench.hover().locator("a.code-link", { hasText: "hostname-not-fqdn" }).click();
    await workbench.preview("hostname-not-fqdn");
    await workbench.screenshot("editing-12-page-from-hover");
  });
});
