import { memo, type SourceText } from "../syntax/text.js";

/** Offsets at which the lines of a text begin; Postfix takes only LF for the end of a line. */
const beginnings = memo(({ text }: SourceText): readonly number[] => [
  0,
  ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1),
]);

/** The line in which an offset lies, counted from 1 as Postfix counts lines. */
export function lineNumber(source: SourceText, offset: number): number {
  const starts = beginnings(source);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return high;
}
