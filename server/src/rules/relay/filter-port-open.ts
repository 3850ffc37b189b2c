import { relayOf } from "../../model/emulation/relay/servers.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Rule } from "../rule.js";
import { hasSoundOptions } from "../shared/arguments.js";
import { atColumn, type WholeService, wholeServices } from "../shared/services.js";
import { reachableServers } from "../shared/smtp-server.js";

export const filterPortOpen: Rule = {
  meta: {
    id: "filter-port-open",
    severity: "warning",
    topic: "security",
    summary: {
      en: "The port for mail from the content filter is open to everybody.",
      ja: "コンテンツフィルターから戻すためのポートが、外部からも使えます。",
    },
  },
  *check(model) {
    const open = new Set(
      reachableServers(model).flatMap(({ service, port }) =>
        service !== undefined && port === "other" ? [service] : [],
      ),
    );
    for (const service of wholeServices(model)) {
      const { text } = service.columns.service;
      if (!open.has(service) || service.columns.type.text !== "inet" || !skipsFilter(model, service)) continue;
      if (!letsStrangersIn(model, service) || !hasSoundOptions(model, service)) continue;
      const { start } = service.columns.service.range;
      const isBare = /^\d+$/.test(text);
      yield {
        at: atColumn(service, "service"),
        message: {
          en: "This port takes mail past the content filter, and restrictions let anybody send mail to your domains through it. Bind it to 127.0.0.1, or admit only the filter: “-o smtpd_client_restrictions=permit_mynetworks,reject”.",
          ja: "このポートはコンテンツフィルターを通さずにメールを受け取り、制限上は誰でも自ドメイン宛てに送れます。127.0.0.1 だけで待ち受けるか、「-o smtpd_client_restrictions=permit_mynetworks,reject」でフィルターだけに許可してください。",
        },
        fixes: isBare
          ? [
              {
                title: { en: "Listen on 127.0.0.1 only", ja: "127.0.0.1 だけで待ち受ける" },
                edits: [{ uri: service.source.uri, range: { start, end: start }, newText: "127.0.0.1:" }],
                safe: false,
              },
            ]
          : [],
      };
    }
  },
};

/** True where a service switches off the filter that other services use. */
function skipsFilter(model: ConfigModel, service: WholeService): boolean {
  return ["content_filter", "smtpd_proxy_filter"].some((name) => {
    const own = service.overrides.findLast((override) => override.name.text === name);
    if (own === undefined || own.value.text !== "") return false;
    return model.settingsNamed(name).some(({ assignment }) => assignment.value.text !== "");
  });
}

function letsStrangersIn(model: ConfigModel, service: WholeService): boolean {
  const relay = relayOf(model).find((each) => each.service === service);
  const answer = relay?.answers.find(({ who, where }) => who === "stranger" && where === "ours");
  return relay?.refusal === undefined && answer?.usual.decision === "permit" && answer.others.length === 0;
}
