import assert from "node:assert/strict";
import { Workbench } from "../../support/vscode/workbench.js";

describe("a person who asks for a relay pattern", () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(240_000);
    workbench = await Workbench.start();
  });
  after(() => workbench?.stop());

  it("chooses a pattern", async () => {
    await workbench.open("local/main.cf");
    await workbench.command("Postfix: Insert relay pattern");
    const provider = workbench
      .question()
      .locator(".monaco-list-row", { hasText: /provider/i })
      .first();
    await provider.waitFor();
    await workbench.screenshot("wizard-1-pattern");
    await provider.click();
  });

  it("is told while typing that an answer cannot be used", async () => {
    await workbench
      .question()
      .getByText(/\(2\/\d\)/)
      .waitFor();
    await workbench.press("Control+a");
    await workbench.type("no host");
    await workbench.question().locator(".quick-input-message.severity-error, .monaco-inputbox.error").first().waitFor();
    await workbench.screenshot("wizard-2-refused");
    await workbench.press("Enter");
    assert.equal(
      await workbench
        .question()
        .getByText(/\(2\/\d\)/)
        .count(),
      1,
    );
  });
});
