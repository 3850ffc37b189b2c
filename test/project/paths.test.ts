import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { win32 } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fileKindOf } from "../../server/src/facts/file-kind.js";
import { documentAt, type OpenDocument } from "../../server/src/lsp/documents.js";
import { FileWatch } from "../../server/src/lsp/file-watch.js";
import { configFilesOf, mainFilesNear } from "../../server/src/project/directory.js";
import { isInPlace } from "../../server/src/project/file-stats.js";
import { nearestSettings } from "../../server/src/project/settings-file.js";
import { tableUris } from "../../server/src/project/table-uris.js";
import { decodeUri, isSameUri } from "../../server/src/project/uri.js";
import { inFolder, runCli } from "../support/cli.js";

/** A main.cf on Windows, as VS Code and as other editors spell its URI. */
const onWindows = ["file:///c%3A/repo/etc/postfix/main.cf", "file:///C:/repo/etc/postfix/main.cf"];
const composed = "gr\u00f6\u00dfe";
const decomposed = composed.normalize("NFD");

describe("the URI of a file", () => {
  it("is the same however it is escaped, with either case of a drive letter, composed or decomposed", () => {
    assert.ok(isSameUri(onWindows[0]!, onWindows[1]!));
    assert.ok(isSameUri("file:///etc/postfix/virtual%40x", "file:///etc/postfix/virtual@x"));
    assert.ok(isSameUri("file:///x/a%2fb%28c%29", "file:///x/a%2Fb(c)"));
    assert.ok(isSameUri(`file:///x/${encodeURIComponent(decomposed)}`, `file:///x/${composed}`));
    assert.ok(!isSameUri("file:///x/Virtual", "file:///x/virtual"));
    assert.ok(!isSameUri("file:///x/C:/virtual", "file:///x/c:/virtual"));
  });

  it("may have escapes that are not UTF-8", () => {
    assert.equal(decodeUri("file:///x/100%/main.cf"), "file:///x/100%/main.cf");
    assert.equal(isInPlace("file:///x/%E9/main.cf", "/x/virtual"), false);
  });
});

describe("the files near a main.cf on Windows", () => {
  for (const main of onWindows) {
    const folder = main.replace(/main\.cf$/, "");
    it(`have URIs that begin as ${folder}`, () => {
      assert.equal(configFilesOf(main, "postfix-main").master, `${folder}master.cf`);
      const roots = { main, configDirectory: "/etc/postfix", isTrusted: true };
      assert.deepEqual(tableUris(roots, "/etc/postfix/virtual"), [`${folder}virtual`]);
      assert.deepEqual(tableUris(roots, "/etc/aliases"), [folder.replace("postfix/", "aliases")]);
      assert.ok(mainFilesNear(`${folder}maps/virtual`).includes(main));
    });

    it(`can all be read: nothing is looked for above the drive of ${folder}`, async () => {
      const asked: string[] = [];
      await nearestSettings(main, async (uri) => void asked.push(uri));
      asked.push(
        ...mainFilesNear(`${folder}virtual`),
        ...mainFilesNear(folder.replace("repo/etc/postfix/", "virtual")),
      );
      const paths = asked.map((uri) => fileURLToPath(uri, { windows: true }));
      for (const path of paths) assert.match(path, /^[cC]:\\/);
      assert.ok(paths.some((path) => /^[cC]:\\\.postfix-config\.json$/.test(path)));
    });
  }

  it("stay inside the repository whatever the separator", () => {
    const roots = { main: onWindows[0]!, configDirectory: "/etc/postfix", isTrusted: false };
    for (const uri of tableUris(roots, "/etc/postfix/..\\..\\secret")) {
      assert.throws(() => fileURLToPath(uri, { windows: true }), /must not include encoded/);
    }
  });

  it("are never those of the machine, which has no /etc", () => {
    for (const main of onWindows) assert.equal(isInPlace(main, "/etc/postfix/virtual"), false);
    assert.equal(isInPlace("file:///c%3A/etc/postfix/main.cf", "/etc/aliases"), false);
  });
});

