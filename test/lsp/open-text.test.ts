import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { OpenText } from "../../server/src/lsp/open-text.js";

const piece = fc.constantFrom("a", "key value", "\n", "\r\n", "\r", "é", "😀", "\n".repeat(40), "x".repeat(900));
const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
/** A text of many pieces. */
const longText = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 90_000 }))
  .map(([pieces, length]) => {
    const once = pieces.join("");
    return once.repeat(Math.ceil(length / once.length));
  });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe("the text of an open document", () => {
  it("has the same positions as in the library, also after edits", () => {
    const edit = fc.record({ from: part, length: fc.integer({ min: 0, max: 40_000 }), text });
    fc.assert(
      fc.property(
        longText,
        fc.array(edit, { maxLength: 6 }),
        fc.array(part, { maxLength: 20 }),
        (start, edits, parts) => {
          let expected = TextDocument.create("file:///x", "", 0, start);
          let open = OpenText.of("file:///x", start);
          for (const { from, length, text: newText } of edits) {
            const now = expected.getText();
            const offset = Math.floor(from * now.length);
            const range = { start: expected.positionAt(offset), end: expected.positionAt(offset + length) };
            expected = TextDocument.update(expected, [{ range, text: newText }], 0);
            open = open.after([{ range, text: newText }]);
          }
          assert.equal(open.text, expected.getText());
          for (const each of [...parts, 0, 1]) {
            const offset = Math.floor(each * open.text.length);
            const position = expected.positionAt(offset);
            assert.deepEqual(open.positionAt(offset), position);
            const beyond = { line: position.line, character: position.character + 3 };
            assert.equal(open.offsetAt(position), expected.offsetAt(position));
            assert.equal(open.offsetAt(beyond), expected.offsetAt(beyond));
          }
          assert.equal(open.offsetAt({ line: 1_000_000, character: 0 }), open.text.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("keeps the pieces that an edit does not touch", () => {
    const before = OpenText.of("", "a line\n".repeat(20_000));
    const place = { line: 10_000, character: 2 };
    const after = before.after([{ range: { start: place, end: place }, text: "x" }]);
    const kept = after.pieces.filter(({ chunk }) => before.pieces.some((each) => each.chunk === chunk));
    assert.equal(kept.length, before.pieces.length - 1);
  });
});
