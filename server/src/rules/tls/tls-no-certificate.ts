import { setParameters } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, atValue, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { certificatePlace, hasServerCertificate, serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const tlsNoCertificate: Rule = {
  meta: {
    id: "tls-no-certificate",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "TLS is switched on in the server, which has no certificate.",
      ja: "サーバーで TLS を有効にしていますが、証明書がありません。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { service } of smtpServers(model)) {
      const level = serverTlsLevel(model, service);
      if ((level !== "may" && level !== "encrypt") || hasServerCertificate(model, service)) continue;
      const place = switchOf(model, service);
      if (place === undefined || seen.has(place)) continue;
      seen.add(place);
      const [name, path] = Object.entries(certificatePlace(model))[0]!;
      yield {
        at: place.value.text === "" ? atName(place) : atValue(place),
        severity: level === "encrypt" ? "error" : "warning",
        message: level === "encrypt" ? required : optional,
        fixes: [
          {
            title: { en: `Set ${name} to ${path}`, ja: `${name} を ${path} にする` },
            edits: setParameters(model, { [name]: path }, model.isInMain(place) ? place : undefined),
            safe: false,
          },
        ],
      };
    }
  },
};

/** The setting that switches TLS on. */
function switchOf(model: ConfigModel, service: Service | undefined): Assignment | undefined {
  const names = ["smtpd_tls_wrappermode", "smtpd_enforce_tls", "smtpd_use_tls"].filter((name) =>
    isYes(model, name, service),
  );
  const level = model.value("smtpd_tls_security_level", service) === "" ? [] : ["smtpd_tls_security_level"];
  const [first, ...rest] = names[0] === "smtpd_tls_wrappermode" ? names : [...level, ...names];
  return decidingAssignment(model, first ?? rest[0] ?? "smtpd_tls_security_level", service);
}

const optional = {
  en: "The server has no certificate: it offers STARTTLS and then answers “454 4.7.0 TLS not available due to local problem”. Name the certificate and its key.",
  ja: "サーバーに証明書がありません。STARTTLS を提示しても「454 4.7.0 TLS not available due to local problem」と応答します。証明書と秘密鍵を指定してください。",
};

const required = {
  en: "The server has no certificate, and takes no mail without TLS: no client gets through. Name the certificate and its key.",
  ja: "サーバーに証明書がないのに TLS を必須としているため、どのクライアントもメールを送れません。証明書と秘密鍵を指定してください。",
};
