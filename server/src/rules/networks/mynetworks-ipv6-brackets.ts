import { replaceItem } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { atItem } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { formatNetwork, networkAddress, parseAddress, parseNetwork } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { listedNetworks } from "../shared/network.js";

export const mynetworksIpv6Brackets: Rule = {
  meta: {
    id: "mynetworks-ipv6-brackets",
    severity: "error",
    topic: "value",
    summary: {
      en: "An IPv6 address without brackets in a list of networks; Postfix takes it for a lookup table.",
      ja: "ネットワークのリストの IPv6 アドレスが角括弧で囲まれていません。Postfix はルックアップテーブルと見なします。",
    },
  },
  *check(model) {
    for (const { assignment, item } of listedNetworks(model)) {
      const finding = findingFor(assignment, item);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor(assignment: Assignment, item: Item): Finding | undefined {
  const [, not, address, mask = ""] = /^(!*)([^[\]/]+)(\/\d+)?$/.exec(item.text) ?? [];
  if (address === undefined || parseAddress(address)?.kind() !== "ipv6") return undefined;
  const network = parseNetwork(`[${address}]${mask}`);
  if (network === undefined) return undefined;
  // Bits outside the mask would be the next mistake, so the fix also clears them, and is not safe then.
  const masked = networkAddress(network);
  const isExact = masked.toString() === network.address.toString();
  const better = isExact ? `[${address}]${mask}` : formatNetwork(masked, network.bits);
  return {
    at: atItem(assignment, item),
    message: messageOf(item.text, effectOf(assignment.name.text, address.split(":")[0]!), better),
    fixes: [
      {
        title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
        edits: [replaceItem(assignment, item, `${not}${better}`)],
        safe: isExact,
      },
    ],
  };
}

function effectOf(list: string, type: string): Bilingual {
  if (type === "") return { en: "the program stops with an error", ja: "プログラムはエラーで停止します" };
  if (list !== "mynetworks") return { en: "the list does not work", ja: "このリストは機能しません" };
  return {
    en: "clients that no earlier entry matches get “451 4.3.0 Temporary lookup failure”",
    ja: "これより前の項目に一致しないクライアントには「451 4.3.0 Temporary lookup failure」を返します",
  };
}

function messageOf(text: string, effect: Bilingual, better: string): Message {
  return {
    en: `Without “[]” Postfix takes “${text}” for a lookup table, and ${effect.en}. Write “${better}”.`,
    ja: `「[]」がないため、Postfix は「${text}」をルックアップテーブルと見なし、${effect.ja}。「${better}」と書いてください。`,
  };
}
