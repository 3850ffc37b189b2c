import type { Message } from "../facts/message.js";

/** Ends a command with exit status 2 and one sentence that says why. */
export class CannotRun extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}
