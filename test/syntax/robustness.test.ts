import { strict as assert } from "node:assert";
import fc from "fast-check";
import { malformedIn, parseTemplate, referencesIn, type Template } from "../../server/src/syntax/expression.js";
import type { LogicalText } from "../../server/src/syntax/logical-text.js";
import { type Parsed, parseMainCf } from "../../server/src/syntax/main-cf.js";
import { parseMasterCf } from "../../server/src/syntax/master-cf.js";
import type { Spanned, TextRange } from "../../server/src/syntax/text.js";
import { splitFields, splitList } from "../../server/src/syntax/value.js";
import { anyText, growth, maximalGrowth } from "../support/arbitrary-text.js";
import { source } from "../support/configuration.js";
import { timeLimit } from "../support/time-limit.mjs";

describe("the syntax of any text", () => {
  it("main.cf becomes a tree whose ranges lie in the file and whose text is the file's", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = parseMainCf(source("main.cf", text));
        checkParsed(tree, text);
        for (const { name, value, range } of tree.assignments) {
          checkName(name, text);
          checkJoined(value, text);
          checkRange(range, text);
          checkTemplate(parseTemplate(value.text), value.text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("master.cf becomes a tree whose ranges lie in the file and whose text is the file's", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = parseMasterCf(source("master.cf", text));
        checkParsed(tree, text);
        for (const service of tree.services) {
          checkRange(service.range, text);
          for (const column of Object.values(service.columns)) checkRange(column.range, text);
          for (const argument of service.arguments) checkRange(argument.range, text);
          for (const { name, value } of service.overrides) {
            checkName(name, text);
            checkJoined(value, text);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("lists and fields are pieces of the text, in its order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const items of [splitList(text), splitFields(text)]) {
          let end = 0;
          for (const item of items) {
            assert.ok(item.start >= end && item.end > item.start);
            assert.equal(text.slice(item.start, item.end), item.text);
            end = item.end;
          }
        }
      }),
    );
  });
});

describe("the syntax of extreme text", function () {
  this.timeout(timeLimit(120));
  const inputs: Readonly<Record<string, (size: number) => string>> = {
    "thousands of continuation lines": (size) => `foo = x\n${" y\n".repeat(size)}`,
    "thousands of comments inside a value": (size) => `foo = x\n${"# c\n\n".repeat(size)} y\n`,
    "one long line": (size) => `foo = ${"x".repeat(size * 10)}\n`,
    "a long line of white space": (size) => `foo = ${" ".repeat(size * 10)}x\n`,
    "many settings": (size) => "foo = $bar ${baz?{a}:{b}}\n".repeat(size),
    "many references in one value": (size) => `foo = ${"$bar ${baz} ".repeat(size)}\n`,
    "expressions that are never closed": (size) => `foo = ${"${a?{".repeat(size)}\n`,
    "expressions in expressions": (size) => `foo = ${"${a?{".repeat(size)}${"}}".repeat(size)}\n`,
    "conditions in conditions": (size) => `foo = ${"${{".repeat(size)}x${"}=={y}}".repeat(size)}\n`,
    "a short nest, many times": (size) => `foo = ${`${"${a?{".repeat(20)}x${"}}".repeat(20)} `.repeat(size / 20)}\n`,
    "braces and parentheses": (size) => `foo = ${"{(".repeat(size)}\n`,
    "lone carriage returns": (size) => "foo = x\r".repeat(size),
    "NUL bytes": (size) => "foo = x\0y\n".repeat(size),
    "dollar signs": (size) => `foo = ${"$".repeat(size * 5)}\n`,
    placeholders: (size) => `foo = ${"__x @@a %b {{ ".repeat(size)}\n`,
    "one service with many options": (size) => `smtp inet n - n - - smtpd ${"-o { a = b }\n ".repeat(size)}\n`,
    "many services": (size) => "smtp inet n - n - - smtpd -o a=b\n".repeat(size),
  };

  for (const [name, make] of Object.entries(inputs)) {
    it(`takes time in proportion to the length: ${name}`, () => {
      const ratio = growth(make, readAll);
      assert.ok(ratio < maximalGrowth, `16 times the text takes ${ratio.toFixed(1)} times as long`);
    });
  }

  it("reads a line of 5 MB, and nests of a million levels", () => {
    readAll(`foo = ${"x".repeat(5_000_000)}\n`);
    readAll(`foo = ${"${".repeat(1_000_000)}\n`);
    readAll(`foo = ${"${a?".repeat(1_000_000)}${"}".repeat(1_000_000)}\n`);
    readAll(`foo = ${"${{".repeat(300_000)}x${"}==".repeat(300_000)}\n`);
  });
});

/** Everything that syntax has to say about a text. */
function readAll(text: string): void {
  const main = parseMainCf(source("main.cf", text));
  for (const { value } of main.assignments) {
    const template = parseTemplate(value.text);
    for (const _ of referencesIn(template));
    for (const _ of malformedIn(template));
    splitList(value.text);
  }
  parseMasterCf(source("master.cf", text));
}

function checkParsed({ comments, problems, lines }: Parsed, text: string): void {
  for (const range of comments) {
    checkRange(range, text);
    assert.equal(text[range.start], "#");
  }
  for (const { range } of problems) checkRange(range, text);
  for (const line of lines) checkJoined(line, text);
}

function checkRange({ start, end }: TextRange, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
}

function checkName({ text: name, range }: Spanned, text: string): void {
  checkRange(range, text);
  assert.equal(text.slice(range.start, range.end), name);
}

function checkJoined(joined: LogicalText, text: string): void {
  checkRange(joined.range, text);
  const characters = Array.from({ length: joined.text.length }, (_, index) => text[joined.offsetAt(index)]);
  assert.equal(characters.join(""), joined.text);
}

/** The parts of an expression follow each other and cover it. */
function checkTemplate({ start, end, parts }: Template, text: string): void {
  let at = start;
  for (const part of parts) {
    assert.ok(part.start === at && part.end > part.start && part.end <= end, JSON.stringify({ text, part }));
    at = part.end;
    if (part.kind === "reference") assert.equal(text.slice(part.name.start, part.name.end), part.name.text);
  }
  assert.equal(at, end);
}
