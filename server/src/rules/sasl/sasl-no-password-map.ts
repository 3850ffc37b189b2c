import { setParameters } from "../../edits/edit.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName, decidingAssignment, isYes } from "../../model/values/queries.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import type { Rule } from "../rule.js";
import { usualTableType } from "../shared/table-type.js";

export const saslNoPasswordMap: Rule = {
  meta: {
    id: "sasl-no-password-map",
    severity: "error",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "The client is to log in, but has no table with passwords.",
      ja: "ログインする設定ですが、パスワードのテーブルがありません。",
    },
  },
  *check(model) {
    const seen = new Set<Assignment>();
    for (const { program, service } of clients(model)) {
      const maps = `${program}_sasl_password_maps`;
      const enable = decidingAssignment(model, `${program}_sasl_auth_enable`, service);
      if (enable === undefined || seen.has(enable) || model.knownValue(maps, service) !== "") continue;
      if (!isYes(model, enable.name.text, service)) continue;
      seen.add(enable);
      const value = `${usualTableType(model)}:/etc/postfix/sasl_passwd`;
      yield {
        at: atName(enable),
        message: {
          en: `The client is to log in, but ${maps} is empty: ${program}(8) stops with a fatal error, and no mail is delivered. Name the table that holds the passwords.`,
          ja: `ログインする設定なのに ${maps} が空です。${program}(8) は致命的エラーで停止し、メールは一通も配送されません。パスワードを収めたテーブルを指定してください。`,
        },
        fixes: [
          {
            title: { en: `Set ${maps} to ${value}`, ja: `${maps} を ${value} にする` },
            edits: setParameters(model, { [maps]: value }, model.isInMain(enable) ? enable : undefined),
            safe: false,
          },
        ],
      };
    }
  },
};

/** The services of the SMTP and LMTP clients; without a master.cf, one of each without a service. */
function clients(model: ConfigModel): { program: string; service: Service | undefined }[] {
  if (!model.hasMain) return [];
  if (model.input.master === undefined) return ["smtp", "lmtp"].map((program) => ({ program, service: undefined }));
  return model.master.services.flatMap((service) => {
    const program = programOf(service);
    return program === "smtp" || program === "lmtp" ? [{ program, service }] : [];
  });
}
