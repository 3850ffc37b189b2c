import { replaceItem } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem, itemsOf } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { type Item, splitList } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { domainLists } from "../shared/domains.js";
import { isHostname } from "../shared/hostname.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const domainListPattern: Rule = {
  meta: {
    id: "domain-list-pattern",
    severity: "warning",
    topic: "value",
    summary: {
      en: "An item in a list of domains that matches no domain: a wildcard, an address, or a name with a leading dot.",
      ja: "ドメインのリストに、どのドメインにも一致しない項目 (ワイルドカード、メールアドレス、先頭がドットの名前) があります。",
    },
  },
  *check(model) {
    for (const { assignment } of soundSettingsOf(model, ...domainLists)) {
      const subdomains = hasSubdomains(model, assignment.name.text);
      for (const item of itemsOf(assignment)) {
        const finding = findingFor(assignment, item, subdomains);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

function findingFor(assignment: Assignment, item: Item, subdomains: Subdomains): Finding | undefined {
  if (/[:/{]/.test(item.text)) return undefined;
  const message = problemOf(item.text.replace(/^!+/, ""), subdomains);
  if (message === undefined) return undefined;
  const better = item.text.replace(/^(!*)(\*?\.|@)/, "$1");
  return {
    at: atItem(assignment, item),
    message,
    fixes:
      better === item.text || !isHostname(better.replace(/^!+/, ""))
        ? []
        : [
            {
              title: { en: `Replace with “${better}”`, ja: `「${better}」に置き換える` },
              edits: [replaceItem(assignment, item, better)],
              safe: false,
            },
          ],
  };
}

type Subdomains = "with the domain" | "by a dot" | "not at all";

/** How a list matches the subdomains of a domain (src/util/match_ops.c), which only relay_domains can. */
function hasSubdomains(model: ConfigModel, list: string): Subdomains {
  if (list !== "relay_domains") return "not at all";
  const parents = splitList(model.value("parent_domain_matches_subdomains")).map(({ text }) => text);
  return parents.includes("relay_domains") ? "with the domain" : "by a dot";
}

function problemOf(text: string, subdomains: Subdomains): Message | undefined {
  if (text.includes("@")) return address(text);
  if (text.includes("*")) return wildcard(text);
  return /^\.[\w-]/.test(text) && subdomains !== "by a dot" ? leadingDot(text, subdomains) : undefined;
}

function wildcard(text: string): Message {
  return {
    en: `“${text}” matches no domain: “*” is no wildcard in this list. Write the names of the domains, or a table that holds them.`,
    ja: `「${text}」はどのドメインにも一致しません。このリストでは「*」はワイルドカードになりません。ドメイン名を書くか、ドメインのテーブルを指定してください。`,
  };
}

function address(text: string): Message {
  return {
    en: `“${text}” matches no domain: this list takes domains, what stands behind the “@”, and no addresses.`,
    ja: `「${text}」はどのドメインにも一致しません。このリストにはメールアドレスではなく、「@」より後ろのドメインを書きます。`,
  };
}

function leadingDot(text: string, subdomains: Subdomains): Message {
  return subdomains === "with the domain"
    ? {
        en: `“${text}” matches nothing: in relay_domains a name without the dot already stands for the names below it.`,
        ja: `「${text}」は何にも一致しません。relay_domains では、先頭にドットのない名前がその下の名前にも一致します。`,
      }
    : {
        en: `“${text}” matches nothing: this list compares whole names, and a leading dot does not stand for the names below. Write each name, or use a table such as pcre:.`,
        ja: `「${text}」は何にも一致しません。このリストは名前全体を比べるため、先頭のドットでその下の名前を表すことはできません。名前を一つずつ書くか、pcre: などのテーブルを使ってください。`,
      };
}
