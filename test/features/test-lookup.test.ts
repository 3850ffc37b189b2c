import { strict as assert } from "node:assert";
import { askableTables, askableTablesAt, keyAt, testLookup } from "../../server/src/features/test-lookup.js";
import { runToEnd } from "../../server/src/syntax/task.js";
import { cursor, type Files, modelOf, source } from "../support/configuration.js";
import { planted } from "../support/planted.js";

/** The keys that are looked up in a table, in order; the one that is found is followed by `!`. */
function tried(main: string, key: string, files: Files = {}, [table] = askableTables(modelOf({ "main.cf": main }))) {
  const result = runToEnd(testLookup(modelOf({ ...files, "main.cf": main }), table!, key));
  return { keys: result.steps.map((step) => step.key + (step.found ? "!" : "")), text: result.text.en, result };
}

describe("a tested lookup", () => {
  const delimiter = "recipient_delimiter = +\n";

  it("tries the keys of an address as mail_addr_find(3) does, and stops at the first", () => {
    const main = `${delimiter}mydestination = local.example\nvirtual_alias_maps = hash:/t\n`;
    const all = ["a+b@x.example", "a@x.example", "@x.example"];
    assert.deepEqual(tried(main, "a+b@x.example", { "/t": "z y\n" }).keys, all);
    assert.deepEqual(tried(main, "a+b@local.example", { "/t": "z y\n" }).keys, [
      "a+b@local.example",
      "a@local.example",
      "a+b",
      "a",
      "@local.example",
    ]);
    const found = tried(main, "a+b@x.example", { "/t": "@x.example other\na@x.example jo\n" });
    assert.deepEqual([found.keys, found.text], [["a+b@x.example", "a@x.example!"], "jo"]);
    assert.deepEqual(found.result.steps.at(-1)?.at?.range, { start: 17, end: 31 });
  });

  it("tries parent domains and the entry for all others in transport_maps", () => {
    const main = "parent_domain_matches_subdomains =\ntransport_maps = hash:/t\n";
    assert.deepEqual(tried(main, "a@b.c.example", { "/t": "* smtp:\n" }).keys, [
      "a@b.c.example",
      "b.c.example",
      ".c.example",
      ".example",
      "*!",
    ]);
  });

  it("tries the networks of a client, and what stands before the @ of a sender", () => {
    const client = "smtpd_client_restrictions = check_client_access hash:/t\n";
    assert.deepEqual(tried(client, "192.0.2.1", { "/t": "x y\n" }).keys, ["192.0.2.1", "192.0.2", "192.0", "192"]);
    const sender = `${delimiter}smtpd_sender_restrictions = check_sender_access hash:/t\n`;
    const keys = tried(sender, "a+b@c.example", { "/t": "x y\n" }).keys;
    assert.deepEqual(keys, ["a+b@c.example", "a@c.example", "c.example", "example", "a+b@", "a@"]);
  });

  it("gives a table of patterns whole keys only", () => {
    const main = `${delimiter}virtual_alias_maps = pcre:/t\n`;
    assert.deepEqual(tried(main, "a+b@x.example", { "/t": "/^@x/ no\n" }).keys, ["a+b@x.example"]);
  });

  it("does not tell a password, nor names a table that holds one", () => {
    const secret = `smtp_sasl_password_maps = inline:{[a]=u:${planted}} hash:/t\n`;
    assert.deepEqual(askableTables(modelOf({ "main.cf": secret })), [
      { table: "hash:/t", parameter: "smtp_sasl_password_maps" },
    ]);
    const { result } = tried(secret, "[a]", { "/t": `[a] u:${planted}\n` });
    assert.equal(result.outcome, "found");
    assert.ok(!JSON.stringify(result).includes(planted));
  });

  it("is about the table under the cursor, or the file itself", () => {
    const { text, offset } = cursor("virtual_alias_maps = hash:/a,\n  unionmap:{hash:/b, ha<|>sh:/c}\nbiff = no\n");
    const model = modelOf({ "main.cf": text, "/c": "key value\n" });
    const here = [{ table: "unionmap:{hash:/b, hash:/c}", parameter: "virtual_alias_maps" }];
    assert.deepEqual(askableTablesAt(model, { uri: source("main.cf", "").uri, offset }), here);
    assert.deepEqual(askableTablesAt(model, { uri: source("main.cf", "").uri, offset: text.length - 1 }), []);
    const file = { uri: source("/c", "").uri, offset: 2 };
    assert.deepEqual([askableTablesAt(model, file), keyAt(model, file)], [here, "key"]);
  });

  it("says that it cannot know what a database says, or a table that a tool will name", () => {
    assert.equal(tried("virtual_alias_maps = mysql:/t.cf\n", "x").result.outcome, "unknown");
    assert.equal(tried("virtual_alias_maps = hash:{{ path }}\n", "x").result.outcome, "unknown");
  });
});
