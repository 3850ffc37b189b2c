import { chunkLength, longestLogicalLine } from "./limits.js";
import { beginsLogicalLine, isSkippedLine } from "./lines.js";
import type { SourceText } from "./text.js";

/**
 * Splits a text into chunks of whole logical lines, each with the comments above it. The tree of a table takes
 * 13 (indexed) to 80 times (pcre) the memory of its text; that of one chunk is dropped before the next chunk is read.
 */
export function* chunksOf(source: SourceText): Generator<SourceText> {
  const { uri, text } = source;
  if (isOneChunk(source)) yield source;
  else {
    for (let start = 0; start < text.length; ) {
      const end = endOfChunk(text, start);
      if (end === undefined) return;
      yield { uri, text: text.slice(start, end), start };
      start = end;
    }
  }
}

/** The logical line at an offset, as a chunk; undefined where the line is too long to be read. */
export function chunkAt(source: SourceText, offset: number): SourceText | undefined {
  if (isOneChunk(source)) return source;
  const { uri, text } = source;
  let start = startOfLine(text, offset);
  while (start > 0 && !beginsLogicalLine(text, start)) start = startOfLine(text, start - 1);
  let end = startOfNextLine(text, offset);
  while (end < text.length && !beginsLogicalLine(text, end)) end = startOfNextLine(text, end);
  return end - start > longestLogicalLine ? undefined : { uri, text: text.slice(start, end), start };
}

function isOneChunk({ text }: SourceText): boolean {
  return text.length <= chunkLength;
}

/** Where the next chunk begins; undefined where a logical line is too long to be read. */
function endOfChunk(text: string, start: number): number | undefined {
  let line = startOfNextLine(text, start + chunkLength);
  for (; line < text.length; line = startOfNextLine(text, line)) {
    if (line - start > longestLogicalLine) break;
    if (!beginsLogicalLine(text, line)) continue;
    const end = startOfComments(text, line);
    if (end > start) return end;
  }
  if (line - start <= longestLogicalLine) return line;
  // Comments alone may be that long, and can be split anywhere.
  return isSkippedLine(text, startOfLine(text, line - 1)) ? line : undefined;
}

/** Where the comments and blank lines begin that precede a line; the line itself where there are none. */
function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (!isSkippedLine(text, above)) break;
    start = above;
  }
  return start;
}

/** Where the physical line begins that an offset is in. */
function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the physical line begins after the one that an offset is in; the end of the text where there is none. */
function startOfNextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}
