import { setParameters } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, decidingAssignment, isYes } from "../../model/values/queries.js";
import { programOf } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { clientTlsLevel } from "../shared/smtp-client.js";

export const saslAuthNotEnabled: Rule = {
  meta: {
    id: "sasl-auth-not-enabled",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "There is a table with passwords, but the client does not log in.",
      ja: "パスワードのテーブルがあるのに、ログインする設定になっていません。",
    },
  },
  *check(model) {
    for (const program of ["smtp", "lmtp"]) {
      const enable = `${program}_sasl_auth_enable`;
      const maps = model.assignment(`${program}_sasl_password_maps`);
      const services = [undefined, ...model.master.services.filter((service) => programOf(service) === program)];
      // An explicit `no` switches the login off on purpose.
      if (maps === undefined || maps.value.text === "" || decidingAssignment(model, enable) !== undefined) continue;
      if (services.some((service) => isYes(model, enable, service))) continue;
      yield {
        at: atName(maps),
        message: {
          en: `The passwords are never used: ${enable} is “no” by default, so Postfix does not log in, and the relay refuses the mail. Set it to “yes”.`,
          ja: `パスワードは使われません。${enable} の既定値は「no」で、Postfix はログインせず、中継先にメールを拒否されます。「yes」にしてください。`,
        },
        fixes: [
          {
            title: { en: `Set ${enable} to yes`, ja: `${enable} を yes にする` },
            edits: setParameters(model, { [enable]: "yes", ...encryption(model, program) }, maps),
            safe: false,
          },
        ],
      };
    }
  },
};

/** Settings that require TLS, so that the fix does not enable a login without TLS. */
function encryption(model: ConfigModel, program: string): Record<string, string> {
  if (program !== "smtp" || clientTlsLevel(model) !== "none") return {};
  return { smtp_tls_security_level: model.value("relayhost") === "" ? "may" : "encrypt" };
}
