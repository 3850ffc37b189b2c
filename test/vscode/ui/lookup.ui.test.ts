import { plantedFiles, plantedName } from "../../support/planted.js";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a person at the configuration of a server", () => {
  let workbench: Workbench;
  inWorkbench({}, async (started) => {
    workbench = started;
    await workbench.open("server/main.cf");
  });

  const rows = () => workbench.question().locator(".monaco-list-row");

  it("chooses a lookup table, and sees the answer while typing the key", async () => {
    await workbench.command("Postfix: Test a lookup");
    const table = workbench.question().locator(".monaco-list-row", { hasText: "virtual_alias_maps" });
    await table.first().waitFor();
    await workbench.screenshot("lookup-1-table");
    await table.first().click();
    await workbench.question().getByText("Test a lookup: lmdb:").first().waitFor();
    await workbench.type("nobody@example.net");
    await rows().filter({ hasText: "There is no entry." }).first().waitFor();
    await workbench.screenshot("lookup-2-none");
    await workbench.press("Control+a");
    await workbench.type("info+sale@example.org");
    await rows().first().filter({ hasText: "jo, kim" }).waitFor();
    await workbench.screenshot("lookup-3-found");
  });

  it("goes to the line that decides", async () => {
    await workbench.press("Enter");
    await workbench.lineWith("info@example.org            jo, kim");
    await workbench.screenshot("lookup-4-line");
  });

  it("reads what is in force, without the passwords", async () => {
    await workbench.write("planted/main.cf", plantedFiles["main.cf"]);
    await workbench.open("planted/main.cf");
    await workbench.command("Postfix: Show effective configuration");
    await workbench.lineWith(`${plantedName} = …`);
    await workbench.screenshot("lookup-5-effective");
  });

  it("goes from a name that is in force to the line that sets it", async () => {
    await workbench.open("server/main.cf");
    await workbench.command("Postfix: Show effective configuration");
    await workbench.lineWith("smtpd_recipient_restrictions = permit_mynetworks");
    // The type of a service has a colour of its own.
    await workbench.page
      .locator(".view-line", { hasText: /^submission/ })
      .locator("span", { hasText: /^inet$/ })
      .waitFor();
    await workbench.screenshot("effective-1-report");
    await workbench.followLink("smtpd_recipient_restrictions = permit_mynetworks");
    await workbench.page.locator(".active-line-number", { hasText: /^23$/ }).first().waitFor();
    await workbench.screenshot("effective-2-line");
  });
});

describe("a person who asks what an upgrade changes", () => {
  let workbench: Workbench;
  inWorkbench({ language: "ja" }, async (started) => {
    workbench = started;
    await workbench.open("server/main.cf");
  });

  it("chooses two versions and reads the report", async () => {
    await workbench.command("Postfix: バージョンアップの影響を調べる");
    await workbench.step(1);
    await workbench.screenshot("upgrade-1-from");
    await workbench.type("3.5");
    await workbench.press("Enter");
    await workbench.step(2);
    await workbench.screenshot("upgrade-2-to");
    await workbench.press("Enter");
    await workbench.lineWith("変わる既定値");
    await workbench.screenshot("upgrade-3-report");
  });
});
