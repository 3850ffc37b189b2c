import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const softBounce: Rule = {
  meta: {
    id: "soft-bounce",
    severity: "hint",
    topic: "delivery",
    summary: {
      en: "soft_bounce is on, which is meant for tests: nothing is refused for good.",
      ja: "soft_bounce が有効です。テスト用の設定で、メールが恒久的に拒否されなくなります。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "soft_bounce")) {
      if (parseBoolean(model.knownValue("soft_bounce", setting.service) ?? "") !== true) continue;
      yield {
        at: atName(setting.assignment),
        message: {
          en: "With soft_bounce Postfix answers 4xx where it would answer 5xx, and keeps what it would return: senders learn of a wrong address only after days, and spam comes back again and again. Remove it when the test is over.",
          ja: "soft_bounce が有効だと、Postfix は 5xx の代わりに 4xx を返し、戻すはずのメールもキューに残します。差出人が宛先の誤りを知るのは数日後になり、スパムも何度も再送されます。テストが終わったら削除してください。",
        },
        fixes: deletion(setting, false),
      };
    }
  },
};
