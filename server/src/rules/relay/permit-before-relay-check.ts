import type { Message } from "../../facts/message.js";
import { accessActionOf } from "../../facts/vocabulary/actions.js";
import { entriesOf, type TableEntry } from "../../model/emulation/relay/access-table.js";
import { evaluate } from "../../model/emulation/relay/evaluate.js";
import type { RelayRequest } from "../../model/emulation/relay/request.js";
import { relayOf, type ServiceRelay } from "../../model/emulation/relay/servers.js";
import {
  classesOf,
  defaultChecks,
  type RestrictionStep,
  relayLists,
  stepsInForce,
} from "../../model/emulation/relay/steps.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { memo } from "../../syntax/text.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { atStep, distinct, textOfStep } from "../shared/restriction-lists.js";
import { reachableServers } from "../shared/smtp-server.js";

export const permitBeforeRelayCheck: Rule = {
  meta: {
    id: "permit-before-relay-check",
    severity: "warning",
    topic: "security",
    needsComplete: ["main.cf"],
    summary: {
      en: "A table or a policy server can permit strangers before relaying is refused.",
      ja: "中継の拒否より前に、テーブルやポリシーサーバーがよそのクライアントを許可できます。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  const servers = new Set(reachableServers(model).map(({ service }) => service));
  for (const relay of relayOf(model)) {
    const answer = relay.answers.find(({ who, where }) => who === "stranger" && where === "elsewhere");
    // Where strangers may relay anyway, open-relay reports it.
    if (!servers.has(relay.service) || relay.refusal !== undefined || answer?.usual.decision === "permit") continue;
    if (answer === undefined) continue;
    for (const { decision, because } of answer.others) {
      if (decision === "permit" && because !== undefined) yield* findingsForUnseen(because);
    }
    yield* findingsInTables(model, relay, answer.request);
  }
}

/**
 * Reports a restriction that may permit by data which is not in the files. Names that a client gives itself are easily
 * forged; its address is not.
 */
function* findingsForUnseen(step: RestrictionStep): Generator<Finding> {
  const at = atStep(step);
  if (at === undefined || step.isPlaceholder) return;
  if (step.name === "check_policy_service") yield { at, message: policy(step) };
  else if (isForgeable(step)) yield { at, severity: "information", message: unseen(step) };
}

function isForgeable({ restriction }: RestrictionStep): boolean {
  return restriction?.argument === "table" && (restriction.inspects === "sender" || restriction.inspects === "helo");
}

/** Tries each entry of the readable tables with a client that claims the name or address in its key. */
function* findingsInTables(model: ConfigModel, { service }: ServiceRelay, stranger: RelayRequest): Generator<Finding> {
  for (const list of [...relayLists, ...classesOf(model, service)]) {
    for (const step of stepsInForce(model, list, service, defaultChecks.get(list))) {
      if (!isForgeable(step) || step.problem !== undefined) continue;
      for (const entry of permitting(entriesOf(model, step.argument!.text))) {
        const request = pretending(stranger, step, entry.key);
        if (request === undefined || evaluate(model, service, request).usual.decision !== "permit") continue;
        yield* findingsForEntry(step, entry);
        break;
      }
    }
  }
}

/** Maximum number of entries tried in one table. A long table has the same kind of entries throughout. */
const mostEntries = 200;

const permitting = memo((entries: readonly TableEntry[]): readonly TableEntry[] =>
  entries.filter(({ result }) => accessActionOf(result)?.effect !== "reject").slice(0, mostEntries),
);

/** The stranger's request with a HELO name or a sender address that matches the key. */
function pretending(stranger: RelayRequest, step: RestrictionStep, key: string): RelayRequest | undefined {
  const domain = key.startsWith(".") ? `any${key}` : key;
  if (step.restriction?.inspects === "helo") return { ...stranger, helo: domain };
  if (key === "<>") return { ...stranger, sender: "" };
  if (key.endsWith("@")) return { ...stranger, sender: `${key}stranger.example` };
  return { ...stranger, sender: key.includes("@") ? key : `any@${domain}` };
}

function* findingsForEntry(step: RestrictionStep, entry: TableEntry): Generator<Finding> {
  const at = atStep(step);
  if (at === undefined) return;
  const place: Location = { uri: entry.source.uri, range: entry.range };
  const severity: Severity = "error";
  const related = [{ at: place, message: { en: "This entry permits.", ja: "この行が許可します。" } }];
  yield { at, severity, related, message: forged(step, entry) };
}

function forged(step: RestrictionStep, { key, result }: TableEntry): Message {
  const [en, ja] =
    step.restriction!.inspects === "helo" ? ["HELO name", "HELO 名"] : ["sender address", "差出人アドレス"];
  return {
    en: `Whoever gives a ${en} that “${key}” stands for may send mail to anybody: the table says “${result}” before relaying is refused, and anybody can forge a ${en}. Put “${textOfStep(step)}” behind reject_unauth_destination.`,
    ja: `${ja}に「${key}」に当たるものを使えば、誰でもどこへでもメールを送れます。中継の拒否より前にテーブルが「${result}」を返し、${ja}は誰でも詐称できるためです。「${textOfStep(step)}」を reject_unauth_destination の後に置いてください。`,
  };
}

function unseen(step: RestrictionStep): Message {
  return {
    en: `An OK in “${textOfStep(step)}” would let anybody relay who forges what is looked up, because relaying is refused only after it. Put it behind reject_unauth_destination.`,
    ja: `「${textOfStep(step)}」が OK を返すと、検索される値を詐称するだけで誰でも中継できます。中継の拒否がこれより後にあるためです。reject_unauth_destination の後に置いてください。`,
  };
}

function policy(step: RestrictionStep): Message {
  return {
    en: `When the policy server answers OK, strangers may relay: relaying is refused only after “${textOfStep(step)}”. Put it behind reject_unauth_destination.`,
    ja: `ポリシーサーバーが OK と答えると、よそのクライアントが中継できます。中継の拒否が「${textOfStep(step)}」より後にあるためです。reject_unauth_destination の後に置いてください。`,
  };
}
