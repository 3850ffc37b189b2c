import type { Spanned, TextRange } from "./text.js";

/** A run of the joined text that is contiguous in the file: its index in the text, and its offset in the file. */
interface Segment {
  readonly index: number;
  readonly offset: number;
}

/**
 * A text as Postfix sees it, mapped to the file, where it may be spread over continuation lines.
 * An index is a position in the text, an offset is a position in the file.
 */
export class LogicalText {
  constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
    /** The index, in the coordinates of `segments`, at which `text` begins. */
    private readonly base = 0,
  ) {}

  /** The offset of the character at `index`; for `index` = length, the offset just after the last character. */
  offsetAt(index: number): number {
    if (index > 0 && index === this.text.length) return this.offsetAt(index - 1) + 1;
    const segment = this.segmentAt(index + this.base, (p) => p.index);
    return segment.offset + (index + this.base - segment.index);
  }

  /** The index of the character at an offset; an offset between two segments maps to the end of the earlier one. */
  indexAt(offset: number): number {
    const segment = this.segmentAt(offset, (p) => p.offset);
    const next = this.segments[this.segments.indexOf(segment) + 1];
    const index = segment.index + (offset - segment.offset);
    const inSegment = next === undefined ? index : Math.min(index, next.index);
    return Math.max(0, Math.min(inSegment - this.base, this.text.length));
  }

  /** The range in the file from the index `start` up to the index `end`. */
  rangeOf(start: number, end: number): TextRange {
    const from = this.offsetAt(start);
    return { start: from, end: end > start ? this.offsetAt(end - 1) + 1 : from };
  }

  get range(): TextRange {
    return this.rangeOf(0, this.text.length);
  }

  slice(start: number, end: number): LogicalText {
    return new LogicalText(this.text.slice(start, end), this.segments, this.base + start);
  }

  spanned(start: number, end: number): Spanned {
    return { text: this.text.slice(start, end), range: this.rangeOf(start, end) };
  }

  private segmentAt(position: number, of: (segment: Segment) => number): Segment {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (of(this.segments[middle]!) <= position) low = middle;
      else high = middle - 1;
    }
    return this.segments[low]!;
  }
}