describe("a folder whose name an editor escapes differently", () => {
  it("still counts as the folder that config_directory names", () => {
    const roots = { configDirectory: `/etc/${composed}@1`, isTrusted: false };
    const folders = [`${composed}@1`, `${encodeURIComponent(composed)}%401`, `${encodeURIComponent(decomposed)}@1`];
    for (const folder of folders) {
      const main = `file:///repo/etc/${folder}/main.cf`;
      assert.deepEqual(tableUris({ ...roots, main }, "/etc/aliases"), ["file:///repo/etc/aliases"]);
      const installed = `file:///etc/${folder}/main.cf`;
      assert.deepEqual(tableUris({ ...roots, main: installed }, "/etc/aliases"), []);
    }
  });
});

describe("an open document", () => {
  it("is found by any spelling of its URI, the exact one first", () => {
    const named = (uri: string) => ({ uri }) as OpenDocument;
    const all = [named("file:///c%3A/x/virtual%40x"), named("file:///C:/x/virtual@x")];
    const documents = { get: (uri: string) => all.find((each) => each.uri === uri), all: () => all };
    assert.equal(documentAt(documents, "file:///C:/x/virtual@x"), all[1]);
    assert.equal(documentAt(documents, "file:///c:/x/virtual@x"), all[0]);
    assert.equal(documentAt(documents, "file:///c:/x/other"), undefined);
  });
});

describe("a watched file", () => {
  type Connection = ConstructorParameters<typeof FileWatch>[0];
  function watching(relativePatternSupport: boolean) {
    const registered: { globPattern: unknown }[] = [];
    const register = async (_: unknown, { watchers }: { watchers: { globPattern: unknown }[] }) => {
      registered.push(...watchers);
      return { dispose: () => {} };
    };
    const connection = { client: { register } } as unknown as Connection;
    const watch = new FileWatch(connection, { dynamicRegistration: true, relativePatternSupport });
    return { watch, registered };
  }

  it("is the one that a configuration names, however the client spells its URI", () => {
    const { watch } = watching(true);
    watch.follow("main", [`file:///C:/x/${composed}@x`]);
    assert.ok(watch.concerns(`file:///c%3A/x/${encodeURIComponent(decomposed)}%40x`));
    assert.ok(watch.concerns("file:///c%3A/x/main.cf"));
    assert.ok(!watch.concerns("file:///c%3A/x/other"));
  });

  it("is asked for by its folder, as a path where the client knows no relative patterns", () => {
    const [relative, absolute] = [watching(true), watching(false)];
    for (const { watch } of [relative, absolute])
      watch.follow("main", ["file:///c%3A/x/virtual", "file:///etc/aliases"]);
    assert.deepEqual(
      relative.registered.map(({ globPattern }) => globPattern),
      ["file:///c%3A/x", "file:///etc"].map((baseUri) => ({ baseUri, pattern: "*" })),
    );
    assert.deepEqual(
      absolute.registered.map(({ globPattern }) => globPattern),
      ["c:/x/*", "/etc/*"],
    );
  });
});

describe("a path of Windows", () => {
  it("means the same kind of file with either separator", () => {
    const names = ["main.cf", "master.cf.j2", "sasl_passwd", "virtual", "header_checks.pcre", "notes.txt"];
    for (const name of names) {
      const [slash, backslash] = [win32.join("C:", "repo", "postfix", name).replaceAll("\\", "/"), `postfix\\${name}`];
      assert.deepEqual(fileKindOf(backslash), fileKindOf(slash), name);
      assert.deepEqual(fileKindOf(name, true), fileKindOf(slash), name);
    }
  });
});

describe("the command line and a table whose name has characters that a URI may escape", () => {
  it("checks it once, as the table of its configuration", () =>
    inFolder({ "main.cf": "", "virtual@x+(1)é": "a@b.example c\na@b.example d\n" }, async (folder) => {
      writeFileSync(`${folder}/main.cf`, `virtual_alias_maps = hash:${folder}/virtual@x+(1)é\n`);
      assert.notEqual(pathToFileURL("/virtual@x").href, `file:///${encodeURIComponent("virtual@x")}`);
      const { out } = await runCli(["check", `${folder}/main.cf`, `${folder}/virtual@x+(1)é`, "--format", "json"]);
      const { files, findings } = JSON.parse(out) as { files: number; findings: { rule: string; file: string }[] };
      assert.equal(files, 2);
      assert.equal(findings.filter(({ rule }) => rule === "table-duplicate-key").length, 1);
    }));
});
