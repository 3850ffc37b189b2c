import type { Bilingual, Message } from "../../facts/message.js";
import type { RestrictionStage } from "../../facts/shape.js";
import type { RestrictionSubject } from "../../facts/vocabulary/restrictions.js";
import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import { parseBoolean } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import {
  atStep,
  distinct,
  type RestrictionList,
  removeStep,
  restrictionLists,
  servicesUsing,
} from "../shared/restriction-lists.js";

export const restrictionNoEffect: Rule = {
  meta: {
    id: "restriction-no-effect",
    severity: "warning",
    topic: "security",
    summary: {
      en: "A restriction in a list where it has nothing to look at.",
      ja: "調べる対象がまだない (またはもうない) リストに書かれた、効果のない制限です。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const list of restrictionLists(model)) {
    const isEarly = isEvaluatedEarly(model, list);
    for (const step of list.steps) {
      const message = whyNoEffect(list, step, isEarly);
      const at = message && atStep(step);
      if (message === undefined || at === undefined) continue;
      const edit = removeStep(step);
      const fixes = edit && [{ title: { en: "Delete it", ja: "削除する" }, edits: [edit], safe: false }];
      yield { at, tag: "unused", message, ...(fixes && { fixes }) };
    }
  }
}

/** True where a client, HELO or sender list is evaluated before RCPT TO. */
function isEvaluatedEarly(model: ConfigModel, list: RestrictionList): boolean {
  const services = servicesUsing(model, list);
  const delays = services.map((service) => parseBoolean(model.knownValue("smtpd_delay_reject", service) ?? "yes"));
  return delays.length > 0 && delays.every((delay) => delay === false);
}

function whyNoEffect(
  list: RestrictionList,
  { restriction, problem, word }: RestrictionStep,
  isEarly: boolean,
): Message | undefined {
  if (restriction === undefined || problem !== undefined || list.stage === "class") return undefined;
  if (!restriction.stages.includes(list.stage)) return wrongList(word.text, list.name, restriction.inspects);
  const known = knownAt[list.stage];
  if (!isEarly || known === undefined) return undefined;
  const subject = subjects[restriction.inspects];
  return subject === undefined || known.has(restriction.inspects) ? undefined : tooEarly(word.text, subject);
}

/** What a client has said when a list is evaluated at once. */
const knownAt: Readonly<Partial<Record<RestrictionStage, ReadonlySet<RestrictionSubject>>>> = {
  client: new Set(),
  helo: new Set(["helo"]),
  sender: new Set(["helo", "login", "sender"]),
};

const subjects: Readonly<Partial<Record<RestrictionSubject, Bilingual>>> = {
  helo: { en: "its HELO name", ja: "HELO 名" },
  login: { en: "its login", ja: "ログイン" },
  sender: { en: "the sender address", ja: "差出人アドレス" },
  recipient: { en: "the recipient address", ja: "受信者アドレス" },
};

function tooEarly(name: string, subject: Bilingual): Message {
  return {
    en: `“${name}” does nothing here: with smtpd_delay_reject = no this list is evaluated before the client has sent ${subject.en}. Put it into a later list.`,
    ja: `「${name}」はここでは何もしません。smtpd_delay_reject = no では、クライアントが${subject.ja}を送る前にこのリストが評価されるためです。後の段階のリストに移してください。`,
  };
}

function wrongList(name: string, list: string, subject: RestrictionSubject): Message {
  if (subject === "all-recipients") {
    return {
      en: `“${name}” does nothing in ${list}: only from DATA on all recipients are known. Put it into smtpd_data_restrictions.`,
      ja: `「${name}」は ${list} では何もしません。すべての受信者が分かるのは DATA 以降です。smtpd_data_restrictions に移してください。`,
    };
  }
  const what: Bilingual = subjects[subject] ?? { en: "what it looks at", ja: "調べる対象" };
  return {
    en: `“${name}” does nothing in ${list}, where there is no ${what.en.replace(/^(?:its|the) /, "")} to look at. Put it into the list that it belongs to.`,
    ja: `${list} では${what.ja}を調べられないため、「${name}」は何もしません。本来のリストに移してください。`,
  };
}
