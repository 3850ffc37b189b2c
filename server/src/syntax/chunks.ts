import { beginsLogicalLine, isSkippedLine } from "./lines.js";
import { indexOfFirst, type SourceText, type TextRange } from "./text.js";

/** A text that is longer (UTF-16 units) is read in stretches. */
export const stretchLength = 16_384;

/** What stands behind a longer logical line is not read: no table has one. */
const longestLine = 1_000_000;

/** The length of a text in UTF-16 units, without putting its pieces together. */
export function lengthOf(source: SourceText): number {
  const last = source.pieces?.at(-1);
  return last === undefined ? source.text.length : last.start + last.text.length;
}

/** The text of a range, without putting all pieces together. */
export function textAt(source: SourceText, { start, end }: TextRange): string {
  const { pieces } = source;
  if (pieces === undefined) return source.text.slice(start, end);
  let text = "";
  for (let index = pieceAt(pieces, start); index < pieces.length && pieces[index]!.start < end; index++) {
    const piece = pieces[index]!;
    text += piece.text.slice(Math.max(0, start - piece.start), end - piece.start);
  }
  return text;
}

/** The index of the piece that holds an offset; for the end of the text, that of the last one. */
export function pieceAt(pieces: readonly { readonly start: number }[], offset: number): number {
  return Math.max(0, indexOfFirst(pieces, ({ start }) => start > offset) - 1);
}

/**
 * A text in stretches of whole logical lines, each with the comments above it, so that what is made of a stretch can be
 * dropped before the next one is read.
 */
export function* stretches(source: SourceText): Generator<SourceText> {
  if (isShort(source)) {
    yield source;
    return;
  }
  let text = "";
  let start = 0;
  for (const piece of piecesOf(source)) {
    text += piece;
    const end = lastBeginning(text);
    if (end > 0) {
      yield { uri: source.uri, text: text.slice(0, end), start };
      text = text.slice(end);
      start += end;
    } else if (text.length > longestLine) return;
  }
  if (text !== "") yield { uri: source.uri, text, start };
}

/** The stretch that holds the logical line at an offset; undefined where the line is too long. */
export function stretchAt(source: SourceText, offset: number): SourceText | undefined {
  if (isShort(source)) return source;
  const length = lengthOf(source);
  for (let reach = 256; reach <= longestLine; reach *= 4) {
    const from = Math.max(0, offset - reach);
    const to = Math.min(length, offset + reach);
    const text = textAt(source, { start: from, end: to });
    const start = beginningBefore(text, offset - from) ?? (from === 0 ? 0 : undefined);
    const end = beginningAfter(text, offset - from) ?? (to === length ? text.length : undefined);
    if (start !== undefined && end !== undefined) {
      return { uri: source.uri, text: text.slice(start, end), start: from + start };
    }
  }
  return undefined;
}

function isShort(source: SourceText): boolean {
  return lengthOf(source) <= stretchLength;
}

/** A stretch is about as long as this: what is made of it is gone before the garbage collector sees it twice. */
const step = 2_048;

function* piecesOf(source: SourceText): Generator<string> {
  for (const { text } of source.pieces ?? [source]) {
    for (let at = 0; at < text.length; at += step) yield text.slice(at, at + step);
  }
}

/** Where the last logical line of a text begins, with the comments above it; 0 where it is the only one. */
function lastBeginning(text: string): number {
  // The last physical line may be cut off.
  const newline = text.lastIndexOf("\n");
  const line = beginningBefore(text, newline) ?? 0;
  let start = line;
  while (start > 0) {
    const above = lineAbove(text, start);
    if (!isSkippedLine(text, above)) return start;
    start = above;
  }
  if (text.length < longestLine / 2) return 0;
  // So many comments above one line, or comments alone: they are a stretch of their own.
  if (line > 0) return line;
  return isSkippedLine(text, lineAbove(text, newline + 1)) ? newline + 1 : 0;
}

/** Where the line begins that ends before `start`. */
function lineAbove(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
}

/** The last place up to `at` where a logical line certainly begins. */
function beginningBefore(text: string, at: number): number | undefined {
  for (let line = lineAbove(text, at + 1); line > 0; line = lineAbove(text, line)) {
    if (isWholeLine(text, line) && beginsLogicalLine(text, line)) return line;
  }
  return undefined;
}

/** The first place behind `at` where a logical line begins. */
function beginningAfter(text: string, at: number): number | undefined {
  for (let newline = text.indexOf("\n", at); newline >= 0; newline = text.indexOf("\n", newline + 1)) {
    if (isWholeLine(text, newline + 1) && beginsLogicalLine(text, newline + 1)) return newline + 1;
  }
  return undefined;
}

/** False for a line that is cut off: nobody can say whether a part of it is a tag of a template. */
function isWholeLine(text: string, start: number): boolean {
  return text.indexOf("\n", start) >= 0;
}
