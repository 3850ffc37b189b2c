import assert from "node:assert/strict";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

const japanese = /[\u3040-\u30ff]/;

describe("a person whose VS Code is Japanese", () => {
  let workbench: Workbench;
  inWorkbench({ language: "ja" }, async (started) => {
    workbench = started;
    await workbench.open("relay/main.cf");
  });

  it("reads what a parameter means in Japanese", async () => {
    await workbench.page.locator(".squiggly-warning").first().waitFor();
    await workbench.pointAt("bounce_queue_lifetime");
    const hover = workbench.hover();
    await hover.getByText("bounce_queue_lifetime").first().waitFor();
    await workbench.screenshot("japanese-1-hover");
    assert.match((await hover.textContent()) ?? "", japanese);
  });

  it("reads a finding in Japanese, and its page", async () => {
    await workbench.pointAt("= web1");
    const hover = workbench.hover();
    const link = hover.locator("a.code-link", { hasText: "hostname-not-fqdn" });
    await link.waitFor();
    await workbench.screenshot("japanese-2-finding");
    assert.match((await hover.textContent()) ?? "", japanese);
    await link.click();
    await workbench.preview("hostname-not-fqdn");
    await workbench.screenshot("japanese-3-page");
  });

  it("finds the command by its Japanese title", async () => {
    await workbench.command("リレー構成のひな形を挿入");
    await workbench.question().getByPlaceholder("このマシンはどのようにメールを送りますか?").first().waitFor();
    await workbench.screenshot("japanese-4-patterns");
  });

  it("sees in Japanese what would be replaced, and why", async () => {
    await workbench.choice("外部プロバイダー経由で送信").click();
    await workbench.step(2);
    await workbench.press("Control+a");
    await workbench.type("web1.example.com");
    await workbench.press("Enter");
    await workbench.acceptSuggestions(3);
    await workbench.choice("message_size_limit: 「20M」から「20480000」に変更。").waitFor();
    await workbench.lineWith("# 外部プロバイダー経由で送信");
    await workbench.screenshot("japanese-5-preview");
    await workbench.press("Escape");
    await workbench.question().waitFor({ state: "hidden" });
  });

  it("sees the checklist in Japanese", async () => {
    await workbench.openView("Postfix");
    await workbench.viewRow("推奨と異なる").waitFor();
    const hover = workbench.page.locator(".workbench-hover", { hasText: "TLS を必須にします" }).first();
    await workbench.pointAtRow(workbench.viewRow("smtp_tls_security_level"), hover);
    await workbench.screenshot("japanese-6-checklist");
  });

  it("is led through the first steps in Japanese", async () => {
    await workbench.command("Postfix: はじめに");
    const step = workbench.page.locator(".getting-started-step", { hasText: "Postfix の外で必要な設定をする" }).first();
    await step.click();
    await workbench.webview().getByText("相手サーバーは DNS を見て").waitFor();
    await workbench.screenshot("japanese-7-walkthrough");
  });
});
