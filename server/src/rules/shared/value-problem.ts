import type { Bilingual, Message } from "../../facts/message.js";
import type { ConfigModel, KnownParameter } from "../../model/values/model.js";
import type { Severity } from "../rule.js";

/** Why Postfix does not take a value, or a word of it. */
export interface ValueProblem {
  readonly severity: Severity;
  readonly message: Message;
  /** What was meant instead, where one can tell. */
  readonly replacement?: string;
  /** True where nothing else can have been meant. */
  readonly certain?: boolean;
}

/** What is known about the parameter whose value is checked. */
export interface CheckContext {
  readonly model: ConfigModel;
  readonly known: KnownParameter;
}

/** What follows from a value that a program refuses. */
export const stops: Bilingual = {
  en: "The Postfix programs that read it stop with an error, and mail is not accepted or not delivered.",
  ja: "この値を読む Postfix のプログラムはエラーで停止し、メールの受信や配送ができなくなります。",
};
