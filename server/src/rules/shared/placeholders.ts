/** A `%` in a query, and the character behind it. */
export interface Placeholder {
  /** "%" for a percent sign; "" at the end of the text. */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the `%` signs as db_common_parse does (src/global/db_common.c): each takes the character behind it. */
export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(/%(.?)/gsu)].map((match) => ({
    letter: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
