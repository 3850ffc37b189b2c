import { atName, effectiveSettingsOf, isYes } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const brokenSaslAuthClients: Rule = {
  meta: {
    id: "broken-sasl-auth-clients",
    severity: "hint",
    topic: "obsolete",
    summary: {
      en: "A workaround for mail programs of the last century is on.",
      ja: "前世紀のメールソフトのための回避策が有効です。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "broken_sasl_auth_clients")) {
      if (!isYes(model, "broken_sasl_auth_clients", setting.service)) continue;
      yield {
        at: atName(setting.assignment),
        message: {
          en: "Only Outlook Express 4 and Exchange 5.0 needed this; today it just adds a second, wrong line “AUTH=” to what the server announces.",
          ja: "これが必要だったのは Outlook Express 4 と Exchange 5.0 だけで、今では誤った形の「AUTH=」の行を余計に提示するだけです。",
        },
        fixes: model.isReferenced("broken_sasl_auth_clients") ? [] : deletion(setting, true),
      };
    }
  },
};
