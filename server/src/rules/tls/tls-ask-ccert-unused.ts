import { replaceValue } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, isYes } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const tlsAskCcertUnused: Rule = {
  meta: {
    id: "tls-ask-ccert-unused",
    severity: "information",
    topic: "delivery",
    needsComplete: ["main.cf", "master.cf"],
    summary: {
      en: "Clients are asked for a certificate that nothing looks at.",
      ja: "クライアント証明書を求めていますが、どこでも使われていません。",
    },
  },
  *check(model) {
    const ask = model.assignment("smtpd_tls_ask_ccert");
    if (ask === undefined || !isYes(model, "smtpd_tls_ask_ccert") || isUsed(model)) return;
    yield {
      at: atName(ask),
      message: {
        en: "Nothing here uses the certificates of clients, and some senders cannot finish a TLS handshake when they are asked for one. Set it to “no”.",
        ja: "クライアントの証明書はどこでも使われていません。証明書を求められると TLS のハンドシェイクに失敗する送信元もあるため、「no」にしてください。",
      },
      fixes: [
        {
          title: { en: "Replace with “no”", ja: "「no」に置き換える" },
          edits: [replaceValue(ask, "no")],
          safe: false,
        },
      ],
    };
  },
};

/** Matches restrictions that use certificates, and policy servers, which receive them. */
const users = /permit_tls_(?:all_)?clientcerts|check_ccert_access|check_policy_service/i;

function isUsed(model: ConfigModel): boolean {
  return model.settings.some(({ assignment, service }) => {
    const { name, value } = assignment;
    if (/^(?:smtpd_milters|relay_clientcerts|smtpd_milter_maps)$/.test(name.text)) return value.text !== "";
    return users.test(value.text) || (name.text === "smtpd_tls_req_ccert" && isYes(model, name.text, service));
  });
}
