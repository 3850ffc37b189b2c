import type { Message } from "../../facts/message.js";
import { deadListOf } from "../../facts/vocabulary/dnsbl.js";
import type { Rule } from "../rule.js";
import { dnsblUses } from "../shared/dnsbl.js";
import { distinct } from "../shared/restriction-lists.js";

export const deadDnsbl: Rule = {
  meta: {
    id: "dead-dnsbl",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A block list in DNS that has been shut down.",
      ja: "すでに終了した DNS ブロックリストです。",
    },
  },
  *check(model) {
    const findings = [...dnsblUses(model)].flatMap(({ at, domain, removal }) => {
      const list = deadListOf(domain);
      return list === undefined
        ? []
        : [{ at, message: message(domain, list.ended, list.listsAll === true), fixes: removal }];
    });
    yield* distinct(findings);
  },
};

function message(domain: string, ended: number, listsAll: boolean): Message {
  if (listsAll) {
    return {
      en: `“${domain}” ended in ${ended}, and such a domain may say that every address is listed, so that all mail is refused. Remove it.`,
      ja: `「${domain}」は ${ended} 年に終了しました。このようなドメインはすべてのアドレスを登録済みと答えることがあり、その場合はすべてのメールが拒否されます。削除してください。`,
    };
  }
  return {
    en: `“${domain}” ended in ${ended}: it stops no spam any more, each query delays the mail, and whoever gets the domain next can make you refuse everything. Remove it.`,
    ja: `「${domain}」は ${ended} 年に終了しました。迷惑メールは減らず、問い合わせのたびに受信が遅れ、ドメインが他人に渡るとすべてのメールを拒否させられかねません。削除してください。`,
  };
}
