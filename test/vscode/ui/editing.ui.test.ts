import assert from "node:assert/strict";
import { Workbench } from "../../support/vscode/workbench.js";

describe("a person at a main.cf", () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(240_000);
    workbench = await Workbench.start();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot(`failed-${this.currentTest.title}`);
  });
  after(() => workbench?.stop());

  it("sees at once what is wrong", async () => {
    await workbench.open("relay/main.cf");
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.screenshot("1-opened");
  });

  it("reads what a parameter means by pointing at it", async () => {
    await workbench.pointAt("relayhost =");
    await workbench.hover().getByText("relayhost").first().waitFor();
    await workbench.screenshot("2-hover");
    await workbench.press("Escape");
  });

  it("reads why a value is underlined, and opens the page of the rule from there", async () => {
    await workbench.pointAt("smtp.provider.example:587");
    const link = workbench.hover().locator("a.code-link", { hasText: "relayhost-unbracketed" });
    await link.waitFor();
    await workbench.screenshot("3-finding");
    await link.click();
    await workbench.rulePage("relayhost-unbracketed");
    await workbench.screenshot("4-rule-page");
  });

  it("puts the value right with a quick fix", async () => {
    await workbench.open("relay/main.cf");
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.clickOn("smtp.provider.example:587");
    await workbench.press("Control+.");
    const fix = workbench.page.locator(".action-widget .monaco-list-row.action", { hasText: /\[/ }).first();
    await fix.waitFor();
    await workbench.screenshot("5-quick-fixes");
    await fix.click();
    await workbench.lineWith("relayhost = [smtp.provider.example]:587");
    await workbench.screenshot("6-fixed");
  });

  it("completes the name of a parameter while typing it", async () => {
    await workbench.press("Control+End", "Enter");
    await workbench.type("smtp_tls_sec");
    const row = workbench.suggestions().filter({ hasText: "smtp_tls_security_level" }).first();
    await row.waitFor();
    await workbench.screenshot("7-completion");
    await workbench.press("Enter");
    await workbench.lineWith("smtp_tls_security_level = ");
    await workbench.screenshot("8-completed");
  });

  it("finds the findings in the Problems panel, and opens the page of a rule from there", async () => {
    await workbench.open("relay/main.cf");
    await workbench.press("Control+Shift+M");
    const panel = workbench.page.locator(".markers-panel");
    const link = panel.locator("a", { hasText: "relayhost-unbracketed" }).first();
    await link.waitFor();
    await workbench.screenshot("9-problems");
    await link.click({ modifiers: ["ControlOrMeta"] });
    await workbench.rulePage("relayhost-unbracketed");
    await workbench.screenshot("10-rule-page-from-problems");
  });

  it("sees which Postfix version is assumed", async () => {
    await workbench.open("relay/main.cf");
    await workbench.page.locator('[id="status.languageStatus"]').first().hover();
    const version = workbench.page.getByText(/^Postfix \d\.\d+$/).first();
    await version.waitFor();
    await workbench.screenshot("11-version");
    assert.match((await version.textContent()) ?? "", /Postfix 3\.\d+/);
  });
});
