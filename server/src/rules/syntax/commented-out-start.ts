import { excerpt } from "../../facts/message.js";
import { parameters } from "../../facts/parameter.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { TextRange } from "../../syntax/text.js";
import type { Rule } from "../rule.js";

export const commentedOutStart: Rule = {
  meta: {
    id: "commented-out-start",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "The first line of a setting is commented out, but the indented lines below it are not.",
      ja: "設定の最初の行だけがコメントになり、続きの行が残っています。",
    },
  },
  *check({ main }) {
    for (const comment of main.comments) {
      const { text, uri } = main.source;
      const name = /^#+\s*([a-z0-9_]+)\s*=/.exec(text.slice(comment.start, comment.end))?.[1];
      if (name === undefined || !parameters.has(name) || text[comment.start - 1] === " ") continue;
      const lines = linesBelow(text, comment.end);
      const above = main.assignments.find(({ range }) => range.start < comment.start && comment.end < range.end);
      if (lines.length === 0 || above === undefined || above.name.text === name) continue;
      yield {
        at: { uri, range: { start: lines[0]!.start, end: lines.at(-1)!.end } },
        message: message(name, above),
        related: [
          { at: { uri, range: comment }, message: { en: "This line is a comment.", ja: "この行はコメントです。" } },
        ],
        fixes: [
          {
            title: { en: "Comment these lines out too", ja: "これらの行もコメントにする" },
            edits: lines.map(({ start }) => {
              const at = text.lastIndexOf("\n", start - 1) + 1;
              return { uri, range: { start: at, end: at }, newText: "#" };
            }),
            safe: false,
          },
        ],
      };
    }
  },
};

/** The indented lines directly after an offset, without their indentation. */
function linesBelow(text: string, offset: number): TextRange[] {
  const lines: TextRange[] = [];
  for (let newline = text.indexOf("\n", offset); newline >= 0; newline = text.indexOf("\n", newline + 1)) {
    const line = /^[ \t]+(?=[^\s#])([^\r\n]*)/.exec(text.slice(newline + 1, newline + 2000));
    if (line === null) break;
    const start = newline + 1 + line[0].length - line[1]!.length;
    lines.push({ start, end: start + line[1]!.trimEnd().length });
  }
  return lines;
}

function message(name: string, above: Assignment) {
  return {
    en: `The line that sets ${name} is a comment, but the lines below it are none: they continue ${excerpt(above.name.text)} further up. Comment them out too.`,
    ja: `${name} の行はコメントですが、その下の行はコメントではないため、上にある ${excerpt(above.name.text)} の値の続きになります。これらの行もコメントにしてください。`,
  };
}
