import { excerpt } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { isRefused } from "../shared/check-value.js";
import { inlineCommentsOf, isFreeText, type QuotedItem, quotedItemsOf, shapeOfSetting } from "../shared/value-typos.js";

export const quotedValue: Rule = {
  meta: {
    id: "quoted-value",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "Quotes around a value are a part of the value.",
      ja: "値を囲む引用符は、値の一部になります。",
    },
  },
  *checkSetting(model, setting) {
    if (setting.assignment.valueText.hasPlaceholder || inlineCommentsOf(model, setting).length > 0) return;
    for (const quoted of quotedItemsOf(model, setting)) yield findingFor(model, setting, quoted);
  },
};

function findingFor(model: ConfigModel, setting: Setting, quoted: QuotedItem): Finding {
  const { uri, value } = setting.assignment;
  const range = value.rangeOf(quoted.start, quoted.end);
  const isFree = isFreeText(shapeOfSetting(model, setting));
  return {
    at: { uri, range },
    severity: severityOf(model, setting, isFree),
    message: isFree
      ? {
          en: `Postfix has no quotes: those around ${excerpt(quoted.text)} are a part of the value and will be seen. Delete them unless that is meant.`,
          ja: `Postfix に引用符はありません。${excerpt(quoted.text)} の引用符も値の一部となり、そのまま表示されます。意図したものでなければ削除してください。`,
        }
      : {
          en: `Postfix has no quotes: those around ${excerpt(quoted.text)} are a part of the value, which then does not mean what it should. Delete them.`,
          ja: `Postfix に引用符はありません。${excerpt(quoted.text)} の引用符も値の一部となり、意図したとおりに働きません。引用符を削除してください。`,
        },
    fixes: [
      {
        title: { en: "Delete the quotes", ja: "引用符を削除する" },
        edits: [
          { uri, range: { start: range.start, end: range.start + 1 }, newText: "" },
          { uri, range: { start: range.end - 1, end: range.end }, newText: "" },
        ],
        safe: !isFree,
      },
    ],
  };
}

function severityOf(model: ConfigModel, { assignment }: Setting, isFree: boolean): Severity {
  if (isFree) return "information";
  const known = model.parameter(assignment.name.text);
  return known !== undefined && isRefused(model, known, assignment.value.text) ? "error" : "warning";
}
