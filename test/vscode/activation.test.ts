import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extensionId, open, sample } from "./helper.js";

describe("activation", () => {
  const extension = vscode.extensions.getExtension(extensionId);

  it("waits until a Postfix configuration is open", async () => {
    await open(sample("README.md"));
    assert.equal(extension?.isActive, false);
  });

  it("happens when a main.cf is opened", async () => {
    const { document } = await open(sample("relay/main.cf"));
    assert.equal(document.languageId, "postfix-main");
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });

  for (const [name, language] of Object.entries({
    "main.cf": "postfix-main",
    "main.cf.proto": "postfix-main",
    "main.cf.dist": "postfix-main",
    "main.cf.debian": "postfix-main",
    "main.cf.j2": "postfix-main",
    "master.cf.erb": "postfix-master",
    "roles/postfix/files/gateway-main.cf": "postfix-main",
    "roles/postfix/templates/header_checks.pcre.j2": "postfix-regexp-table",
    "roles/postfix/templates/virtual.j2": "postfix-table",
    "roles/postfix/files/vmailbox.example": "postfix-table",
    "roles/postfix/files/postscreen_access": "postfix-table",
    "roles/postfix/files/sender-access-pcre": "postfix-regexp-table",
    "roles/postfix/files/virtual-mysql.cf": "postfix-table-definition",
    "files/etc/aliases.tmpl": "postfix-aliases",
    "files/clients.cidr.erb": "postfix-cidr-table",
    "files/sasl_passwd.j2": "postfix-table",
    "files/virtual": "plaintext",
    "master.cf": "postfix-master",
    "master.cf.proto": "postfix-master",
    "master.cf.dist": "postfix-master",
  })) {
    it(`opens ${name} as ${language}`, async () => {
      const uri = sample(`names/${name}`);
      await vscode.workspace.fs.writeFile(uri, new Uint8Array());
      assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, language);
    });
  }

  it("registers its commands", async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const name of ["insertRelayPattern", "setRecommended", "showNextSteps", "openWalkthrough", "restartServer"]) {
      assert.ok(commands.has(`postfix-config.${name}`), name);
    }
  });
});
