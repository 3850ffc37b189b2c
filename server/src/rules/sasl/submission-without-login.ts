import type { Fix } from "../../edits/edit.js";
import { addOverride } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { relayOf } from "../../model/emulation/relay/servers.js";
import { relayLists, wordsOf } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import { isYes } from "../../model/values/queries.js";
import { serviceKey } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { hasSoundOptions } from "../shared/arguments.js";
import { atColumn, type WholeService, wholeServices } from "../shared/services.js";
import { reachableServers } from "../shared/smtp-server.js";

export const submissionWithoutLogin: Rule = {
  meta: {
    id: "submission-without-login",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["main.cf"],
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
        fixes: [switchOn(model, service)],
      };
    }
  },
};

/** A fix that switches the login on and, unless a restriction already does so, refuses everybody else. */
function switchOn(model: ConfigModel, service: WholeService): Fix {
  const relay = relayOf(model).find((each) => each.service === service);
  const answer = relay?.answers.find(({ who, where }) => who === "stranger" && where === "ours");
  const isOpen = answer?.usual.decision === "permit" && isYes(model, "smtpd_delay_reject", service);
  const isFree = !service.overrides.some(({ name }) => name.text === "smtpd_client_restrictions");
  const options = ["smtpd_sasl_auth_enable=yes"];
  if (isOpen && isFree) options.push("smtpd_client_restrictions=permit_sasl_authenticated,reject");
  const title: Message =
    options.length === 1
      ? { en: "Add -o smtpd_sasl_auth_enable=yes", ja: "-o smtpd_sasl_auth_enable=yes を加える" }
      : { en: "Add the login, and admit nobody without", ja: "ログインを有効にし、ログインした利用者だけに許可する" };
  return { title, edits: options.map((option) => addOverride(service, option)), safe: false };
}

/** True where clients need no login, because they present certificates or have logged in at a proxy. */
function admitsCertificates(model: ConfigModel, service: WholeService): boolean {
  if (model.value("smtpd_upstream_proxy_protocol", service) !== "") return true;
  const words = relayLists.flatMap((list) => wordsOf(model, list, service));
  return words.some(({ text }) =>
    /^(?:permit_tls_(?:all_)?clientcerts|check_ccert_access|check_policy_service)$/.test(text),
  );
}
