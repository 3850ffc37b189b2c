import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, Hover } from "vscode-languageserver";
import { lookupRequest, lookupTablesRequest } from "../../server/src/lsp/protocol.js";
import { Client } from "../support/client.js";
import { planted } from "../support/planted.js";
import { timeLimit } from "../support/time-limit.mjs";

const folder = "file:///work/postfix/";

describe("the server and lookup tables", () => {
  let client: Client;
  before(async () => {
    ({ client } = await Client.start({ options: { notifications: ["postfix/tables"] } }));
  });
  after(() => client.stop());

  it("checks a table by its name, and again as it changes", async () => {
    const uri = `${folder}a/header_checks.pcre`;
    const found = await client.open(uri, "/(a/ REJECT\n", "postfix-regexp-table");
    assert.deepEqual(
      found.map(({ code }) => code),
      ["table-pattern-invalid"],
    );
    const next = client.next(uri, (all) => all.length === 0);
    await client.replace(uri, "(a", "(a)");
    await next;
    await client.close(uri);
  });

  it("takes the kind of a table from the main.cf that names it", async () => {
    await client.open(`${folder}b/main.cf`, "transport_maps = hash:/etc/postfix/routes\n");
    const uri = `${folder}b/routes`;
    const found = await client.open(uri, "@example.com smtp:\n", "postfix-table");
    assert.deepEqual(
      found.map(({ code }) => code),
      ["table-key-never-matches"],
    );
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: client.range(uri, 0, 1),
      context: { diagnostics: [] },
    });
    assert.equal(client.apply(uri, actions[0]!.edit!), "example.com smtp:\n");
    const hover = await client.at<Hover | null>("textDocument/hover", uri, "@exam");
    assert.match(JSON.stringify(hover), /user@mail.example.com/);
    await client.close(uri);
  });

  it("checks main.cf again when a table that it names opens, changes or closes, also one that is not on disk", async () => {
    const main = `${folder}unsaved/main.cf`;
    const uri = `${folder}unsaved/sasl_passwd`;
    const isMissing = (found: readonly Diagnostic[]): boolean =>
      found.some(({ code }) => code === "password-map-no-match");
    const text = `relayhost = [smtp.example.com]:587
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd
`;
    assert.equal(isMissing(await client.open(main, text)), false);
    await client.open(uri, `[smtp.example.net]:587 user:${planted}\n`, "postfix-table");
    await client.until(main, isMissing);
    await client.replace(uri, "example.net", "example.com");
    await client.until(main, (found) => !isMissing(found));
    await client.replace(uri, "example.com", "example.net");
    await client.until(main, isMissing);
    await client.close(uri);
    await client.until(main, (found) => !isMissing(found));
    await client.close(main);
  });

  it("checks a table again when its main.cf closes without having been saved", async () => {
    const main = `${folder}closed/main.cf`;
    const uri = `${folder}closed/routes`;
    await client.open(main, "transport_maps = hash:/etc/postfix/routes\n");
    const found = await client.open(uri, "@example.com smtp:\n", "postfix-table");
    assert.deepEqual(
      found.map(({ code }) => code),
      ["table-key-never-matches"],
    );
    await client.close(main);
    await client.until(uri, (now) => now.length === 0);
    await client.close(uri);
  });

  it("tells the editor the languages of the tables of a main.cf", async () => {
    const own = mkdtempSync(join(tmpdir(), "tables-"));
    writeFileSync(join(own, "routes"), "example.com smtp:\n");
    const told = new Promise((resolve) => client.connection.onNotification("postfix/tables", resolve));
    const main = pathToFileURL(join(own, "main.cf")).href;
    await client.open(main, "transport_maps = hash:/etc/postfix/routes\n");
    assert.deepEqual(await told, { languages: { [pathToFileURL(join(own, "routes")).href]: "postfix-table" } });
    rmSync(own, { recursive: true });
  });

  it("sends notifications only to a client that handles them, and none twice", async () => {
    const sent: string[] = [];
    const quiet = (await Client.start()).client;
    const asking = (await Client.start({ options: { notifications: ["postfix/status"] } })).client;
    quiet.connection.onUnhandledNotification(({ method }) => sent.push(`not asked for: ${method}`));
    asking.connection.onUnhandledNotification(({ method }) => sent.push(method));
    const main = `${folder}g/main.cf`;
    for (const each of [quiet, asking]) {
      await each.open(main, "biff = no\n");
      for (const value of ["maybe", "no", "maybe"]) {
        const next = each.next(main);
        await each.change(main, [{ text: `biff = ${value}\n` }]);
        await next;
      }
      await each.stop();
    }
    assert.deepEqual(sent, ["postfix/status"]);
  });

  it("checks main.cf again when a table that it reads changes", async () => {
    const main = `${folder}h/main.cf`;
    const uri = `${folder}h/list`;
    const login = "smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = hash:/etc/postfix/list\n";
    await client.open(uri, "[smtp.example.com]:587 u:planted-word\n", "postfix-table");
    const found = await client.open(main, `relayhost = [smtp.example.com]:587\n${login}`);
    const isMissing = (all: readonly Diagnostic[]) => all.some(({ code }) => code === "password-map-no-match");
    assert.ok(!isMissing(found));
    const missing = client.until(main, isMissing);
    await client.replace(uri, "smtp.example.com", "other.example.com");
    await missing;
    const there = client.until(main, (all) => !isMissing(all));
    await client.replace(uri, "other.example.com", "smtp.example.com");
    await there;
    await client.close(uri);
    await client.close(main);
  });

  it("checks an open table again when main.cf changes", async () => {
    const main = `${folder}e/main.cf`;
    await client.open(main, "virtual_alias_maps = hash:/etc/postfix/list\n");
    const uri = `${folder}e/list`;
    assert.deepEqual(await client.open(uri, "@example.com smtp:\n", "postfix-table"), []);
    const next = client.until(uri, (all) => all.length === 1);
    await client.replace(main, "virtual_alias_maps", "transport_maps");
    await next;
    await client.close(uri);
  });

  it("tests a lookup, from the position of the cursor to the line that decides", async () => {
    const main = `${folder}f/main.cf`;
    await client.open(main, "virtual_alias_maps = pcre:/etc/postfix/list\nsmtp_sasl_password_maps = hash:/secret\n");
    const uri = `${folder}f/list`;
    await client.open(uri, "/^info@/ jo\n/^(x+)+$/ slow\n", "postfix-regexp-table");
    const table = { table: "pcre:/etc/postfix/list", parameter: "virtual_alias_maps" };
    const atMain = await client.connection.sendRequest(lookupTablesRequest, {
      uri: main,
      position: { line: 0, character: 30 },
    });
    assert.deepEqual([atMain.tables.length, atMain.here], [2, [table]]);
    const atFile = await client.connection.sendRequest(lookupTablesRequest, {
      uri,
      position: { line: 0, character: 3 },
    });
    assert.deepEqual(atFile.here, [table]);
    const found = await client.connection.sendRequest(lookupRequest, { uri, ...table, key: "info@example.com" });
    const location = { uri, range: client.range(uri, 0, 11) };
    assert.deepEqual(found, {
      outcome: "found",
      text: "jo",
      steps: [{ key: "info@example.com", table: table.table, found: true, location }],
    });
    const slow = await client.connection.sendRequest(lookupRequest, { uri, ...table, key: `${"x".repeat(500)}y` });
    assert.equal(slow?.outcome, "unknown");
    await client.close(uri);
  });

  it("stays quick in a large table", async () => {
    const uri = `${folder}d/client_access`;
    const lines = Array.from({ length: 100_000 }, (_, index) => `host${index}.example.com REJECT`);
    await client.open(uri, `${lines.join("\n")}\n`, "postfix-table");
    const start = performance.now();
    await client.at("textDocument/hover", uri, "host5");
    assert.ok(performance.now() - start < timeLimit(1));
    await client.close(uri);
  });
});
