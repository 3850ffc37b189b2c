import { setParameters } from "../../edits/edit.js";
import { atName, effectiveSettingsOf } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const nonSmtpdMiltersMissing: Rule = {
  meta: {
    id: "non-smtpd-milters-missing",
    severity: "information",
    topic: "delivery",
    needsComplete: ["main.cf", "master.cf"],
    summary: {
      en: "Mail that this machine sends itself is not signed.",
      ja: "このマシン自身が送るメールに署名されません。",
    },
  },
  *check(model) {
    if (model.assignment("non_smtpd_milters") !== undefined) return;
    for (const { assignment, service } of effectiveSettingsOf(model, "smtpd_milters")) {
      if (service !== undefined || !isSigner(model.value("smtpd_milters"))) continue;
      yield {
        at: atName(assignment),
        message: {
          en: "The filter that signs mail (DKIM) sees only what arrives by SMTP: mail from the sendmail command, cron jobs and web applications leaves without a signature. Set non_smtpd_milters to “$smtpd_milters”.",
          ja: "署名 (DKIM) をするフィルターを通るのは SMTP で届いたメールだけです。sendmail コマンド、cron、Web アプリケーションからのメールは署名なしで送られます。non_smtpd_milters を「$smtpd_milters」にしてください。",
        },
        fixes: [
          {
            title: { en: "Set non_smtpd_milters to $smtpd_milters", ja: "non_smtpd_milters を $smtpd_milters にする" },
            edits: setParameters(model, { non_smtpd_milters: "$smtpd_milters" }, assignment),
            safe: false,
          },
        ],
      };
    }
  },
};

/** True where a milter is OpenDKIM, by its socket or by the ports that its package and most guides use. */
function isSigner(milters: string): boolean {
  return /dkim|:8891\b|:12301\b/i.test(milters);
}
