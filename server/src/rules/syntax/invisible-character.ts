import type { ConfigModel } from "../../model/values/model.js";
import type { Parsed } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { invisible } from "../shared/value-typos.js";

export const invisibleCharacter: Rule = {
  meta: {
    id: "invisible-character",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A character that looks like a space or like nothing is a part of a name or value.",
      ja: "空白に見える文字や目に見えない文字が、名前や値に紛れ込んでいます。",
    },
  },
  *check(model: ConfigModel) {
    for (const document of [model.main, model.master]) yield* findIn(document);
  },
};

function* findIn({ source, lines }: Parsed): Generator<Finding> {
  const { text, uri } = source;
  for (const match of text.matchAll(new RegExp(`${invisible.source}+`, "g"))) {
    const start = match.index;
    const end = start + match[0].length;
    // byte-order-mark reports a byte order mark.
    if (start === 0 && match[0].startsWith("\uFEFF")) continue;
    if (!lines.some(({ range }) => range.start <= start && end <= range.end) || isInComment(text, start)) continue;
    const isSpace = !/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(match[0]);
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    yield {
      at: { uri, range: { start, end } },
      message: isSpace ? looksLikeSpace(code) : looksLikeNothing(code),
      fixes: [
        {
          title: isSpace
            ? { en: "Replace with a plain space", ja: "半角の空白に置き換える" }
            : { en: "Delete the invisible character", ja: "見えない文字を削除する" },
          edits: [{ uri, range: { start, end }, newText: isSpace ? " " : "" }],
          safe: true,
        },
      ],
    };
  }
}

function isInComment(text: string, offset: number): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf("\n", offset) + 1, offset));
}

function looksLikeSpace(code: string) {
  return {
    en: `This character (U+${code}) looks like a space, but Postfix takes it for a letter of the word that it touches. Type a plain space.`,
    ja: `この文字 (U+${code}) は空白に見えますが、Postfix は隣の語の一部とみなします。半角の空白を使ってください。`,
  };
}

function looksLikeNothing(code: string) {
  return {
    en: `Here stands a character that nobody sees (U+${code}). Postfix takes it for a letter of the word that it touches. Delete it.`,
    ja: `ここに目に見えない文字 (U+${code}) があります。Postfix は隣の語の一部とみなします。削除してください。`,
  };
}
