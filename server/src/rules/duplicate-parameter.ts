import type { Rule } from "./rule.js";
import { atName, deleteLines } from "./support.js";

export const duplicateParameter: Rule = {
  meta: {
    id: "duplicate-parameter",
    severity: "warning",
    topic: "style",
    summary: {
      en: "A parameter is set twice; only the last setting counts.",
      ja: "同じパラメータが二度設定されています。最後の設定だけが有効です。",
    },
  },
  *check(model) {
    const { main } = model;
    for (const assignment of main.assignments) {
      const name = assignment.name.text;
      const winner = model.assignment(name);
      if (winner === undefined || winner === assignment) continue;
      const same = winner.value.text === assignment.value.text;
      yield {
        at: atName(assignment),
        severity: same ? "information" : "warning",
        tag: "unused",
        message: {
          en: `“${name}” is set again below; Postfix ignores this line.`,
          ja: `「${name}」は後でもう一度設定されているため、Postfix はこの行を無視します。`,
        },
        related: [{ at: atName(winner), message: { en: "This setting counts.", ja: "有効なのはこの設定です。" } }],
        fixes: [
          {
            title: { en: "Delete the line without effect", ja: "無視される行を削除する" },
            edits: [deleteLines(main.source, assignment.range)],
            safe: same,
          },
        ],
      };
    }
  },
};
