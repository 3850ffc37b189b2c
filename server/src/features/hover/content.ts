import type { Message } from "../../facts/message.js";
import type { TextRange } from "../../syntax/text.js";

/** The content of a hover, and the range of the text that it is about. */
export interface Hover {
  readonly range: TextRange;
  readonly markdown: Message;
}
