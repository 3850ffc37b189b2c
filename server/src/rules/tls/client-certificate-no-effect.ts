import type { Edit } from "../../edits/edit.js";
import { setFor, setParameters } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atItem, isYes, itemsOf } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { serverTlsLevel } from "../shared/smtp-server.js";

export const clientCertificateNoEffect: Rule = {
  meta: {
    id: "client-certificate-no-effect",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf", "master.cf"],
    summary: {
      en: "A restriction looks at client certificates, which the server does not ask for, or has no table of.",
      ja: "クライアント証明書を調べる制限ですが、サーバーが証明書を求めていないか、一覧がありません。",
    },
  },
  *checkSetting(model, setting) {
    if (!model.hasMain) return;
    const { assignment, service } = setting;
    const isList = /^smtpd_.*_restrictions$/.test(assignment.name.text);
    if (!isList && !model.restrictionClasses.has(assignment.name.text)) return;
    if (service === undefined && model.assignment(assignment.name.text) !== assignment) return;
    for (const item of itemsOf(assignment)) {
      const name = item.text.toLowerCase();
      if (!restrictions.has(name)) continue;
      const finding = explain(model, setting, name);
      if (finding !== undefined) yield { at: atItem(assignment, item), ...finding };
    }
  },
};

const restrictions = new Set(["permit_tls_clientcerts", "permit_tls_all_clientcerts", "check_ccert_access"]);

function explain(model: ConfigModel, { service }: Setting, name: string): Omit<Finding, "at"> | undefined {
  const servers = service === undefined ? [undefined, ...smtpdServices(model)] : [service];
  if (!servers.some((server) => asks(model, server))) {
    return {
      message: neverAsked(name),
      fixes: [
        {
          title: { en: "Set smtpd_tls_ask_ccert to yes", ja: "smtpd_tls_ask_ccert を yes にする" },
          edits: edits(model, service),
          safe: false,
        },
      ],
    };
  }
  const isEmpty = servers.every((server) => model.knownValue("relay_clientcerts", server) === "");
  return name === "permit_tls_clientcerts" && isEmpty ? { message: noTable } : undefined;
}

function smtpdServices(model: ConfigModel): Service[] {
  return model.master.services.filter((service) => programOf(service) === "smtpd");
}

/** True where the server asks clients for a certificate (src/smtpd/smtpd.c, pre_jail_init). */
function asks(model: ConfigModel, service: Service | undefined): boolean {
  if (model.knownValue("smtpd_tls_ask_ccert", service) === undefined) return true;
  if (isYes(model, "smtpd_tls_ask_ccert", service)) return true;
  return isYes(model, "smtpd_tls_req_ccert", service) && serverTlsLevel(model, service) !== "may";
}

function edits(model: ConfigModel, service: Service | undefined): Edit[] {
  if (service === undefined) return setParameters(model, { smtpd_tls_ask_ccert: "yes" });
  const edit = setFor(model, service, "smtpd_tls_ask_ccert", "yes");
  return edit === undefined ? [] : [edit];
}

function neverAsked(name: string): Message {
  return {
    en: `“${name}” has no effect: the server does not ask clients for a certificate, so there is none to look at. Set smtpd_tls_ask_ccert to “yes”.`,
    ja: `「${name}」は効果がありません。サーバーがクライアントに証明書を求めていないためです。smtpd_tls_ask_ccert を「yes」にしてください。`,
  };
}

const noTable: Message = {
  en: "“permit_tls_clientcerts” has no effect: relay_clientcerts, the table of the certificates that may relay, is empty.",
  ja: "「permit_tls_clientcerts」は効果がありません。リレーを許す証明書のテーブル relay_clientcerts が空です。",
};
