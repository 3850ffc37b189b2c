import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkspaceEdit } from "vscode-languageserver";
import {
  type ChecklistDescription,
  checkAnswerRequest,
  checklistRequest,
  type PatternDescription,
  type ProposePatternResult,
  patternsRequest,
  proposePatternRequest,
} from "../../server/src/lsp/protocol.js";
import { Client } from "../support/client.js";

describe("the requests of the wizard and of the checklist", () => {
  let client: Client;
  let folder: string;
  let main: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "patterns-"));
    main = pathToFileURL(join(folder, "main.cf")).href;
    ({ client } = await Client.start({ settings: { version: "3.7" } }));
  });

  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const patterns = (uri: string): Promise<PatternDescription[]> =>
    client.connection.sendRequest(patternsRequest.method, { uri });
  const apply = (pattern: string, answers: object): Promise<ProposePatternResult> =>
    client.connection.sendRequest(proposePatternRequest.method, { uri: main, pattern, answers });
  const check = (pattern: string, question: string, value: string): Promise<string | null> =>
    client.connection.sendRequest(checkAnswerRequest.method, { pattern, question, value });

  it("describe the patterns for an empty folder", async () => {
    const found = await patterns(main);
    assert.deepEqual(
      found.map(({ id }) => id),
      ["this-host-only", "shared-server", "provider-relay"],
    );
    const [, , relay] = found;
    const provider = relay!.questions.find(({ id }) => id === "provider");
    assert.ok(provider!.choices!.some(({ value, label }) => value === "amazon-ses" && label === "Amazon SES"));
    const host = relay!.questions.find(({ id }) => id === "relayhost");
    assert.deepEqual(host?.onlyIf, { question: "provider", values: ["other"] });
  });

  it("check an answer", async () => {
    assert.equal(await check("this-host-only", "hostname", " mail.example.com "), null);
    assert.match((await check("this-host-only", "hostname", "mail"))!, /full one/);
    assert.equal(await check("none", "hostname", "mail"), null);
  });

  it("make the files of an empty folder", async () => {
    const { edit, steps } = await apply("this-host-only", { hostname: "mail.example.com" });
    const changes = (edit as WorkspaceEdit).documentChanges!;
    const made = changes.filter((change) => "kind" in change && change.kind === "create");
    assert.deepEqual(
      made.map((change) => ("uri" in change ? change.uri : "")),
      [main, main.replace("main", "master")],
    );
    assert.equal(changes.length, 4);
    assert.ok(steps.some((step) => step.includes("v=DMARC1")));
  });

  it("say what is wrong instead of making a change", async () => {
    const { edit, problems } = await apply("provider-relay", { hostname: "mail.example.com", provider: "other" });
    assert.equal(edit, null);
    assert.equal(problems.length, 1);
  });

  it("leave the file of another program alone", async () => {
    const other = mkdtempSync(join(tmpdir(), "patterns-"));
    writeFileSync(join(other, "main.cf"), 'include "types.cf"\ncluster c (\n)\n');
    const uri = pathToFileURL(join(other, "main.cf")).href;
    const { edit, problems }: ProposePatternResult = await client.connection.sendRequest(proposePatternRequest.method, {
      uri,
      pattern: "this-host-only",
      answers: { hostname: "mail.example.com" },
    });
    assert.equal(edit, null);
    assert.match(problems[0]!, /^Nothing was changed/);
    assert.equal(await client.connection.sendRequest(checklistRequest.method, { uri }), null);
    rmSync(other, { recursive: true });
  });

  it("change a file that stands alone, and make no other", async () => {
    const uri = pathToFileURL(join(folder, "postfix.conf")).href;
    await client.open(uri, "myhostname = mail.example.com\n", "postfix-main");
    const { edit }: ProposePatternResult = await client.connection.sendRequest(proposePatternRequest.method, {
      uri,
      pattern: "this-host-only",
      answers: {},
    });
    assert.deepEqual(Object.keys((edit as WorkspaceEdit).changes!), [uri]);
    await client.close(uri);
  });

  it("change open documents, and suggest what they say", async () => {
    await client.open(main, "myhostname = host.example.org\nsmtp_tls_security_level = none\n");
    const [first] = await patterns(main);
    assert.equal(first?.questions[0]?.value, "host.example.org");
    const { edit, notes } = await apply("this-host-only", {});
    const changes = (edit as WorkspaceEdit).documentChanges!.flatMap((change) => ("edits" in change ? [change] : []));
    const own = changes.find(({ textDocument }) => textDocument.uri === main);
    assert.match(
      client.apply(main, { changes: { [main]: own!.edits as { range: never; newText: string }[] } }),
      /^myhostname = host\.example\.org\nsmtp_tls_security_level = may\n\n# Send from this host only\n/,
    );
    assert.equal(notes[0]!.what, "smtp_tls_security_level: was “none”, is now “may”.");
  });

  it("give the checklist, with an edit for what is open", async () => {
    const found: ChecklistDescription | null = await client.connection.sendRequest(checklistRequest.method, {
      uri: main,
    });
    assert.equal(found?.pattern, "this-host-only");
    const item = found.items.find(({ name }) => name === "smtp_tls_security_level")!;
    assert.equal(item.state, "differs");
    assert.ok(item.edit !== undefined && item.location !== undefined);
    assert.equal(found.items.find(({ name }) => name === "myhostname")?.edit, undefined);
    // What is missing in a file that is there has a place; what is missing together with its file has none.
    const place = (wanted: string): unknown => found.items.find(({ name }) => name === wanted)?.location;
    assert.ok(place("smtp_tls_CAfile") !== undefined);
    assert.equal(place("smtp/unix"), undefined);
    assert.ok(found.steps.some((step) => step.includes("_dmarc.example.org. IN TXT")));
  });
});

describe("the wizard in Japanese", () => {
  it("asks in Japanese", async () => {
    const { client } = await Client.start({ locale: "ja" });
    const found: PatternDescription[] = await client.connection.sendRequest(patternsRequest.method, {
      uri: "file:///nowhere/main.cf",
    });
    assert.match(found[2]!.title, /プロバイダー/);
    assert.match(found[0]!.questions[0]!.prompt, /逆引き/);
    await client.stop();
  });
});
