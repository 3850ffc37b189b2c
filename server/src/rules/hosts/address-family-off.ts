import type { Bilingual } from "../../facts/message.js";
import { parseDestination } from "../../model/values/destination.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import { parseAddress } from "../../syntax/network.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const addressFamilyOff: Rule = {
  meta: {
    id: "address-family-off",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "An address of a protocol that inet_protocols turns off.",
      ja: "inet_protocols で無効にしたプロトコルのアドレスが使われています。",
    },
  },
  *check(model) {
    const off = offFamily(model);
    if (off === undefined) return;
    for (const { assignment } of soundSettingsOf(model, "inet_interfaces", "proxy_interfaces", ...destinations)) {
      for (const item of itemsOf(assignment)) {
        const isRelay = destinations.includes(assignment.name.text);
        const host = isRelay ? (parseDestination(item.text)?.host ?? item.text) : item.text.replace(/[[\]]/g, "");
        if (familyOf(host) === off) yield finding(atItem(assignment, item), host, off, isRelay);
      }
    }
  },
};

const destinations = ["relayhost", "smtp_fallback_relay"];
type Family = "ipv4" | "ipv6";

function offFamily(model: ConfigModel): Family | undefined {
  const known = model.assignment("inet_protocols") && model.knownValue("inet_protocols");
  const protocols = splitList(known ?? "").map(({ text }) => text.toLowerCase());
  if (protocols.length !== 1) return undefined;
  return protocols[0] === "ipv4" ? "ipv6" : protocols[0] === "ipv6" ? "ipv4" : undefined;
}

function familyOf(host: string): Family | undefined {
  return parseAddress(host.replace(/^ipv6:/i, ""))?.kind();
}

function finding(at: Location, host: string, off: Family, isRelay: boolean): Finding {
  const name = off === "ipv4" ? "IPv4" : "IPv6";
  const effect: Bilingual = isRelay
    ? { en: "no mail can be sent there", ja: "そこへは送信できません" }
    : { en: "Postfix stops with “host not found”", ja: "Postfix は「host not found」で停止します" };
  return {
    at,
    message: {
      en: `“${host}” is an ${name} address, but inet_protocols leaves ${name} out, so ${effect.en}. Add ${off} to inet_protocols, or use another address.`,
      ja: `「${host}」は ${name} アドレスですが、inet_protocols に ${name} が含まれないため、${effect.ja}。inet_protocols に ${off} を加えるか、別のアドレスを使ってください。`,
    },
  };
}
