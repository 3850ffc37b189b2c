import { replaceValue } from "../../edits/edit.js";
import { atValue, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { clientTlsLevel, outgoingClient } from "../shared/smtp-client.js";

export const tlsMandatoryForInternet: Rule = {
  meta: {
    id: "tls-mandatory-for-internet",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "Mail to all the Internet is delivered only where TLS is required or verified.",
      ja: "インターネット全体への配送で TLS や証明書の検証を必須としています。",
    },
  },
  *check(model) {
    const client = outgoingClient(model);
    if (client?.relayhost !== "") return;
    const { service } = client;
    const place = decidingAssignment(model, "smtp_tls_security_level", service);
    const level = clientTlsLevel(model, service);
    const hasPolicy = ["smtp_tls_policy_maps", "smtp_tls_per_site"].some((name) => model.value(name, service) !== "");
    // With TLS from the first byte the mail does not go to MX hosts, which relay-wrappermode reports.
    if (place === undefined || hasPolicy || isYes(model, "smtp_tls_wrappermode", service)) return;
    const isVerified = level === "verify" || level === "secure" || level === "dane-only";
    if (!isVerified && level !== "encrypt") return;
    yield {
      at: atValue(place),
      ...(!isVerified && { severity: "information" }),
      message: isVerified
        ? {
            en: `“${level}” holds for every destination here, and most mail servers of the world do not meet it: their mail stays in the queue and bounces. Use “may” or “dane”, and a policy table for destinations that need more.`,
            ja: `ここでは「${level}」がすべての宛先に適用されますが、ほとんどのメールサーバーは条件を満たさないため、メールがキューに残ってバウンスします。「may」か「dane」にして、必要な宛先だけをポリシーテーブルで指定してください。`,
          }
        : {
            en: "“encrypt” holds for every destination here: mail to servers without TLS stays in the queue and bounces. “may” delivers it.",
            ja: "ここでは「encrypt」がすべての宛先に適用されるため、TLS に対応しないサーバー宛てのメールはキューに残ってバウンスします。「may」なら配送されます。",
          },
      fixes: isYes(model, "smtp_enforce_tls", service)
        ? []
        : [
            {
              title: { en: "Set smtp_tls_security_level to may", ja: "smtp_tls_security_level を may にする" },
              edits: [replaceValue(place, "may")],
              safe: false,
            },
          ],
    };
  },
};
