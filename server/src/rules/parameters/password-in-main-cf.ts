import { namedTables } from "../../model/tables/tables.js";
import { atItem } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const passwordInMainCf: Rule = {
  meta: {
    id: "password-in-main-cf",
    severity: "warning",
    topic: "security",
    summary: {
      en: "A password stands in main.cf or master.cf, which every user of the machine can read.",
      ja: "マシンの全ユーザーが読める main.cf や master.cf にパスワードが書かれています。",
    },
  },
  *check(model) {
    for (const { setting, item, type, use } of namedTables(model)) {
      if (use?.result !== "credentials" || (type !== "static" && type !== "inline") || item.text.includes("$"))
        continue;
      yield {
        // The range excludes the password itself.
        at: atItem(setting.assignment, { ...item, end: item.start + item.text.indexOf(":") }),
        message: {
          en: "The password stands here for everybody: main.cf and master.cf are readable for all users of the machine, and so is the output of postconf. Put it into a table that only root can read, such as /etc/postfix/sasl_passwd.",
          ja: "ここに書いたパスワードは誰にでも見えます。main.cf と master.cf はマシンの全ユーザーが読めるファイルで、postconf でも表示されます。/etc/postfix/sasl_passwd のような、root だけが読めるテーブルに移してください。",
        },
      };
    }
  },
};
