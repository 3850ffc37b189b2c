import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { offersLogin } from "../../model/values/queries.js";
import type { Finding, Rule } from "../rule.js";
import { distinct, restrictionLists, servicesUsing } from "../shared/restriction-lists.js";

export const loginMismatchWithoutMap: Rule = {
  meta: {
    id: "login-mismatch-without-map",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "Sender addresses are compared with logins, but no table says whose they are.",
      ja: "差出人アドレスとログインを照合する制限がありますが、対応を示すテーブルがありません。",
    },
  },
  *check(model) {
    if (model.hasMain) yield* distinct(findings(model));
  },
};

/** Restrictions that also refuse a sender address which is not in the table. */
const demanding = new Set(["reject_sender_login_mismatch", "reject_authenticated_sender_login_mismatch"]);

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    // Without login the restriction is ignored, which sasl-restriction-without-login reports.
    const services = servicesUsing(model, list).filter((service) => offersLogin(model, service));
    const isEmpty = services.every((service) => model.knownValue("smtpd_sender_login_maps", service) === "");
    if (services.length === 0 || !isEmpty) continue;
    for (const [index, { name, word }] of list.steps.entries()) {
      if (!name.endsWith("_login_mismatch") || word.at === undefined) continue;
      const refusesAll = demanding.has(name) && list.steps[index - 1]?.name !== "warn_if_reject";
      yield {
        at: word.at,
        ...(refusesAll && { severity: "error" }),
        message: refusesAll ? all(word.text) : none(word.text),
      };
    }
  }
}

function all(text: string): Message {
  return {
    en: `“${text}” refuses all mail of users who have logged in and get this far: smtpd_sender_login_maps is empty, so that no sender address belongs to anybody. Set it.`,
    ja: `smtpd_sender_login_maps が空でどの差出人アドレスにも持ち主がいないため、「${text}」はここまで来たログイン済み利用者のメールをすべて拒否します。テーブルを設定してください。`,
  };
}

function none(text: string): Message {
  return {
    en: `“${text}” has no effect: smtpd_sender_login_maps, which tells whose a sender address is, is empty.`,
    ja: `差出人アドレスの持ち主を示す smtpd_sender_login_maps が空のため、「${text}」には効果がありません。`,
  };
}
