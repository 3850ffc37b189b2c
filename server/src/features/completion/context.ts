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
  /** What is replaced: the word that the cursor is in. */
  readonly range: TextRange;
  readonly newText: string;
  /** Items are shown in the order of this text. */
  readonly order: string;
  /** What the editor compares with the word that is typed, where it is not the label. */
  readonly filter?: string;
  readonly detail?: Message;
  readonly deprecated?: boolean;
  /** True where the list is cut: the editor has to ask again when more is typed. */
  readonly isOneOfMore?: boolean;
  /** True where the editor should ask again at once, as after `type:`. */
  readonly continues?: boolean;
}

/** Where a completion is asked for: the text to the left of the cursor, and the word that it is in. */
export interface CompletionContext {
  readonly model: ConfigModel;
  readonly at: Point;
  /** The text of the file. */
  readonly text: string;
  /** The logical line up to the cursor, as Postfix reads it. */
  readonly before: string;
}

/** What a text ends with, of these characters. A pattern with `*$` would begin anew at each place of a long text. */
export function endOf(text: string, characters: RegExp): string {
  let start = text.length;
  while (start > 0 && characters.test(text[start - 1]!)) start--;
  return text.slice(start);
}

/** The range of the word around the cursor: `typed` characters to the left, and what follows of it to the right. */
export function wordRange({ text, at }: CompletionContext, typed: number, characters: RegExp): TextRange {
  let end = at.offset;
  while (end < text.length && characters.test(text[end]!)) end++;
  return { start: at.offset - typed, end };
}
