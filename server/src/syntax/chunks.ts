import { chunkLength, longestLogicalLine } from "./limits.js";
import { beginsLogicalLine, isSkippedLine } from "./lines.js";
import type { SourceText } from "./text.js";

/**
 * Splits a text into chunks of whole logical lines, each with the comments above it. The tree of a table needs
 * 13 (indexed) to 80 times (pcre) the memory of its text; the tree of one chunk is dropped before the next one is read.
 * Stops early at a logical line longer than `longestLogicalLine`.
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

/** The chunk with the logical line at an offset; undefined if that line is longer than `longestLogicalLine`. */
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

/** The offset at which the next chunk begins; undefined if a logical line is too long to be read. */
function endOfChunk(text: string, start: number): number | undefined {
  let line = startOfNextLine(text, start + chunkLength);
  for (; line < text.length; line = startOfNextLine(text, line)) {
    if (line - start > longestLogicalLine) break;
    if (!beginsLogicalLine(text, line)) continue;
    const end = startOfComments(text, line);
    if (end > start) return end;
  }
  if (line - start <= longestLogicalLine) return line;
  // A run of comments may be longer than that, because it can be split at any line.
  return isSkippedLine(text, startOfLine(text, line - 1)) ? line : undefined;
}

/** The start of the comments and blank lines directly above a line; the start of the line itself if there are none. */
function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (!isSkippedLine(text, above)) break;
    start = above;
  }
  return start;
}

/** The start of the physical line that contains an offset. */
function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The start of the physical line after the one that contains an offset; the end of the text if there is none. */
function startOfNextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline < 0 ? text.length : newline + 1;
}
