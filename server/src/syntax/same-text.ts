/** Texts are compared in blocks, which is many times as fast as one character after the other. */
const block = 1024;

/** The number of characters that two texts have in common at the beginning (UTF-16 units). */
export function lengthOfSameStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length + block <= most && before.slice(length, length + block) === after.slice(length, length + block)) {
    length += block;
  }
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

/**
 * The offset in the earlier text from which on the two are the same to their ends.
 * @param sameStart what they have in common at the beginning: that is not counted again
 */
export function startOfSameEnd(before: string, after: string, sameStart: number): number {
  const most = Math.min(before.length, after.length) - sameStart;
  let length = 0;
  while (length + block <= most && endOf(before, length) === endOf(after, length)) length += block;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++;
  return before.length - length;
}

function endOf(text: string, behind: number): string {
  return text.slice(text.length - behind - block, text.length - behind);
}
