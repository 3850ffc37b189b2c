/**
 * Decodes UTF-8 without losing bytes: a byte that is not valid UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF, which
 * no valid UTF-8 text contains. So a file in another encoding is written as it was read.
 */
export function decodeBytes(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD")) return text;
  let result = "";
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    result += length > 0 ? bytes.toString("utf8", at, at + length) : String.fromCharCode(0xdc00 + bytes[at]!);
    at += Math.max(1, length);
  }
  return result;
}

/** The inverse of `decodeBytes`. */
export function encodeBytes(text: string): Buffer {
  const runs = text.split(/((?<![\uD800-\uDBFF])[\uDC80-\uDCFF])/);
  return Buffer.concat(
    runs.map((run, index) => (index % 2 === 0 ? Buffer.from(run) : Buffer.from([run.charCodeAt(0) & 0xff]))),
  );
}

/** The length in bytes of the UTF-8 character at an index; 0 if the bytes there are not valid UTF-8. */
function characterLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length < 2) return length;
  const character = bytes.toString("utf8", at, at + length);
  const isWhole = character !== "\uFFFD" && Buffer.byteLength(character) === length && !character.includes("\uFFFD");
  return isWhole || bytes.subarray(at, at + 3).equals(Buffer.from("\uFFFD")) ? length : 0;
}
