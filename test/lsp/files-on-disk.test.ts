import { strict as assert } from "node:assert";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { newestStable } from "../../server/src/facts/version.js";
import { nodeHost } from "../../server/src/host/node.js";
import { configFilesOf } from "../../server/src/project/directory.js";
import { load, type Reader } from "../../server/src/project/load.js";
import { Client } from "../support/client.js";

describe("the files of tables on the disk", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "disk-"));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, mode: number, time: number): string {
    const path = join(folder, name);
    writeFileSync(path, "a b\n");
    chmodSync(path, mode);
    utimesSync(path, time, time);
    return path;
  }

  async function facts(table: string, main = join(folder, "main.cf"), stat: Reader["stat"] = nodeHost.fileStat) {
    const uri = pathToFileURL(main).href;
    const text = `virtual_alias_maps = ${table}\n`;
    const reader = { read: async (each: string) => (each === uri ? { uri, text } : undefined), stat };
    const options = { version: newestStable, isTrusted: true };
    return (await load(configFilesOf(uri, "postfix-main"), reader, options)).files;
  }

  it("are examined if main.cf is in use: below its own folder, or in the system's directory for it", async () => {
    const path = write("virtual", 0o644, 1_000_000);
    assert.ok((await facts(`texthash:${path}`))?.has(path));
    assert.equal((await facts(`texthash:${path}`, "/home/jo/repository/main.cf"))?.size, 0);
    assert.ok((await facts(`texthash:${path}`, "/etc/postfix/main.cf"))?.has(path));
    const uri = "file:///etc/postfix/main.cf";
    const withoutStat = { read: async () => ({ uri, text: `virtual_alias_maps = texthash:${path}\n` }) };
    const options = { version: newestStable, isTrusted: true };
    assert.equal((await load(configFilesOf(uri, "postfix-main"), withoutStat, options)).files, undefined);
  });

  it("have stat results with the time of writing and who can read them", async () => {
    const path = write("virtual", 0o644, 1_000_000);
    assert.deepEqual((await facts(`texthash:${path}`))?.get(path), {
      kind: "file",
      modified: 1_000_000_000,
      readableByAll: true,
    });
    const forFew = { kind: "file", modified: 1_000_000_000, readableByAll: false };
    chmodSync(path, 0o640);
    assert.deepEqual((await facts(`texthash:${path}`))?.get(path), forFew);
    chmodSync(path, 0o644);
    chmodSync(folder, 0o700);
    assert.deepEqual((await facts(`texthash:${path}`))?.get(path), forFew);
  });

  it("count as missing only if that is certain", async () => {
    const path = join(folder, "virtual");
    assert.deepEqual((await facts(`texthash:${path}`))?.get(path), { kind: "missing" });
    const below = join(write("file", 0o644, 1), "virtual");
    assert.equal((await facts(`texthash:${below}`))?.has(below), false);
    assert.equal((await facts(`texthash:${folder}/`))?.has(`${folder}/`), false);
  });

  it("are examined by the server once the workspace is trusted, and again when postmap has run", async () => {
    const { client } = await Client.start();
    const path = write("virtual", 0o644, 2_000_000);
    write("virtual.db", 0o644, 1_000_000);
    const [main, table] = [join(folder, "main.cf"), path].map((each) => pathToFileURL(each).href) as [string, string];
    const text = `virtual_alias_maps = hash:${path}, hash:${path}2\n`;
    writeFileSync(join(folder, "main.cf"), text);
    assert.ok(!codes(await client.open(main, text)).includes("table-missing"));
    assert.deepEqual(await client.open(table, "a b\n", "postfix-table"), []);
    const next = client.until(main, (all) => codes(all).includes("table-missing"));
    const outdated = client.until(table, (all) => codes(all).includes("table-index-outdated"));
    await client.connection.sendNotification("postfix/trustGranted");
    await Promise.all([next, outdated]);
    utimesSync(`${path}.db`, 3_000_000, 3_000_000);
    const built = client.until(table, (all) => all.length === 0);
    const changes = [{ uri: pathToFileURL(`${path}.db`).href, type: 2 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await built;
    await client.stop();
  });

  it("are watched in the folders that a configuration names, so that a new table is noticed", async () => {
    const { client } = await Client.start({ watches: true, options: { trusted: true } });
    const [main, maps] = [join(folder, "main.cf"), join(folder, "maps")].map((each) => pathToFileURL(each).href);
    mkdirSync(join(folder, "maps"));
    await client.open(main!, `virtual_alias_maps = texthash:${join(folder, "maps", "virtual")}\n`);
    await client.until(main!, (all) => codes(all).includes("table-missing"));
    await client.open(`${main}.other`, "biff = no\n", "postfix-main");
    const watched = [...client.watched.values()].flat();
    assert.deepEqual(watched, [
      { globPattern: "**/{main.cf,master.cf,.postfix-config.json}*" },
      { globPattern: { baseUri: maps, pattern: "*" } },
    ]);
    writeFileSync(join(folder, "maps", "virtual"), "a b\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: `${maps}/virtual`, type: 1 }],
    });
    await client.until(main!, (all) => !codes(all).includes("table-missing"));
    const unwatched = client.unwatched();
    await client.close(main!);
    await unwatched;
    assert.equal([...client.watched.values()].flat().length, 1);
    await client.stop();
  });

  it("are read again when a document is saved, if the client does not watch files", async () => {
    const { client } = await Client.start({ options: { trusted: true } });
    const main = pathToFileURL(join(folder, "main.cf")).href;
    await client.open(main, `virtual_alias_maps = texthash:${join(folder, "virtual")}\n`);
    await client.until(main, (all) => codes(all).includes("table-missing"));
    write("virtual", 0o644, 1_000_000);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: main } });
    await client.until(main, (all) => !codes(all).includes("table-missing"));
    await client.stop();
  });
});

function codes(found: readonly { code?: string | number }[]): unknown[] {
  return found.map(({ code }) => code);
}
