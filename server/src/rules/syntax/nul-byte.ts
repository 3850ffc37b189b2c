import type { Rule } from "../rule.js";

export const nulByte: Rule = {
  meta: {
    id: "nul-byte",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line holds a NUL byte; Postfix ignores the rest of the line.",
      ja: "行に NUL バイトがあり、Postfix は以降の部分を無視します。",
    },
  },
  *check(model) {
    for (const { source, problems } of [model.main, model.master]) {
      for (const { kind, range } of problems) {
        if (kind !== "nul-byte") continue;
        yield {
          at: { uri: source.uri, range },
          message: {
            en: "Here stands a NUL byte, and Postfix ignores the rest of this line with all that continues it. The file may be saved as UTF-16 or damaged; save it as UTF-8.",
            ja: "ここに NUL バイトがあり、Postfix はこの行の以降の部分を (続きの行も含めて) 無視します。ファイルが UTF-16 で保存されているか、壊れている可能性があります。UTF-8 で保存し直してください。",
          },
          fixes: [
            {
              title: { en: "Delete the NUL byte", ja: "NUL バイトを削除する" },
              edits: [{ uri: source.uri, range, newText: "" }],
              safe: false,
            },
          ],
        };
      }
    }
  },
};
