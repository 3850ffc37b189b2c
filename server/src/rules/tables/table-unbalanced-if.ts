import type { Message } from "../../facts/message.js";
import type { TableProblemKind } from "../../syntax/table/tree.js";
import type { TextRange } from "../../syntax/text.js";
import { tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const tableUnbalancedIf = tableRule(
  {
    id: "table-unbalanced-if",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "An “if” without “endif”, an “endif” without “if”, or text behind one of them.",
      ja: "「endif」のない「if」、「if」のない「endif」、またはそれらの後に余分な文字がある行です。",
    },
  },
  (table) => {
    const open: TextRange[] = [];
    return function* (chunk, isLast) {
      for (const { kind, range } of chunk.problems) {
        const message = messages[kind];
        if (message !== undefined) yield { at: inTable(table, range), message };
      }
      for (const statement of "statements" in chunk ? chunk.statements : []) {
        if (statement.kind === "if") open.push(statement.keyword.range);
        else if (statement.kind === "endif" && open.pop() === undefined) {
          yield { at: inTable(table, statement.keyword.range), message: withoutIf };
        }
      }
      if (isLast) yield* open.map((range) => ({ at: inTable(table, range), message: withoutEndif }));
    };
  },
);

const withoutEndif: Message = {
  en: "This “if” has no “endif”: where it does not match, Postfix skips the whole rest of the table.",
  ja: "この「if」に「endif」がありません。一致しない場合、Postfix はテーブルの残りをすべて飛ばします。",
};

const withoutIf: Message = {
  en: "This “endif” has no “if” above it; Postfix ignores it.",
  ja: "この「endif」に対応する「if」がありません。Postfix は無視します。",
};

const messages: Readonly<Partial<Record<TableProblemKind, Message>>> = {
  "text-after-if": {
    en: "Nothing may follow the pattern of an “if”; Postfix ignores this text. An indented line below an “if” belongs to it, too.",
    ja: "「if」のパターンの後には何も書けず、この部分は無視されます。「if」の下の字下げした行も「if」の続きになります。",
  },
  "text-after-endif": {
    en: "Nothing may follow an “endif”; Postfix ignores this text, and a cidr table ignores the whole line.",
    ja: "「endif」の後には何も書けません。この部分は無視され、cidr テーブルでは行全体が無視されます。",
  },
};
