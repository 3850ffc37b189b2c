import assert from "node:assert/strict";
import fc from "fast-check";
import { chunkAt, chunksOf } from "../../server/src/syntax/chunks.js";
import { chunkLength } from "../../server/src/syntax/limits.js";
import { chunksOfTable, parseTableText, type Table, type TableSyntax } from "../../server/src/syntax/table/table.js";
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

/** A text of some chunks: the lines that were made, again and again. */
const longText = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom("", "end", "x y"),
  )
  .map(([lines, times, end]) => {
    const text = lines.join("");
    return `first line\n${text.repeat(Math.ceil((times * chunkLength) / text.length))}${end}`;
  });
const syntaxes: readonly TableSyntax[] = ["indexed", "aliases", "pcre", "regexp", "cidr"];

const of = (text: string): SourceText => ({ uri: "file:///table", text });

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
  it("has the same tree in chunks as in one", () => {
    fc.assert(
      fc.property(longText, fc.constantFrom(...syntaxes), (text, syntax) => {
        const whole = told(parseTableText(of(text), syntax)).map((each) => JSON.stringify(each));
        const chunks = [...chunksOfTable(of(text), syntax)].flatMap(told).map((each) => JSON.stringify(each));
        assert.deepEqual(chunks.sort(), [...whole].sort());
      }),
      { numRuns: 40 },
    );
  });

  it("of entries is split into chunks of about the same length, without a gap", () => {
    const text = "key value\n# a comment\n  more\n".repeat(20_000);
    let end = 0;
    for (const chunk of chunksOf(of(text))) {
      assert.equal(chunk.start, end);
      end += chunk.text.length;
      assert.equal(chunk.text, text.slice(chunk.start, end));
      assert.ok(chunk.text.length < chunkLength + 100, `${chunk.text.length}`);
    }
    assert.equal(end, text.length);
  });

  it("can be read at any place: the logical line there, whole", () => {
    fc.assert(
      fc.property(longText, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const offset = Math.floor(part * text.length);
        const { text: around, start = 0 } = chunkAt(of(text), offset)!;
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

  it("is read on after a line that is cut off at the end of a chunk: it may be a tag inside a value", () => {
    for (let shift = 0; shift < 40; shift++) {
      const text = `${"x".repeat(shift)} first\n${"@@EXTRA@@\n  more\n".repeat(1200)}`;
      assert.equal(chunkAt(of(text), 0)!.text.length, text.length);
    }
  });

  it("is not read beyond a logical line that no table has", () => {
    const text = `a b\n${" c\n".repeat(600_000)}d e\n`;
    const read = [...chunksOf(of(text))].reduce((sum, chunk) => sum + chunk.text.length, 0);
    assert.ok(read < 100_000);
    assert.equal(chunkAt(of(text), 1_200_000), undefined);
  });

  it("of comments alone is read to its end", () => {
    const text = `${"# no entry\n".repeat(200_000)}a b\n`;
    const read = [...chunksOf(of(text))];
    assert.equal(read.map((chunk) => chunk.text).join(""), text);
    assert.ok(read.length > 2);
  });
});
