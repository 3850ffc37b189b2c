// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a result of a pattern table has ${1} in it.

import { tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const tableGroupMissing = tableRule(
  {
    id: "table-group-missing",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A result that inserts a group which the pattern does not have, or that Postfix cannot read.",
      ja: "パターンにないグループを挿入する結果、または Postfix が解釈できない結果です。",
    },
  },
  (table) =>
    function* (chunk) {
      if (chunk.syntax !== "pcre" && chunk.syntax !== "regexp") return;
      for (const { pattern, result, replacement } of chunk.refused) {
        for (const { group, start, end } of replacement?.parts ?? []) {
          if (group === undefined || group <= pattern.regex.groups || result === undefined) continue;
          const count = pattern.regex.groups;
          yield {
            at: inTable(table, result.rangeOf(start, end)),
            message: {
              en: `There is no group ${group}: the pattern has ${count === 0 ? "none" : count}. Postfix skips this line.`,
              ja: `グループ ${group} はありません（パターンのグループは ${count} 個です）。Postfix はこの行を読み飛ばします。`,
            },
          };
        }
      }
      for (const { kind, range } of chunk.problems) {
        if (kind === "bad-replacement") yield { at: inTable(table, range), message: badReplacement };
        if (kind === "negative-with-group") yield { at: inTable(table, range), message: negative };
      }
    },
);

const badReplacement = {
  en: "Behind “$” stands the number of a group, from 1 on; Postfix skips this line. Write “$$” for a dollar sign, and “${1}” where more text follows.",
  ja: "「$」の後には 1 以上のグループ番号が必要で、Postfix はこの行を読み飛ばします。ドル記号そのものは「$$」、後に文字が続く場合は「${1}」と書きます。",
};

const negative = {
  en: "A pattern that must not match has no groups to insert; Postfix skips this line.",
  ja: "一致しないことを条件とするパターンには挿入できるグループがないため、Postfix はこの行を読み飛ばします。",
};
