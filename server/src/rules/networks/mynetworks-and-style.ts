import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const mynetworksAndStyle: Rule = {
  meta: {
    id: "mynetworks-and-style",
    severity: "warning",
    topic: "style",
    summary: {
      en: "mynetworks and mynetworks_style are both set; Postfix ignores the style.",
      ja: "mynetworks と mynetworks_style の両方が設定されています。Postfix は mynetworks_style を無視します。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "mynetworks_style")) {
      const networks = model.assignment("mynetworks", setting.service);
      if (networks === undefined) continue;
      yield {
        at: atName(setting.assignment),
        tag: "unused",
        message: {
          en: "mynetworks_style has no effect, because mynetworks is set: only the networks listed there are trusted. Delete one of the two.",
          ja: "mynetworks が設定されているため、mynetworks_style は効きません。信頼されるのは mynetworks に書かれたネットワークだけです。どちらか一方を削除してください。",
        },
        related: [{ at: atName(networks), message: { en: "This setting counts.", ja: "有効なのはこの設定です。" } }],
        fixes: deletion(setting, true),
      };
    }
  },
};
