import { isBlank, memoByText } from "./text.js";

/** A piece of a value, by indexes into the text of the value. */
export interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a list at comma and white space; text inside balanced `{}` stays together
 * (src/util/mystrtok.c, mystrtokq with CHARS_COMMA_SP and CHARS_BRACE).
 */
export const splitList = memoByText((text: string): readonly Item[] =>
  split(text, (code) => code === 44 || isBlank(code)),
);

/** Splits at white space only, as master.cf fields are split; `{}` keeps text together, and so does `<% %>` in both. */
export function splitFields(text: string): Item[] {
  return split(text, isBlank);
}

function split(text: string, isSeparator: (code: number) => boolean): Item[] {
  const items: Item[] = [];
  let level = 0;
  let start = -1;
  /** Where the next `%>` is, as far as it was looked for; -1 where there is none. */
  let tagEnd = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : -1;
    if (code === -1 || (level === 0 && isSeparator(code))) {
      if (start >= 0) items.push({ text: text.slice(start, at), start, end: at });
      start = -1;
      continue;
    }
    if (start < 0) start = at;
    // A tag of a template will be something else by the time when Postfix reads this.
    if (code === 60 && text.charCodeAt(at + 1) === 37) {
      if (tagEnd >= 0 && tagEnd < at + 2) tagEnd = text.indexOf("%>", at + 2);
      if (tagEnd >= at) at = tagEnd + 1;
    } else if (code === 123) level++;
    else if (code === 125 && level > 0) level--;
  }
  return items;
}

/** `type:name` of a lookup table. */
export interface TableReference {
  readonly type: string;
  readonly name: string;
  /** True for `proxy:type:name`, which proxymap(8) reads. */
  readonly proxied: boolean;
}

/** Reads `type:name` (DATABASE_README); undefined where the text is no table. */
export function parseTable(text: string): TableReference | undefined {
  const match = /^(proxy:)?([A-Za-z][A-Za-z0-9_]*):(.+)$/s.exec(text);
  if (match === null) return undefined;
  return { type: match[2]!, name: match[3]!, proxied: match[1] !== undefined };
}

/** yes or no, in any case (src/global/mail_conf_bool.c); undefined for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === "yes" ? true : lower === "no" ? false : undefined;
}

/** A decimal whole number as Postfix takes it (src/global/mail_conf_int.c); undefined for anything else. */
export function parseInteger(text: string): number | undefined {
  if (!/^\s*[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= maximalInteger ? value : undefined;
}

/** Postfix keeps numbers and times in a C int. */
const maximalInteger = 2 ** 31 - 1;

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/**
 * A time value in seconds (src/global/conv_time.c): digits, then nothing or one of s, m, h, d, w in lower case.
 * What follows the unit is ignored by Postfix, so `10min` is ten minutes.
 * @param defaultUnit the unit where none is written.
 */
export function parseTime(text: string, defaultUnit: string): number | undefined {
  const match = /^\s*\+?(\d+)([smhdw].*)?$/s.exec(text);
  if (match === null) return undefined;
  const seconds = Number(match[1]) * secondsOf[match[2]?.charAt(0) ?? defaultUnit]!;
  return seconds <= maximalInteger ? seconds : undefined;
}
