import { atValue } from "../../model/values/queries.js";
import { parseAddress } from "../../syntax/network.js";
import type { Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const bindAddressFamily: Rule = {
  meta: {
    id: "bind-address-family",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A source address of the wrong protocol: the IPv4 parameter holds an IPv6 address, or the other way round.",
      ja: "送信元アドレスのプロトコルが違います。IPv4 用のパラメータに IPv6 アドレスが、またはその逆が指定されています。",
    },
  },
  *check(model) {
    for (const { assignment } of soundSettingsOf(model, ...parameters)) {
      const name = assignment.name.text;
      const wanted = name.endsWith("6") ? "ipv6" : "ipv4";
      const address = parseAddress(assignment.value.text.replace(/^\[(.*)\]$/, "$1"));
      if (address === undefined || address.kind() === wanted) continue;
      const other = wanted === "ipv4" ? `${name}6` : name.slice(0, -1);
      const fix = {
        title: { en: `Rename to ${other}`, ja: `${other} に変える` },
        edits: [{ uri: assignment.uri, range: assignment.name.range, newText: other }],
        safe: false,
      };
      yield {
        at: atValue(assignment),
        message: {
          en: `“${assignment.value.text}” cannot be the source of an ${wanted === "ipv4" ? "IPv4" : "IPv6"} connection, so Postfix cannot bind to it and logs a warning for each delivery. The parameter for this address is ${other}.`,
          ja: `「${assignment.value.text}」は ${wanted === "ipv4" ? "IPv4" : "IPv6"} 接続の送信元に使えません。Postfix は配送のたびに bind に失敗し、警告を出します。このアドレスを指定するパラメータは ${other} です。`,
        },
        fixes: model.assignment(other) === undefined ? [fix] : [],
      };
    }
  },
};

const parameters = ["smtp_bind_address", "smtp_bind_address6", "lmtp_bind_address", "lmtp_bind_address6"];
