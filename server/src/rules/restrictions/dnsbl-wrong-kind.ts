import type { Fix } from "../../edits/edit.js";
import { replaceItem } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import { kindOfList, spamhausResults } from "../../facts/vocabulary/dnsbl.js";
import type { Finding, Rule } from "../rule.js";
import { type DnsblUse, dnsblUses } from "../shared/dnsbl.js";
import { distinct } from "../shared/restriction-lists.js";

export const dnsblWrongKind: Rule = {
  meta: {
    id: "dnsbl-wrong-kind",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A DNS list of domains is asked for an address, or a list of addresses for a domain.",
      ja: "ドメインの DNS リストにアドレスを、またはアドレスのリストにドメインを問い合わせています。",
    },
  },
  *check(model) {
    yield* distinct([...dnsblUses(model)].flatMap(findingsFor));
  },
};

function findingsFor(use: DnsblUse): Finding[] {
  const kind = kindOfList(use.domain);
  if (kind === undefined || kind === use.asks) return [];
  const message = kind === "domain" ? refusesAll(use.domain) : neverFinds(use.domain);
  return [{ at: use.at, message, fixes: fixes(use) }];
}

function refusesAll(domain: string): Message {
  return {
    en: `“${domain}” is a list of domains. Asked for the address of a client it answers with an error code, which counts as a listing: good mail is refused. Ask it with reject_rhsbl_sender and the like.`,
    ja: `「${domain}」はドメインのリストです。接続元アドレスを問い合わせるとエラーコードが返り、登録済みとみなされて正規のメールが拒否されます。reject_rhsbl_sender などで使ってください。`,
  };
}

function neverFinds(domain: string): Message {
  return {
    en: `“${domain}” is a list of addresses and knows no domains, so that this check never finds anything. Ask it with reject_rbl_client.`,
    ja: `「${domain}」はアドレスのリストで、ドメインは登録されていないため、この検査では何も見つかりません。reject_rbl_client で使ってください。`,
  };
}

/**
 * Fixes for a list of the wrong kind. A list of domains can be asked about the sender's domain; a list of addresses is
 * mostly used elsewhere already, so it is only removed.
 */
function fixes({ asks, restriction, domain, results, assignment, item, removal }: DnsblUse): readonly Fix[] {
  if (asks === "domain" || restriction?.written === undefined) return removal;
  const filter = results === undefined ? spamhausResults.get(domain.toLowerCase()) : undefined;
  const edits = [
    replaceItem(restriction.written.assignment, restriction.written.item, "reject_rhsbl_sender"),
    ...(filter === undefined ? [] : [replaceItem(assignment, item, `${domain}=${filter}`)]),
  ];
  const title = { en: "Replace with “reject_rhsbl_sender”", ja: "「reject_rhsbl_sender」に置き換える" };
  return [{ title, edits, safe: false }, ...removal];
}
