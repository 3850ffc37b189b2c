import { withEdits } from "../../edits/apply.js";
import type { Edit, Fix } from "../../edits/edit.js";
import { setFor } from "../../edits/edit.js";
import { appendToList, insertBefore } from "../../edits/list.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { evaluate, type RelayOutcome, type Verdict } from "../../model/emulation/relay/evaluate.js";
import { destinations, requestOf, senders } from "../../model/emulation/relay/request.js";
import { relayOf, type ServiceRelay } from "../../model/emulation/relay/servers.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { atName, decidingAssignment } from "../../model/values/queries.js";
import { type Service, serviceKey } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { openRelayAnswer, recipientList, relayList } from "../shared/open-relay.js";
import { atStep, distinct, textOfStep } from "../shared/restriction-lists.js";

/** What most servers need: the default of smtpd_relay_restrictions, but with a permanent refusal. */
const usual = ["permit_mynetworks", "permit_sasl_authenticated", "reject_unauth_destination"];

export const openRelay: Rule = {
  meta: {
    id: "open-relay",
    severity: "error",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "The restrictions let anybody send mail to anybody through this server.",
      ja: "誰でもこのサーバーを経由してどこへでもメールを送れる設定です (オープンリレー)。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const relay of relayOf(model)) {
    const answer = openRelayAnswer(model, relay);
    if (answer !== undefined) yield findingFor(model, relay, answer);
  }
}

/** True where a table or policy server whose answers are unknown might refuse the mail. */
function mayBeRefused({ others }: Verdict): boolean {
  return others.some(({ because }) => {
    const argument = because?.restriction?.argument;
    return argument === "table" || argument === "policy-server";
  });
}

function findingFor(model: ConfigModel, { service, refusal }: ServiceRelay, answer: Verdict): Finding {
  const { by } = answer.usual;
  const at = (by && atStep(by)) ?? placeOf(model, service);
  return {
    at,
    severity: mayBeRefused(answer) ? "warning" : "error",
    message: refusal === undefined ? message(answer.usual, service) : stopped(service),
    fixes: fixes(model, service, by),
  };
}

/** The location of the list that lets the mail pass to its end: the relay restrictions where they are set. */
function placeOf(model: ConfigModel, service: Service | undefined): Location {
  const assignment = decidingAssignment(model, relayList, service) ?? decidingAssignment(model, recipientList, service);
  if (assignment !== undefined) return atName(assignment);
  if (service !== undefined) return { uri: service.source.uri, range: service.columns.service!.range };
  return { uri: model.main.source.uri, range: { start: 0, end: 0 } };
}

/** Names the server in a message, by its service where it is known. */
function nameOf(service: Service | undefined): Bilingual {
  if (service === undefined) return { en: "this server", ja: "このサーバー" };
  const name = serviceKey(service).replace(/\/.*$/, "");
  return { en: `this server (service “${name}”)`, ja: `このサーバー (サービス「${name}」)` };
}

/**
 * The message about lists without any relay protection: Postfix detects this itself, and then accepts no mail at all
 * (smtpd_check.c, fail_required).
 */
function stopped(service: Service | undefined): Message {
  const { en, ja } = nameOf(service);
  return {
    en: `These restrictions let anybody send mail to anybody through ${en}. Postfix notices it: the SMTP server stops as soon as a client connects, and no mail gets in. Put reject_unauth_destination behind the permits for your own clients, and before any “permit” for all.`,
    ja: `この制限では、誰でも${ja}を経由してどこへでもメールを送れます。Postfix はこれに気づき、クライアントが接続するたびに SMTP サーバーが終了するため、メールを受け取れません。自分のクライアントを許可する制限の後、すべてを許可する「permit」の前に reject_unauth_destination を置いてください。`,
  };
}

function message({ by }: RelayOutcome, service: Service | undefined): Message {
  const { en, ja } = nameOf(service);
  if (by === undefined) {
    return {
      en: `Anybody can send mail to anybody through ${en}: no restriction refuses a stranger’s mail to other domains, and whatever none refuses is permitted. Spammers find such a server within days. Put reject_unauth_destination behind the permits for your own clients.`,
      ja: `誰でも${ja}を経由してどこへでもメールを送れます。よそから来た他ドメイン宛てのメールを拒否する制限がなく、どの制限にも拒否されない要求は許可されるためです。数日のうちに迷惑メールの踏み台にされます。自分のクライアントを許可する制限の後に reject_unauth_destination を置いてください。`,
    };
  }
  return {
    en: `Anybody can send mail to anybody through ${en}: “${textOfStep(by)}” lets strangers pass before anything refuses their mail to other domains. Spammers find such a server within days. Put reject_unauth_destination before it.`,
    ja: `誰でも${ja}を経由してどこへでもメールを送れます。他ドメイン宛てのメールを拒否する制限より前に、「${textOfStep(by)}」がよそから来たクライアントを通すためです。数日のうちに迷惑メールの踏み台にされます。その前に reject_unauth_destination を置いてください。`,
  };
}

/** The first change that closes the relay without restricting the server's own clients. */
function fixes(model: ConfigModel, service: Service | undefined, by: RestrictionStep | undefined): Fix[] {
  for (const edit of candidates(model, service, by)) {
    if (edit === undefined || !closes(model, service, withEdits(model, [edit]))) continue;
    const title = { en: "Add reject_unauth_destination", ja: "reject_unauth_destination を加える" };
    return [{ title, edits: [edit], safe: false }];
  }
  return [];
}

function* candidates(
  model: ConfigModel,
  service: Service | undefined,
  by: RestrictionStep | undefined,
): Generator<Edit | undefined> {
  const relay = decidingAssignment(model, relayList, service);
  const recipient = decidingAssignment(model, recipientList, service);
  const isMaster = (uri: string): boolean => uri === model.input.master?.uri;
  const last = ["reject_unauth_destination"];
  if (relay?.value.text) yield appendToList(relay, isMaster(relay.source.uri), last);
  if (by?.word.at !== undefined) {
    for (const words of [last, usual]) yield insertBefore(by.word, isMaster(by.word.at.uri), words);
  }
  const own = relay !== undefined && service?.overrides.includes(relay) ? service : undefined;
  yield setFor(model, own, relayList, usual.join(own === undefined ? ", " : ","));
  if (recipient?.value.text) yield appendToList(recipient, isMaster(recipient.source.uri), last);
}

function closes(model: ConfigModel, service: Service | undefined, after: ConfigModel): boolean {
  const same = service && after.master.services[model.master.services.indexOf(service)];
  return senders.every((who) =>
    destinations.every((where) => {
      const request = requestOf(model, service, who, where);
      if (request === undefined) return true;
      const { usual: decided } = evaluate(after, same, request);
      if (who === "stranger" && where === "elsewhere") return decided.decision !== "permit";
      return decided.decision === evaluate(model, service, request).usual.decision;
    }),
  );
}
