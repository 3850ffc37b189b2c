import { setParameter } from "../../edits/edit.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf } from "../../syntax/master-cf.js";
import { parseInteger } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { daemonOfService, type WholeService, wholeServices } from "../shared/services.js";
import { queueTransports } from "../shared/transports.js";

export const recipientLimitMissing: Rule = {
  meta: {
    id: "recipient-limit-missing",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "`flags=` of a delivery service demands one recipient at a time, but Postfix gives it several.",
      ja: "配送サービスの `flags=` は受信者を 1 件ずつ渡す必要がありますが、複数渡す設定です。",
    },
  },
  *check(model) {
    if (!model.hasMain) return;
    const used = queueTransports(model);
    for (const service of wholeServices(model)) {
      if (!used.has(service.columns.service.text)) continue;
      const finding = findingFor(model, service);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(model: ConfigModel, service: WholeService): Finding | undefined {
  const word = service.operands.find(({ text }) => /^flags=/i.test(text));
  const flags = daemonOfService(service)?.flags ?? [];
  const flag = flags.find(({ name, oneRecipient, since }) => {
    const exists = since === undefined || isIn(model.version, { since });
    return oneRecipient === true && exists && word?.text.slice("flags=".length).includes(name);
  });
  const name = `${service.columns.service.text}_destination_recipient_limit`;
  if (word === undefined || flag === undefined || isOne(model, name)) return undefined;
  const start = word.range.start + "flags=".length + word.text.slice("flags=".length).indexOf(flag.name);
  const edit = setParameter(model, name, "1");
  return {
    at: { uri: service.source.uri, range: { start, end: start + 1 } },
    message: {
      en: `With the flag ${flag.name}, ${programOf(service)}(8) takes one recipient at a time: mail to several recipients of a domain is deferred with “mail system configuration error”. Set ${name} to 1 in main.cf.`,
      ja: `フラグ ${flag.name} を使うと ${programOf(service)}(8) は受信者を 1 件ずつしか受け取れません。同じドメインの複数の受信者に宛てたメールは「mail system configuration error」で遅延します。main.cf で ${name} を 1 にしてください。`,
    },
    fixes:
      edit === undefined
        ? []
        : [{ title: { en: `Set ${name} to 1`, ja: `${name} を 1 にする` }, edits: [edit], safe: true }],
  };
}

/** True where the limit is 1 or unknown. qmgr(8) reads it from main.cf or from an -o of its own service. */
function isOne(model: ConfigModel, name: string): boolean {
  const qmgr = model.master.services.find((service) => /^o?qmgr$/.test(programOf(service) ?? ""));
  const value = model.knownValue(name, qmgr);
  return value === undefined || parseInteger(value) === 1;
}
