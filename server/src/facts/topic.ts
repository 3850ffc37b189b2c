import { type Message, twoSentences } from "./message.js";
import type { ValueShape } from "./shape.js";

/** The hand-written notes about a parameter. Facts that are generated from Postfix's sources are in parameters.json. */
export interface ParameterNotes {
  readonly shape: ValueShape;
  /** One to three sentences: what the parameter does, when to change it, and what it interacts with. */
  readonly summary: Message;
  /** Parameters to consider together with this one. */
  readonly related?: readonly string[];
}

/** A group of parameters that belong together. Every parameter is in exactly one. */
export interface Topic {
  readonly id: string;
  readonly title: Message;
  readonly parameters: Readonly<Record<string, ParameterNotes>>;
}

/**
 * The notes of a parameter that is the counterpart of `base` for another program (smtp_ / lmtp_, smtpd_tls_ /
 * tlsproxy_tls_).
 * @param difference one sentence about the difference, to which the summary of `base` is appended
 */
export function variantOf(base: ParameterNotes, difference: Message): ParameterNotes {
  return { ...base, summary: twoSentences(difference, base.summary) };
}
