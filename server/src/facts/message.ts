/** Text for people. Both languages are required, so a message that lacks one does not compile. */
export interface Message {
  readonly en: string;
  readonly ja: string;
}

/** Shortens a text for a message: one line of at most 40 characters. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A language into which the texts for users are translated. */
export type Language = keyof Message;

/** The language for a locale such as `ja`, `ja-JP` or `en-GB`; English if there is no translation. */
export function languageOf(locale: string | undefined): Language {
  return /^ja\b/i.test(locale ?? "") ? "ja" : "en";
}
