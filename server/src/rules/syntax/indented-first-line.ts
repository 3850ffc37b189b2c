import type { Fix } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { Parsed } from "../../syntax/main-cf.js";
import type { TextRange } from "../../syntax/text.js";
import type { Rule } from "../rule.js";

export const indentedFirstLine: Rule = {
  meta: {
    id: "indented-first-line",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "An indented line with nothing above that it could continue is ignored.",
      ja: "字下げした行の上に続くべき行がないため、その行は無視されます。",
    },
  },
  *check(model) {
    for (const document of [model.main, model.master]) {
      for (const { kind, range } of document.problems) {
        if (kind !== "indented-first-line") continue;
        const { source } = document;
        const text = excerpt(source.text.slice(range.start, range.end).split("\n", 1)[0]!.trim());
        yield {
          at: { uri: source.uri, range },
          tag: "unused",
          message: {
            en: `An indented line continues the line above it, but there is none. Postfix warns and ignores “${text}” and the indented lines below it. Begin it in the first column.`,
            ja: `字下げした行は上の行の続きとみなされますが、ここには続くべき行がありません。Postfix は警告を出し、「${text}」とそれに続く字下げされた行を無視します。行頭から書いてください。`,
          },
          fixes: [dedent(document, range)],
        };
      }
    }
  },
};

/** A fix that moves each line which looks like a setting or service to the first column; the others continue it. */
function dedent({ source }: Parsed, range: TextRange): Fix {
  const { text, uri } = source;
  const first = text.lastIndexOf("\n", range.start - 1) + 1;
  const lines = [
    ...text.slice(first, range.end).matchAll(/^[ \t]+(?=(\S+\s*=|\S+[ \t]+(?:inet|unix|unix-dgram|fifo|pass)\s)?)/gm),
  ];
  const moved = lines.filter((match, index) => index === 0 || match[1] !== undefined);
  return {
    title: { en: "Remove the indentation", ja: "字下げを取り除く" },
    edits: moved.map(({ index, 0: space }) => ({
      uri,
      range: { start: first + index, end: first + index + space.length },
      newText: "",
    })),
    safe: false,
  };
}
