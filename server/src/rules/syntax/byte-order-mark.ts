import type { Rule } from "../rule.js";

export const byteOrderMark: Rule = {
  meta: {
    id: "byte-order-mark",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "The file begins with a byte order mark, which Postfix takes for a part of the first line.",
      ja: "ファイルの先頭に BOM があり、Postfix はそれを最初の行の一部とみなします。",
    },
  },
  *check(model) {
    for (const { source, problems } of [model.main, model.master]) {
      for (const { kind, range } of problems) {
        if (kind !== "byte-order-mark") continue;
        yield {
          at: { uri: source.uri, range },
          message: {
            en: "This file begins with a byte order mark, a character that nobody sees. Postfix takes it for a part of the first line: a comment is none any more and a name is not known. Delete it, and save the file as UTF-8 without a mark.",
            ja: "このファイルの先頭には、目に見えない BOM があります。Postfix は BOM を最初の行の一部とみなすため、コメントがコメントと認識されず、名前も正しく読まれません。BOM なしの UTF-8 で保存してください。",
          },
          fixes: [
            {
              title: { en: "Delete the byte order mark", ja: "BOM を削除する" },
              edits: [{ uri: source.uri, range, newText: "" }],
              safe: true,
            },
          ],
        };
      }
    }
  },
};
