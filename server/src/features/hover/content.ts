import type { Message } from "../../facts/message.js";
import type { TextRange } from "../../syntax/text.js";

/** What a hover says, and about which text. */
export interface Hover {
  readonly range: TextRange;
  readonly markdown: Message;
}
