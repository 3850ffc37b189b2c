import { LogicalText } from "./logical-text.js";
import { canBeginTemplateLine, closerOfOpenTag, isTemplateLine } from "./template.js";
import type { SourceText, TextRange } from "./text.js";

/** A file split into logical lines as Postfix's readlline() does, together with everything that it drops. */
export interface Lines {
  readonly logical: readonly LogicalText[];
  /** Comments, from `#` to the end of the line, including those between the lines of a continued value. */
  readonly comments: readonly TextRange[];
  /** Lines that begin with white space although there is no line to continue; Postfix ignores them. */
  readonly orphans: readonly LogicalText[];
  /** Offsets of NUL bytes; Postfix ignores the rest of the logical line. */
  readonly nuls: readonly number[];
}

/** The byte order mark; Postfix reads it as part of the first name. */
export const byteOrderMark = "\uFEFF";

/**
 * Joins physical lines to logical lines exactly as Postfix does (src/util/readlline.c): a line that begins with white
 * space continues the line before it; comment lines and blank lines between the two are skipped. Template directives
 * will be gone when Postfix reads the file: between two lines of a value they are part of the value, elsewhere each is
 * a logical line of its own.
 */
export function splitLines({ text, start: base = 0 }: Pick<SourceText, "text" | "start">): Lines {
  const reader = new LineReader(text, base);
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = reader.physicalLine(start, newline < 0 ? text.length : newline);
    start = end + 1;
  }
  return reader.finish();
}

/** True if a logical line begins at `start`, which must be the beginning of a physical line. */
export function beginsLogicalLine(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (Number.isNaN(code) || isSpace(code) || code === 35) return false;
  return !canBeginTemplateLine(code) || !isTemplateLine(text.slice(start, endOfLine(text, start)));
}

/** True for a blank line or a comment, at `start`; both occur between and inside logical lines. */
export function isSkippedLine(text: string, start: number): boolean {
  const end = endOfLine(text, start);
  const first = firstNonSpace(text, start, end);
  return first === end || text.charCodeAt(first) === 35;
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 ? text.length : newline;
}

class LineReader {
  private readonly logical: LogicalText[] = [];
  private readonly comments: TextRange[] = [];
  private readonly orphans: LogicalText[] = [];
  private readonly nuls: number[] = [];
  private segments: { index: number; offset: number }[] = [];
  private parts: string[] = [];
  private length = 0;
  /** Template lines that belong to a value if a continuation line follows. */
  private held: TextRange[] = [];
  /** Closing tags that are known not to occur in the rest of the text. */
  private readonly absent = new Set<string>();

  constructor(
    private readonly text: string,
    /** File offset of the beginning of the text. */
    private readonly base: number,
  ) {}

  /** @returns the end of what was read: the end of a later line if a template tag is closed there */
  physicalLine(start: number, end: number): number {
    const first = firstNonSpace(this.text, start, end);
    if (first === end) return end;
    if (this.text[first] === "#") {
      this.comments.push({ start: this.base + first, end: this.base + trimEnd(this.text, first, end) });
      return end;
    }
    if (first > start) {
      // Includes the preceding line break, which separates the template line from the words before it.
      for (const line of this.held) this.add(this.length === 0 ? line.start : line.start - 1, line.end);
      this.held = [];
    } else if (canBeginTemplateLine(this.text.charCodeAt(first)) && isTemplateLine(this.text.slice(first, end))) {
      const tagEnd = this.endOfTag(start, end);
      this.held.push({ start, end: tagEnd });
      return tagEnd;
    } else {
      // A line that begins in the first column ends the logical line before it.
      this.flush();
    }
    this.add(start, end);
    return end;
  }

  finish(): Lines {
    this.flush();
    const { logical, comments, orphans, nuls } = this;
    return { logical, comments, orphans, nuls };
  }

  private add(start: number, end: number): void {
    this.segments.push({ index: this.length, offset: this.base + start });
    this.parts.push(this.text.slice(start, end));
    this.length += end - start;
  }

  /** The end of the line that closes the template tag opened by this line. */
  private endOfTag(start: number, end: number): number {
    const closer = closerOfOpenTag(this.text.slice(start, end));
    if (closer === undefined || this.absent.has(closer)) return end;
    const close = this.text.indexOf(closer, end);
    if (close < 0) {
      this.absent.add(closer);
      return end;
    }
    const newline = this.text.indexOf("\n", close);
    return newline < 0 ? this.text.length : newline;
  }

  private flush(): void {
    this.flushLine();
    for (const { start, end } of this.held) {
      this.add(start, end);
      this.flushLine();
    }
    this.held = [];
  }

  private flushLine(): void {
    if (this.length === 0) return;
    const joined = new LogicalText(this.cutAtNul(this.parts.join("")), this.segments);
    (isSpace(joined.text.charCodeAt(0)) ? this.orphans : this.logical).push(joined);
    this.segments = [];
    this.parts = [];
    this.length = 0;
  }

  private cutAtNul(text: string): string {
    const nul = text.indexOf("\0");
    if (nul < 0) return text;
    this.nuls.push(new LogicalText(text, this.segments).offsetAt(nul));
    return text.slice(0, nul);
  }
}

/** True for the characters that C's isspace() counts as white space. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function firstNonSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
