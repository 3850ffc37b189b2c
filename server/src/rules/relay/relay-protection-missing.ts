import { withEdits } from "../../edits/apply.js";
import type { Edit, Fix } from "../../edits/edit.js";
import { setFor } from "../../edits/edit.js";
import { appendToList } from "../../edits/list.js";
import type { Message } from "../../facts/message.js";
import { refusalOf } from "../../model/emulation/relay/refusal.js";
import { relayOf } from "../../model/emulation/relay/servers.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { atName, decidingAssignment } from "../../model/values/queries.js";
import type { Service } from "../../syntax/master-cf.js";
import { isTemplateLine } from "../../syntax/template.js";
import type { Finding, Rule } from "../rule.js";
import { openRelayAnswer, recipientList, relayList } from "../shared/open-relay.js";
import { distinct } from "../shared/restriction-lists.js";

const lists = [relayList, recipientList] as const;

export const relayProtectionMissing: Rule = {
  meta: {
    id: "relay-protection-missing",
    severity: "error",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The SMTP server does not start, because nothing in its restriction lists keeps strangers from relaying.",
      ja: "制限リストに不正中継を防ぐものがなく、SMTP サーバーが起動しません。",
    },
  },
  *check(model) {
    if (model.hasMain) yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const relay of relayOf(model)) {
    const { service, refusal } = relay;
    // Where the lists would let strangers relay, open-relay reports it.
    if (refusal?.kind !== "no-relay-protection" || openRelayAnswer(model, relay) !== undefined) continue;
    const set = lists.map((name) => decidingAssignment(model, name, service)).find((each) => each !== undefined);
    const finding = { at: placeOf(model, service), fixes: fixes(model, service) };
    // Without master.cf, an -o option may still set a list.
    const severity = service === undefined ? "warning" : "error";
    if (set !== undefined) yield { ...finding, severity, message: setMessage };
    else if (isComplete(model)) yield { ...finding, severity: "warning", message: levelMessage };
  }
}

/** The location of the list that is set, else of the level that decides its default, else of the first setting. */
function placeOf(model: ConfigModel, service: Service | undefined): Location {
  const names = [...lists, "compatibility_level", "mydestination", "myhostname", "mynetworks"];
  const assignment = names.map((name) => decidingAssignment(model, name, service)).find((each) => each !== undefined);
  const first = assignment ?? model.main.assignments[0];
  return first === undefined ? { uri: model.main.source.uri, range: { start: 0, end: 0 } } : atName(first);
}

/**
 * True for a configuration that is neither a fragment nor a template whose other branch may contain what is missing.
 */
function isComplete(model: ConfigModel): boolean {
  const isMail = ["mydestination", "myhostname", "mynetworks", "inet_interfaces", "relayhost"].some(
    (name) => model.assignment(name) !== undefined,
  );
  return isMail && !model.main.source.text.split("\n").some(isTemplateLine);
}

const setMessage: Message = {
  en: "The SMTP server stops as soon as a client connects, and no mail gets in: smtpd_relay_restrictions or smtpd_recipient_restrictions must contain reject_unauth_destination, defer_unauth_destination, reject, defer or defer_if_permit. What follows “permit” or warn_if_reject does not count.",
  ja: "クライアントが接続すると SMTP サーバーが終了し、メールを受け取れません。smtpd_relay_restrictions か smtpd_recipient_restrictions に reject_unauth_destination、defer_unauth_destination、reject、defer、defer_if_permit のどれかが必要です。「permit」や warn_if_reject の後にあるものは数えられません。",
};

const levelMessage: Message = {
  en: "The SMTP server stops as soon as a client connects, and no mail gets in over SMTP: below compatibility_level 1 smtpd_relay_restrictions is empty by default, and no other restriction keeps strangers from relaying. Set smtpd_relay_restrictions.",
  ja: "クライアントが接続すると SMTP サーバーが終了し、SMTP でメールを受け取れません。compatibility_level が 1 未満では smtpd_relay_restrictions の既定値が空で、ほかに不正中継を防ぐ制限もないためです。smtpd_relay_restrictions を設定してください。",
};

function fixes(model: ConfigModel, service: Service | undefined): Fix[] {
  const title = { en: "Add reject_unauth_destination", ja: "reject_unauth_destination を加える" };
  for (const edit of candidates(model, service)) {
    if (edit === undefined) continue;
    const after = withEdits(model, [edit]);
    const same = service && after.master.services[model.master.services.indexOf(service)];
    if (refusalOf(after, same) === undefined) return [{ title, edits: [edit], safe: false }];
  }
  return [];
}

function* candidates(model: ConfigModel, service: Service | undefined): Generator<Edit | undefined> {
  const relay = decidingAssignment(model, lists[0], service);
  if (relay?.value.text) {
    yield appendToList(relay, relay.source === model.input.master, ["reject_unauth_destination"]);
  }
  const own = relay !== undefined && service?.overrides.includes(relay) ? service : undefined;
  const usual = ["permit_mynetworks", "permit_sasl_authenticated", "reject_unauth_destination"];
  yield setFor(model, own, lists[0], usual.join(own === undefined ? ", " : ","));
}
