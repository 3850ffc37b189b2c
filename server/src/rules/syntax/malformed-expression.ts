import type { Fix } from "../../edits/edit.js";
import type { Malformed } from "../../syntax/expression.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { isRaw } from "../shared/references.js";

export const malformedExpression: Rule = {
  meta: {
    id: "malformed-expression",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A `$` expression that Postfix refuses; the programs that read the value stop.",
      ja: "「$」で始まる式に誤りがあり、この値を読むプログラムは停止します。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    if (!assignment.value.text.includes("$") || assignment.valueText.hasPlaceholder || isRaw(model, setting)) return;
    for (const malformed of assignment.valueText.malformed) yield finding(assignment, malformed);
  },
};

function finding(assignment: Assignment, malformed: Malformed): Finding {
  const { uri } = assignment.source;
  const reason = reasons[malformed.problem];
  return {
    at: { uri, range: assignment.value.rangeOf(malformed.start, malformed.end) },
    message: {
      en: `${reason.en} The programs that read this value stop with an error.`,
      ja: `${reason.ja}この値を読むプログラムはエラーで停止します。`,
    },
    fixes: malformed.problem === "empty-name" ? [doubled(assignment, malformed.start)] : [],
  };
}

function doubled(assignment: Assignment, index: number): Fix {
  const { start } = assignment.value.rangeOf(index, index + 1);
  return {
    title: { en: "Write “$$” for a dollar sign", ja: "ドル記号を「$$」と書く" },
    edits: [{ uri: assignment.uri, range: { start, end: start }, newText: "$" }],
    safe: false,
  };
}

const reasons: Readonly<Record<Malformed["problem"], { en: string; ja: string }>> = {
  unbalanced: {
    en: "The closing bracket of this expression is missing.",
    ja: "この式には閉じ括弧がありません。",
  },
  "empty-name": {
    en: "No name follows this “$”. For a dollar sign itself, write “$$”.",
    ja: "この「$」の後に名前がありません。ドル記号そのものは「$$」と書きます。",
  },
  "bad-name": {
    en: "The name in this expression has a character that names do not have; they consist of letters, digits and “_”.",
    ja: "この式の名前に使えない文字があります。名前に使えるのは英数字と「_」だけです。",
  },
  operator: {
    en: "Postfix does not understand the operator of this expression. It has the forms ${name?{yes}:{no}} and ${{left} == {right}?{yes}:{no}}.",
    ja: "この式の演算子は正しくありません。${name?{値}:{値}} または ${{左} == {右}?{値}:{値}} の形で書きます。",
  },
  "trailing-text": {
    en: "Postfix does not understand the text at the end of this expression. It has the form ${name?{yes}:{no}}.",
    ja: "この式の末尾に余分な文字があります。${name?{値}:{値}} の形で書きます。",
  },
  "too-deep": {
    en: "This expression is nested too deeply.",
    ja: "この式は入れ子が深すぎます。",
  },
};
