import { strict as assert } from "node:assert";
import { parseMainCf } from "../../server/src/syntax/main-cf.js";
import { source } from "../support/configuration.js";

function settings(text: string): string[] {
  return parseMainCf(source("main.cf", text)).assignments.map(({ name, value }) => `${name.text}|${value.text}`);
}

function problems(text: string): string[] {
  return parseMainCf(source("main.cf", text)).problems.map(
    ({ kind, range }) => `${kind}: ${text.slice(range.start, range.end)}`,
  );
}

describe("main.cf", () => {
  it("joins a line that begins with white space to the line before it", () => {
    assert.deepEqual(settings("a = 1\n  2\n\t3\nb = 4\n"), ["a|1  2\t3", "b|4"]);
  });

  it("leaves out comments and blank lines inside a continued line", () => {
    assert.deepEqual(settings("a = 1\n# note\n\n   # more\n 2\n"), ["a|1 2"]);
    assert.deepEqual(settings("a = 1\n \n \n"), ["a|1"]);
  });

  it("takes CRLF, lone CR and the other white space of C", () => {
    assert.deepEqual(settings("a = 1\r\n 2\r\nb=\t3 \v\f\r\n"), ["a|1\r 2", "b|3"]);
    assert.deepEqual(settings("a = 1\r2\n"), ["a|1\r2"]);
  });

  it("keeps what looks like a comment after a value", () => {
    assert.deepEqual(settings("a = 1 # not a comment\n"), ["a|1 # not a comment"]);
  });

  it("splits at the first equals sign, with or without white space", () => {
    assert.deepEqual(settings("a=b=c\n d\ne\t=\nf= ="), ["a|b=c d", "e|", "f|="]);
  });

  it("names what Postfix refuses or ignores", () => {
    assert.deepEqual(problems("  a = 1\n  2\nb = 3\n"), ["indented-first-line: a = 1\n  2"]);
    assert.deepEqual(problems("b = 3\nno equals sign\n"), ["missing-equals: no equals sign"]);
    assert.deepEqual(problems("= 3\n"), ["missing-name: = 3"]);
    assert.deepEqual(problems("\ufeffa = 1\n"), ["byte-order-mark: \ufeff"]);
    assert.deepEqual(problems("a = 1\0 2\n"), ["nul-byte: \0"]);
    assert.deepEqual(settings("a = 1\0 2\n 3\nb = 4\n"), ["a|1", "b|4"]);
  });

  it("leaves the lines of a template engine alone", () => {
    assert.deepEqual(settings("{% if x %}\na = {{ a }}\n{% endif %}\n"), ["a|{{ a }}"]);
  });
});
