import assert from "node:assert/strict";
import fc from "fast-check";
import { stretchAt, stretches, stretchLength, textAt } from "../../server/src/syntax/chunks.js";
import { parseTableText, partsOfTable, type Table, type TableSyntax } from "../../server/src/syntax/table/table.js";
import type { SourceText } from "../../server/src/syntax/text.js";

const line = fc.constantFrom(
  "key value\n",
  "@example.com  smtp:[192.0.2.1]\n",
  "  continued, more\r\n",
  "# a comment\n",
  "   # another one\n",
  "\n",
  " \t\r\n",
  "192.0.2.0/24 OK\n",
  "/^a(b|c)/ REJECT\n",
  "if /x/\n",
  "endif\n",
  "root: admin\n",
  "{% if x %}\n",
  "@@EXTRA@@\n",
  "nothing\n",
);

/** A text of some stretches: the lines that were made, again and again. */
const longText = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom("", "end", "x y"),
  )
  .map(([lines, times, end]) => {
    const text = lines.join("");
    return `first line\n${text.repeat(Math.ceil((times * stretchLength) / text.length))}${end}`;
  });
const syntaxes: readonly TableSyntax[] = ["indexed", "aliases", "pcre", "regexp", "cidr"];

const of = (text: string): SourceText => ({ uri: "file:///table", text });

/** The same text in pieces that end anywhere. */
function inPieces(text: string, length: number): SourceText {
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) => ({
    start: index * length,
    text: text.slice(index * length, (index + 1) * length),
  }));
  return {
    uri: "file:///table",
    pieces,
    get text(): string {
      throw new Error("the pieces were put together");
    },
  };
}

/** What a tree says, and where. */
function told(table: Table): unknown[] {
  const rows = "entries" in table ? table.entries : "statements" in table ? table.statements : [];
  return [
    ...table.lines.map(({ text, range }) => [text, range]),
    ...table.comments,
    ...table.problems,
    ...rows.map(({ range }) => range),
  ];
}

describe("a long text", () => {
  it("is the same in stretches as in one, and in each form that it may have", () => {
    fc.assert(
      fc.property(
        longText,
        fc.integer({ min: 900, max: 30_000 }),
        fc.constantFrom(...syntaxes),
        (text, length, syntax) => {
          const whole = told(parseTableText(of(text), syntax)).map((each) => JSON.stringify(each));
          for (const source of [of(text), inPieces(text, length)]) {
            const parts = [...partsOfTable(source, syntax)].flatMap(told).map((each) => JSON.stringify(each));
            assert.deepEqual(parts.sort(), [...whole].sort());
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("can be read at any place: the logical line there, whole", () => {
    fc.assert(
      fc.property(longText, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const offset = Math.floor(part * text.length);
        const { text: around, start = 0 } = stretchAt(inPieces(text, 5000), offset)!;
        assert.ok(start <= offset && offset <= start + around.length);
        assert.equal(text.slice(start, start + around.length), around);
        const here = (table: Table) => table.lines.filter(({ range }) => range.start <= offset && offset <= range.end);
        const own = here(parseTableText({ uri: "", text: around, start }, "indexed"));
        const all = here(parseTableText(of(text), "indexed"));
        assert.deepEqual(own.map(({ range }) => range).at(-1), all.map(({ range }) => range).at(-1));
      }),
      { numRuns: 200 },
    );
  });

  it("is read on behind a line that is cut off where the reading stops: it may be a tag inside a value", () => {
    for (let shift = 0; shift < 40; shift++) {
      const text = `${"x".repeat(shift)} first\n${"@@EXTRA@@\n  more\n".repeat(1200)}`;
      assert.equal(stretchAt(of(text), 0)!.text.length, text.length);
    }
  });

  it("is not read behind a logical line that no table has", () => {
    const text = `a b\n${" c\n".repeat(600_000)}d e\n`;
    const read = [...stretches(of(text))].reduce((sum, stretch) => sum + stretch.text.length, 0);
    assert.ok(read < 100_000);
    assert.equal(stretchAt(of(text), 1_200_000), undefined);
  });

  it("of comments alone is read to its end", () => {
    const text = `${"# no entry\n".repeat(200_000)}a b\n`;
    const read = [...stretches(of(text))];
    assert.equal(read.map((stretch) => stretch.text).join(""), text);
    assert.ok(read.length > 2);
  });

  it("gives the text of a range from several pieces", () => {
    const text = "abcdefghij";
    for (let start = 0; start <= 10; start++) {
      for (let end = start; end <= 10; end++) {
        assert.equal(textAt(inPieces(text, 3), { start, end }), text.slice(start, end));
      }
    }
  });
});
