import { setParameters } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { parseProtocols } from "../shared/protocols.js";
import { clientTlsLevel } from "../shared/smtp-client.js";
import { serverTlsLevel } from "../shared/smtp-server.js";

export const tlsProtocolsOnlyMandatory: Rule = {
  meta: {
    id: "tls-protocols-only-mandatory",
    severity: "information",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The protocols are limited only for mandatory TLS, and TLS is optional.",
      ja: "プロトコルの制限が、TLS を必須とする場合にしか効きません。",
    },
  },
  *check(model) {
    if (model.input.master === undefined) return;
    const levels = (program: string, levelOf: typeof serverTlsLevel | typeof clientTlsLevel) =>
      model.master.services
        .filter((service) => programOf(service) === program)
        .map((service) => levelOf(model, service));
    yield* finding(model, "smtpd", levels("smtpd", serverTlsLevel));
    const hasPolicy = ["smtp_tls_policy_maps", "smtp_tls_per_site"].some((name) => model.value(name) !== "");
    if (!hasPolicy) yield* finding(model, "smtp", levels("smtp", clientTlsLevel));
  },
};

/** Reports a list of protocols where every service that uses TLS uses it optionally. */
function* finding(model: ConfigModel, side: string, levels: readonly (string | undefined)[]): Generator<Finding> {
  const mandatory = model.assignment(`${side}_tls_mandatory_protocols`);
  const optional = `${side}_tls_protocols`;
  if (mandatory === undefined || model.assignment(optional) !== undefined || !levels.includes("may")) return;
  if (levels.some((level) => level !== "may" && level !== "none")) return;
  const wanted = parseProtocols(model.value(mandatory.name.text))?.allowed;
  const actual = parseProtocols(model.value(optional))?.allowed;
  if (wanted === undefined || actual === undefined || wanted.join() === actual.join()) return;
  yield {
    at: atName(mandatory),
    message: {
      en: `This has no effect: it counts only where TLS is required, and no service requires it. At level “may”, ${optional} counts.`,
      ja: `この設定は効果がありません。TLS を必須とするサービスだけに適用され、そのようなサービスがないためです。レベル「may」では ${optional} が使われます。`,
    },
    fixes: [
      {
        title: { en: `Set ${optional} to the same value`, ja: `${optional} も同じ値にする` },
        edits: setParameters(model, { [optional]: `$${mandatory.name.text}` }, mandatory),
        safe: false,
      },
    ],
  };
}
