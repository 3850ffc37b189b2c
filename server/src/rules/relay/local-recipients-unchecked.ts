import type { ConfigModel } from "../../model/values/model.js";
import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";
import { verifiesRecipients } from "../shared/recipients.js";
import { smtpServers } from "../shared/smtp-server.js";

export const localRecipientsUnchecked: Rule = {
  meta: {
    id: "local-recipients-unchecked",
    severity: "warning",
    topic: "security",
    summary: {
      en: "local_recipient_maps is empty: mail for local users who do not exist is accepted and bounced later.",
      ja: "local_recipient_maps が空のため、存在しないローカルユーザー宛てのメールを受け付け、後からバウンスします。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "local_recipient_maps")) {
      // A service that receives mail back from a content filter relies on the check of the service that received it
      // first.
      if (setting.service !== undefined || model.knownValue("local_recipient_maps") !== "") continue;
      if (!isReached(model) || verifiesRecipients(model)) continue;
      const isUsual = !["mailbox_transport", "fallback_transport"].some((name) => model.value(name) !== "");
      yield {
        at: atName(setting.assignment),
        severity: isUsual && model.value("local_transport").startsWith("local") ? "warning" : "information",
        message: {
          en: "An empty local_recipient_maps accepts mail for any user of the local domains. Mail for those who do not exist is bounced to its often forged sender, and block lists count that as spam. Delete this line, or name the tables with your users.",
          ja: "local_recipient_maps が空だと、ローカルドメインの任意の宛先を受け付けます。存在しない宛先のメールは (たいてい偽装された) 差出人へバウンスされ、スパムと見なされます。この行を削除するか、利用者のテーブルを指定してください。",
        },
        fixes: deletion(setting, false),
      };
    }
  },
};

/** True where mail from outside can have an unknown local recipient, and no luser_relay receives it. */
function isReached(model: ConfigModel): boolean {
  const domains = model.knownValue("mydestination");
  return (
    domains !== undefined && domains.trim() !== "" && model.value("luser_relay") === "" && smtpServers(model).length > 0
  );
}
