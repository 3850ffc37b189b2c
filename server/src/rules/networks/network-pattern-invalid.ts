import ipaddr from "ipaddr.js";
import { replaceItem } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { atItem } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { parseAddress, parseNetwork } from "../../syntax/network.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { listedNetworks } from "../shared/network.js";

export const networkPatternInvalid: Rule = {
  meta: {
    id: "network-pattern-invalid",
    severity: "error",
    topic: "value",
    summary: {
      en: "A network in mynetworks or a similar list is written in a form that Postfix refuses, or that matches no client.",
      ja: "mynetworks などのネットワークの書き方を Postfix が受け付けないか、どのクライアントにも一致しません。",
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
  const refused = isRefused(pattern);
  if (!refused && !isNumericNonsense(pattern)) return undefined;
  const better = meant(pattern);
  return {
    at: atItem(assignment, item),
    severity: refused && assignment.name.text === "mynetworks" ? "error" : "warning",
    message: refused ? refusal(pattern, assignment.name.text) : nothing(pattern),
    fixes:
      better === undefined
        ? []
        : [
            {
              title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
              edits: [replaceItem(assignment, item, item.text.replace(pattern, better))],
              safe: false,
            },
          ],
  };
}

/** True for a pattern that match_hostaddr treats as a network (src/util/match_ops.c), but cidr_match_parse rejects. */
function isRefused(pattern: string): boolean {
  if (!/^[0-9a-f.:[\]/]+$/i.test(pattern) || pattern.startsWith("/") || parseNetwork(pattern) !== undefined)
    return false;
  if (pattern.startsWith("[")) return pattern.includes(":") || pattern.includes("/");
  return pattern.includes("/") && !pattern.includes(":");
}

/** True for digits and dots in a form that other programs accept, but that is just a host name to Postfix. */
function isNumericNonsense(pattern: string): boolean {
  const range = /^\d+(\.\d+){3}\s*-\s*[\d.]+$/;
  const start = /^(\d{1,3}\.){1,3}\*?$|^\d{1,3}(\.\d{1,3}){1,2}$|^\d{1,3}(\.(\d{1,3}|\*)){1,3}$|^\*$/;
  return range.test(pattern) || (start.test(pattern) && parseAddress(pattern) === undefined);
}

/** The network that was meant by a mask in dotted form, or by octets that are left out or written as `*`. */
function meant(pattern: string): string | undefined {
  const [, digits = "", mask] = /^([\d.*]+)(?:\/([\d.]+))?$/.exec(pattern) ?? [];
  const octets = digits.split(".").filter((octet) => octet !== "" && octet !== "*");
  const address = [...octets, "0", "0", "0"].slice(0, 4).join(".");
  if (octets.length === 0 || octets.length > 4 || parseAddress(address) === undefined) return undefined;
  if (mask === undefined) return octets.length === 4 ? undefined : `${address}/${8 * octets.length}`;
  const bits = /^\d+$/.test(mask) ? Number(mask) : dottedMask(mask);
  const better = `${address}/${bits}`;
  return bits !== undefined && parseNetwork(better) !== undefined ? better : undefined;
}

function dottedMask(mask: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(mask)) return undefined;
  return ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? undefined;
}

function refusal(pattern: string, name: string): Message {
  const all = name === "mynetworks";
  return {
    en: `“${pattern}” is no network that Postfix takes${all ? ": it answers “451 4.3.0 Temporary lookup failure” to clients that no earlier entry matches" : ", so the list does not work"}. Write a whole address and the number of bits of its mask, such as 192.168.1.0/24.`,
    ja: `「${pattern}」は Postfix が受け付けるネットワークの書き方ではありません。${all ? "これより前の項目に一致しないクライアントには「451 4.3.0 Temporary lookup failure」を返します。" : "このリストは機能しません。"}192.168.1.0/24 のように、アドレス全体とマスクのビット数を書いてください。`,
  };
}

function nothing(pattern: string): Message {
  return {
    en: `“${pattern}” matches no client: Postfix knows no ranges and no “*” here, and takes the text for a host name. Write a network such as 192.168.1.0/24.`,
    ja: `「${pattern}」はどのクライアントにも一致しません。ここでは範囲や「*」は使えず、Postfix はホスト名と見なします。192.168.1.0/24 のようなネットワークを書いてください。`,
  };
}
