import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import { atItem, itemsOf, settingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const restrictionClassName: Rule = {
  meta: {
    id: "restriction-class-name",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A restriction class has the name of a restriction that Postfix has itself.",
      ja: "制限クラスに Postfix 自身の制限と同じ名前が付いています。",
    },
  },
  *check(model) {
    for (const { assignment } of settingsOf(model, "smtpd_restriction_classes")) {
      for (const item of itemsOf(assignment)) {
        if (restrictionOf(item.text) === undefined && !item.text.includes(":")) continue;
        yield {
          at: atItem(assignment, item),
          message: {
            en: `This class is never used: “${item.text}” in a list always means Postfix’s own. Give the class another name.`,
            ja: `リストの「${item.text}」は常に Postfix 自身のものを指すため、このクラスは使われません。別の名前を付けてください。`,
          },
        };
      }
    }
  },
};
