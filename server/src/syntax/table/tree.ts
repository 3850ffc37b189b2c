import type { LogicalText } from "../logical-text.js";
import type { SourceText, TextRange } from "../text.js";

/**
 * What the trees of all tables have in common. A chunk of a table has the same kind of tree as a whole table, because
 * nothing in the tree depends on other lines; matching `if` with `endif` is left to the caller.
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

/** A range that Postfix rejects, skips or warns about, with the reason. */
export interface TableProblem {
  readonly kind: TableProblemKind;
  readonly range: TextRange;
}
