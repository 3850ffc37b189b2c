import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { type ReportQuery, reportRequest, versionsRequest } from "../../server/src/lsp/protocol.js";
import { Client } from "../support/client.js";

const main = "file:///nowhere/main.cf";
const master = "file:///nowhere/master.cf";

const has = (rule: string) => (found: Diagnostic[]) => found.some(({ code }) => code === rule);
const lacks = (rule: string) => (found: Diagnostic[]) => !has(rule)(found);
const markdown = (hover: Hover | null) => (hover?.contents as MarkupContent | undefined)?.value ?? "";

describe("the language server over stdio", () => {
  let client: Client;
  beforeEach(async () => {
    ({ client } = await Client.start());
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it("publishes diagnostics with a code that leads to the rule's page", async () => {
    const found = await client.open(main, "biff = no\nbiff = yes\n");
    const diagnostic = found.find(({ code }) => code === "duplicate-parameter");
    assert.match(diagnostic?.codeDescription?.href ?? "", /^file:.*\/docs\/rules\/duplicate-parameter\.md$/);
    assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } });
  });

  it("removes diagnostics when the mistake is corrected", async () => {
    await client.open(main, "biff = no\nbiff = yes\n");
    await client.until(main, has("duplicate-parameter"));
    const mended = client.next(main, lacks("duplicate-parameter"));
    await client.replace(main, "biff = yes", "mail_name = x");
    await mended;
  });

  it("shows what a parameter does, its default, and the value in force", async () => {
    await client.open(main, "mydomain = example.com\nmyorigin = $mydomain\n");
    const text = markdown(await client.at("textDocument/hover", main, "myorig"));
    assert.match(text, /\*\*myorigin\*\*/);
    assert.match(text, /Default: `\$myhostname`/);
    assert.match(text, /In force here: `\$mydomain` \(main\.cf\), which becomes `example\.com`/);
    assert.match(text, /postconf\.5\.html#myorigin/);
  });

  it("knows the value of main.cf in master.cf, opened or not", async () => {
    await client.open(main, "smtpd_tls_security_level = may\n");
    await client.open(master, "smtp inet n - n - - smtpd\n  -o smtpd_tls_security_level=encrypt\n");
    const text = markdown(await client.at("textDocument/hover", master, "-o smtpd_tls"));
    assert.match(text, /In force here: `encrypt` \(-o\)/);
  });

  it("completes parameter names once, without a second “ = ”", async () => {
    await client.open(main, "myho\n");
    const list: CompletionList = await client.at("textDocument/completion", main, "myho");
    const item = list.items.find(({ label }) => label === "myhostname");
    assert.equal((item!.textEdit as TextEdit).newText, "myhostname = ");
    await client.replace(main, "myho", "myho = x");
    const again: CompletionList = await client.at("textDocument/completion", main, "myho");
    const same = again.items.find(({ label }) => label === "myhostname");
    assert.equal((same!.textEdit as TextEdit).newText, "myhostname");
  });

  it("sends the documentation of a completion only when asked", async () => {
    await client.open(main, "relayh\n");
    const list: CompletionList = await client.at("textDocument/completion", main, "relayh");
    const item = list.items.find(({ label }) => label === "relayhost")!;
    assert.equal(item.documentation, undefined);
    const resolved: CompletionItem = await client.connection.sendRequest("completionItem/resolve", item);
    assert.match((resolved.documentation as MarkupContent).value, /\*\*relayhost\*\*/);
  });

  it("has the editor ask again where it sent only some of very many names", async () => {
    const own = Array.from({ length: 250 }, (_, index) => `own_${index} = x\n`).join("");
    await client.open(main, `${own}relayhost = $own_\n`);
    const isCut = async (before: string): Promise<boolean> => {
      const list: CompletionList = await client.at("textDocument/completion", main, before);
      return list.isIncomplete;
    };
    assert.equal(await isCut("relayhost = $own_"), true);
    await client.replace(main, "$own_", "$own_24");
    assert.equal(await isCut("relayhost = $own_24"), false);
  });

  it("offers a quick fix, and fixes all that is safe", async () => {
    await client.open(main, "biff = no\n# kept\nbiff = no\n");
    const document = { textDocument: { uri: main } };
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } };
    const context = { diagnostics: [] };
    const actions: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      ...document,
      range,
      context,
    });
    const fix = actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === "duplicate-parameter"));
    assert.equal(client.apply(main, fix!.edit!), "# kept\nbiff = no\n");
    const all: CodeAction[] = await client.connection.sendRequest("textDocument/codeAction", {
      ...document,
      range,
      context: { ...context, only: ["source.fixAll"] },
    });
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ["source.fixAll.postfix"],
    );
  });

  it("finds, lists and renames a name that the configuration defines", async () => {
    const text = "mynets = 10.0.0.0/8\nmynetworks = 127.0.0.0/8 $mynets\n";
    await client.open(main, text);
    const [definition]: Location[] = await client.at("textDocument/definition", main, "$myn");
    assert.equal(definition?.range.start.line, 0);
    const places: Location[] = await client.at("textDocument/references", main, "$myn", {
      context: { includeDeclaration: true },
    });
    assert.equal(places.length, 2);
    const edit: WorkspaceEdit = await client.at("textDocument/rename", main, "$myn", { newName: "our_nets" });
    assert.equal(client.apply(main, edit), text.replaceAll("mynets", "our_nets"));
  });

  it("gives an outline and folding ranges", async () => {
    await client.open(master, "smtp inet n - n - - smtpd\n  -o syslog_name=x\npickup unix n - n 60 1 pickup\n");
    const document = { textDocument: { uri: master } };
    const symbols: DocumentSymbol[] = await client.connection.sendRequest("textDocument/documentSymbol", document);
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.length]),
      [
        ["smtp/inet", 1],
        ["pickup/unix", 0],
      ],
    );
    const folds: { startLine: number; endLine: number }[] = await client.connection.sendRequest(
      "textDocument/foldingRange",
      document,
    );
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [[0, 1]],
    );
  });

  it("reports what is in force, and the defaults of what is set", async () => {
    await client.open(main, "biff=no\nmyorigin = $mydomain\n");
    const report = async (kind: "settings" | "defaults") =>
      (await client.connection.sendRequest(reportRequest, { uri: main, kind }))?.text;
    assert.equal(await report("settings"), "biff = no\nmyorigin = $mydomain\n");
    assert.equal(await report("defaults"), "biff = yes\nmyorigin = $myhostname\n");
  });

  it("reports what another version changes, in the versions that it offers", async () => {
    await client.open(main, "lmtp_per_record_deadline = yes\n");
    client.settings = { version: "3.5.25" };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const versions = await client.connection.sendRequest(versionsRequest, { uri: main });
    assert.equal(versions.inForce, "3.5.25");
    assert.ok(versions.known.includes("3.5.25") && versions.known.includes(versions.newestStable));
    assert.equal(versions.known.filter((version) => version.startsWith("3.5")).length, 1);
    const wanted = { uri: main, kind: "upgrade", from: versions.inForce, to: "3.11" } as const;
    const { text } = (await client.connection.sendRequest(reportRequest, wanted))!;
    assert.match(text, /smtpd_tls_fingerprint_digest: md5 -> sha256/);
    assert.match(text, /main\.cf:1: lmtp_per_record_deadline/);
  });

  it("links the names in a report to their places in the files", async () => {
    await client.open(main, "# text\nsmtpd_relay_restrictions = reject\nbiff = no\n");
    await client.open(master, "\nsmtp inet n - n - - smtpd\n");
    const links = async (report: ReportQuery): Promise<string[]> => {
      const found = await client.connection.sendRequest(reportRequest, { uri: main, ...report });
      return found!.links.map(
        ({ start, end, target }) => `${found!.text.slice(start, end)} ${target.split("/").at(-1)}`,
      );
    };
    const [biff, relay, smtp] = ["biff main.cf#L3", "smtpd_relay_restrictions main.cf#L2", "smtp master.cf#L2"];
    assert.deepEqual(await links({ kind: "effective" }), [biff, relay, smtp]);
    assert.deepEqual(
      [...new Set(await links({ kind: "relay" }))],
      ["master.cf:2 master.cf#L2", "main.cf:2 main.cf#L2"],
    );
    const upgrade = await links({ kind: "upgrade", from: "3.5", to: "3.11" });
    assert.ok(upgrade.includes("smtpd_forbid_bare_newline postconf.5.html#smtpd_forbid_bare_newline"));
    await client.change(main, [{ text: "" }]);
    assert.deepEqual(await links({ kind: "effective" }), [smtp]);
  });

  it("does not check the main.cf of Veritas Cluster Server", async () => {
    const text = 'include "types.cf"\ncluster c1 (\n  UserNames = { admin = x }\n)\n';
    assert.deepEqual(await client.open(main, text), []);
    assert.equal(await client.at("textDocument/hover", main, "cluster"), null);
  });

  it("does not check a main.cf that has more lines or characters than a configuration, and says so", async () => {
    assert.deepEqual(messages(await client.open(main, `biff no\n${"#\n".repeat(30_000)}`)), [tooLong("main.cf")]);
    await client.change(main, [{ text: `biff no\n${"#\n".repeat(29_000)}` }]);
    await client.until(main, has("missing-equals"));
    await client.change(main, [{ text: `biff no\n${"#".repeat(300_000)}` }]);
    assert.deepEqual(messages(await client.next(main)), [tooLong("main.cf")]);
    assert.equal(await client.at("textDocument/hover", main, "biff"), null);
  });

  it("follows a changed setting", async () => {
    await client.open(main, "biff = no\nbiff = no\n");
    await client.until(main, has("duplicate-parameter"));
    client.settings = { version: "3.11", rules: { "duplicate-parameter": "off" } };
    const silenced = client.next(main, lacks("duplicate-parameter"));
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await silenced;
  });

  it("survives bytes that are not text, and a file that is far too long", async () => {
    const bytes = Array.from({ length: 4096 }, (_, index) => String.fromCharCode((index * 37) % 256)).join("");
    await client.open(main, bytes);
    await client.at("textDocument/hover", main, bytes.slice(0, 100));
    await client.at("textDocument/completion", main, bytes.slice(0, 100));
    assert.deepEqual(messages(await client.open(master, "x\n".repeat(5_000_000))), [tooLong("master.cf")]);
  });
});

