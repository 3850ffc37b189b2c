import type { Verdict } from "../../model/emulation/relay/evaluate.js";
import { isInMynetworks } from "../../model/emulation/relay/request.js";
import type { RelayAnswer, ServiceRelay } from "../../model/emulation/relay/servers.js";
import type { ConfigModel } from "../../model/values/model.js";
import { decidingAssignment } from "../../model/values/queries.js";
import { reachableServers } from "./smtp-server.js";

/** The lists that decide about relaying. */
export const relayList = "smtpd_relay_restrictions";
export const recipientList = "smtpd_recipient_restrictions";

/** What lets a stranger's mail to elsewhere pass; undefined where nothing surely does. */
export function openRelayAnswer(model: ConfigModel, relay: ServiceRelay): RelayAnswer | undefined {
  const { service, refusal, answers } = relay;
  if (!reachableServers(model).some((server) => server.service === service)) return undefined;
  // A server that ends at once relays nothing; but where its lists would, they are what is to be mended.
  const isSet = [relayList, recipientList].some((name) => decidingAssignment(model, name, service) !== undefined);
  if (refusal !== undefined && (refusal.kind !== "no-relay-protection" || !isSet)) return undefined;
  const answer = answers.find(({ who, where }) => who === "stranger" && where === "elsewhere");
  if (answer?.usual.decision !== "permit" || !isKnown(answer)) return undefined;
  // That everybody counts as one of the own network is a mistake of mynetworks.
  return isInMynetworks(model, service, answer.request) === true ? undefined : answer;
}

/** False where a value that is yet to be filled in may decide otherwise. */
function isKnown({ others }: Verdict): boolean {
  return !others.some(({ because }) => because?.isPlaceholder === true);
}
