import { excerpt } from "../../facts/message.js";
import type { TableModel } from "../../model/tables/table-model.js";
import type { Location } from "../../model/values/model.js";
import type { Table } from "../../syntax/table/table.js";
import type { TextRange } from "../../syntax/text.js";

/** The location of a range of a table. */
export function inTable({ source }: TableModel, range: TextRange): Location {
  return { uri: source.uri, range };
}

/** True for the first chunk of a table, at which findings about the whole table are reported. */
export function isBeginning({ source }: Table): boolean {
  return (source.start ?? 0) === 0;
}

/** The range of the first line of a table, given its first chunk. */
export function firstLine({ source }: Table): TextRange {
  const end = source.text.search(/\r?\n/);
  return { start: 0, end: end < 0 ? source.text.length : end };
}

/** Counts the open conditions (`if`) across the chunks of a table. */
export class OpenConditions {
  private depth = 0;

  /** Counts a line, and returns the number of conditions around it. */
  pass(kind: "if" | "endif" | "rule"): number {
    if (kind === "if") this.depth++;
    if (kind === "endif") this.depth = Math.max(0, this.depth - 1);
    return this.depth;
  }
}

/** A text of a table for a message, redacted where the table contains passwords. */
export function shownText({ use }: TableModel, text: string): string {
  return use?.result === "credentials" ? "…" : excerpt(text);
}
