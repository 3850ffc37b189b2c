import assert from "node:assert/strict";
import * as vscode from "vscode";
import { after, open, openText, sample } from "./helper.js";

describe("hover", () => {
  it("explains a parameter and links to its place in the manual", async () => {
    const { document } = await open(sample("relay/main.cf"));
    const text = await hover(document, "smtp_sasl_auth_ena");
    assert.match(text, /smtp_sasl_auth_enable/);
    assert.match(text, /postconf\.5\.html#smtp_sasl_auth_enable/);
  });

  it("gives the value that is in force", async () => {
    const { document } = await open(sample("relay/main.cf"));
    assert.match(await hover(document, "myorig"), /example\.com/);
  });

  it("explains a parameter after -o in master.cf", async () => {
    const { document } = await open(sample("server/master.cf"));
    assert.match(await hover(document, "-o smtpd_tls_sec"), /smtpd_tls_security_level/);
  });

  it("explains a restriction", async () => {
    const { document } = await openText("smtpd_recipient_restrictions = permit_mynetworks, reject\n");
    assert.match(await hover(document, "permit_myn"), /permit_mynetworks/);
  });
});

async function hover(document: vscode.TextDocument, text: string): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    after(document, text),
  );
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}
