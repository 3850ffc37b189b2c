import assert from "node:assert/strict";
import { inWorkbench } from "../../support/vscode/in-workbench.js";
import type { Workbench } from "../../support/vscode/workbench.js";

describe("a person who asks for a relay pattern", () => {
  let workbench: Workbench;
  let original: string | undefined;
  inWorkbench({}, async (started) => {
    workbench = started;
    original = await workbench.textOf("local/main.cf");
    await workbench.open("local/main.cf");
  });

  const isUntouched = async (): Promise<void> => {
    assert.equal(await workbench.textOf("local/main.cf"), original);
    assert.equal(await workbench.textOf("local/master.cf"), undefined);
    assert.equal(await workbench.page.locator(".tab.dirty").count(), 0);
  };

  it("chooses a pattern", async () => {
    await workbench.command("Postfix: Insert relay pattern");
    await workbench.choice("Relay through a provider").waitFor();
    await workbench.screenshot("wizard-1-pattern");
    await workbench.choice("Relay through a provider").click();
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
    await workbench.choice("One that is not in this list").click();
    await workbench.step(4);
    await workbench.question().getByText("Its SMTP server").first().waitFor();
    await workbench.screenshot("wizard-4-server");
    await workbench.press("Control+a");
    await workbench.type("smtp.provider.example");
    await workbench.press("Enter");
  });

  it("sees the changes in the diff editor, and what is replaced, before anything is written", async () => {
    // A tooltip at the mouse would cover the list.
    await workbench.page.mouse.move(1000, 700);
    await workbench.acceptSuggestions(5);
    await workbench.lineWith("relayhost = [smtp.provider.example]:587");
    await workbench.page.locator(".monaco-diff-editor").first().waitFor();
    await workbench.choice("relayhost: was empty, is now").waitFor();
    await workbench.screenshot("wizard-5-preview");
    await isUntouched();
  });

  it("goes back from there to the last question, where no comparison is left", async () => {
    await workbench.press("ArrowDown", "Enter");
    await workbench.choice("About 15 MB of files").waitFor();
    await workbench.page.locator(".monaco-diff-editor").first().waitFor({ state: "detached" });
    await workbench.choice("About 25 MB of files").click();
    await workbench.lineWith("message_size_limit = 34200000");
  });

  it("cancels, and nothing has changed", async () => {
    await workbench.choice("Cancel").waitFor();
    await workbench.press("ArrowDown", "ArrowDown", "Enter");
    await workbench.question().waitFor({ state: "hidden" });
    await workbench.page.locator(".monaco-diff-editor").first().waitFor({ state: "detached" });
    await isUntouched();
    await workbench.screenshot("wizard-6-cancelled");
  });

  it("agrees to the changes, and sees them and what to do next; they are not saved", async () => {
    await workbench.command("Postfix: Insert relay pattern");
    await workbench.choice("Relay through a provider").click();
    await workbench.step(2);
    await workbench.press("Enter");
    await workbench.step(3);
    await workbench.choose("Postmark");
    await workbench.acceptSuggestions(4);
    await workbench.choice("Apply").click();
    await workbench.preview("What to do next");
    await workbench.lineWith("relayhost = [smtp.postmarkapp.com]:587");
    await workbench.screenshot("wizard-7-applied");
    assert.equal(await workbench.page.locator(".tab.dirty").count(), 2);
    assert.equal(await workbench.textOf("local/main.cf"), original);
  });

  it("undoes all of it with one key", async () => {
    await workbench.clickOn("mydomain = example.net");
    await workbench.press("Control+z");
    await workbench.noLineWith("[smtp.postmarkapp.com]");
    await workbench.lineWith("relayhost =");
    await workbench.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    // The file that was created is deleted last.
    await workbench.page.locator(".tab", { hasText: "master.cf" }).waitFor({ state: "detached" });
    await workbench.screenshot("wizard-8-undone");
    await isUntouched();
  });
});
