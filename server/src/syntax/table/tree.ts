import type { LogicalText } from "../logical-text.js";
import type { SourceText, TextRange } from "../text.js";

/**
 * What the trees of all tables have in common. The tree of a chunk of a table is like that of a table: nothing in it
 * depends on the lines around, but which `if` and `endif` belong together.
 */
export interface ParsedTable {
  readonly source: SourceText;
  readonly lines: readonly LogicalText[];
  readonly comments: readonly TextRange[];
  readonly problems: readonly TableProblem[];
}

export type TableProblemKind =
  | "indented-first-line"
  | "nul-byte"
  | "byte-order-mark"
  | "missing-equals"
  | "missing-name"
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
  | "unrecognized"
  | "bad-network"
  | "host-bits";

/** Something that Postfix refuses, skips or warns about, and where. */
export interface TableProblem {
  readonly kind: TableProblemKind;
  readonly range: TextRange;
}
