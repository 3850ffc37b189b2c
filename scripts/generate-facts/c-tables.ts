import { stripComments, tokenize } from "./c-source.js";

/** The kinds of table in which Postfix's programs declare the parameters that they read (mail_conf.h). */
export type TableKind = "INT" | "LONG" | "NINT" | "STR" | "STR_FN" | "RAW" | "BOOL" | "NBOOL" | "TIME";

/** One line of a CONFIG_..._TABLE, each column as its C tokens. */
export interface TableEntry {
  readonly kind: TableKind;
  readonly name: readonly string[];
  readonly default: readonly string[];
  readonly min: readonly string[];
  readonly max: readonly string[];
}

/**
 * Finds the parameter tables of a C file. Like the script that generates postconf's own tables, it reads every line,
 * also those that `#ifdef` disables in some builds.
 */
export function readTables(source: string): TableEntry[] {
  const text = withoutDirectives(stripComments(source));
  const entries: TableEntry[] = [];
  for (const match of text.matchAll(/CONFIG_(\w+)_TABLE\s+\w+\s*\[\s*\w*\s*\]\s*=\s*\{([\s\S]*?)\}\s*;/g)) {
    entries.push(...readRows(match[1] as TableKind, match[2] ?? ""));
  }
  return entries;
}

/** The rows of postconf's install_table.h, which has no enclosing declaration. */
export function readBareTable(source: string): TableEntry[] {
  return readRows("STR", stripComments(source));
}

/** Removes preprocessor directives, so that the tables can be read as one list. */
function withoutDirectives(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, "");
}

/** The number of columns after name, default and variable: minimum and maximum, or none. */
function hasRange(kind: TableKind): boolean {
  return kind !== "BOOL" && kind !== "NBOOL";
}

function readRows(kind: TableKind, body: string): TableEntry[] {
  const columns = splitColumns(tokenize(body));
  const width = hasRange(kind) ? 5 : 3;
  const entries: TableEntry[] = [];
  for (let start = 0; start + width <= columns.length; start += width) {
    const [name = [], value = [], , min = [], max = []] = columns.slice(start, start + width);
    entries.push({ kind, name, default: value, min, max });
  }
  return entries;
}

/** Splits at commas outside parentheses; braces around single rows are ignored. */
function splitColumns(tokens: readonly string[]): string[][] {
  const columns: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === "{" || token === "}") continue;
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (token === "," && depth === 0) columns.push([]);
    else columns.at(-1)!.push(token);
  }
  return columns;
}
