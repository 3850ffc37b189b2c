import { prefix } from "../../edits/list.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { distinct, restrictionLists } from "../shared/restriction-lists.js";

export const tableWithoutCheck: Rule = {
  meta: {
    id: "table-without-check",
    severity: "error",
    topic: "value",
    summary: {
      en: "A table stands alone in a list that does not say what to look up in it.",
      ja: "何を検索するか決まらないリストに、テーブルだけが書かれています。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

const checks = ["check_sender_access", "check_client_access"];

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { name, steps, assignment } of restrictionLists(model)) {
    for (const { word, problem } of steps) {
      if (problem !== "no-default-check" || word.at === undefined) continue;
      const isMaster = assignment.source === model.input.master;
      yield {
        at: word.at,
        message: {
          en: `${name} does not say what to look up in “${word.text}”: every message is answered with “451 4.3.5 Server configuration error”. Put check_sender_access, check_client_access or the like before it.`,
          ja: `${name} では「${word.text}」で何を検索するか決まらず、どのメールにも「451 4.3.5 Server configuration error」が返ります。前に check_sender_access や check_client_access などを書いてください。`,
        },
        fixes: checks.flatMap((check) => {
          const edit = prefix(word, isMaster, check);
          const title = { en: `Put ${check} before it`, ja: `前に ${check} を書く` };
          return edit === undefined ? [] : [{ title, edits: [edit], safe: false }];
        }),
      };
    }
  }
}
