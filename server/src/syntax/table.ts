import type { Joined } from "./joined.js";
import type { AliasTable } from "./table-aliases.js";
import { parseAliases } from "./table-aliases.js";
import { type CidrTable, parseCidrTable } from "./table-cidr.js";
import { type IndexedTable, parseIndexed } from "./table-indexed.js";
import { type PatternTable, parsePcreTable, parseRegexpTable } from "./table-patterns.js";
import type { SourceText, TextRange } from "./text.js";

/** How the text of a lookup table is read. */
export type TableSyntax = "indexed" | "aliases" | "pcre" | "regexp" | "cidr";

/** What the trees of all tables have in common. */
export interface ParsedTable {
  readonly source: SourceText;
  readonly lines: readonly Joined[];
  readonly comments: readonly TextRange[];
  readonly problems: readonly TableProblem[];
}

export type TableProblemKind =
  | "indented-first-line"
  | "nul-byte"
  | "byte-order-mark"
  | "unbalanced-quote"
  | "no-value"
  | "no-name-value"
  | "name-with-domain"
  | "no-pattern"
  | "unclosed-pattern"
  | "unknown-flag"
  | "no-result"
  | "bad-replacement"
  | "negative-with-group"
  | "text-after-if"
  | "text-after-endif"
  | "endif-without-if"
  | "if-without-endif"
  | "unrecognized"
  | "bad-network"
  | "host-bits";

/** Something that Postfix refuses, skips or warns about, and where. */
export interface TableProblem {
  readonly kind: TableProblemKind;
  readonly range: TextRange;
}

export type Table = IndexedTable | AliasTable | PatternTable | CidrTable;

/** Reads the text of a table as Postfix does. Never fails. */
export function parseTableText(source: SourceText, syntax: TableSyntax): Table {
  switch (syntax) {
    case "indexed":
      return parseIndexed(source);
    case "aliases":
      return parseAliases(source);
    case "pcre":
      return parsePcreTable(source);
    case "regexp":
      return parseRegexpTable(source);
    case "cidr":
      return parseCidrTable(source);
  }
}
