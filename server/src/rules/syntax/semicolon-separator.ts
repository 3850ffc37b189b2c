import type { Fix } from "../../edits/edit.js";
import { replacementInValue } from "../../edits/fix.js";
import type { Setting } from "../../model/values/model.js";
import type { Rule } from "../rule.js";
import { isRefused } from "../shared/check-value.js";
import { inlineCommentsOf, semicolonsOf } from "../shared/value-typos.js";

export const semicolonSeparator: Rule = {
  meta: {
    id: "semicolon-separator",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A semicolon neither ends a value nor separates the items of a list.",
      ja: "セミコロンは値の終わりや項目の区切りになりません。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    if (!assignment.value.text.includes(";") || assignment.valueText.hasPlaceholder) return;
    if (inlineCommentsOf(model, setting).length > 0) return;
    const known = model.parameter(assignment.name.text);
    const refused = known !== undefined && isRefused(model, known, assignment.value.text);
    for (const index of semicolonsOf(model, setting)) {
      yield {
        at: { uri: assignment.uri, range: assignment.value.rangeOf(index, index + 1) },
        severity: refused ? "error" : "warning",
        message: {
          en: "To Postfix a semicolon is a part of the word before it, which then does not mean what it should. A line needs no end mark; the items of a list are separated by commas or spaces.",
          ja: "Postfix にとってセミコロンは直前の語の一部であり、意図したとおりに働きません。行末の記号は不要で、リストの項目はコンマか空白で区切ります。",
        },
        fixes: [fix(setting, index)],
      };
    }
  },
};

function fix({ assignment }: Setting, index: number): Fix {
  const isLast = index === assignment.value.text.length - 1;
  return replacementInValue(assignment, index, index + 1, isLast ? "" : ",", true);
}
