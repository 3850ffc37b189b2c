import { memoByText } from "../../syntax/text.js";

/** The candidate that was most likely meant by a misspelled word; undefined where none is similar enough. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const written = plain(word);
  const letters = lettersOf(word).bits;
  let best: string | undefined;
  let least = mostMistakes(written.length) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    if (differing(letters, lettersOf(candidate).bits) >= 2 * least) continue;
    const mistakes = editDistance(written, plain(candidate), least - 1);
    if (mistakes < least) [best, least] = [candidate, mistakes];
    if (least === 0) break;
  }
  return best;
}

/** Normalises a name for the comparison: case is ignored, and `-` equals `_`. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll("-", "_");
}

/** Maximum edit distance for a word of some length. It is small for short words, which resemble too many others. */
function mostMistakes(length: number): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * The set of letters of a word as bits. One mistake changes at most two bits, so that most candidates are ruled out
 * quickly.
 */
const lettersOf = memoByText((word): { readonly bits: number } => {
  let bits = 0;
  for (const letter of plain(word)) bits |= 1 << (letter.charCodeAt(0) & 31);
  return { bits };
});

function differing(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * The Levenshtein distance of two words: the minimum number of letters to insert, delete or replace. Where it exceeds
 * `most`, the result is any number above `most`: only the diagonals that can matter are computed, so that long words
 * cost little.
 */
export function editDistance(one: string, other: string, most: number): number {
  // At index i, the distance from one.slice(0, at) to other.slice(0, at + i - most).
  let cells = Array.from({ length: 2 * most + 1 }, (_, i) => (i < most ? Infinity : i - most));
  for (let at = 1; at <= one.length; at++) {
    const next: number[] = [];
    for (let i = 0; i < cells.length; i++) {
      const to = at + i - most;
      const replaced = to < 1 ? Infinity : cells[i]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      const deleted = to < 0 ? Infinity : (cells[i + 1] ?? Infinity) + 1;
      const inserted = (next[i - 1] ?? Infinity) + 1;
      next.push(to > other.length ? Infinity : Math.min(replaced, deleted, inserted));
    }
    cells = next;
  }
  return cells[other.length - one.length + most] ?? Infinity;
}
