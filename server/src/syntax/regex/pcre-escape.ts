import { classes, horizontalSpace, negated, notNewline, verticalSpace, word } from "./byte-set.js";
import type { Anchor, ByteSet, RegexProblemKind } from "./regex.js";

/** The meaning of an escape sequence, and the index of its end. */
export type Escape = { readonly end: number } & (
  | { readonly kind: "set"; readonly set: ByteSet }
  | { readonly kind: "byte"; readonly byte: number }
  /** The text between `\Q` and `\E`, or an escaped literal character. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "anchor"; readonly at: Anchor }
  | { readonly kind: "reference"; readonly group: number }
  | { readonly kind: "problem"; readonly problem: RegexProblemKind }
  | { readonly kind: "unsupported" }
);

const sets: Readonly<Record<string, ByteSet>> = {
  d: classes.get("digit")!,
  D: negated(classes.get("digit")!),
  w: word,
  W: negated(word),
  s: classes.get("space")!,
  S: negated(classes.get("space")!),
  h: horizontalSpace,
  H: negated(horizontalSpace),
  v: verticalSpace,
  V: negated(verticalSpace),
  N: notNewline,
};

const bytes: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, e: 27, a: 7 };

const anchors: Readonly<Record<string, Anchor>> = {
  A: "subject-start",
  z: "subject-end",
  Z: "subject-end-or-newline",
  b: "word-boundary",
  B: "no-word-boundary",
};

/** Escape letters that the library accepts but that are not evaluated here. */
const leftToTheLibrary = /[cgGkKoRXpPCE]/;

/**
 * Parses an escape sequence (pcre2pattern(3), "Backslash").
 * @param at the index after the backslash
 * @param groups the number of groups opened so far, which decides what `\11` means
 */
export function readEscape(text: string, at: number, groups: number): Escape {
  const sign = text[at];
  if (sign === undefined) return { kind: "problem", problem: "trailing-backslash", end: at };
  const end = at + 1;
  if (sets[sign] !== undefined && !(sign === "N" && text[end] === "{")) return { kind: "set", set: sets[sign], end };
  if (bytes[sign] !== undefined) return { kind: "byte", byte: bytes[sign], end };
  if (anchors[sign] !== undefined) return { kind: "anchor", at: anchors[sign], end };
  if (/[0-9]/.test(sign)) return readNumber(text, at, groups);
  if (sign === "x") return readHex(text, at);
  if (sign === "Q") return readQuoted(text, end);
  if (leftToTheLibrary.test(sign) || sign === "N") return { kind: "unsupported", end };
  if (/[A-Za-z]/.test(sign)) return { kind: "problem", problem: "unknown-escape", end };
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return { kind: "text", text: character, end: at + character.length };
}

/** Parses a number: `\1` to `\9` always refer to groups, larger numbers only if there are that many groups. */
function readNumber(text: string, at: number, groups: number): Escape {
  const digits = /^\d+/.exec(text.slice(at, at + 4))![0];
  const value = Number(digits);
  const end = at + digits.length;
  if (digits[0] !== "0") {
    if (value < 10) return { kind: "reference", group: value, end };
    return value <= groups ? { kind: "reference", group: value, end } : { kind: "unsupported", end };
  }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))![0];
  return { kind: "byte", byte: Number.parseInt(octal, 8) & 255, end: at + octal.length };
}

function readHex(text: string, at: number): Escape {
  if (text[at + 1] === "{") {
    const braced = /^\{([0-9A-Fa-f]{1,2})\}/.exec(text.slice(at + 1, at + 6));
    if (braced === null) return { kind: "unsupported", end: at + 2 };
    return { kind: "byte", byte: Number.parseInt(braced[1]!, 16), end: at + 1 + braced[0].length };
  }
  const digits = /^[0-9A-Fa-f]{0,2}/.exec(text.slice(at + 1, at + 3))![0];
  return { kind: "byte", byte: digits === "" ? 0 : Number.parseInt(digits, 16), end: at + 1 + digits.length };
}

function readQuoted(text: string, start: number): Escape {
  const close = text.indexOf("\\E", start);
  const end = close < 0 ? text.length : close;
  if (end === start) return { kind: "unsupported", end: close < 0 ? end : end + 2 };
  return { kind: "text", text: text.slice(start, end), end: close < 0 ? end : close + 2 };
}
