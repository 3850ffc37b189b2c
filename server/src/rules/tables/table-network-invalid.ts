import { replacement } from "../../edits/fix.js";
import { formatNetwork, networkAddress, parseAddress } from "../../syntax/network.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { textOf } from "../../syntax/text.js";
import { tableRule } from "../rule.js";
import { inTable, shownText } from "../shared/table-findings.js";

export const tableNetworkInvalid = tableRule(
  {
    id: "table-network-invalid",
    severity: "error",
    topic: "value",
    summary: {
      en: "A cidr table has something that is no address or network, so that Postfix skips the line.",
      ja: "cidr テーブルにアドレスやネットワークとして正しくないものがあり、Postfix がその行を読み飛ばします。",
    },
  },
  (table) =>
    function* (chunk) {
      for (const { kind, range } of chunk.problems) {
        const text = textOf(chunk.source, range);
        if (hasPlaceholder(text)) continue;
        if (kind === "host-bits") {
          const network = withoutHostBits(text);
          yield {
            at: inTable(table, range),
            message: {
              en: `“${text}” has bits set behind its mask, so Postfix skips this line. The network is ${network}.`,
              ja: `「${text}」はマスクより後のビットが 0 ではないため、Postfix はこの行を読み飛ばします。ネットワークは ${network} です。`,
            },
            fixes: [replacement(table.source.uri, range, network, false)],
          };
        }
        if (kind === "bad-network") {
          yield {
            at: inTable(table, range),
            message: {
              en: `“${shownText(table, text)}” is no IP address or network, so Postfix skips this line. A cidr table knows no host names.`,
              ja: `「${shownText(table, text)}」は IP アドレスでもネットワークでもないため、Postfix はこの行を読み飛ばします。cidr テーブルにホスト名は書けません。`,
            },
          };
        }
      }
    },
);

/** The network of an address with a mask, with brackets where the text has them. */
function withoutHostBits(text: string): string {
  const [, open = "", address = "", close = "", bits = ""] = /^(\[?)([^\]/]*)(\]?)\/(\d+)/.exec(text) ?? [];
  const network = networkAddress({ address: parseAddress(address)!, bits: Number(bits) });
  const plain = formatNetwork(network).replace(/[[\]]/g, "");
  return `${open}${plain}${close}/${Number(bits)}${open !== "" && close === "" ? "]" : ""}`;
}
