import { type Message, twoSentences } from "./message.js";
import type { ValueShape } from "./shape.js";

/** What we wrote by hand about one parameter. What is generated from Postfix's sources stands in parameters.json. */
export interface ParameterNotes {
  readonly shape: ValueShape;
  /** One to three sentences: what it does, when one would change it, what it works together with. */
  readonly summary: Message;
  /** Parameters that one should look at together with this one. */
  readonly related?: readonly string[];
}

/** A group of parameters that belong together. Every parameter is in exactly one. */
export interface Topic {
  readonly id: string;
  readonly title: Message;
  readonly parameters: Readonly<Record<string, ParameterNotes>>;
}

/**
 * The notes of a parameter that does for one program what `base` does for another (smtp_ / lmtp_, smtpd_tls_ / tlsproxy_tls_).
 * @param difference one sentence that says in what it differs; the summary of `base` follows it.
 */
export function variantOf(base: ParameterNotes, difference: Message): ParameterNotes {
  return { ...base, summary: twoSentences(difference, base.summary) };
}
