import { replaceItem } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { isRegistry } from "../../facts/registries.js";
import { isSmtpTransport, looksUpMx, parseDestination } from "../../model/values/destination.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import { parseAddress } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import { splitList } from "../../syntax/value.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { isHostname, isStandIn } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const relayhostUnbracketed: Rule = {
  meta: {
    id: "relayhost-unbracketed",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A relay host without brackets: Postfix looks up the MX records of its name.",
      ja: "リレー先のホスト名が角括弧で囲まれていません。Postfix はその名前の MX レコードを検索します。",
    },
  },
  *check(model) {
    if (!looksUpMx(model)) return;
    for (const setting of soundSettingsOf(model, ...lists)) {
      for (const item of itemsOf(setting.assignment)) yield* findingsFor(model, setting, item);
    }
    for (const setting of soundSettingsOf(model, ...transports)) {
      const item = nexthopOf(model, setting);
      if (item !== undefined) yield* findingsFor(model, setting, item);
    }
  },
};

/** Parameters whose value is a list of destinations. */
const lists = ["relayhost", "smtp_fallback_relay", "fallback_relay", "address_verify_relayhost"];
/** Parameters whose value is `transport:nexthop`. */
const transports = ["default_transport", "relay_transport", "virtual_transport", "address_verify_default_transport"];

function nexthopOf(model: ConfigModel, { assignment }: Setting): Item | undefined {
  const { text } = assignment.value;
  const colon = text.indexOf(":");
  if (colon < 0 || colon + 1 === text.length || !isSmtpTransport(model, text.slice(0, colon))) return undefined;
  return { text: text.slice(colon + 1), start: colon + 1, end: text.length };
}

function* findingsFor(model: ConfigModel, { assignment, service }: Setting, item: Item): Generator<Finding> {
  const expanded = splitList(model.expand(item.text, service).text);
  const text = expanded.length === 1 ? expanded[0]!.text : "";
  const verdict = verdictOn(text, splitList(model.value("use_srv_lookup")));
  // A relayhost that is this machine itself is the worse mistake, and has its own rule.
  if (verdict === undefined || text.toLowerCase() === model.knownValue("myhostname")?.toLowerCase()) return;
  const replacement = withBrackets(item.text);
  yield {
    at: atItem(assignment, item),
    ...verdict,
    fixes: [
      {
        title: { en: `Replace with “${replacement}”`, ja: `「${replacement}」に置き換える` },
        edits: [replaceItem(assignment, item, replacement)],
        safe: false,
      },
    ],
  };
}

/** Matches first labels that are typical of a single machine. */
const machine =
  /^(e?smtps?|mail|email-smtp|relay|mx|smarthost|mailgate|mailhost|mailout|mailrelay|out|outbound|outgoing)\d*(-|$)/;

function verdictOn(text: string, srvServices: readonly Item[]): { severity: Severity; message: Message } | undefined {
  if (isStandIn(text)) return undefined;
  const literal = withBrackets(text);
  if (parseAddress(text)?.kind() === "ipv6") return { severity: "error", message: bareIpv6(text) };
  const destination = parseDestination(text);
  if (destination === undefined || destination.bracketed) return undefined;
  const { host, port } = destination;
  if (parseAddress(host) !== undefined) return { severity: "information", message: bareAddress(text, literal) };
  if (!isHostname(host) || srvServices.some((service) => service.text === port)) return undefined;
  if (port !== undefined && port !== "25" && port !== "smtp")
    return { severity: "warning", message: withPort(host, port, literal) };
  const labels = host.toLowerCase().split(".");
  if (labels.length === 2 || isRegistry(labels.slice(1).join("."))) return undefined;
  const severity = labels.length > 2 && machine.test(labels[0]!) ? "warning" : "information";
  return { severity, message: withoutPort(host, literal) };
}

function bareIpv6(text: string): Message {
  return {
    en: `An IPv6 address must stand in “[]”: Postfix takes what follows the last “:” of “${text}” for a port, and no mail leaves.`,
    ja: `IPv6 アドレスは「[]」で囲む必要があります。Postfix は「${text}」の最後の「:」より後ろをポートと見なし、メールを送信できません。`,
  };
}

function bareAddress(text: string, literal: string): Message {
  return {
    en: `“${text}” is an address, and those are written in “[]”: “${literal}”. Tables with passwords and TLS policies are searched for the text as it stands here.`,
    ja: `「${text}」はアドレスなので、「${literal}」のように「[]」で囲んで書きます。パスワードや TLS ポリシーのルックアップテーブルは、ここに書いた文字列そのもので検索されます。`,
  };
}

function withPort(host: string, port: string, literal: string): Message {
  return {
    en: `Postfix looks up the MX records of “${host}” first, and connects to port ${port} of the hosts that they name. To connect to this very host, write “${literal}”, and the same in the password table.`,
    ja: `Postfix はまず「${host}」の MX レコードを検索し、そこに書かれたホストのポート ${port} に接続します。このホスト自体に接続するには「${literal}」と書き、パスワードのテーブルのキーも同じにしてください。`,
  };
}

function withoutPort(host: string, literal: string): Message {
  return {
    en: `Postfix looks up the MX records of “${host}” first and sends the mail to the hosts that they name. If this is the name of a host and not of a mail domain, write “${literal}”.`,
    ja: `Postfix はまず「${host}」の MX レコードを検索し、そこに書かれたホストへ送ります。メールドメインではなくホストの名前であれば、「${literal}」と書いてください。`,
  };
}

/** Puts the host into brackets and leaves the port outside. A `:` inside `${}` does not begin a port. */
function withBrackets(text: string): string {
  if (parseAddress(text)?.kind() === "ipv6") return `[${text}]`;
  const port = /:[\w-]*$/.exec(text)?.[0] ?? "";
  return `[${text.slice(0, text.length - port.length)}]${port}`;
}
