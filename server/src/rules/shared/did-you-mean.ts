import { distance } from "fastest-levenshtein";

/** The candidate that was most likely meant; undefined where none is near enough. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const written = plain(word);
  const letters = lettersOf(word);
  let best: string | undefined;
  let least = mostMistakes(written.length) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    if (differing(letters, lettersOf(candidate)) >= 2 * least) continue;
    const mistakes = distance(written, plain(candidate));
    if (mistakes < least) [best, least] = [candidate, mistakes];
    if (least === 0) break;
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

const known = new Map<string, number>();

/** Which letters a word has, a bit for each. A mistake changes two bits at the most, so few need a closer look. */
function lettersOf(word: string): number {
  let letters = known.get(word);
  if (letters === undefined) {
    letters = 0;
    for (const letter of plain(word)) letters |= 1 << (letter.charCodeAt(0) & 31);
    if (known.size < 5000) known.set(word, letters);
  }
  return letters;
}

function differing(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}
