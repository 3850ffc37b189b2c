import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";
import { deletion } from "../shared/delete-setting.js";

export const tlsCipherlistOverride: Rule = {
  meta: {
    id: "tls-cipherlist-override",
    severity: "hint",
    topic: "security",
    summary: {
      en: "The list of ciphers behind a grade is changed, which the manual advises against.",
      ja: "暗号グレードの中身を変更しています。マニュアルでは勧められていません。",
    },
  },
  *check(model) {
    for (const setting of effectiveSettingsOf(model, "tls_high_cipherlist", "tls_medium_cipherlist")) {
      const name = setting.assignment.name.text;
      const grade = name === "tls_high_cipherlist" ? "high" : "medium";
      yield {
        at: atName(setting.assignment),
        message: {
          en: `A list of one's own grows old: it leaves out the ciphers that later come, and may keep those that are broken. Choose a grade (smtpd_tls_ciphers = ${grade}), and leave its contents to the TLS library.`,
          ja: `独自の一覧は古くなり、後から現れる暗号を含まず、破られた暗号を残すことがあります。グレードを選び (smtpd_tls_ciphers = ${grade})、その中身は TLS ライブラリに任せてください。`,
        },
        fixes: model.isReferenced(name) ? [] : deletion(setting, false),
      };
    }
  },
};
