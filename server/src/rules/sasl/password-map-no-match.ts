import { excerpt } from "../../facts/message.js";
import { namedTables } from "../../model/tables/tables.js";
import { parseDestination } from "../../model/values/destination.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue, clientLogsIn, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Service } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { outgoingClient } from "../shared/smtp-client.js";
import { keysOf, type TableKey } from "../shared/table-keys.js";

export const passwordMapNoMatch: Rule = {
  meta: {
    id: "password-map-no-match",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "The table with the passwords has no line for the relay.",
      ja: "パスワードのテーブルに中継先の行がありません。",
    },
  },
  *check(model) {
    const client = outgoingClient(model);
    const relay = decidingAssignment(model, "relayhost");
    if (!client?.relayhost || relay === undefined || !clientLogsIn(model, client.service)) return;
    const keys = hasOtherDestinations(model) ? undefined : passwordKeys(model, client.service);
    if (keys === undefined || keys.some((key) => matches(key.text, client.relayhost!))) return;
    const near = keys.find((key) => hostOf(key.text) === hostOf(client.relayhost!));
    yield {
      at: atValue(relay),
      message: near === undefined ? missing(client.relayhost) : misspelt(client.relayhost, near.text),
      ...(near !== undefined && aligned(near, client.relayhost)),
    };
  },
};

function aligned(near: TableKey, relayhost: string): Pick<Finding, "related" | "fixes"> {
  const title = { en: "Write the key as in relayhost", ja: "キーを relayhost と同じ書き方にする" };
  return {
    related: [{ at: near.at, message: { en: "The key in the table.", ja: "テーブルのキーです。" } }],
    fixes: [{ title, edits: [{ ...near.at, newText: relayhost }], safe: false }],
  };
}

/** True where the passwords may be for servers other than the relay. */
function hasOtherDestinations(model: ConfigModel): boolean {
  const names = ["transport_maps", "sender_dependent_relayhost_maps", "smtp_fallback_relay", "fallback_relay"];
  return names.some((name) => model.value(name) !== "") || isYes(model, "smtp_sender_dependent_authentication");
}

/** The keys of all password tables; undefined where one of them cannot be read. */
function passwordKeys(model: ConfigModel, service: Service | undefined): readonly TableKey[] | undefined {
  const maps = decidingAssignment(model, "smtp_sasl_password_maps", service);
  const tables = namedTables(model).filter(({ setting }) => setting.assignment === maps);
  const keys = tables.map((table) => keysOf(model, table));
  return keys.length === 0 || keys.includes(undefined) ? undefined : keys.flatMap((list) => list ?? []);
}

/**
 * True where a key matches the relay. Postfix looks up the host name first, then the destination as written
 * (smtp_sasl_glue.c).
 */
function matches(key: string, relayhost: string): boolean {
  const wanted = relayhost.toLowerCase();
  if (key.toLowerCase() === wanted) return true;
  const relay = parseDestination(wanted);
  const isHost = !/[[\]:@]/.test(key);
  // Without brackets the mail goes to the MX hosts, whose names are unknown, and any of them can be the key.
  return isHost && (relay?.bracketed === true ? key.toLowerCase() === relay.host : true);
}

function hostOf(destination: string): string | undefined {
  return parseDestination(destination.toLowerCase())?.host;
}

function missing(relayhost: string) {
  return {
    en: `smtp_sasl_password_maps has no line for “${excerpt(relayhost)}”, so Postfix does not log in there. The key must be written exactly as relayhost is.`,
    ja: `smtp_sasl_password_maps に「${excerpt(relayhost)}」の行がないため、Postfix はログインしません。キーは relayhost とまったく同じに書く必要があります。`,
  };
}

function misspelt(relayhost: string, key: string) {
  return {
    en: `smtp_sasl_password_maps has a line for “${excerpt(key)}”, but Postfix looks for “${excerpt(relayhost)}”, brackets and port included, and does not log in. Write both in the same way, then run postmap.`,
    ja: `smtp_sasl_password_maps のキーは「${excerpt(key)}」ですが、Postfix は角括弧とポートを含めて「${excerpt(relayhost)}」で検索するため、ログインしません。両方を同じ書き方にして postmap を実行してください。`,
  };
}
