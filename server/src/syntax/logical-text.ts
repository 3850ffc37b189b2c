import type { Spanned, TextRange } from "./text.js";

/** Where a run of joined text begins, and where it stands in the file. */
interface Piece {
  readonly index: number;
  readonly offset: number;
}

/**
 * Text that Postfix sees as one, though in the file it may be spread over continuation lines.
 * Indexes count in the joined text, offsets count in the file.
 */
export class LogicalText {
  constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
    /** Index in the coordinates of `pieces` where `text` begins. */
    private readonly base = 0,
  ) {}

  /** File offset of the character at `index`; for `index` = length, the offset just after the last character. */
  offsetAt(index: number): number {
    if (index > 0 && index === this.text.length) return this.offsetAt(index - 1) + 1;
    const piece = this.pieceAt(index + this.base, (p) => p.index);
    return piece.offset + (index + this.base - piece.index);
  }

  /** Index of the character at a file offset; an offset between two pieces counts as the end of the earlier one. */
  indexAt(offset: number): number {
    const piece = this.pieceAt(offset, (p) => p.offset);
    const next = this.pieces[this.pieces.indexOf(piece) + 1];
    const index = piece.index + (offset - piece.offset);
    const inPiece = next === undefined ? index : Math.min(index, next.index);
    return Math.max(0, Math.min(inPiece - this.base, this.text.length));
  }

  /** The range in the file from one index up to another. */
  rangeOf(start: number, end: number): TextRange {
    const from = this.offsetAt(start);
    return { start: from, end: end > start ? this.offsetAt(end - 1) + 1 : from };
  }

  get range(): TextRange {
    return this.rangeOf(0, this.text.length);
  }

  slice(start: number, end: number): LogicalText {
    return new LogicalText(this.text.slice(start, end), this.pieces, this.base + start);
  }

  spanned(start: number, end: number): Spanned {
    return { text: this.text.slice(start, end), range: this.rangeOf(start, end) };
  }

  private pieceAt(position: number, of: (piece: Piece) => number): Piece {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (of(this.pieces[middle]!) <= position) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low]!;
  }
}
