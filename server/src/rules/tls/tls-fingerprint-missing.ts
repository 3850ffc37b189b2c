import { atValue, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const tlsFingerprintMissing: Rule = {
  meta: {
    id: "tls-fingerprint-missing",
    severity: "error",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "The level is fingerprint, and there is no fingerprint to compare with.",
      ja: "レベルが fingerprint なのに、比較するフィンガープリントがありません。",
    },
  },
  *check(model) {
    if (!model.hasMain) return;
    for (const { assignment, service } of effectiveSettingsOf(
      model,
      "smtp_tls_security_level",
      "lmtp_tls_security_level",
    )) {
      const name = assignment.name.text;
      if (model.knownValue(name, service)?.toLowerCase() !== "fingerprint") continue;
      const client = name.split("_")[0]!;
      const sources = ["fingerprint_cert_match", "policy_maps", "per_site"].map((end) => `${client}_tls_${end}`);
      if (sources.some((source) => model.value(source, service) !== "")) continue;
      yield {
        at: atValue(assignment),
        message: {
          en: `There is no fingerprint to compare with, so no server is the right one and no mail is delivered. Set ${client}_tls_fingerprint_cert_match, or choose another level.`,
          ja: `比較するフィンガープリントがないため、どのサーバーも正しいと認められず、メールは配送されません。${client}_tls_fingerprint_cert_match を設定するか、別のレベルにしてください。`,
        },
      };
    }
  },
};
