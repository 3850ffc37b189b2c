import type { Fix } from "../../edits/edit.js";
import { addOverride, replaceValue } from "../../edits/edit.js";
import { relayOf } from "../../model/emulation/relay/servers.js";
import type { ConfigModel } from "../../model/values/model.js";
import { isYes, offersLogin } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { hasSoundOptions } from "../shared/arguments.js";
import { atColumn, type WholeService, wholeServices } from "../shared/services.js";
import { reachableServers } from "../shared/smtp-server.js";

export const submissionAcceptsStrangers: Rule = {
  meta: {
    id: "submission-accepts-strangers",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "A submission service takes mail for your own domains from anybody, without a login.",
      ja: "submission サービスが、ログインしていない相手からも自ドメイン宛てのメールを受け取ります。",
    },
  },
  *check(model) {
    const servers = new Map(reachableServers(model).map(({ service, port }) => [service, port]));
    for (const service of wholeServices(model)) {
      const port = servers.get(service);
      if ((port !== "submission" && port !== "smtps") || !offersLogin(model, service)) continue;
      if (!acceptsStrangers(model, service) || !hasSoundOptions(model, service)) continue;
      yield {
        at: atColumn(service, "service"),
        message: {
          en: "This port is for users who log in, but nothing refuses the others: anybody can send mail to your own users here, past postscreen and whatever guards port 25. Add “-o smtpd_client_restrictions=permit_sasl_authenticated,reject”.",
          ja: "このポートはログインする利用者のためのものですが、ログインしない相手を拒否する制限がありません。誰でもここから自ドメインの利用者に送れ、postscreen など 25 番ポートの対策をすり抜けます。「-o smtpd_client_restrictions=permit_sasl_authenticated,reject」を加えてください。",
        },
        fixes: fixes(model, service),
      };
    }
  },
};

function fixes(model: ConfigModel, service: WholeService): Fix[] {
  const name = "smtpd_client_restrictions";
  // Without smtpd_delay_reject, nobody has logged in yet when this list is evaluated.
  if (!isYes(model, "smtpd_delay_reject", service)) return [];
  const own = service.overrides.findLast((override) => override.name.text === name);
  const list = own?.value.text ?? "";
  const words = list.includes("permit_sasl_authenticated") ? ["reject"] : ["permit_sasl_authenticated", "reject"];
  const value = [list, ...words].filter((text) => text !== "").join(",");
  return [
    {
      title: { en: "Admit users who log in, and nobody else", ja: "ログインした利用者だけに許可する" },
      edits: [own === undefined ? addOverride(service, `${name}=${value}`) : replaceValue(own, value)],
      safe: false,
    },
  ];
}

/** True where the restrictions accept a stranger regardless of tables and DNS. */
function acceptsStrangers(model: ConfigModel, service: WholeService): boolean {
  const relay = relayOf(model).find((each) => each.service === service);
  const answer = relay?.answers.find(({ who, where }) => who === "stranger" && where === "ours");
  const isKnown = answer?.others.every(({ because }) => because?.isPlaceholder !== true);
  return relay?.refusal === undefined && isKnown === true && answer?.usual.decision === "permit";
}
