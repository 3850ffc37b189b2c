import { replaceItem } from "../../edits/edit.js";
import { kindOfList, spamhausResults } from "../../facts/vocabulary/dnsbl.js";
import type { Rule } from "../rule.js";
import { dnsblUses } from "../shared/dnsbl.js";
import { distinct } from "../shared/restriction-lists.js";

export const dnsblWithoutFilter: Rule = {
  meta: {
    id: "dnsbl-without-filter",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A block list of Spamhaus whose error codes count as listings.",
      ja: "Spamhaus のエラーコードまで登録済みとみなす指定です。",
    },
  },
  *check(model) {
    const findings = [...dnsblUses(model)].flatMap(({ at, domain, results, asks, assignment, item }) => {
      const filter = spamhausResults.get(domain.toLowerCase());
      // dnsbl-wrong-kind reports lists of the wrong kind.
      const isRight = kindOfList(domain) === asks;
      if (filter === undefined || results !== undefined || !isRight) return [];
      const newText = `${domain}=${filter}${item.text.slice(domain.length)}`;
      return [
        {
          at,
          message: {
            en: `Through a public resolver, or after too many queries, “${domain}” answers with an error code, which counts as a listing here: then good mail is refused, too. Write “${domain}=${filter}”.`,
            ja: `公開リゾルバー経由や問い合わせの多い場合、「${domain}」はエラーコードを返します。この指定ではそれも登録済みとみなされ、正規のメールまで拒否されます。「${domain}=${filter}」と書いてください。`,
          },
          fixes: [
            {
              title: { en: `Replace with “${newText}”`, ja: `「${newText}」に置き換える` },
              edits: [replaceItem(assignment, item, newText)],
              safe: true,
            },
          ],
        },
      ];
    });
    yield* distinct(findings);
  },
};
