import { removeItem } from "../../edits/edit.js";
import { shapeOf } from "../../facts/index.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const warnIfReject: Rule = {
  meta: {
    id: "warn-if-reject",
    severity: "hint",
    topic: "security",
    summary: {
      en: "warn_if_reject is left in a restriction list: what follows it is only logged.",
      ja: "制限のリストに warn_if_reject が残っています。次の制限はログに記録されるだけです。",
    },
  },
  *checkSetting(model, setting) {
    if (!isRestrictionList(model, setting)) return;
    const items = itemsOf(setting.assignment);
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (item.text.toLowerCase() !== "warn_if_reject" || next === undefined) continue;
      yield {
        at: atItem(setting.assignment, item),
        message: {
          en: `“${next.text}” refuses nothing here: warn_if_reject makes Postfix log a warning instead. When the log shows that it would hit the right mail, remove warn_if_reject.`,
          ja: `ここでは「${next.text}」は何も拒否せず、warn_if_reject によりログに警告を残すだけです。ログを見て問題がなければ warn_if_reject を削除してください。`,
        },
        fixes: [
          {
            title: { en: "Remove warn_if_reject", ja: "warn_if_reject を削除する" },
            edits: [removeItem(setting.assignment, item)],
            safe: false,
          },
        ],
      };
    }
  },
};

function isRestrictionList(model: ConfigModel, { assignment }: Setting): boolean {
  const name = assignment.name.text;
  const fact = model.parameter(name)?.fact;
  return fact === undefined ? model.restrictionClasses.has(name) : shapeOf(fact).kind === "restrictions";
}
