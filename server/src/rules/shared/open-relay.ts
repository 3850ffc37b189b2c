import type { Verdict } from "../../model/emulation/relay/evaluate.js";
import { isInMynetworks } from "../../model/emulation/relay/request.js";
import type { RelayAnswer, ServiceRelay } from "../../model/emulation/relay/servers.js";
import type { ConfigModel } from "../../model/values/model.js";
import { decidingAssignment } from "../../model/values/queries.js";
import { reachableServers } from "./smtp-server.js";

/** The names of the restriction lists that decide about relaying. */
export const relayList = "smtpd_relay_restrictions";
export const recipientList = "smtpd_recipient_restrictions";

/** The answer by which a server certainly relays a stranger's mail to another domain; undefined where none does. */
export function openRelayAnswer(model: ConfigModel, relay: ServiceRelay): RelayAnswer | undefined {
  const { service, refusal, answers } = relay;
  if (!reachableServers(model).some((server) => server.service === service)) return undefined;
  // A server that stops at its start relays nothing, but lists that would let it relay need to be repaired first.
  const isSet = [relayList, recipientList].some((name) => decidingAssignment(model, name, service) !== undefined);
  if (refusal !== undefined && (refusal.kind !== "no-relay-protection" || !isSet)) return undefined;
  const answer = answers.find(({ who, where }) => who === "stranger" && where === "elsewhere");
  if (answer?.usual.decision !== "permit" || !isKnown(answer)) return undefined;
  // Where mynetworks covers everybody, the mistake is in mynetworks, which has its own rule.
  return isInMynetworks(model, service, answer.request) === true ? undefined : answer;
}

/** False where a placeholder may lead to another decision. */
function isKnown({ others }: Verdict): boolean {
  return !others.some(({ because }) => because?.isPlaceholder === true);
}
