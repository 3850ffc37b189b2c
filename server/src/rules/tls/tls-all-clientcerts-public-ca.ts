import type { ConfigModel } from "../../model/values/model.js";
import { atItem, isYes, itemsOf } from "../../model/values/queries.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";

export const tlsAllClientcertsPublicCa: Rule = {
  meta: {
    id: "tls-all-clientcerts-public-ca",
    severity: "error",
    topic: "security",
    summary: {
      en: "Everybody with a certificate of a public authority may relay.",
      ja: "公的な認証局の証明書を持つ人なら誰でもリレーできます。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment, service } = setting;
    const name = assignment.name.text;
    if (!/^smtpd_.*_restrictions$/.test(name) && !model.restrictionClasses.has(name)) return;
    if (model.assignment(name, service) !== assignment) return;
    const item = itemsOf(assignment).find(({ text }) => text.toLowerCase() === "permit_tls_all_clientcerts");
    if (item === undefined) return;
    const servers = service === undefined ? [undefined, ...smtpdServices(model)] : [service];
    if (!servers.some((server) => asks(model, server) && trustsThePublic(model, server))) return;
    yield {
      at: atItem(assignment, item),
      // In other lists it may only skip checks, or decide through a restriction class.
      ...(!/^smtpd_(?:relay|recipient)_restrictions$/.test(name) && { severity: "warning" }),
      message: {
        en: "Whoever has a certificate of any public authority passes here, and such certificates are free for all. Trust only your own authority (smtpd_tls_CAfile), or list the clients: permit_tls_clientcerts with relay_clientcerts.",
        ja: "公的な認証局の証明書を持っていれば誰でもここを通れますが、そのような証明書は誰でも無料で取得できます。自前の認証局だけを信頼する (smtpd_tls_CAfile) か、permit_tls_clientcerts と relay_clientcerts でクライアントを限定してください。",
      },
    };
  },
};

function smtpdServices(model: ConfigModel): Service[] {
  return model.master.services.filter((service) => programOf(service) === "smtpd");
}

function asks(model: ConfigModel, service: Service | undefined): boolean {
  return isYes(model, "smtpd_tls_ask_ccert", service) || isYes(model, "smtpd_tls_req_ccert", service);
}

/** Matches the files in which systems keep the certificates of the public authorities. */
const bundles =
  /^\/(?:etc\/ssl\/certs(?:\/ca-certificates\.crt|\/ca-bundle\.crt)?|etc\/ssl\/cert\.pem|etc\/pki\/tls\/(?:cert\.pem|certs(?:\/ca-bundle(?:\.trust)?\.crt)?)|usr\/local\/share\/certs\/ca-root-nss\.crt)\/?$/;

function trustsThePublic(model: ConfigModel, service: Service | undefined): boolean {
  const paths = ["smtpd_tls_CAfile", "smtpd_tls_CApath"].map((name) => model.value(name, service));
  return paths.some((path) => bundles.test(path)) || isYes(model, "tls_append_default_CA", service);
}
