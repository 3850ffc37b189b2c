import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Metafile } from "esbuild";
import { rules } from "../../server/src/rules/index.js";
import { Client } from "../support/client.js";
import { gather } from "../support/sent.mjs";
import { namesInZip } from "../support/zip.js";

const root = join(__dirname, "..", "..");
const script = (name: string) => import(join(root, "scripts", name));
const sent = gather("cli");

/** What the pages link to: each target relative to the page's own folder, without an anchor. */
function linksOf(page: string): string[] {
  const targets = [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets
    .filter((target) => !/^(\w+:|#)/.test(target))
    .map((target) => posix.join(posix.dirname(page), target.replace(/#.*/, "")));
}

/** What must be in a package for the links of its README files and of its findings to lead somewhere. */
const linked = new Set([
  ...["README.md", "README.ja.md"].flatMap(linksOf),
  ...rules.map(({ meta: { id } }) => `docs/rules/${id}.md`),
  ...readdirSync(join(root, "docs/rules")).map((name) => `docs/rules/${name}`),
  ...["docs/rules/README.md", "docs/rules/README.ja.md"].flatMap(linksOf),
]);

describe("the packages", function () {
  this.timeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), "postfix-config-"));
  after(() => rmSync(folder, { recursive: true }));

  describe("for VS Code", () => {
    let size: { code: number; whole: number };
    let names: string[];
    before(async () => {
      const { makePackage } = (await script("package.mjs")) as { makePackage: (out: string) => Promise<typeof size> };
      const out = join(folder, "package.vsix");
      size = await makePackage(out);
      names = namesInZip(readFileSync(out)).map((name) => name.replace(/^extension\//, ""));
    });

    /** vsce gives these the names that VS Code and the Marketplace look for. */
    const renamed = new Map([
      ["README.md", "readme.md"],
      ["CHANGELOG.md", "changelog.md"],
      ["LICENSE", "LICENSE.txt"],
    ]);

    it("has what its README and its findings link to", () => {
      assert.ok(linked.size > 2 * rules.length + 10);
      assert.deepEqual(
        [...linked].filter((file) => !names.includes(renamed.get(file) ?? file)),
        [],
      );
    });

    it("has every file that its manifest names", () => {
      const manifest = readFileSync(join(root, "package.json"), "utf8");
      const files = [
        ...manifest.matchAll(/"(?:\.\/)?((?:dist|l10n|media|schemas|snippets|syntaxes)\/[\w./-]+\.\w+)"/g),
      ];
      const named = files.map(([, file]) => file!).filter((file) => file !== "dist/postfix-config.js");
      assert.ok(named.length > 20);
      assert.deepEqual(
        named.filter((file) => !names.includes(file)),
        [],
      );
    });

    it("has the notices, and no more than 2 MB without its pictures and 5 MB with them", () => {
      for (const file of ["NOTICE", "dist/THIRD-PARTY-NOTICES.txt", "LICENSE.txt"])
        assert.ok(names.includes(file), file);
      assert.ok(size.code <= 2 << 20, `${size.code}`);
      assert.ok(size.whole <= 5 << 20, `${size.whole}`);
    });
  });

  describe("for npm", () => {
    const installed = join(folder, "installed");
    const own = join(installed, "node_modules", "postfix-config");
    const npm = (cwd: string, ...args: string[]) =>
      execFileSync("npm", args, {
        cwd,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        shell: process.platform === "win32",
      });

    before(async () => {
      const { makeNpmPackage } = (await script("package-npm.mjs")) as {
        makeNpmPackage: (out: string) => Promise<void>;
      };
      await makeNpmPackage(join(folder, "npm"));
      const tarball = npm(folder, "pack", "./npm").trim().split("\n").at(-1)!;
      npm(folder, "install", "--prefix", installed, "--offline", "--no-audit", "--no-fund", join(folder, tarball));
    });

    it("is described by a manifest of its own, without what concerns VS Code", () => {
      const manifest = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as Record<string, unknown>;
      assert.deepEqual(Object.keys(manifest).sort(), [
        ...["bin", "description", "engines", "keywords", "license", "name", "version"],
      ]);
      assert.doesNotMatch(String(manifest.description), /%/);
      assert.deepEqual(manifest.engines, { node: ">=20" });
    });

    it("has what its README and its findings link to, and the notices", () => {
      const files = [...linked, "NOTICE", "LICENSE", "dist/THIRD-PARTY-NOTICES.txt"];
      assert.deepEqual(
        files.filter((file) => !existsSync(join(own, file))),
        [],
      );
    });

    it("brings the command, which checks a configuration and explains rules by their pages", () => {
      const bin = join(
        installed,
        "node_modules",
        ".bin",
        process.platform === "win32" ? "postfix-config.cmd" : "postfix-config",
      );
      const run = (...args: string[]) => {
        const out = execFileSync(bin, args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
        sent(out);
        return out;
      };
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      assert.equal(run("--version"), `${version}\n`);
      writeFileSync(join(folder, "main.cf"), "message_size_limit = 20M\n");
      assert.match(run("check", "--fail-on", "never", "main.cf"), /^main\.cf:1:22: error: .*\[message-size-units\]/m);
      assert.match(run("check", "--fail-on", "never", "--format", "sarif", "main.cf"), /## Why it matters/);
    });

    it("brings a language server whose findings link to pages that are there", async () => {
      const program = join(own, "dist", "postfix-config.js");
      const { client } = await Client.start({ command: [program, "lsp"] });
      const [finding] = await client.open(pathToFileURL(join(folder, "main.cf")).href, "message_size_limit = 20M\n");
      const page = fileURLToPath(finding!.codeDescription!.href);
      assert.equal(dirname(page), join(own, "docs", "rules"));
      assert.ok(existsSync(page));
      assert.equal(await client.stop(), 0);
    });
  });

  it("carry the licence of every library that is in a bundle", async () => {
    const { build } = (await script("build.mjs")) as { build: (options: object) => Promise<Metafile[]> };
    const metafiles = await build({ minify: true });
    const inputs = metafiles.flatMap(({ outputs }) =>
      Object.values(outputs).flatMap((each) => Object.entries(each.inputs)),
    );
    const folders = inputs.flatMap(([file, { bytesInOutput }]) => {
      const end = file.lastIndexOf("node_modules/") + "node_modules/".length;
      if (bytesInOutput === 0 || end < "node_modules/".length) return [];
      return file.slice(0, end) + /^(@[^/]+\/)?[^/]+/.exec(file.slice(end))![0];
    });
    const notices = readFileSync(join(root, "dist", "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const each of new Set(folders)) {
      const { name, version } = JSON.parse(readFileSync(join(root, each, "package.json"), "utf8"));
      const [, text = ""] = notices.split(`\n${name} ${version} (`);
      const notice = text.split(`\n${"-".repeat(78)}\n`)[0]!;
      assert.match(notice, /copyright|Blue Oak Model License/i, name);
      assert.match(notice, /permission|permitted|licenses you/i, name);
    }
    assert.ok(new Set(folders).size > 10);
  });
});
