import type { Bilingual, Message } from "../../facts/message.js";
import type { ConfigModel, KnownParameter } from "../../model/values/model.js";
import type { Severity } from "../rule.js";

/** Why Postfix rejects a value or a word of it. */
export interface ValueProblem {
  readonly severity: Severity;
  readonly message: Message;
  /** What was probably meant instead. */
  readonly replacement?: string;
  /** True where nothing but the replacement can have been meant. */
  readonly certain?: boolean;
}

/** The parameter whose value is checked, and its configuration. */
export interface CheckContext {
  readonly model: ConfigModel;
  readonly known: KnownParameter;
}

/** The consequence of a value that a program rejects. */
export const stops: Bilingual = {
  en: "The Postfix programs that read it stop with an error, and mail is not accepted or not delivered.",
  ja: "この値を読む Postfix のプログラムはエラーで停止し、メールの受信や配送ができなくなります。",
};
