import { replaceItem } from "../../edits/edit.js";
import { atItem } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { formatNetwork, hasHostBits, networkAddress, parseNetwork } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { listedNetworks } from "../shared/network.js";

export const mynetworksHostBits: Rule = {
  meta: {
    id: "mynetworks-host-bits",
    severity: "error",
    topic: "value",
    summary: {
      en: "A network in mynetworks or a similar list has address bits outside its mask; Postfix refuses it.",
      ja: "mynetworks などのネットワークに、マスクの範囲外のビットが立っています。Postfix はこれを受け付けません。",
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
  const pattern = item.text.replace(/^!+/, "");
  const network = parseNetwork(pattern);
  if (network === undefined || !hasHostBits(network)) return undefined;
  const better = formatNetwork(networkAddress(network), network.bits);
  const name = assignment.name.text;
  const refused = name === "mynetworks";
  return {
    at: atItem(assignment, item),
    severity: refused ? "error" : "warning",
    message: {
      en: `“${pattern}” has address bits outside its mask, so Postfix does not take it${refused ? " and answers “451 4.3.0 Temporary lookup failure” to clients that no earlier entry matches" : ": it logs a warning, and the list does not work"}. Write “${better}”, or the address alone.`,
      ja: `「${pattern}」はマスクの範囲外のビットが立っているため、Postfix は受け付けません。${refused ? "これより前の項目に一致しないクライアントには「451 4.3.0 Temporary lookup failure」を返します。" : "ログに警告を出し、このリストは機能しません。"}「${better}」と書くか、アドレスだけを書いてください。`,
    },
    fixes: [better, formatNetwork(network.address)].map((newText) => ({
      title: { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` },
      edits: [replaceItem(assignment, item, item.text.replace(pattern, newText))],
      safe: false,
    })),
  };
}
