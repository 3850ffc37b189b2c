import { deleteLines } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { Rule } from "../rule.js";

export const missingName: Rule = {
  meta: {
    id: "missing-name",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line of main.cf begins with `=`; Postfix does not start.",
      ja: "main.cf の行が「=」で始まっています。Postfix は起動しません。",
    },
  },
  *check({ main }) {
    const { text, uri } = main.source;
    for (const { kind, range } of main.problems) {
      if (kind !== "missing-name") continue;
      const isConflict = /^={7}\r?$/m.test(text.slice(range.start, range.end));
      yield {
        at: { uri, range },
        message: isConflict
          ? {
              en: "This is the mark of a merge that was not finished. No Postfix program can read main.cf until one of the two versions is chosen.",
              ja: "マージの競合を示す印が残っています。どちらかの版を選んで解決するまで、Postfix のプログラムは main.cf を読めません。",
            }
          : {
              en: `“${excerpt(text.slice(range.start, range.end))}” has no name before “=”, so no Postfix program can read main.cf and mail stops.`,
              ja: `「${excerpt(text.slice(range.start, range.end))}」には「=」の前に名前がないため、Postfix のすべてのプログラムが main.cf を読めず、メールが止まります。`,
            },
        fixes: isConflict
          ? []
          : [
              {
                title: { en: "Delete the line", ja: "この行を削除する" },
                edits: [deleteLines(main.source, range)],
                safe: false,
              },
            ],
      };
    }
  },
};
