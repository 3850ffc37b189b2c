import { replaceItem } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { parseAddress } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const inetInterfacesInvalid: Rule = {
  meta: {
    id: "inet-interfaces-invalid",
    severity: "error",
    topic: "value",
    summary: {
      en: "inet_interfaces or proxy_interfaces names something that is no address of a host; Postfix does not start.",
      ja: "inet_interfaces や proxy_interfaces にホストのアドレスでないものがあります。Postfix は起動しません。",
    },
  },
  *check(model) {
    for (const { assignment } of soundSettingsOf(model, "inet_interfaces", "proxy_interfaces")) {
      const items = itemsOf(assignment);
      for (const item of items) {
        const finding = findingFor(assignment, item, items.length === 1);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** Matches names that operating systems give to network interfaces. */
const device =
  /^(eth|ens|enp|eno|enx|em|en|wlan|wlp|bond|br|docker|tun|tap|wg|venet|veth|vmbr|igb|ix|vtnet|lo)\d[\w.:@]*$|^(lo|docker)$/;
/** Matches words that people write instead of “all”. */
const every = /^(\*|0\.0\.0\.0|::|\[::\]|any|all)$/i;
/** Matches words that people write instead of “loopback-only”. */
const loopback = /^(loopback|lo|lo0|localhost[-_]only|local[-_]only|loopback[-_]only|local)$/i;

function findingFor(assignment: Assignment, item: Item, isAlone: boolean): Finding | undefined {
  const { text } = item;
  const isOwn = assignment.name.text === "inet_interfaces";
  if (isOwn && isAlone && (text === "all" || text === "loopback-only")) return undefined;
  const message = problemOf(text, isOwn);
  if (message === undefined) return undefined;
  const better =
    isOwn && isAlone ? (every.test(text) ? "all" : loopback.test(text) ? "loopback-only" : undefined) : undefined;
  return {
    at: atItem(assignment, item),
    message,
    fixes:
      better === undefined
        ? []
        : [
            {
              title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
              edits: [replaceItem(assignment, item, better)],
              safe: false,
            },
          ],
  };
}

function problemOf(text: string, isOwn: boolean): Message | undefined {
  if (text === "all" || text === "loopback-only") return keyword(text, isOwn);
  if (every.test(text) || loopback.test(text) || device.test(text)) return noHost(text, isOwn);
  const [address] = text.replace(/[[\]]/g, "").split("/");
  if (text.includes("/") && parseAddress(address!) !== undefined) return network(text);
  if (/^(\d+\.){3}\d+:\d+$|\]:\d+$/.test(text)) return port(text);
  return undefined;
}

const stops: Bilingual = { en: "Postfix does not start", ja: "Postfix は起動しません" };

function keyword(text: string, isOwn: boolean): Message {
  return isOwn
    ? {
        en: `“${text}” counts only where it stands alone; beside other items it is looked up as a host, and ${stops.en}. Keep one of them.`,
        ja: `「${text}」は単独で書いた場合にしか意味を持ちません。ほかの項目と並べるとホスト名として検索され、${stops.ja}。どれか一つにしてください。`,
      }
    : {
        en: `“${text}” is a word of inet_interfaces only; here it is looked up as a host, and mail is not delivered. Write the address that the proxy or NAT has outside.`,
        ja: `「${text}」が使えるのは inet_interfaces だけです。ここではホスト名として検索され、メールは配送されません。プロキシや NAT の外側のアドレスを書いてください。`,
      };
}

function noHost(text: string, isOwn: boolean): Message {
  const hint: Bilingual = isOwn
    ? {
        en: " Write addresses, “all”, or “loopback-only”.",
        ja: "アドレス、「all」、「loopback-only」のいずれかを書いてください。",
      }
    : { en: " Write addresses.", ja: "アドレスを書いてください。" };
  return {
    en: `Postfix takes “${text}” for a host of this machine, finds no such address on it, and stops with an error.${hint.en}`,
    ja: `Postfix は「${text}」をこのマシンのホスト名かアドレスと見なしますが、該当するアドレスが見つからないため、エラーで停止します。${hint.ja}`,
  };
}

function network(text: string): Message {
  return {
    en: `“${text}” is a network; here stand the addresses of this machine, one by one. Postfix stops with “host not found”. The networks of clients belong into mynetworks.`,
    ja: `「${text}」はネットワークです。ここにはこのマシンのアドレスを一つずつ書きます。Postfix は「host not found」で停止します。クライアントのネットワークは mynetworks に書きます。`,
  };
}

function port(text: string): Message {
  return {
    en: `“${text}” has a port; Postfix takes only an address here and stops with “host not found”. The port stands in master.cf.`,
    ja: `「${text}」にはポートが付いています。ここにはアドレスしか書けず、Postfix は「host not found」で停止します。ポートは master.cf に書きます。`,
  };
}
