import { isSpace, splitLines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { isTemplateLine } from "../template.js";
import type { SourceText, Spanned, TextRange } from "../text.js";
import { problemsOfTable, rest } from "./lines.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** An entry of an indexed table: `key value`. */
export interface IndexedEntry {
  /** The key as it is written, including quotes, because that is what Postfix looks up. */
  readonly key: Spanned;
  readonly value: LogicalText;
  readonly range: TextRange;
  readonly line: LogicalText;
}

export interface IndexedTable extends ParsedTable {
  readonly syntax: "indexed";
  readonly entries: readonly IndexedEntry[];
}

/** Parses the input of postmap(1) or a texthash table (src/postmap/postmap.c, src/util/dict_thash.c). Never fails. */
export function readIndexed(source: SourceText): IndexedTable {
  const lines = splitLines(source);
  const problems = problemsOfTable(source, lines);
  const entries: IndexedEntry[] = [];
  for (const line of lines.logical) {
    if (isTemplateLine(line.text)) continue;
    const found = parseEntry(line);
    if ("kind" in found) problems.push(found);
    else entries.push(found);
  }
  return { syntax: "indexed", source, lines: lines.logical, comments: lines.comments, problems, entries };
}

function parseEntry(line: LogicalText): IndexedEntry | TableProblem {
  const keyEnd = endOfKey(line.text);
  const range = rest(line, 0).range;
  if (keyEnd === "unbalanced") return { kind: "unbalanced-quote", range };
  const value = rest(line, Math.min(keyEnd + 1, line.text.length));
  if (value.text === "") return { kind: "no-value", range };
  return { key: line.spanned(0, keyEnd), value, range, line };
}

/**
 * Index of the end of a key: the first white space outside double quotes. A backslash escapes the next character.
 * @param stop what ends the key instead of white space
 */
export function endOfKey(text: string, stop: (code: number) => boolean = isSpace): number | "unbalanced" {
  let inQuotes = false;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      if (++at >= text.length) break;
    } else if (stop(code)) {
      if (!inQuotes) break;
    } else if (code === 34) inQuotes = !inQuotes;
  }
  return inQuotes ? "unbalanced" : Math.min(at, text.length);
}
