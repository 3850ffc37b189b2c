import { replaceValue } from "../../edits/edit.js";
import { distanceOf } from "../../model/values/destination.js";
import { atValue, clientLogsIn, decidingAssignment } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { clientTlsLevel, outgoingClient, saslOptions } from "../shared/smtp-client.js";

export const saslLoginTlsOptional: Rule = {
  meta: {
    id: "sasl-login-tls-optional",
    severity: "information",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The client sends its password also without TLS, if the relay does not offer it.",
      ja: "中継先が TLS を提示しなければ、TLS なしでパスワードを送ります。",
    },
  },
  *check(model) {
    const client = outgoingClient(model);
    if (!client?.relayhost || !clientLogsIn(model, client.service)) return;
    const { service, relayhost } = client;
    const level = decidingAssignment(model, "smtp_tls_security_level", service);
    if (level === undefined || clientTlsLevel(model, service) !== "may" || distanceOf(relayhost) !== "far") return;
    const hasPolicy = ["smtp_tls_policy_maps", "smtp_tls_per_site"].some((name) => model.value(name, service) !== "");
    if (hasPolicy || saslOptions(model, "", service).includes("noplaintext")) return;
    yield {
      at: atValue(level),
      message: {
        en: "With “may”, somebody on the way who hides STARTTLS gets the password in the clear. For a relay with a login, “encrypt” is right: without TLS there is no login.",
        ja: "「may」では、経路の途中で STARTTLS を隠されるとパスワードが平文で送られます。ログインする中継先には、TLS がなければログインしない「encrypt」が適切です。",
      },
      fixes: [
        {
          title: { en: "Set smtp_tls_security_level to encrypt", ja: "smtp_tls_security_level を encrypt にする" },
          edits: [replaceValue(level, "encrypt")],
          safe: false,
        },
      ],
    };
  },
};
