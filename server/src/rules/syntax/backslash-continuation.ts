import { replacementInValue } from "../../edits/fix.js";
import type { Rule } from "../rule.js";
import { backslashesOf } from "../shared/value-typos.js";

export const backslashContinuation: Rule = {
  meta: {
    id: "backslash-continuation",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A backslash at the end of a line does not continue it; it is a part of the value.",
      ja: "行末のバックスラッシュは行の継続にならず、値の一部になります。",
    },
  },
  *checkSetting(_model, setting) {
    const { assignment, service } = setting;
    if (service !== undefined || assignment.valueText.hasPlaceholder) return;
    for (const index of backslashesOf(assignment)) {
      const before = assignment.value.text.slice(0, index);
      const space = before.length - before.trimEnd().length;
      yield {
        at: { uri: assignment.uri, range: assignment.value.rangeOf(index, index + 1) },
        message: {
          en: "To Postfix a backslash is a part of the value and does not continue the line. A line that begins with a space or tab continues the one before it.",
          ja: "Postfix では、バックスラッシュは値の一部であり、行の継続を表しません。次の行の先頭に空白かタブを置くと、前の行の続きになります。",
        },
        fixes: [replacementInValue(assignment, index - space, index + 1, "", true)],
      };
    }
  },
};
