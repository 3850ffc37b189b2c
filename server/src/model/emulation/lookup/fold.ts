/**
 * Folds case as Postfix does before it looks a key up in an indexed table (src/util/casefold.c): ASCII alone, or with
 * smtputf8_enable the full case folding of Unicode.
 */
export function foldCase(text: string, unicode: boolean): string {
  if (!/[^ -~\t]/.test(text)) return text.toLowerCase();
  if (!unicode) return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return Array.from(text, foldCharacter).join("");
}

/** Full case folding of one character: for most, the same as conversion to upper case and then to lower case. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  // The dotless i is unchanged, and Cherokee is folded to upper case.
  if (code === 0x131) return character;
  if (code === 0x1e9e) return "ss";
  if (code >= 0x13a0 && code <= 0x13f5) return character;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCodePoint(code - 8);
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCodePoint(code - 0xab70 + 0x13a0);
  return Array.from(character.toUpperCase(), (each) => each.toLowerCase()).join("");
}
