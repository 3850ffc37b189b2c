import type { Edit, Fix } from "../../edits/edit.js";
import { setFor, setParameters } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, decidingAssignment, isYes, offersLogin } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { certificatePlace, hasServerCertificate, serverTlsLevel, smtpServers } from "../shared/smtp-server.js";

export const starttlsMissingInbound: Rule = {
  meta: {
    id: "starttls-missing-inbound",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "A server for mail programs, or one with a login, does not offer TLS.",
      ja: "メールソフト用のサーバーやログインを受け付けるサーバーで TLS が使えません。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { service, port } of smtpServers(model)) {
      // A service on the SMTPS port lacks more than STARTTLS, which another rule reports.
      if (port === "smtps" || serverTlsLevel(model, service) !== "none") continue;
      const login = offersLogin(model, service)
        ? decidingAssignment(model, "smtpd_sasl_auth_enable", service)
        : undefined;
      if (login !== undefined && !seen.has(login)) {
        seen.add(login);
        const own = service?.overrides.includes(login) ? service : undefined;
        // A non-standard port may be for a proxy or a program in the local network.
        const severity = port === "other" && service !== undefined ? "information" : "warning";
        yield { at: atName(login), severity, message: loginMessage(model, service), fixes: fixes(model, own, login) };
      } else if (login === undefined && port === "submission" && service !== undefined) {
        const at = { uri: service.source.uri, range: service.columns.service!.range };
        yield { at, message: submissionMessage, fixes: fixes(model, service) };
      }
    }
  },
};

function loginMessage(model: ConfigModel, service: Service | undefined): Message {
  if (isYes(model, "smtpd_tls_auth_only", service)) {
    return {
      en: "Nobody can log in: smtpd_tls_auth_only allows a login only after STARTTLS, which this server does not offer. Set smtpd_tls_security_level, and give the server a certificate.",
      ja: "誰もログインできません。smtpd_tls_auth_only により STARTTLS の後でしかログインできませんが、このサーバーは STARTTLS を提供していません。smtpd_tls_security_level と証明書を設定してください。",
    };
  }
  return {
    en: "Clients log in at this server without TLS, so that their passwords can be read on the way. Set smtpd_tls_security_level, and give the server a certificate.",
    ja: "クライアントが TLS なしでログインするため、パスワードを盗聴されます。smtpd_tls_security_level と証明書を設定してください。",
  };
}

const submissionMessage: Message = {
  en: "Mail programs hand in their mail at this port without TLS, readable for everyone on the way. Set smtpd_tls_security_level to “encrypt”, and give the server a certificate.",
  ja: "このポートではメールソフトが TLS なしでメールを送信するため、途中で読まれます。smtpd_tls_security_level を「encrypt」にし、証明書を設定してください。",
};

/** Fixes that set the TLS level next to the login, with settings for the certificate where it is missing. */
function fixes(model: ConfigModel, service: Service | undefined, after?: Assignment): Fix[] {
  const level = service === undefined ? "may" : "encrypt";
  const certificate: Record<string, string> = hasServerCertificate(model, service) ? {} : certificatePlace(model);
  const login = isYes(model, "smtpd_tls_auth_only") ? {} : { smtpd_tls_auth_only: "yes" };
  const inMain: Record<string, string> =
    service === undefined ? { smtpd_tls_security_level: level, ...login, ...certificate } : certificate;
  const own = service && setFor(model, service, "smtpd_tls_security_level", level);
  const isInMain = after !== undefined && model.isInMain(after);
  const edits: Edit[] = [...(own ? [own] : []), ...setParameters(model, inMain, isInMain ? after : undefined)];
  const path = Object.values(certificate)[0];
  const where: Bilingual =
    path === undefined ? { en: "", ja: "" } : { en: `, certificate in ${path}`, ja: `、証明書は ${path}` };
  const title = { en: `Switch TLS on (${level}${where.en})`, ja: `TLS を有効にする (${level}${where.ja})` };
  return [{ title, edits, safe: false }];
}
