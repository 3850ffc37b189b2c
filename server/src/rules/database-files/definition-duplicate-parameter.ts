import { deleteLines } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import { assignmentOf, definitionRule } from "../shared/database-file.js";
import { inTable } from "../shared/table-findings.js";

export const definitionDuplicateParameter = definitionRule(
  {
    id: "definition-duplicate-parameter",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A parameter that a table definition file sets twice: the last line counts.",
      ja: "テーブル定義ファイルでパラメータが二度設定されています。有効なのは最後の行です。",
    },
  },
  function* (definition) {
    const { table, tree } = definition;
    // In a template, the two lines can be alternatives. For main.cf there is duplicate-parameter.
    if (tree.isTemplate || definition.isInMain) return;
    for (const assignment of tree.assignments) {
      const last = assignmentOf(definition, assignment.name.text)!;
      if (last === assignment) continue;
      const name = excerpt(assignment.name.text);
      const title = { en: "Delete this line", ja: "この行を削除する" };
      const isSame = last.value.text === assignment.value.text;
      yield {
        at: inTable(table, assignment.name.range),
        ...(isSame && { severity: "information" }),
        message: {
          en: `“${name}” is set again below, and the last line counts; this one has no effect.`,
          ja: `「${name}」は下でもう一度設定されていて、最後の行が有効になります。この行は無視されます。`,
        },
        related: [
          { at: inTable(table, last.name.range), message: { en: "This line counts.", ja: "有効なのはこの行です。" } },
        ],
        fixes: [{ title, edits: [deleteLines(table.source, assignment.range)], safe: isSame }],
        tag: "unused",
      };
    }
  },
);
