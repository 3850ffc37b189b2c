import type { ConfigModel } from "../model/model.js";
import { listeningServers } from "../model/relay.js";
import { isLocalName } from "../rules/support/domains.js";
import { clientLogsIn, distanceOf } from "../rules/support/smtp-client.js";
import { isYes } from "../rules/support.js";
import { splitList } from "../syntax/value.js";
import { readRelay } from "./answers.js";
import type { Pattern } from "./pattern.js";
import { providerRelay } from "./provider-relay.js";
import { sharedServer } from "./shared-server.js";
import { thisHostOnly } from "./this-host-only.js";
import { isLoopbackOnly, isOwnMachine, networkItems } from "./values.js";

/** The pattern that a configuration follows, by who sends through it and where the mail goes; undefined for none. */
export function detect(model: ConfigModel): Pattern | undefined {
  if (model.main.assignments.length === 0) return undefined;
  if (goesToProvider(model)) return providerRelay;
  if (servesOthers(model)) return sharedServer;
  return isOnlySender(model) ? thisHostOnly : undefined;
}

/** Where all mail goes to one server outside, with a login or on a port that is for customers. */
function goesToProvider(model: ConfigModel): boolean {
  const relayhost = splitList(model.value("relayhost"))[0]?.text ?? "";
  if (relayhost === "" || distanceOf(relayhost) === "here") return false;
  const port = readRelay(relayhost)?.port ?? "25";
  return clientLogsIn(model) || ["587", "465", "submission", "submissions", "smtps"].includes(port);
}

function servesOthers(model: ConfigModel): boolean {
  const isReachable = !isLoopbackOnly(model.value("inet_interfaces"));
  const servers = [undefined, ...listeningServers(model)];
  if (isReachable && servers.some((service) => isYes(model, "smtpd_sasl_auth_enable", service))) return true;
  const networks = model.assignment("mynetworks") === undefined ? [] : networkItems(model.value("mynetworks"));
  return isReachable && networks.some((item) => !isOwnMachine(item));
}

/** True where Postfix receives mail for nothing but this machine. */
function isOnlySender(model: ConfigModel): boolean {
  if (isLoopbackOnly(model.value("inet_interfaces"))) return true;
  const received = ["relay_domains", "virtual_alias_domains", "virtual_mailbox_domains", "virtual_alias_maps"];
  if (received.some((name) => model.assignment(name) !== undefined && model.value(name) !== "")) return false;
  const own = splitList(model.binding("mydestination")?.text ?? "");
  return own.every(({ text }) => /^\$[{(]?myhostname[)}]?$/.test(text) || isOwn(model, text));
}

function isOwn(model: ConfigModel, written: string): boolean {
  const name = model.expand(written).text.toLowerCase();
  return name === model.value("myhostname").toLowerCase() || isLocalName(model, name);
}
