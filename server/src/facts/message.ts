/** Text for people. Both languages are required, so a message that lacks one does not compile. */
export interface Message {
  readonly en: string;
  readonly ja: string;
}

/** A text as a message shows it: on one line, and cut where it is long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** A language that the extension speaks. */
export type Language = keyof Message;

/** The language for a locale such as `ja`, `ja-JP` or `en-GB`; English where we have no translation. */
export function languageOf(locale: string | undefined): Language {
  return /^ja\b/i.test(locale ?? "") ? "ja" : "en";
}
