/** Text for people in every language of the extension: what a text is composed of. */
export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/**
 * Text for people. Whoever writes one may leave its Japanese out; English is shown until somebody adds it. Because `ja`
 * is not a property of both kinds, it cannot be read from a message by mistake: see `inLanguage` and `bilingual`.
 */
export type Message = Bilingual | { readonly en: string };

/** The message as people see it: in their language, or in English where it has not been translated. */
export function inLanguage(message: Message, language: Language): string {
  return bilingual(message)[language];
}

/** The message with something done to its text. */
export function mapMessage(message: Message, change: (text: string) => string): Message {
  return "ja" in message ? { en: change(message.en), ja: change(message.ja) } : { en: change(message.en) };
}

/** Two sentences as one message; in English only where one of them has not been translated. */
export function twoSentences(first: Message, second: Message): Message {
  const en = `${first.en} ${second.en}`;
  return "ja" in first && "ja" in second ? { en, ja: `${first.ja}${second.ja}` } : { en };
}

/** The message for use in a longer one: in both languages, its English twice where it has not been translated. */
export function bilingual(message: Message): Bilingual {
  return "ja" in message ? message : { en: message.en, ja: message.en };
}

/** Shortens a text for a message: one line of at most 40 characters. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A language into which the texts for users are translated. */
export type Language = keyof Bilingual;

/** The language for a locale such as `ja`, `ja-JP` or `en-GB`; English if there is no translation. */
export function languageOf(locale: string | undefined): Language {
  return /^ja\b/i.test(locale ?? "") ? "ja" : "en";
}
