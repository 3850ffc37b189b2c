import { replacement } from "../../edits/fix.js";
import { excerpt, type Message } from "../../facts/message.js";
import { parseAddress } from "../../syntax/network.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { atColumn, type WholeService, wholeServices } from "../shared/services.js";

export const servicePortUnknown: Rule = {
  meta: {
    id: "service-port-unknown",
    severity: "error",
    topic: "value",
    summary: {
      en: "The name of an inet service is no port, or no address and port.",
      ja: "inet のサービスの名前が、ポートや「アドレス:ポート」になっていません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      if (service.columns.type.text !== "inet") continue;
      const finding = findingFor(service);
      if (finding !== undefined) yield finding;
    }
  },
};

/** Names of ports for mail (/etc/services); the system may know others. */
const known = ["smtp", "submission", "submissions", "smtps", "ssmtp", "urd", "qmtp", "qmqp", "lmtp"];

/** Checks the port in the name of a service, which is split like in src/util/host_port.c. */
function findingFor(service: WholeService): Finding | undefined {
  const { text } = service.columns.service;
  const bracketed = /^\[([^\]]*)\]?(.*)$/s.exec(text);
  if (bracketed !== null) {
    if (!text.includes("]")) return refuse(service, badHost(text));
    if (bracketed[2] === "" || bracketed[2] === ":") return refuse(service, noPort(text));
    if (!bracketed[2]!.startsWith(":")) return refuse(service, badHost(text));
    return badPort(service, bracketed[2]!.slice(1));
  }
  const colon = text.lastIndexOf(":");
  const host = text.slice(0, Math.max(0, colon));
  const port = text.slice(colon + 1);
  if (port === "") return refuse(service, noPort(text));
  if (colon < 0 && parseAddress(text) !== undefined) return refuse(service, noPort(text));
  if (host.includes(":") && parseAddress(host) === undefined) return refuse(service, badHost(text));
  return badPort(service, port);
}

function badPort(service: WholeService, port: string): Finding | undefined {
  if (/^\d/.test(port)) {
    const isPort = /^\d+$/.test(port) && Number(port) <= 65535;
    return isPort ? undefined : refuse(service, badNumber(port));
  }
  const meant = known.includes(port) ? undefined : didYouMean(port, known);
  if (meant === undefined) return undefined;
  const { range } = service.columns.service;
  const at = { start: range.end - port.length, end: range.end };
  return {
    ...refuse(service, misspelt(port, meant), "warning"),
    fixes: [replacement(service.source.uri, at, meant, false)],
  };
}

function refuse(service: WholeService, message: Message, severity: Severity = "error"): Finding {
  return { at: atColumn(service, "service"), message, severity };
}

function noPort(text: string): Message {
  return {
    en: `A service of type inet is named by its port, with an address before it or not: “${excerpt(text)}” has none, and Postfix does not start. Write “address:port”.`,
    ja: `種類が inet のサービスの名前には、ポートまたは「アドレス:ポート」を書きます。「${excerpt(text)}」にはポートがなく、Postfix は起動しません。`,
  };
}

function badHost(text: string): Message {
  return {
    en: `“${excerpt(text)}” is no “address:port”, and Postfix does not start. An IPv6 address stands in brackets: “[::1]:10025”.`,
    ja: `「${excerpt(text)}」は「アドレス:ポート」の形ではなく、Postfix は起動しません。IPv6 アドレスは「[::1]:10025」のように角括弧で囲みます。`,
  };
}

function badNumber(port: string): Message {
  return {
    en: `“${excerpt(port)}” is no port number (0 to 65535), and Postfix does not start.`,
    ja: `「${excerpt(port)}」はポート番号 (0～65535) ではなく、Postfix は起動しません。`,
  };
}

function misspelt(port: string, meant: string): Message {
  return {
    en: `Where /etc/services has no “${port}”, Postfix does not start. Was “${meant}” meant?`,
    ja: `/etc/services に「${port}」がなければ Postfix は起動しません。「${meant}」のことでしょうか。`,
  };
}
