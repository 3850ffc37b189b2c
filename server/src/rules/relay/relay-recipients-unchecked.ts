import { knownExpansion } from "../../model/values/known-values.js";
import { atName, itemsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { verifiesRecipients } from "../shared/recipients.js";
import { smtpServers } from "../shared/smtp-server.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const relayRecipientsUnchecked: Rule = {
  meta: {
    id: "relay-recipients-unchecked",
    severity: "information",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "Mail is relayed to domains whose recipients are not known: that for others is accepted and bounced later.",
      ja: "中継先ドメインの宛先が確認されません。存在しない宛先のメールも受け付け、後からバウンスします。",
    },
  },
  *check(model) {
    if (model.knownValue("relay_recipient_maps") !== "" || smtpServers(model).length === 0) return;
    for (const { assignment, service } of soundSettingsOf(model, "relay_domains")) {
      const relayed = itemsOf(assignment).filter(({ text }) => !/^(!|\*|\$\W?mydestination\b)/.test(text));
      if (service !== undefined || relayed.every(({ text }) => knownExpansion(model, text) === "")) continue;
      if (verifiesRecipients(model)) continue;
      yield {
        at: atName(assignment),
        message: {
          en: "Mail for any recipient in these domains is accepted, because relay_recipient_maps is empty. What the next server then refuses, this one must bounce to an often forged sender. List the recipients in relay_recipient_maps, or add reject_unverified_recipient to the recipient restrictions.",
          ja: "relay_recipient_maps が空のため、これらのドメインの任意の宛先を受け付けます。次のサーバーに拒否されたメールは、このサーバーが (たいてい偽装された) 差出人へバウンスすることになります。relay_recipient_maps に宛先を登録するか、受信者の制限に reject_unverified_recipient を加えてください。",
        },
      };
    }
  },
};
