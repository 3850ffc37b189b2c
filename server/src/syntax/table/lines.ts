import { isSpace, type Lines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { problemsOfLines } from "../main-cf.js";
import type { SourceText } from "../text.js";
import type { TableProblem } from "./tree.js";

/** The problems that can occur in a table of any syntax. */
export function problemsOfTable(source: SourceText, lines: Lines): TableProblem[] {
  return problemsOfLines(source, lines).map(({ kind, range }) => ({ kind: kind as TableProblem["kind"], range }));
}

/** Index of the first character at or after `from` that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Index of the first white space at or after `from`. */
export function skipWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The text from the index `from` to the end, without the white space at both ends. */
export function rest(line: LogicalText, from: number): LogicalText {
  const start = skipSpace(line.text, from);
  let end = line.text.length;
  while (end > start && isSpace(line.text.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

/** The keyword at the beginning of a line, ignoring case (src/util/dict_pcre.c, dict_cidr.c); undefined if none. */
export function keywordOf(text: string): "if" | "endif" | undefined {
  const word = /^(if|endif)(?![A-Za-z0-9])/i.exec(text)?.[1]?.toLowerCase();
  return word === "if" || word === "endif" ? word : undefined;
}

/** Reads any number of `!` signs and white space; an odd number of signs negates the pattern after them. */
export function readNegation(text: string, from: number): { readonly negated: boolean; readonly at: number } {
  let negated = false;
  let at = from;
  for (; at < text.length; at++) {
    if (text[at] === "!") negated = !negated;
    else if (!isSpace(text.charCodeAt(at))) break;
  }
  return { negated, at };
}
