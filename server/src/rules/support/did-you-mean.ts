import { distance } from "fastest-levenshtein";

/** The candidate that was most likely meant; undefined where none is near enough. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const written = plain(word);
  let best: string | undefined;
  let least = mostMistakes(written.length) + 1;
  for (const candidate of candidates) {
    const mistakes = distance(written, plain(candidate));
    if (mistakes < least) [best, least] = [candidate, mistakes];
  }
  return best;
}

/** Names are compared without case, and with `-` taken for `_`. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll("-", "_");
}

/** Short words are near to too many others. */
function mostMistakes(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}
