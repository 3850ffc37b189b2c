import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hover, Location, MarkupContent } from "vscode-languageserver";
import { lookupTablesRequest } from "../../server/src/lsp/protocol.js";
import { tableUris } from "../../server/src/project/table-uris.js";
import { Client } from "../support/client.js";

describe("several configuration directories in one workspace", () => {
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
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  function write(name: string, text: string): string {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return uri(name);
  }
  const hoverOf = async (file: string, behind: string) =>
    ((await client.at<Hover | null>("textDocument/hover", file, behind))?.contents as MarkupContent | undefined)?.value;
  const definitionOf = async (file: string, behind: string) =>
    (await client.at<Location[]>("textDocument/definition", file, behind)).map((place) => place.uri);

  it("keeps them apart", async () => {
    write("one/main.cf", "mail_name = One\n");
    write("two/main.cf", "mail_name = Two\n");
    for (const name of ["one", "two"]) {
      await client.open(uri(`${name}/master.cf`), "smtp inet n - n - - smtpd\n  -o smtpd_banner=$mail_name\n");
    }
    assert.match((await hoverOf(uri("one/master.cf"), "$mail")) ?? "", /`One`/);
    assert.match((await hoverOf(uri("two/master.cf"), "$mail")) ?? "", /`Two`/);
  });

  it("leads from an instance to the main.cf of another one, and to tables of the tree", async () => {
    const text = "multi_instance_directories = /etc/postfix-out, /etc/postfix-gone\nalias_maps = hash:/etc/aliases\n";
    const other = write("files/etc/postfix-out/main.cf", "biff = no\n");
    const aliases = write("files/etc/aliases", "root: jo\n");
    await client.open(uri("files/etc/postfix/main.cf"), text);
    assert.deepEqual(await definitionOf(uri("files/etc/postfix/main.cf"), "/etc/postfix-o"), [other]);
    assert.deepEqual(await definitionOf(uri("files/etc/postfix/main.cf"), "/etc/postfix-g"), []);
    assert.deepEqual(await definitionOf(uri("files/etc/postfix/main.cf"), "hash:/etc/al"), [aliases]);
  });

  it("finds what config_directory names beside main.cf, and a template beside a template", async () => {
    const table = write("conf/sni.map", "a b\n");
    const text = "config_directory = /opt/postfix/conf\ntls_server_sni_maps = hash:$config_directory/sni.map\n";
    await client.open(uri("conf/main.cf"), text);
    assert.deepEqual(await definitionOf(uri("conf/main.cf"), "hash:$config_directory/s"), [table]);
    const template = write("templates/virtual.j2", "a b\n");
    await client.open(uri("templates/main.cf.j2"), "virtual_alias_maps = hash:/etc/postfix/virtual\n");
    assert.deepEqual(await definitionOf(uri("templates/main.cf.j2"), "hash:/etc/p"), [template]);
  });

  it("finds the main.cf that names a table of the tree, or a template", async () => {
    write("etc/postfix/main.cf", "alias_maps = hash:/etc/aliases\n");
    write("templates/main.cf.j2", "transport_maps = hash:/etc/postfix/routes\n");
    for (const [name, parameter] of [
      ["etc/aliases", "alias_maps"],
      ["templates/routes.j2", "transport_maps"],
    ] as const) {
      await client.open(write(name, "a: b\n"), "a: b\n", "postfix-table");
      const position = { line: 0, character: 0 };
      const found = await client.connection.sendRequest(lookupTablesRequest, { uri: uri(name), position });
      assert.deepEqual(
        found.here.map((each) => each.parameter),
        [parameter],
      );
    }
  });

  it("understands a main.cf without a master.cf, and a master.cf alone", async () => {
    await client.open(uri("a/main.cf"), "mail_name = One\nsmtpd_banner = $mail_name\n");
    assert.match((await hoverOf(uri("a/main.cf"), "$mail")) ?? "", /`One`/);
    await client.open(uri("b/master.cf"), "smtp inet n - n - - smtpd\n  -o smtpd_banner=$mail_name\n");
    assert.match((await hoverOf(uri("b/master.cf"), "$mail")) ?? "", /`Postfix`/);
  });
});

describe("the URIs of a file that a configuration names", () => {
  const around = { main: "file:///home/u/repo/etc/postfix/main.cf", configDirectory: "/etc/postfix", isTrusted: false };

  it("stay in the workspace if it is not trusted", () => {
    assert.deepEqual(tableUris(around, "/etc/postfix/a b"), ["file:///home/u/repo/etc/postfix/a%20b"]);
    assert.deepEqual(tableUris(around, "/etc/aliases"), ["file:///home/u/repo/etc/aliases"]);
    assert.deepEqual(tableUris(around, "/var/x"), ["file:///home/u/repo/var/x"]);
    assert.deepEqual(tableUris(around, "/etc/postfix/../../../../../etc/shadow"), []);
    assert.deepEqual(tableUris({ ...around, main: "file:///etc/postfix/main.cf" }, "/etc/aliases"), []);
    assert.deepEqual(tableUris({ ...around, main: "file:///home/u/conf/main.cf" }, "/etc/aliases"), []);
  });

  it("include the path itself last if the workspace is trusted and its main.cf is in use", () => {
    const trusted = { ...around, isTrusted: true };
    assert.deepEqual(tableUris(trusted, "/etc/aliases"), ["file:///home/u/repo/etc/aliases"]);
    const inUse = { ...trusted, main: "file:///etc/postfix/main.cf" };
    assert.deepEqual(tableUris(inUse, "/etc/aliases"), ["file:///etc/aliases", "file:///etc/aliases"]);
    assert.deepEqual(tableUris(inUse, "/var/lib/x"), ["file:///var/lib/x", "file:///var/lib/x"]);
    const standalone = { ...trusted, main: "file:///home/u/conf/main.cf" };
    assert.deepEqual(tableUris(standalone, "/home/u/conf/x"), ["file:///home/u/conf/x"]);
    assert.deepEqual(tableUris(standalone, "/etc/aliases"), []);
  });
});