function messages(found: readonly Diagnostic[]): Diagnostic["message"][] {
  return found.map(({ message }) => message);
}

function tooLong(name: string): string {
  return `This file is too long to be checked in the editor. Run “postfix-config check ${name}” in a terminal to check it.`;
}

describe("the language server with files on disk", () => {
  let folder: string;
  let client: Client;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "postfix-config-"));
    ({ client } = await Client.start());
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  it("reads main.cf beside an open master.cf, and again when it changes", async () => {
    const uri = (name: string) => pathToFileURL(join(folder, name)).href;
    writeFileSync(join(folder, "main.cf"), "mail_name = First\n");
    await client.open(uri("master.cf"), "smtp inet n - n - - smtpd\n  -o smtpd_banner=$mail_name\n");
    assert.match(markdown(await client.at("textDocument/hover", uri("master.cf"), "$mail")), /`First`/);
    writeFileSync(join(folder, "main.cf"), "mail_name = Second\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri("main.cf"), type: 2 }],
    });
    assert.match(markdown(await client.at("textDocument/hover", uri("master.cf"), "$mail")), /`Second`/);
  });
});

describe("the language server in Japanese", () => {
  it("speaks it, and links to the Japanese page", async () => {
    const { client } = await Client.start({ locale: "ja" });
    const found = await client.open(main, "biff = no\nbiff = yes\n");
    const diagnostic = found.find(({ code }) => code === "duplicate-parameter");
    assert.match(String(diagnostic?.message), /無視します/);
    assert.match(diagnostic?.codeDescription?.href ?? "", /duplicate-parameter\.ja\.md$/);
    assert.match(markdown(await client.at("textDocument/hover", main, "bif")), /既定値/);
    assert.equal(await client.stop(), 0);
  });
});
