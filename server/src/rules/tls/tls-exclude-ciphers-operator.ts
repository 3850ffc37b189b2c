import { replaceItem } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import { atItem, isEffective } from "../../model/values/queries.js";
import type { Item } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const tlsExcludeCiphersOperator: Rule = {
  meta: {
    id: "tls-exclude-ciphers-operator",
    severity: "error",
    topic: "value",
    summary: {
      en: "A list of excluded ciphers has a sign before a name, which spoils every TLS session.",
      ja: "除外する暗号の名前に記号が付いており、TLS のセッションがすべて失敗します。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    const name = assignment.name.text;
    if (/_exclude_ciphers$/.test(name) && model.parameter(name) !== undefined && isEffective(model, setting)) {
      for (const item of ciphersIn(assignment.value.text)) {
        const plain = item.text.replace(/^[!+\-@]+/, "");
        if (plain === item.text) continue;
        yield {
          at: atItem(assignment, item),
          message: {
            en: `“${excerpt(item.text)}” begins with a sign, and Postfix then ends every TLS session. All names in this list are excluded: write “${excerpt(plain)}”.`,
            ja: `「${excerpt(item.text)}」は記号で始まっているため、Postfix は TLS のセッションをすべて中止します。この一覧の名前はすべて除外されるので、「${excerpt(plain)}」と書いてください。`,
          },
          fixes: [
            {
              title: { en: `Replace with “${plain}”`, ja: `「${plain}」に置き換える` },
              edits: [replaceItem(assignment, item, plain)],
              safe: true,
            },
          ],
        };
      }
    }
  },
};

/** The list is split at commas, white space and colons (src/tls/tls_misc.c, tls_set_ciphers). */
function ciphersIn(text: string): Item[] {
  return [...text.matchAll(/[^\s,:]+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
