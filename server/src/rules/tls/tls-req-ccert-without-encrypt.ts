import { atName, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Rule } from "../rule.js";
import { serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const tlsReqCcertWithoutEncrypt: Rule = {
  meta: {
    id: "tls-req-ccert-without-encrypt",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "Client certificates are required, but TLS is not.",
      ja: "クライアント証明書を必須としていますが、TLS が必須ではありません。",
    },
  },
  *check(model) {
    const servers = smtpServers(model).map(({ service }) => ({
      level: serverTlsLevel(model, service),
      place: isYes(model, "smtpd_tls_req_ccert", service)
        ? decidingAssignment(model, "smtpd_tls_req_ccert", service)
        : undefined,
    }));
    const places = new Set<Assignment>(servers.flatMap(({ place }) => place ?? []));
    for (const place of places) {
      const levels = servers.filter((server) => server.place === place).map(({ level }) => level);
      if (levels.some((level) => level !== "may" && level !== "none")) continue;
      yield {
        at: atName(place),
        message: {
          en: "This has no effect: Postfix cannot require a certificate of a client that need not use TLS, and says so in the log. Require TLS (smtpd_tls_security_level = encrypt), or only ask: smtpd_tls_ask_ccert.",
          ja: "この設定は効果がありません。TLS を使わなくてもよいクライアントに証明書を必須とすることはできず、ログに警告が出ます。TLS を必須 (smtpd_tls_security_level = encrypt) にするか、smtpd_tls_ask_ccert で求めるだけにしてください。",
        },
      };
    }
  },
};
