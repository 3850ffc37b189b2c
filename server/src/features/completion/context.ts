import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { TextRange } from "../../syntax/text.js";
import type { Point } from "../cursor.js";

export type CompletionKind =
  | "parameter"
  | "reference"
  | "value"
  | "restriction"
  | "table-type"
  | "service"
  | "column"
  | "program"
  | "option";

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The range to replace: the word at the cursor. */
  readonly range: TextRange;
  readonly newText: string;
  /** The text by which the editor sorts the items (`sortText`). */
  readonly order: string;
  /** The text that the editor compares with the typed word, if it is not the label (`filterText`). */
  readonly filter?: string;
  readonly detail?: Message;
  readonly deprecated?: boolean;
  /** True if the list is incomplete: the editor has to ask again when more is typed. */
  readonly isIncomplete?: boolean;
  /** True if the editor should ask again at once, as after `type:`. */
  readonly continues?: boolean;
}

/** The context of a completion request: the cursor, and the text to the left of it. */
export interface CompletionContext {
  readonly model: ConfigModel;
  readonly at: Point;
  /** The text of the whole file. */
  readonly text: string;
  /** The logical line up to the cursor, as Postfix reads it. */
  readonly before: string;
}

/**
 * The longest suffix of a text that consists of the given characters. A pattern with `*$` would take quadratic time,
 * since it is tried at each offset.
 */
export function endOf(text: string, characters: RegExp): string {
  let start = text.length;
  while (start > 0 && characters.test(text[start - 1]!)) start--;
  return text.slice(start);
}

/** The range of the word at the cursor: `typed` characters to the left, and the rest of the word to the right. */
export function wordRange({ text, at }: CompletionContext, typed: number, characters: RegExp): TextRange {
  let end = at.offset;
  while (end < text.length && characters.test(text[end]!)) end++;
  return { start: at.offset - typed, end };
}
