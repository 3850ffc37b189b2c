import type { ByteSet } from "./regex.js";

/** The set of all bytes for which `test` is true. */
export function setOf(test: (byte: number) => boolean): ByteSet {
  const set = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) if (test(byte)) set[byte] = 1;
  return set;
}

/** The complement of a set. */
export const negated = (set: ByteSet): ByteSet => setOf((byte) => set[byte] === 0);

/** The set extended by the other case of each of its letters (ASCII, as in the C locale). */
export function bothCases(set: ByteSet): ByteSet {
  return setOf((byte) => set[byte] === 1 || set[upper(byte)] === 1 || set[lower(byte)] === 1);
}

const plain: ByteSet[] = [];
const caseless: ByteSet[] = [];

/** The set of one byte, optionally in both cases. Sets are shared, because a table may have a million patterns. */
export function setOfByte(byte: number, withBothCases: boolean): ByteSet {
  const made = withBothCases ? caseless : plain;
  made[byte] ??= withBothCases ? bothCases(setOfByte(byte, false)) : setOf((each) => each === byte);
  return made[byte];
}

/** The byte in upper case and in lower case (ASCII, as in the C locale). */
export const upper = (byte: number): number => (byte >= 97 && byte <= 122 ? byte - 32 : byte);
export const lower = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);
const isGraph = (byte: number): boolean => byte > 32 && byte < 127;

/** The POSIX character classes `[:name:]` in the C locale. */
export const classes: ReadonlyMap<string, ByteSet> = new Map(
  Object.entries({
    alnum: setOf((byte) => isAlpha(byte) || isDigit(byte)),
    alpha: setOf(isAlpha),
    blank: setOf((byte) => byte === 32 || byte === 9),
    cntrl: setOf((byte) => byte < 32 || byte === 127),
    digit: setOf(isDigit),
    graph: setOf(isGraph),
    lower: setOf(isLower),
    print: setOf((byte) => byte === 32 || isGraph(byte)),
    punct: setOf((byte) => isGraph(byte) && !isAlpha(byte) && !isDigit(byte)),
    space: setOf(isSpace),
    upper: setOf(isUpper),
    xdigit: setOf((byte) => /[0-9a-f]/i.test(String.fromCharCode(byte)) && byte < 128),
  }),
);

/** The bytes of words, `\w`: letters, digits and the underscore. */
export const word: ByteSet = setOf((byte) => isAlpha(byte) || isDigit(byte) || byte === 95);
export const everything: ByteSet = setOf(() => true);
export const notNewline: ByteSet = setOf((byte) => byte !== 10);
/** `\h` and `\v` of Perl-compatible expressions, as far as they are single bytes. */
export const horizontalSpace: ByteSet = setOf((byte) => byte === 9 || byte === 32 || byte === 0xa0);
export const verticalSpace: ByteSet = setOf((byte) => (byte >= 10 && byte <= 13) || byte === 0x85);

/** The UTF-8 bytes of a character, as they are in the file. */
export function bytesOf(character: string): number[] {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return [code];
  return [...encodeURIComponent(isLoneSurrogate(code) ? "\uFFFD" : character).matchAll(/%(..)/g)].map((match) =>
    Number.parseInt(match[1]!, 16),
  );
}

const isLoneSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
