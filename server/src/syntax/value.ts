import { isBlank, memoByText } from "./text.js";

/** An item of a list, or a name in an expression; positions are indexes into the text of the value. */
export interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a list at commas and white space; text in balanced `{}` is kept together
 * (src/util/mystrtok.c, mystrtokq with CHARS_COMMA_SP and CHARS_BRACE).
 */
export const splitList = memoByText((text: string): readonly Item[] =>
  split(text, (code) => code === 44 || isBlank(code)),
);

/** Splits fields of master.cf at white space alone; text in `{}` is kept together. As in lists, so is a `<% %>` tag. */
export function splitFields(text: string): Item[] {
  return split(text, isBlank);
}

function split(text: string, isSeparator: (code: number) => boolean): Item[] {
  const items: Item[] = [];
  let level = 0;
  let start = -1;
  /** Index of the next `%>`, if already searched for; -1 if there is none. */
  let tagEnd = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : -1;
    if (code === -1 || (level === 0 && isSeparator(code))) {
      if (start >= 0) items.push({ text: text.slice(start, at), start, end: at });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    // A template tag will have been replaced when Postfix reads the file, so it is kept together.
    if (code === 60 && text.charCodeAt(at + 1) === 37) {
      if (tagEnd >= 0 && tagEnd < at + 2) tagEnd = text.indexOf("%>", at + 2);
      if (tagEnd >= at) at = tagEnd + 1;
    } else if (code === 123) level++;
    else if (code === 125 && level > 0) level--;
  }
  return items;
}

/** A lookup table as a value refers to it: `type:name`. */
export interface TableReference {
  readonly type: string;
  readonly name: string;
  /** True for `proxy:type:name`, a table that is accessed through proxymap(8). */
  readonly proxied: boolean;
}

/** Parses `type:name` (DATABASE_README); undefined if the text is not a table. */
export function parseTable(text: string): TableReference | undefined {
  const match = /^(proxy:)?([A-Za-z][A-Za-z0-9_]*):(.+)$/s.exec(text);
  if (match === null) return undefined;
  return { type: match[2]!, name: match[3]!, proxied: match[1] !== undefined };
}

/** Parses `yes` or `no`, ignoring case (src/global/mail_conf_bool.c); undefined for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "yes" ? true : lower === "no" ? false : undefined;
}

/** Parses a decimal integer that fits into a C int (src/global/mail_conf_int.c); undefined for anything else. */
export function parseInteger(text: string): number | undefined {
  if (!/^\s*[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= maximalInteger ? value : undefined;
}

/** The largest C int, the type in which Postfix stores numbers and times. */
const maximalInteger = 2 ** 31 - 1;

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/**
 * Parses a time value (src/global/conv_time.c): digits, then optionally one of s, m, h, d, w in lower case.
 * Postfix ignores what follows the unit, so `10min` is ten minutes.
 * @param defaultUnit the unit to use if none is written
 * @returns seconds; undefined if Postfix rejects the value
 */
export function parseTime(text: string, defaultUnit: string): number | undefined {
  const match = /^\s*\+?(\d+)([smhdw].*)?$/s.exec(text);
  if (match === null) return undefined;
  const seconds = Number(match[1]) * secondsOf[match[2]?.charAt(0) ?? defaultUnit]!;
  return seconds <= maximalInteger ? seconds : undefined;
}
