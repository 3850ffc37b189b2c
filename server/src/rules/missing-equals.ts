import type { Rule } from "./rule.js";

export const missingEquals: Rule = {
  meta: {
    id: "missing-equals",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line of main.cf has no `=`; Postfix does not start.",
      ja: "main.cf の行に「=」がありません。Postfix は起動しません。",
    },
  },
  *check({ main }) {
    for (const problem of main.problems) {
      if (problem.kind !== "missing-equals") continue;
      const { start } = problem.range;
      const uri = main.source.uri;
      const isFirst = main.lines[0]?.range.start === start;
      yield {
        at: { uri, range: problem.range },
        message: {
          en: "This line has no “=”, so no Postfix program can read main.cf and mail stops. If it belongs to the setting above, indent it.",
          ja: "この行には「=」がないため、Postfix のすべてのプログラムが main.cf を読めず、メールが止まります。上の行の続きであれば、行頭を字下げしてください。",
        },
        fixes: isFirst
          ? []
          : [
              {
                title: { en: "Indent: continue the setting above", ja: "字下げして上の設定の続きにする" },
                edits: [{ uri, range: { start, end: start }, newText: "    " }],
                safe: false,
              },
            ],
      };
    }
  },
};
