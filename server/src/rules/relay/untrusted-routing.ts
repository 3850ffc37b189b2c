import { replaceValue } from "../../edits/edit.js";
import { atValue, effectiveSettingsOf } from "../../model/values/queries.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const untrustedRouting: Rule = {
  meta: {
    id: "untrusted-routing",
    severity: "warning",
    topic: "security",
    summary: {
      en: "Strangers may route mail through this server with user%elsewhere@yourdomain.",
      ja: "よそから user%elsewhere@yourdomain の形で経路を指定した中継を許しています。",
    },
  },
  *check(model) {
    for (const { assignment } of effectiveSettingsOf(model, "allow_untrusted_routing")) {
      if (parseBoolean(assignment.value.text) !== true) continue;
      yield {
        at: atValue(assignment),
        message: {
          en: "Strangers may send mail for user%elsewhere@yourdomain, which passes your relay restrictions and goes on to elsewhere. As a backup for other mail servers you become an open relay that way. Set it to “no”.",
          ja: "よそから user%elsewhere@yourdomain 宛てのメールを送ると中継の制限を通過し、elsewhere へ転送されます。他のメールサーバーの予備を務める場合はオープンリレーになります。「no」にしてください。",
        },
        fixes: [
          {
            title: { en: "Replace with “no”", ja: "「no」に置き換える" },
            edits: [replaceValue(assignment, "no")],
            safe: true,
          },
        ],
      };
    }
  },
};
