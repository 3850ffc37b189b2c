import { replaceValue } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { soundSettingsOf } from "../shared/sound-settings.js";

export const myoriginFromFile: Rule = {
  meta: {
    id: "myorigin-from-file",
    severity: "warning",
    topic: "value",
    summary: {
      en: "myorigin names a file, which only the Postfix of Debian and Ubuntu reads.",
      ja: "myorigin にファイルが指定されています。これを読むのは Debian と Ubuntu の Postfix だけです。",
    },
  },
  *check(model) {
    if (!isElsewhere(model)) return;
    for (const { assignment } of soundSettingsOf(model, "myorigin")) {
      const value = assignment.value.text;
      if (!value.startsWith("/")) continue;
      yield {
        at: atValue(assignment),
        message: {
          en: `Only the Postfix of Debian and Ubuntu reads the domain from “${value}”, and the paths in this file are those of another system. There, mail goes out as “user@${value}”. Write the domain itself, or $mydomain.`,
          ja: `「${value}」からドメインを読むのは Debian と Ubuntu の Postfix だけですが、このファイルのパスはほかのシステムのものです。そこでは差出人が「user@${value}」になります。ドメインそのものか $mydomain を書いてください。`,
        },
        fixes: [
          {
            title: { en: "Replace with “$mydomain”", ja: "「$mydomain」に置き換える" },
            edits: [replaceValue(assignment, "$mydomain")],
            safe: false,
          },
        ],
      };
    }
  },
};

/** Matches directories of Postfix and its certificates on systems other than Debian and Ubuntu. */
const elsewhere =
  /^(\w+:)?\/(usr\/libexec\/postfix|etc\/pki\/|usr\/local\/(etc|libexec)\/postfix|usr\/pkg\/|opt\/homebrew\/|usr\/lib\/postfix\/bin)/;

function isElsewhere(model: ConfigModel): boolean {
  return model.main.assignments.some(({ value }) => elsewhere.test(value.text));
}
