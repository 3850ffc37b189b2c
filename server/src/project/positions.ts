import { type Position, TextDocument } from "vscode-languageserver-textdocument";
import { memo, partitionPoint, type SourceText } from "../syntax/text.js";

/** The LSP position of an offset in a file: line and character, both counted from 0 (UTF-16 units). */
export function positionAt(source: SourceText, offset: number): Position {
  return linesOf(source).positionAt(offset);
}

/** The offset of a position in a file (UTF-16 units). */
export function offsetAt(source: SourceText, position: Position): number {
  return linesOf(source).offsetAt(position);
}

/** The line of an offset, counted from 1 as Postfix does: only LF ends a line. */
export function lineNumber(source: SourceText, offset: number): number {
  const starts = lineStarts(source);
  return partitionPoint(starts, (start) => start > offset);
}

const lineStarts = memo(({ text }: SourceText): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
]);

const linesOf = memo(({ uri, text }: SourceText) => TextDocument.create(uri, "", 0, text));
