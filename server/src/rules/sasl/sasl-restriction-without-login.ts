import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { distinct, restrictionLists, servicesUsing } from "../shared/restriction-lists.js";

export const saslRestrictionWithoutLogin: Rule = {
  meta: {
    id: "sasl-restriction-without-login",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf", "master.cf"],
    summary: {
      en: "A restriction on logins, where nobody can log in.",
      ja: "ログインできないサーバーに、ログインに関する制限があります。",
    },
  },
  *check(model) {
    if (model.hasMain) yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    const services = servicesUsing(model, list);
    const isOff = services.every(
      (service) => model.knownValue("smtpd_sasl_auth_enable", service)?.toLowerCase() === "no",
    );
    if (services.length === 0 || !isOff) continue;
    for (const { name, word } of list.steps) {
      if (word.at === undefined || (name !== "check_sasl_access" && !name.endsWith("_login_mismatch"))) continue;
      yield {
        at: word.at,
        message: {
          en: `Postfix ignores “${word.text}”: smtpd_sasl_auth_enable is “no” here, so that nobody can log in.`,
          ja: `smtpd_sasl_auth_enable が「no」でログインできないため、「${word.text}」は無視されます。`,
        },
      };
    }
  }
}
