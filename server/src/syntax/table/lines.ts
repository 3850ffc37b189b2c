import { isSpace, type Lines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { problemsOfLines } from "../main-cf.js";
import type { SourceText } from "../text.js";
import type { TableProblem } from "./tree.js";

/** The problems that any table can have, whatever its form. */
export function problemsOfTable(source: SourceText, lines: Lines): TableProblem[] {
  return problemsOfLines(source, lines).map(({ kind, range }) => ({ kind: kind as TableProblem["kind"], range }));
}

/** Index of the first character at or behind `from` that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Index of the first white space at or behind `from`. */
export function skipWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The text from `from` on without the white space at both ends. */
export function rest(line: LogicalText, from: number): LogicalText {
  const start = skipSpace(line.text, from);
  let end = line.text.length;
  while (end > start && isSpace(line.text.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

/** `if` or `endif` at the beginning of a line, in any case (src/util/dict_pcre.c, dict_cidr.c). */
export function keywordOf(text: string): "if" | "endif" | undefined {
  const word = /^(if|endif)(?![A-Za-z0-9])/i.exec(text)?.[1]?.toLowerCase();
  return word === "if" || word === "endif" ? word : undefined;
}

/** Reads `!` signs with white space around them; an odd number of them turns the meaning round. */
export function readNegation(text: string, from: number): { readonly negated: boolean; readonly at: number } {
  let negated = false;
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === "!") negated = !negated;
    else if (!isSpace(text.charCodeAt(at))) break;
  }
  return { negated, at };
}
