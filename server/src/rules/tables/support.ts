import type { Location } from "../../model/model.js";
import type { TableModel } from "../../model/table-model.js";
import type { TextRange } from "../../syntax/text.js";
import { shown } from "../support.js";

/** A place in a table. */
export function inTable({ source }: TableModel, range: TextRange): Location {
  return { uri: source.uri, range };
}

/** The first line of a table, for what is about the file as a whole. */
export function firstLine({ source }: TableModel): TextRange {
  const end = source.text.search(/\r?\n/);
  return { start: 0, end: end < 0 ? source.text.length : end };
}

/** A text of a table for a message; nothing of a table that holds passwords is shown. */
export function named({ use }: TableModel, text: string): string {
  return use?.result === "credentials" ? "…" : shown(text);
}
