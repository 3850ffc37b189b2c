import type { Fix } from "../../edits/edit.js";
import { removeItem, setParameter } from "../../edits/edit.js";
import type { Bilingual } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem } from "../../model/values/queries.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { type DomainList, type ListedDomain, listedDomains } from "../shared/domains.js";

export const domainInTwoClasses: Rule = {
  meta: {
    id: "domain-in-two-classes",
    severity: "error",
    topic: "delivery",
    summary: {
      en: "A domain is listed in two address classes; Postfix takes one of them and delivers to the wrong place.",
      ja: "一つのドメインが二つのアドレスクラスに属しています。Postfix は一方だけを採り、意図しない場所へ配送します。",
    },
  },
  *check(model) {
    for (const pair of pairs) {
      const losers = listedDomains(model, pair.loser);
      if (losers.length === 0) continue;
      const winners = firstByName(listedDomains(model, pair.winner));
      for (const loser of losers) {
        const winner = winners.get(loser.domain);
        const finding = winner && findingFor(model, pair, winner, loser);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

function firstByName(domains: readonly ListedDomain[]): ReadonlyMap<string, ListedDomain> {
  return new Map(domains.toReversed().map((each) => [each.domain, each]));
}

interface Pair {
  /** The list that decides in Postfix (src/trivial-rewrite/resolve.c). */
  readonly winner: DomainList;
  readonly loser: DomainList;
  readonly severity: Severity;
  readonly effect: Bilingual;
}

const pairs: readonly Pair[] = [
  {
    winner: "mydestination",
    loser: "virtual_mailbox_domains",
    severity: "error",
    effect: {
      en: "the mail goes to local users and not to the virtual mailboxes",
      ja: "メールは仮想メールボックスではなくローカルユーザーに配送されます",
    },
  },
  {
    winner: "mydestination",
    loser: "virtual_alias_domains",
    severity: "error",
    effect: {
      en: "an address without a virtual alias is looked for among the local users",
      ja: "仮想エイリアスのないアドレスはローカルユーザーとして扱われます",
    },
  },
  {
    winner: "virtual_alias_domains",
    loser: "virtual_mailbox_domains",
    severity: "error",
    effect: {
      en: "a mailbox without a virtual alias gets “User unknown in virtual alias table”",
      ja: "仮想エイリアスのないメールボックス宛ては「User unknown in virtual alias table」になります",
    },
  },
  {
    winner: "virtual_alias_domains",
    loser: "relay_domains",
    severity: "warning",
    effect: { en: "the mail is not relayed", ja: "メールは中継されません" },
  },
  {
    winner: "virtual_mailbox_domains",
    loser: "relay_domains",
    severity: "warning",
    effect: { en: "the mail is not relayed", ja: "メールは中継されません" },
  },
];

function findingFor(model: ConfigModel, pair: Pair, winner: ListedDomain, loser: ListedDomain): Finding | undefined {
  const place = loser.place ?? winner.place;
  if (place === undefined) return undefined;
  const { domain } = loser;
  const other = place === loser.place ? winner.place : undefined;
  return {
    at: atItem(place.assignment, place.item),
    severity: pair.severity,
    message: {
      en: `“${domain}” is in ${pair.winner} and in ${pair.loser}. Postfix goes by ${pair.winner}: ${pair.effect.en}. Take it out of one of the two.`,
      ja: `「${domain}」が ${pair.winner} と ${pair.loser} の両方にあります。Postfix は ${pair.winner} を優先するため、${pair.effect.ja}。どちらか一方から削除してください。`,
    },
    ...(other && {
      related: [{ at: atItem(other.assignment, other.item), message: { en: "The other one.", ja: "もう一方です。" } }],
    }),
    fixes: [...removal(model, pair.winner, winner), ...removal(model, pair.loser, loser)],
  };
}

/**
 * A fix that removes the domain from a list. The user nearly always means the list that Postfix ignores, so the fix
 * that keeps that one comes first.
 */
function removal(model: ConfigModel, list: DomainList, { place }: ListedDomain): Fix[] {
  const title = { en: `Take it out of ${list}`, ja: `${list} から削除する` };
  if (place !== undefined) return [{ title, edits: [removeItem(place.assignment, place.item)], safe: false }];
  const edit = list === "mydestination" ? setParameter(model, list, "localhost.$mydomain, localhost") : undefined;
  return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
}
