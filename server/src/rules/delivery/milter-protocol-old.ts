import { replaceValue } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import { atValue, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const milterProtocolOld: Rule = {
  meta: {
    id: "milter-protocol-old",
    severity: "hint",
    topic: "obsolete",
    summary: {
      en: "Filters are spoken to in an old version of the Milter protocol.",
      ja: "Milter プロトコルの古いバージョンを使っています。",
    },
  },
  *check(model) {
    for (const { assignment } of effectiveSettingsOf(model, "milter_protocol")) {
      const version = assignment.valueText.items.find(({ text }) => /^[234]$/.test(text));
      if (version === undefined) continue;
      yield {
        at: atValue(assignment),
        message: {
          en: `Version ${excerpt(version.text)} is older than Sendmail 8.14 (2007); filters of today speak version 6, the default, and some refuse older ones.`,
          ja: `バージョン ${excerpt(version.text)} は Sendmail 8.14 (2007 年) より古いものです。今のフィルターは既定の 6 に対応し、古いバージョンを拒むものもあります。`,
        },
        fixes: [
          {
            title: { en: "Replace with “6”", ja: "「6」に置き換える" },
            edits: [replaceValue(assignment, assignment.value.text.replace(/[234]/, "6"))],
            safe: false,
          },
        ],
      };
    }
  },
};
