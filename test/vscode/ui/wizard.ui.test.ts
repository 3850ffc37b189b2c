import assert from "node:assert/strict";
import { Workbench } from "../../support/vscode/workbench.js";

describe("a person who asks for a relay pattern", () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(240_000);
    workbench = await Workbench.start();
    await workbench.open("local/main.cf");
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot(`failed ${this.currentTest.title}`);
  });
  after(() => workbench?.stop());

  it("chooses a pattern", async () => {
    await workbench.command("Postfix: Insert relay pattern");
    const provider = workbench.question().locator(".monaco-list-row", { hasText: "Relay through a provider" });
    await provider.first().waitFor();
    await workbench.screenshot("wizard-1-pattern");
    await provider.first().click();
    await workbench.step(2);
  });

  it("is told while typing that an answer cannot be used, and cannot go on with it", async () => {
    await workbench.press("Control+a");
    await workbench.type("no host");
    await workbench.question().locator(".monaco-inputbox .error, .monaco-inputbox.error").first().waitFor();
    await workbench.screenshot("wizard-2-refused");
    await workbench.press("Enter");
    await workbench.step(2);
  });

  it("goes on with a usable answer, and back, where that answer still is", async () => {
    await workbench.press("Control+a");
    await workbench.type("host1.example.net");
    await workbench.press("Enter");
    await workbench.step(3);
    await workbench.screenshot("wizard-3-provider");
    await workbench.question().getByRole("button", { name: "Back" }).click();
    await workbench.step(2);
    assert.equal(await workbench.question().locator("input").first().inputValue(), "host1.example.net");
    await workbench.press("Enter");
    await workbench.step(3);
  });

  it("is asked only what the answers before make needed", async () => {
    await workbench.question().locator(".monaco-list-row", { hasText: "Another one" }).first().click();
    await workbench.step(4);
    await workbench.question().getByText("Its SMTP server").first().waitFor();
    await workbench.screenshot("wizard-4-server");
    await workbench.press("Control+a");
    await workbench.type("smtp.provider.example");
    await workbench.press("Enter");
  });

  it("accepts what is suggested for the rest, and sees the changes and what to do next", async () => {
    await workbench.acceptSuggestions(5);
    await workbench.lineWith("[smtp.provider.example]");
    await workbench.preview("What to do next");
    await workbench.screenshot("wizard-5-done");
    assert.ok((await workbench.page.locator(".tab.dirty").count()) > 0, "the changes are saved already");
  });

  it("undoes all of it with one key", async () => {
    await workbench.clickOn("mydomain = example.net");
    await workbench.press("Control+z");
    await workbench.lineWith("relayhost =");
    await workbench.noLineWith("[smtp.provider.example]");
    await workbench.screenshot("wizard-6-undone");
  });
});
