import { withEdits } from "../../edits/apply.js";
import type { Edit, Fix } from "../../edits/edit.js";
import { replaceValue } from "../../edits/edit.js";
import { evaluate } from "../../model/emulation/relay/evaluate.js";
import { refusalOf } from "../../model/emulation/relay/refusal.js";
import { destinations, requestOf, senders } from "../../model/emulation/relay/request.js";
import { listeningServers } from "../../model/emulation/relay/servers.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atName } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

const name = "smtpd_relay_restrictions";

export const relayCheckInRecipientList: Rule = {
  meta: {
    id: "relay-check-in-recipient-list",
    severity: "information",
    topic: "security",
    summary: {
      en: "smtpd_relay_restrictions is empty, so that the spam checks decide who may relay.",
      ja: "smtpd_relay_restrictions が空で、迷惑メール対策のリストが中継の可否まで決めています。",
    },
  },
  *check(model) {
    const relay = model.assignment(name);
    if (relay === undefined || model.knownValue(name) !== "") return;
    const users = listeningServers(model).filter((service) => model.assignment(name, service) === relay);
    if (users.length === 0 || users.some((service) => refusalOf(model, service) !== undefined)) return;
    yield {
      at: atName(relay),
      message: {
        en: "With an empty list, only smtpd_recipient_restrictions keeps strangers from relaying: an exception from a spam check in there, placed too early, opens the relay. Set this list, which Postfix has for that purpose.",
        ja: "このリストが空だと、不正中継を防ぐのは smtpd_recipient_restrictions だけです。そこに書いた迷惑メール対策の例外の位置を誤ると、オープンリレーになります。中継専用のこのリストを設定してください。",
      },
      fixes: fixes(
        model,
        replaceValue(relay, "permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination"),
      ),
    };
  },
};

/** The fix, offered only where the decision about every kind of mail stays the same. */
function fixes(model: ConfigModel, edit: Edit): Fix[] {
  const after = withEdits(model, [edit]);
  const title = { en: "Set the usual restrictions", ja: "標準的な制限を設定する" };
  const isSame = listeningServers(model).every((service) => {
    const same = service && after.master.services[model.master.services.indexOf(service)];
    return senders.every((who) =>
      destinations.every((where) => {
        const request = requestOf(model, service, who, where);
        if (request === undefined) return true;
        const [before, now] = [evaluate(model, service, request), evaluate(after, same, request)];
        return before.usual.decision === now.usual.decision;
      }),
    );
  });
  return isSame ? [{ title, edits: [edit], safe: false }] : [];
}
