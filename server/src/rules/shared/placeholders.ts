/** A `%` in a query, with the character after it. */
export interface Placeholder {
  /** The character after the `%`: "%" for a literal percent sign, "" at the end of the text. */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the `%` placeholders as db_common_parse does (src/global/db_common.c): each includes the next character. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(/%(.?)/gsu)].map((match) => ({
    letter: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
