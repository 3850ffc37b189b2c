import { replaceItem } from "../../edits/edit.js";
import type { Rule } from "../rule.js";
import { distinct, restrictionLists } from "../shared/restriction-lists.js";

const strict = new Set(["reject_unknown_client_hostname", "reject_unknown_client"]);
const milder = "reject_unknown_reverse_client_hostname";

export const unknownClientHostname: Rule = {
  meta: {
    id: "unknown-client-hostname",
    severity: "information",
    topic: "delivery",
    summary: {
      en: "Clients whose DNS names do not fit together are refused, among them many legitimate servers.",
      ja: "DNS の名前が一致しない接続元を拒否しています。正規のサーバーも多く含まれます。",
    },
  },
  *check(model) {
    const findings = [...restrictionLists(model)].flatMap(({ steps }) =>
      steps.flatMap(({ name, word }, index) => {
        if (!strict.has(name) || word.at === undefined || steps[index - 1]?.name === "warn_if_reject") return [];
        const edits = word.written ? [replaceItem(word.written.assignment, word.written.item, milder)] : [];
        return [
          {
            at: word.at,
            message: {
              en: `“${word.text}” also refuses legitimate servers whose name and address do not lead to each other in DNS. “${milder}” asks only that the address has a name.`,
              ja: `「${word.text}」は、名前とアドレスが DNS で相互に対応していない正規のサーバーも拒否します。「${milder}」なら逆引きできるかどうかだけを調べます。`,
            },
            fixes:
              edits.length === 0
                ? []
                : [{ title: { en: `Replace with “${milder}”`, ja: `「${milder}」に置き換える` }, edits, safe: false }],
          },
        ];
      }),
    );
    yield* distinct(findings);
  },
};
