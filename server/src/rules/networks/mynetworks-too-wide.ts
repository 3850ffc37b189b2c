import ipaddr from "ipaddr.js";
import { removeItem } from "../../edits/edit.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import { atItem, atName, itemsOf } from "../../model/values/queries.js";
import { type Network, parseNetwork } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const mynetworksTooWide: Rule = {
  meta: {
    id: "mynetworks-too-wide",
    severity: "warning",
    topic: "security",
    summary: {
      en: "mynetworks trusts more clients than anyone owns: they may send to anywhere without logging in.",
      ja: "mynetworks の範囲が広すぎます。含まれるクライアントは認証なしでどこへでも送信できます。",
    },
  },
  *check(model) {
    for (const setting of soundSettingsOf(model, "mynetworks")) {
      const items = itemsOf(setting.assignment).filter(({ text }) => !text.includes("$"));
      for (const item of items) {
        const finding = findingFor(model, setting, item);
        if (finding !== undefined) yield finding;
      }
      if (privateNetworks.every((wanted) => items.some(({ text }) => isNetwork(text, wanted)))) {
        yield { at: atName(setting.assignment), severity: "information", message: allPrivate };
      }
    }
  },
};

/** The private networks of RFC 1918. */
const privateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

const allPrivate = {
  en: "Every private address is trusted here. Where a proxy, NAT or a container network replaces the address of clients from outside by a private one, anybody may send through this server. List only the networks that you use.",
  ja: "すべてのプライベートアドレスが信頼されています。プロキシ、NAT、コンテナのネットワークが外部クライアントのアドレスをプライベートアドレスに置き換える環境では、誰でもこのサーバーを中継に使えます。実際に使うネットワークだけを書いてください。",
};

function findingFor(model: ConfigModel, { assignment, service }: Setting, item: Item): Finding | undefined {
  if (item.text.startsWith("!")) return undefined;
  const network = parseNetwork(item.text);
  const all = network?.bits === 0 || item.text.startsWith("static:");
  if (!all && (network === undefined || !isTooWide(network))) return undefined;
  const isReachable = model.knownValue("inet_interfaces", service) !== "loopback-only" && grants(model);
  return {
    at: atItem(assignment, item),
    severity: all && isReachable ? "error" : "warning",
    message: all ? everybody(item.text) : wide(item.text),
    fixes:
      itemsOf(assignment).length < 2
        ? []
        : [
            {
              title: { en: `Remove “${item.text}”`, ja: `「${item.text}」を削除する` },
              edits: [removeItem(assignment, item)],
              safe: false,
            },
          ],
  };
}

/** True where a restriction list uses mynetworks, as smtpd_relay_restrictions does by default. */
function grants(model: ConfigModel): boolean {
  const word = "permit_mynetworks";
  return (
    model.value("smtpd_relay_restrictions").includes(word) ||
    model.settings.some(({ assignment }) => assignment.value.text.includes(word))
  );
}

function everybody(text: string) {
  return {
    en: `“${text}” is every address of the Internet: anybody may send mail through this server without logging in. Spammers find such a server within hours. List only your own networks.`,
    ja: `「${text}」はインターネット上のすべてのアドレスです。誰でも認証なしでこのサーバーからメールを送信でき、数時間でスパムの踏み台にされます。自分のネットワークだけを書いてください。`,
  };
}

function wide(text: string) {
  return {
    en: `“${text}” is far more than one organisation's network: its strangers may send mail through this server without logging in. List only your own networks.`,
    ja: `「${text}」は一つの組織のネットワークとしては広すぎます。その中の他人も認証なしでこのサーバーからメールを送信できます。自分のネットワークだけを書いてください。`,
  };
}

/** True for public networks of a size that belongs to a registry or provider, not to the owner of one mail server. */
function isTooWide({ address, bits }: Network): boolean {
  const range = address.range();
  return address instanceof ipaddr.IPv4 ? bits < 12 && !ownRanges.has(range) : bits < 29 && range === "unicast";
}

/** Kinds of addresses that are not shared with strangers. */
const ownRanges: ReadonlySet<string> = new Set(["private", "loopback", "carrierGradeNat", "linkLocal", "reserved"]);

function isNetwork(text: string, wanted: string): boolean {
  const network = parseNetwork(text);
  return network !== undefined && `${network.address}/${network.bits}` === wanted;
}
