import { isIn } from "../../facts/version.js";
import { atValue, itemsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const severalRelayHosts: Rule = {
  meta: {
    id: "several-relay-hosts",
    severity: "error",
    topic: "value",
    summary: {
      en: "relayhost names several hosts, which Postfix takes from version 3.5 on only.",
      ja: "relayhost に複数のホストが指定されています。これができるのは Postfix 3.5 以降です。",
    },
  },
  *check(model) {
    if (isIn(model.version, { since: "3.5" })) return;
    for (const { assignment } of soundSettingsOf(model, "relayhost")) {
      if (itemsOf(assignment).length < 2) continue;
      yield {
        at: atValue(assignment),
        message: {
          en: "This version of Postfix takes one host in relayhost; several are possible from 3.5 on. With this value the SMTP client stops with an error, and mail stays in the queue. Keep one host, and put the others into smtp_fallback_relay.",
          ja: "このバージョンの Postfix では relayhost に一つのホストしか指定できません (複数の指定は 3.5 以降)。このままでは SMTP クライアントがエラーで停止し、メールはキューに残ります。一つだけ残し、ほかは smtp_fallback_relay に移してください。",
        },
      };
    }
  },
};
