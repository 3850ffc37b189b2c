import { strict as assert } from "node:assert";
import { parseTableText, type Table, type TableSyntax } from "../../server/src/syntax/table/table.js";
import { source } from "../support/configuration.js";

/** What a table holds: `key => value` for each entry, and the kinds of its problems with the text where they stand. */
function read(syntax: TableSyntax, text: string): string[] {
  const table = parseTableText(source("table", text), syntax);
  const problems = table.problems.map(({ kind, range }) => `${kind}: ${text.slice(range.start, range.end)}`);
  return [...entries(table), ...problems];
}

function entries(table: Table): string[] {
  switch (table.syntax) {
    case "indexed":
      return table.entries.map(({ key, value }) => `${key.text} => ${value.text}`);
    case "aliases":
      return table.entries.map(({ name, targets }) => `${name} => ${targets.map(({ plain }) => plain).join(" + ")}`);
    case "cidr":
      return table.statements.map((each) =>
        each.kind === "rule" ? `${each.network.name.text} => ${each.result.text}` : each.kind,
      );
    case "definition":
      return table.assignments.map(({ name, value }) => `${name.text} => ${value.text}`);
    default:
      return table.statements.map((each) =>
        each.kind === "rule" ? `${each.pattern.text.text} => ${each.result.text}` : each.kind,
      );
  }
}

describe("lookup tables", () => {
  it("of keys and values: a key may be quoted, a value goes on in indented lines", () => {
    assert.deepEqual(read("indexed", '# comment\nUser@Example.com  a,\n  b\n"a b"@c\tOK\n'), [
      "User@Example.com => a,  b",
      '"a b"@c => OK',
    ]);
  });

  it("of keys and values: lines that postmap does not accept", () => {
    assert.deepEqual(read("indexed", ' indented\nkey\n"open OK\nkey OK\n'), [
      "key => OK",
      "indented-first-line: indented",
      "no-value: key",
      'unbalanced-quote: "open OK',
    ]);
  });

  it("of aliases: text in quotes, comments and brackets stays together", () => {
    assert.deepEqual(read("aliases", 'root: "|/bin/x -f a, b", c@d (the boss), :include:/x\n"a b": c\n'), [
      "root => |/bin/x -f a, b + c@d + :include:/x",
      "a b => c",
    ]);
    assert.deepEqual(read("aliases", "a@b: c\nx y\n"), ["name-with-domain: a@b: c", "no-name-value: x y"]);
  });

  it("of patterns: flags, conditions and results with groups", () => {
    assert.deepEqual(read("pcre", "if /^a/\n!/b\\/c/i  OK $$\nendif\n/(x)/ y$1\n"), [
      "if",
      "b\\/c => OK $$",
      "endif",
      "x) => y$1".replace("x)", "(x)"),
    ]);
    assert.deepEqual(read("regexp", "/a/q OK\n/open\nword OK\n/a/ $2\nendif\nif /a/\n"), [
      "endif",
      "if",
      "unknown-flag: q",
      "unclosed-pattern: /open",
      "unrecognized: word OK",
    ]);
  });

  it("of patterns: what the library refuses is kept apart", () => {
    const table = parseTableText(source("table", "/a(/ OK\n/[b/ OK\n/c/ $2\n/d/ OK\n"), "pcre");
    assert.ok(table.syntax === "pcre");
    assert.deepEqual(
      table.refused.map(({ pattern }) => [pattern.text.text, pattern.regex.problems[0]?.kind]),
      [
        ["a(", "unclosed-group"],
        ["[b", "unclosed-set"],
        ["c", undefined],
      ],
    );
  });

  it("of networks", () => {
    assert.deepEqual(
      read("cidr", "192.0.2.0/24 OK\n[2001:db8::]/32 REJECT\nif !10.0.0.0/8\nendif\n192.0.2.1/24 OK\nx OK\n1.2.3.4\n"),
      [
        "192.0.2.0/24 => OK",
        "[2001:db8::]/32 => REJECT",
        "if",
        "endif",
        "host-bits: 192.0.2.1/24",
        "bad-network: x",
        "no-result: 1.2.3.4",
      ],
    );
  });
});
