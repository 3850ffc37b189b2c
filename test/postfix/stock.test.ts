import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../../server/src/check/lint.js";
import { type Files, modelOf } from "../support/configuration.js";
import { postconfs } from "../support/postconf.js";
import { need } from "../support/system.js";

/** Where packages of Postfix put the files that nobody has changed yet, by distribution. */
const folders = ["/usr/share/postfix", "/etc/postfix", "/usr/share/doc/postfix", "/usr/local/etc/postfix"];
const source = process.env.POSTFIX_SOURCE;

/** A stock main.cf, and the master.cf that belongs to it. */
const kinds = [
  ["main.cf.dist", "master.cf.dist"],
  ["main.cf.proto", "master.cf.proto"],
  ["main.cf.default", "master.cf.proto"],
  ["main.cf.debian", "master.cf.dist"],
] as const;

describe("the stock configuration of a distribution", () => {
  before(need("postconf", "postfix"));

  it("has no error", async () => {
    const stock = folders.flatMap(stockIn);
    assert.ok(stock.length > 0, "the package has stock files");
    const version = (await postconfs())[0]!.version;
    assert.deepEqual(
      stock.flatMap(({ name, files }) => errorsOf(name, files, version)),
      [],
    );
  });
});

describe("the stock configuration of Postfix itself", () => {
  before(function () {
    if (source !== undefined) return;
    console.log("      (left out: POSTFIX_SOURCE names no tree of Postfix's sources)");
    this.skip();
  });

  it("has no error", () => {
    const folder = join(source!, "conf");
    const { "main.cf": main = "", ...others } = filesOf(folder, "main.cf", "master.cf");
    // The installation fills in the names that stand empty there.
    const files = { "main.cf": main.replace(/^shlib_directory =$/m, "shlib_directory = no"), ...others };
    assert.deepEqual(errorsOf(folder, files, undefined), []);
  });
});

function stockIn(folder: string): { name: string; files: Files }[] {
  if (!existsSync(folder)) return [];
  const present = new Set(readdirSync(folder));
  return kinds
    .filter(([main]) => present.has(main))
    .map(([main, master]) => ({ name: join(folder, main), files: filesOf(folder, main, master) }));
}

function filesOf(folder: string, main: string, master: string): Files {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { "main.cf": read(main), ...(existsSync(join(folder, master)) && { "master.cf": read(master) }) };
}

function errorsOf(name: string, files: Files, version: string | undefined): string[] {
  return lint(modelOf(files, version))
    .filter(({ severity }) => severity === "error")
    .map(({ rule, at, message }) => `${name}: ${rule} at ${at.range.start}: ${message.en}`);
}
