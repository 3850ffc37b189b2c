import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ResponseError } from "vscode-jsonrpc";
import { inFolder } from "../support/cli.js";
import { Client } from "../support/client.js";

const twice = "biff = no\nbiff = yes\n";

describe("the language server and .postfix-config.json", () => {
  it("gives the file precedence over the editor's settings, rule by rule, and follows its changes", async () => {
    await inFolder({ ".postfix-config.json": '{ "rules": { "duplicate-parameter": "hint" } }' }, async (folder) => {
      const settings = { version: "3.11", rules: { "duplicate-parameter": "error", "compatibility-level": "off" } };
      const { client } = await Client.start({ settings });
      const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
      const found = await client.open(uri("etc/main.cf"), twice);
      const severities = new Map(found.map(({ code, severity }) => [code, severity]));
      assert.equal(severities.get("duplicate-parameter"), 4);
      assert.equal(severities.has("compatibility-level"), false);

      writeFileSync(join(folder, ".postfix-config.json"), '{ "rules": { "duplicate-parameter": "off" } }');
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uri(".postfix-config.json"), type: 2 }],
      });
      await client.until(uri("etc/main.cf"), (now) => !now.some(({ code }) => code === "duplicate-parameter"));
      await client.stop();
    });
  });

  it("continues to check if the editor's settings have the wrong type", async () => {
    const settings = { version: 3.7, role: null, profile: ["strict"], rules: { "duplicate-parameter": "hint", x: 1 } };
    const { client } = await Client.start({ settings });
    const found = await client.open("file:///etc/main.cf", twice);
    assert.equal(found.find(({ code }) => code === "duplicate-parameter")?.severity, 4);
    await client.stop();
  });

  it("checks without the editor's settings if the client does not answer the request for them, and asks again", async () => {
    const { client } = await Client.start();
    const uri = "file:///etc/main.cf";
    client.connection.onRequest("workspace/configuration", () => new ResponseError(-32603, "not now"));
    const found = await client.open(uri, twice);
    assert.equal(found.find(({ code }) => code === "duplicate-parameter")?.severity, 2);
    client.connection.onRequest("workspace/configuration", () => [{ rules: { "duplicate-parameter": "hint" } }]);
    await client.replace(uri, "yes", "no");
    await client.until(uri, (now) =>
      now.some(({ code, severity }) => code === "duplicate-parameter" && severity === 4),
    );
    await client.stop();
  });
});
