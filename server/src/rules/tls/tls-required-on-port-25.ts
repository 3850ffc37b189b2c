import { replaceValue } from "../../edits/edit.js";
import { atValue, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Rule } from "../rule.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const tlsRequiredOnPort25: Rule = {
  meta: {
    id: "tls-required-on-port-25",
    severity: "information",
    topic: "delivery",
    summary: {
      en: "Port 25 refuses mail from servers that do not use TLS.",
      ja: "25 番ポートが、TLS を使わないサーバーからのメールを拒否します。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { service, port } of smtpServers(model)) {
      const isWrapped = isYes(model, "smtpd_tls_wrappermode", service);
      if (port !== "smtp" || isWrapped || serverTlsLevel(model, service) !== "encrypt") continue;
      const place = decidingAssignment(model, "smtpd_tls_security_level", service);
      if (place === undefined || seen.has(place)) continue;
      seen.add(place);
      yield {
        at: atValue(place),
        message: {
          en: "This holds for port 25 too: servers that do not use TLS are refused with “530 Must issue a STARTTLS command first”, and their mail is lost for you. RFC 3207 forbids it for a public mail server; “may” takes all mail.",
          ja: "この設定は 25 番ポートにも適用され、TLS を使わないサーバーは「530 Must issue a STARTTLS command first」で拒否されて、メールが届きません。RFC 3207 は公開のメールサーバーでこれを禁じています。「may」ならすべて受け取れます。",
        },
        fixes: [
          {
            title: { en: "Replace with “may”", ja: "「may」に置き換える" },
            edits: [replaceValue(place, "may")],
            safe: false,
          },
        ],
      };
    }
  },
};
