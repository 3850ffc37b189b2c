import type { Message } from "../../facts/message.js";
import { parseDestination } from "../../model/values/destination.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import { parseAddress } from "../../syntax/network.js";
import { splitList } from "../../syntax/value.js";
import type { Rule, Severity } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const relayhostToSelf: Rule = {
  meta: {
    id: "relayhost-to-self",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "The relay host is this machine itself: mail loops, or Postfix does not start.",
      ja: "リレー先がこのホスト自身です。メールがループするか、Postfix が起動しません。",
    },
  },
  *check(model) {
    for (const { assignment } of soundSettingsOf(model, "relayhost", "smtp_fallback_relay")) {
      for (const item of itemsOf(assignment)) {
        const words = splitList(model.expand(item.text).text);
        const verdict = words.length === 1 ? verdictOn(model, assignment.name.text, words[0]!.text) : undefined;
        if (verdict !== undefined) yield { at: atItem(assignment, item), ...verdict };
      }
    }
  },
};

function verdictOn(
  model: ConfigModel,
  name: string,
  text: string,
): { severity: Severity; message: Message } | undefined {
  const own = model.knownValue("myhostname")?.toLowerCase();
  if (name === "relayhost" && text.toLowerCase() === own && model.value("relayhost") === text) {
    return { severity: "error", message: identical };
  }
  const destination = parseDestination(text);
  const isPort25 = destination?.port === undefined || /^(25|smtp)$/.test(destination.port);
  if (destination === undefined || !isPort25 || !deliversBySmtp(model)) return undefined;
  const host = destination.host.toLowerCase();
  if (listensOn(model, host)) return { severity: "error", message: loop(host) };
  return host === own ? { severity: "warning", message: loop(host) } : undefined;
}

function deliversBySmtp(model: ConfigModel): boolean {
  return model.knownValue("default_transport") === "smtp" && model.knownValue("smtp_tcp_port") === "smtp";
}

/** True for a loopback address that Postfix considers its own (src/global/own_inet_addr.c). */
function listensOn(model: ConfigModel, host: string): boolean {
  const address = parseAddress(host.replace(/^ipv6:/, ""));
  if (address === undefined || address.range() !== "loopback") return false;
  // A machine has only the first address of the loopback network, unless somebody adds others.
  if (address.toString() !== "127.0.0.1" && address.toString() !== "::1") return false;
  const interfaces = splitList(model.knownValue("inet_interfaces") ?? "").map(({ text }) => text.replace(/[[\]]/g, ""));
  return ["all", "loopback-only", "localhost", host].some((word) => interfaces.includes(word));
}

const identical: Message = {
  en: "relayhost is the same as myhostname; Postfix refuses that and does not start. Name the server that takes the mail, or leave relayhost empty.",
  ja: "relayhost が myhostname と同じです。Postfix はこれを受け付けず、起動しません。メールを渡す相手のサーバーを書くか、relayhost を空にしてください。",
};

function loop(host: string): Message {
  return {
    en: `“${host}” at port 25 is this Postfix itself, so mail is not delivered: “mail for ${host} loops back to myself”. Name another server, or the port on which another program listens.`,
    ja: `「${host}」のポート 25 はこの Postfix 自身のため、「mail for ${host} loops back to myself」となって配送されません。別のサーバーか、ほかのプログラムが待ち受けるポートを書いてください。`,
  };
}
