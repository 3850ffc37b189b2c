import type { SourceText, TextRange } from "../../syntax/text.js";

/** The replacement for a password; its length does not depend on the password. */
export const mask = "********";

/** Returns a function that gives the lines of a file by index, with passwords hidden. */
export function shownLine({ text }: SourceText, secrets: readonly TextRange[]): (index: number) => string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (index) => {
    const next = starts[index + 1];
    return withoutSecrets(text, { start: starts[index]!, end: next === undefined ? text.length : next - 1 }, secrets);
  };
}

/** A range of a file's text, with passwords hidden. */
export function withoutSecrets(text: string, { start, end }: TextRange, secrets: readonly TextRange[]): string {
  let shown = "";
  let at = start;
  for (const secret of secrets) {
    if (secret.end <= at || secret.start >= end) continue;
    shown += text.slice(at, Math.max(at, secret.start)) + mask;
    at = Math.min(secret.end, end);
  }
  return shown + text.slice(at, end);
}

/**
 * Makes text safe for a terminal, so that it cannot move the cursor, change colours or hide: control characters (except
 * tabs), invisible characters and bytes that are not UTF-8 become U+FFFD.
 */
export function printable(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => (character === "\t" ? "\t" : "\uFFFD"));
}

/** A superset of those characters, tested first: Unicode classes take longer to compile than most checks to run. */
const unusual =
  /[^\t\x20-\x7e\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe\uff00-\uffef]/;

/** Makes text well-formed for other programs: bytes that are not UTF-8 become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
