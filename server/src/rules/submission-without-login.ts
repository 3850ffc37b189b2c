import type { ConfigModel } from "../model/model.js";
import { relayLists, wordsOf } from "../model/relay/steps.js";
import { serviceKey } from "../syntax/master-cf.js";
import type { Rule } from "./rule.js";
import { hasSoundOptions } from "./support/arguments.js";
import { atColumn, type WholeService, wholeServices } from "./support/services.js";
import { reachableServers } from "./support/smtp-server.js";
import { addOverride } from "./support.js";

export const submissionWithoutLogin: Rule = {
  meta: {
    id: "submission-without-login",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A submission service offers no login, so that users outside cannot send mail.",
      ja: "submission サービスでログインできないため、外部の利用者がメールを送れません。",
    },
  },
  *check(model) {
    const servers = new Map(reachableServers(model).map(({ service, port }) => [service, port]));
    for (const service of wholeServices(model)) {
      const port = servers.get(service);
      if (port !== "submission" && port !== "smtps") continue;
      if (model.knownValue("smtpd_sasl_auth_enable", service)?.toLowerCase() !== "no") continue;
      if (admitsCertificates(model, service) || !hasSoundOptions(model, service)) continue;
      yield {
        at: atColumn(service, "service"),
        message: {
          en: `At this port users hand in their mail after a login, but smtpd_sasl_auth_enable is “no” for ${serviceKey(service)}: mail programs report that the server has no authentication, and everybody outside mynetworks gets “Relay access denied”. Add “-o smtpd_sasl_auth_enable=yes”.`,
          ja: `このポートでは利用者がログインしてメールを送りますが、${serviceKey(service)} の smtpd_sasl_auth_enable は「no」です。メールソフトでは認証ができず、mynetworks の外からは「Relay access denied」になります。「-o smtpd_sasl_auth_enable=yes」を加えてください。`,
        },
        fixes: [
          {
            title: { en: "Add -o smtpd_sasl_auth_enable=yes", ja: "-o smtpd_sasl_auth_enable=yes を加える" },
            edits: [addOverride(service, "smtpd_sasl_auth_enable=yes")],
            safe: false,
          },
        ],
      };
    }
  },
};

/** Where clients show certificates, or a proxy has let them log in, nobody needs a login here. */
function admitsCertificates(model: ConfigModel, service: WholeService): boolean {
  if (model.value("smtpd_upstream_proxy_protocol", service) !== "") return true;
  const words = relayLists.flatMap((list) => wordsOf(model, list, service));
  return words.some(({ text }) =>
    /^(?:permit_tls_(?:all_)?clientcerts|check_ccert_access|check_policy_service)$/.test(text),
  );
}
