import type { SourceText, TextRange } from "../../syntax/text.js";

/** What stands in for a password; always of the same length. */
export const mask = "********";

/** Gives the lines of a file, by their index, without its passwords. */
export function shownLine({ text }: SourceText, secrets: readonly TextRange[]): (index: number) => string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (index) => {
    const next = starts[index + 1];
    return withoutSecrets(text, { start: starts[index]!, end: next === undefined ? text.length : next - 1 }, secrets);
  };
}

/** A piece of a file's text without its passwords. */
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
 * Text that cannot move the cursor, change colours or hide: control characters (but the tab), invisible ones and bytes
 * that are no UTF-8 become U+FFFD.
 */
export function printable(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => (character === "\t" ? "\t" : "\uFFFD"));
}

/** What may be one of those. Classes of Unicode take longer to compile than most checks to run. */
const unusual =
  /[^\t\x20-\x7e\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\ue000-\ufefe\uff00-\uffef]/;

/** Text for other programs: bytes that are no UTF-8 become U+FFFD, as everywhere else in a JSON file. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\uFFFD");
}
