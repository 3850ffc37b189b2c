import { type Position, TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { chunkLength } from "../syntax/limits.js";
import { indexOfFirst, memo, type SourceText } from "../syntax/text.js";

/** Some whole lines of a text, wherever they stand. */
interface Chunk {
  readonly text: string;
  /** The number of line breaks. */
  readonly breaks: number;
}

interface PlacedChunk {
  readonly text: string;
  readonly chunk: Chunk;
  /** The offset in the file where it begins. */
  readonly start: number;
  /** The number of its first line. */
  readonly line: number;
}

/** Positions inside a chunk. */
const documentOf = memo(({ text }: Chunk) => TextDocument.create("", "", 0, text));

/**
 * One immutable version of a file, in pieces of some hundred lines: an edit makes new ones only where it is, and a
 * position is looked for in one of them. Were it one string and one list of lines, each keystroke in a table of a
 * million lines would copy both.
 */
export class OpenText implements SourceText {
  readonly pieces: readonly PlacedChunk[];
  private joined: string | undefined;

  private constructor(
    readonly uri: string,
    chunks: readonly Chunk[],
  ) {
    let [start, line] = [0, 0];
    this.pieces = chunks.map((chunk) => {
      const piece = { chunk, text: chunk.text, start, line };
      start += chunk.text.length;
      line += chunk.breaks;
      return piece;
    });
  }

  /** @param text may be given in pieces, cut anywhere (host/message-reader.ts). */
  static of(uri: string, text: string | readonly string[]): OpenText {
    return new OpenText(uri, typeof text === "string" ? chunksOf(text) : chunksOfPieces(text));
  }

  /** The whole text, put together when it is first asked for. */
  get text(): string {
    this.joined ??= this.pieces.length === 1 ? this.pieces[0]!.text : this.pieces.map(({ text }) => text).join("");
    return this.joined;
  }

  positionAt(offset: number): Position {
    const { chunk, start, line } =
      this.pieces[Math.max(0, indexOfFirst(this.pieces, (piece) => piece.start > offset) - 1)]!;
    const position = documentOf(chunk).positionAt(offset - start);
    return { line: line + position.line, character: position.character };
  }

  offsetAt(position: Position): number {
    const [index, offset] = this.placeOf(position);
    return this.pieces[index]!.start + offset;
  }

  /** The text after some changes, each of which is about the text that the one before it made. */
  after(changes: readonly TextDocumentContentChangeEvent[]): OpenText {
    return changes.reduce<OpenText>((text, change) => {
      if (!("range" in change)) return OpenText.of(this.uri, change.text);
      return text.replaced(text.placeOf(change.range.start), text.placeOf(change.range.end), change.text);
    }, this);
  }

  /** The index of the piece that a position is in, and the offset in it. */
  private placeOf({ line, character }: Position): readonly [number, number] {
    const index = Math.max(0, indexOfFirst(this.pieces, (piece) => piece.line > line) - 1);
    const piece = this.pieces[index]!;
    return [index, documentOf(piece.chunk).offsetAt({ line: line - piece.line, character })];
  }

  private replaced(start: readonly [number, number], end: readonly [number, number], text: string): OpenText {
    const isInOrder = start[0] < end[0] || (start[0] === end[0] && start[1] <= end[1]);
    let [[first, from], [last, to]] = isInOrder ? [start, end] : [end, start];
    const chunks = this.pieces.map(({ chunk }) => chunk);
    let changed = chunks[first]!.text.slice(0, from) + text + chunks[last]!.text.slice(to);
    // Chunks are whole lines, and \r\n is one line break.
    if (first > 0 && changed.startsWith("\n")) changed = chunks[--first]!.text + changed;
    while (last + 1 < chunks.length && !isWhole(changed, chunks[last + 1]!)) changed += chunks[++last]!.text;
    chunks.splice(first, last - first + 1, ...chunksOf(changed));
    return new OpenText(this.uri, chunks);
  }
}

/** A text as it is open in the editor, or as if it were. */
export const openTextOf = memo((source: SourceText) =>
  source instanceof OpenText ? source : OpenText.of(source.uri, source.text),
);

function isWhole(text: string, next: Chunk): boolean {
  return text.endsWith("\n") || (text.endsWith("\r") && !next.text.startsWith("\n"));
}

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  while (text.length - start > 2 * chunkLength) {
    const newline = text.indexOf("\n", start + chunkLength);
    if (newline < 0) break;
    chunks.push(chunkOf(text.slice(start, newline + 1)));
    start = newline + 1;
  }
  return [...chunks, chunkOf(text.slice(start))];
}

function chunksOfPieces(pieces: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  let rest = "";
  for (const piece of pieces) {
    const own = chunksOf(rest + piece);
    // The last line may go on, and \n may follow \r.
    rest = own.at(-1)!.text.endsWith("\n") ? "" : own.pop()!.text;
    for (const chunk of own) chunks.push(chunk);
  }
  return rest === "" && chunks.length > 0 ? chunks : [...chunks, ...chunksOf(rest)];
}

function chunkOf(text: string): Chunk {
  let breaks = 0;
  if (text.includes("\r")) breaks = text.match(/\r\n?|\n/g)!.length;
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks++;
  return { text, breaks };
}
