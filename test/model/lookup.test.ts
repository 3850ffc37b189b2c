import { strict as assert } from "node:assert";
import { foldCase } from "../../server/src/model/emulation/lookup/fold.js";
import { lookup } from "../../server/src/model/emulation/lookup/lookup.js";
import { source } from "../support/configuration.js";

function ask(table: string, key: string, files: Record<string, string> = {}): string {
  const sources = Object.entries(files).map(([name, text]) => [name, source(name, text)] as const);
  const answer = lookup(
    { file: (name) => new Map(sources).get(name), isAliases: (name) => name === "aliases", unicode: true },
    table,
    key,
  );
  return answer.kind === "found" ? answer.value : `(${answer.kind})`;
}

describe("a lookup", () => {
  it("finds a key of an indexed table without regard to case; the first of two counts", () => {
    const files = { t: "Key one\nkey two\nother x\n" };
    assert.equal(ask("hash:t", "KEY", files), "one");
    assert.equal(ask("lmdb:t", "missing", files), "(none)");
    assert.equal(ask("hash:absent", "key", files), "(error)");
  });

  it("folds keys as Unicode does", () => {
    assert.equal(foldCase("Straße ΣΊΣΥΦΟΣ ıİ", true), "strasse σίσυφοσ ıi̇");
    assert.equal(foldCase("Straße É", false), "straße É");
  });

  it("takes the last of two keys that stand in main.cf", () => {
    assert.equal(ask("inline:{a=1, { A = 2 3 }}", "a"), "2 3");
    assert.equal(ask("inline:{a=1", "a"), "(error)");
  });

  it("puts the text of groups into the result", () => {
    const t = "if /@/\n/^(.*)@(.*)$/ $2:${1}\nendif\n/./ other\n";
    assert.equal(ask("pcre:t", "user@example.com", { t }), "example.com:user");
    assert.equal(ask("regexp:t", "user@example.com", { t }), "example.com:user");
    assert.equal(ask("pcre:t", "user", { t }), "other");
  });

  it("skips a rule whose pattern PCRE refuses", () => {
    assert.equal(ask("pcre:t", "a", { t: "/(($(?#x){2})\\d)*/ refused\n/a(?#x){1}/ OK\n" }), "OK");
  });

  it("joins and chains tables", () => {
    const files = { a: "x y\n", b: "x z\ny w\n" };
    assert.equal(ask("unionmap:{hash:a, hash:b}", "x", files), "y,z");
    assert.equal(ask("pipemap:{hash:a, hash:b}", "x", files), "w");
  });

  it("does not guess where it cannot know", () => {
    assert.equal(ask("pcre:t", "x", { t: "/\\p{Lu}/ OK\n" }), "(unknown)");
    assert.equal(ask("mysql:t", "x"), "(unknown)");
    // Where Postfix refuses the inner condition, the only endif belongs to the outer one.
    assert.equal(ask("regexp:t", "x", { t: "if /y/\nif /a{,2}/\nendif\n/x/ OK\n" }), "(unknown)");
    assert.equal(ask("hsah:t", "x"), "(unknown)");
  });

  it("ends soon, however much a pattern backtracks", () => {
    const t = "/^(a+)+$/ OK\n/^(a|aa)+$/ OK\n/(x*)*y/ OK\n";
    const start = process.cpuUsage();
    assert.equal(ask("pcre:t", `${"a".repeat(5000)}b`, { t }), "(unknown)");
    assert.equal(ask("regexp:t", `${"a".repeat(60)}b`, { t }), "(unknown)");
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1_000_000);
  });

  it("ends where each of many patterns stays below the limit, but not all of them together", () => {
    const t = "/^(a|aa)+$/ OK\n".repeat(5_000);
    assert.equal(ask("pcre:t", `${"a".repeat(17)}b`, { t }), "(unknown)");
  });
});
