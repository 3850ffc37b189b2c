import { strict as assert } from "node:assert";
import { complete } from "../../server/src/features/completion/completion.js";
import { hover } from "../../server/src/features/hover/hover.js";
import { cursor, type Files, modelOf, source } from "../support/configuration.js";

/** The configuration with a table in it, and the place of the cursor in the table. */
function place(main: string, name: string, marked: string, more: Files = {}) {
  const { text, offset } = cursor(marked);
  const model = modelOf({ ...more, "main.cf": main, [name]: text });
  return { model, at: { uri: source(name, "").uri, offset } };
}

function hovered(main: string, name: string, marked: string): string | undefined {
  const { model, at } = place(main, name, marked);
  return hover(model, at)?.markdown.en;
}

function offered(main: string, name: string, marked: string, more?: Files): string[] {
  const { model, at } = place(main, name, marked, more);
  return complete(model, at).map(({ label }) => label);
}

const checks = "header_checks = pcre:/t";
const access = "smtpd_sender_restrictions = check_sender_access hash:/t";

describe("in a lookup table", () => {
  it("a pattern is said in plain words", () => {
    assert.equal(
      hovered(checks, "/t", "/^Subj<|>ect: +(cheap|free).*\\.$/ REJECT\n"),
      "Matches a text with this: the beginning, then “Subject:”, then “ ” 1 or more times, then either “cheap”, or “free”, then any text or nothing, then “.”, then the end.\n\nUpper and lower case are the same.",
    );
  });

  it("a group shows what it holds, and an action what it does", () => {
    assert.match(hovered(checks, "/t", "/a(b(c))/ REPLACE $<|>2\n") ?? "", /group 2 .*`\(c\)`/);
    assert.match(hovered(checks, "/t", "/a/ HO<|>LD\n") ?? "", /^\*\*HOLD\*\*/);
  });

  it("a key tells the order in which Postfix looks", () => {
    assert.match(
      hovered(access, "/t", "exa<|>mple.com REJECT\n") ?? "",
      /`user@mail.example.com`, then `mail.example.com`, then `example.com`/,
    );
    assert.match(hovered("alias_maps = hash:/t", "/t", "ro<|>ot: jo\n") ?? "", /local\(8\)/);
  });

  it("a table for senders tells another order than one for transports", () => {
    const sender = "sender_dependent_default_transport_maps = hash:/t";
    assert.match(hovered(sender, "/t", "@exa<|>mple.com smtp:\n") ?? "", /`@example.com`/);
    assert.match(hovered("transport_maps = hash:/t", "/t", "exa<|>mple.com smtp:\n") ?? "", /`\*`/);
  });

  it("a network tells its addresses", () => {
    const main = "smtpd_client_restrictions = check_client_access cidr:/t";
    const said = (line: string) => hovered(main, "/t", line);
    assert.equal(said("192.0.<|>2.64/26 OK\n"), "Matches the addresses from `192.0.2.64` to `192.0.2.127`.");
    assert.equal(
      said("!2001:db<|>8::/32 OK\n")?.startsWith("Matches every address but the addresses from `2001:db8::`"),
      true,
    );
    assert.equal(said("192.0<|>.2.1 OK\n"), "Matches the address `192.0.2.1`.");
  });

  it("actions, transports and groups are completed", () => {
    assert.ok(offered(access, "/t", "example.com <|>\n").includes("REJECT"));
    assert.ok(offered(checks, "/t", "/a/ RE<|>\n").includes("REPLACE"));
    assert.deepEqual(offered(checks, "/t", "/(a)(b)/ REPLACE $<|>\n"), ["$1", "$2"]);
    const master = { "master.cf": "slow unix - - n - 1 smtp\n" };
    assert.deepEqual(offered("transport_maps = hash:/t", "/t", "example.com <|>\n", master), ["slow:"]);
  });

  it("nothing is completed in a key or a comment", () => {
    assert.deepEqual(offered(access, "/t", "exam<|>\n"), []);
    assert.deepEqual(offered(access, "/t", "# exam <|>\n"), []);
  });
});
