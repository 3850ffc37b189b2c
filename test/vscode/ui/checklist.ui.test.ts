import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a person who goes through the checklist", () => {
  let workbench: Workbench;
  inWorkbench({}, async (started) => {
    workbench = started;
  });

  const row = (text: string): Locator => workbench.viewRow(text);

  it("is offered the wizard where no configuration is open", async () => {
    await workbench.openEmptyFolder("nothing");
    await workbench.openView("Postfix");
    const welcome = workbench.page.locator(".welcome-view");
    await welcome.getByText("Open a main.cf or a master.cf").waitFor();
    await workbench.screenshot("checklist-1-nothing-open");
    await welcome.getByRole("button", { name: "Insert relay pattern" }).click();
    await workbench.choice("Send from this host only").waitFor();
    await workbench.press("Escape");
  });

  it("sees which settings differ, which are missing, and which are as recommended", async () => {
    await workbench.open("relay/main.cf");
    await workbench.openView("Postfix");
    await workbench.page.getByText("Relay through a provider: 7 of 17").waitFor();
    await row("message_size_limit").getByText("20M → 20480000").waitFor();
    await row("smtp_tls_security_level").getByText("→ encrypt").waitFor();
    await workbench.screenshot("checklist-2-groups");
  });

  it("reads why a setting is recommended", async () => {
    const why = "TLS is required, because there is a login";
    const hover = workbench.page.locator(".workbench-hover", { hasText: why }).first();
    await workbench.pointAtRow(row("smtp_tls_security_level"), hover);
    await workbench.screenshot("checklist-3-why");
    assert.match((await hover.textContent()) ?? "", /smtp_tls_security_level = encrypt/);
  });

  it("goes to the place of a setting", async () => {
    await row("bounce_queue_lifetime").waitFor({ state: "hidden" });
    await row("message_size_limit").click();
    await workbench.page.locator('[id="status.editor.selection"]', { hasText: "Ln 23" }).waitFor();
  });

  it("sets what is recommended with one click, and the list follows", async () => {
    const summary = (done: number): Locator => workbench.page.getByText(`Relay through a provider: ${done} of 17`);
    await workbench.pressInRow("smtp_tls_security_level", "Set as recommended", summary(8));
    await workbench.lineWith("smtp_tls_security_level = encrypt");
    await workbench.pressInRow("message_size_limit", "Set as recommended", summary(9));
    await workbench.lineWith("message_size_limit = 20480000");
    await workbench.screenshot("checklist-4-set");
  });

  it("undoes that, and types it instead: the list follows", async () => {
    await workbench.press("Control+z");
    await workbench.lineWith("message_size_limit = 20M");
    await workbench.page.getByText("Relay through a provider: 8 of 17").waitFor();
    await workbench.clickOn("maximal_queue_lifetime");
    await workbench.press("End", "Enter");
    await workbench.type("smtpd_banner = $myhostname ESMTP");
    await workbench.page.getByText("Relay through a provider: 9 of 17").waitFor();
  });

  it("is told where a configuration follows none of the patterns", async () => {
    await workbench.press("Control+a", "Delete");
    await workbench.page.locator(".welcome-view").getByText("follows none of the relay patterns").waitFor();
    await workbench.screenshot("checklist-5-none");
  });
});
