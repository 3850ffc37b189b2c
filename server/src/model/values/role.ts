import type { RoleId } from "../../facts/roles.js";
import type { Service } from "../../syntax/master-cf.js";
import { memo } from "../../syntax/text.js";
import { splitList } from "../../syntax/value.js";
import { listeningServers } from "../emulation/relay/servers.js";
import { isLoopback, isLoopbackOnly } from "./loopback.js";
import type { ConfigModel } from "./model.js";
import { offersLogin } from "./queries.js";

export interface Role {
  readonly id: RoleId;
  /** For a mixture: what it is a mixture of; else the role alone. */
  readonly parts: readonly RoleId[];
}

/**
 * The role of the machine that a configuration is for; undefined where main.cf is missing, or a tool will fill in
 * what decides.
 */
export const roleOf = memo((model: ConfigModel): Role | undefined => {
  if (model.input.role !== undefined) return { id: model.input.role, parts: [model.input.role] };
  const relayhost = model.knownValue("relayhost");
  const interfaces = model.knownValue("inet_interfaces");
  if (!model.hasMain || relayhost === undefined || interfaces === undefined) return undefined;
  const sendsThrough = relayhost !== "" && !isLoopback(relayhost.replace(/^([^:]*|.*\]):\w+$/, "$1"));
  const servers = isLoopbackOnly(interfaces) ? [] : listeningServers(model).filter(isReachable);
  if (servers.length === 0) return alone(clientRole(model, sendsThrough));
  const parts: RoleId[] = [];
  if (receivesForOthers(model)) parts.push("incoming-server");
  if (servers.some((service) => offersLogin(model, service)) || servesOtherHosts(model))
    parts.push("submission-server");
  if (sendsThrough) parts.push("relay-client");
  const [first, second] = parts;
  if (first === undefined) return alone("send-only");
  return second === undefined ? alone(first) : { id: "mixture", parts };
});

/** True for a machine that takes mail from nobody but itself. */
export function onlySends(role: Role | undefined): boolean {
  return role !== undefined && ["null-client", "send-only", "relay-client"].includes(role.id);
}

function alone(id: RoleId): Role {
  return { id, parts: [id] };
}

function clientRole(model: ConfigModel, sendsThrough: boolean): RoleId {
  if (!sendsThrough) return "send-only";
  return model.knownValue("mydestination") === "" ? "null-client" : "relay-client";
}

/** True for a service on an address that other machines can reach; without a master.cf, the one on port 25 is meant. */
function isReachable(service: Service | undefined): boolean {
  const host = /^(.*):[^:]*$/.exec(service?.columns.service?.text ?? "")?.[1];
  return host === undefined || !isLoopback(host);
}

/** True where mynetworks lists more than this machine. */
function servesOtherHosts(model: ConfigModel): boolean {
  if (model.assignment("mynetworks") === undefined) return false;
  return splitList(model.value("mynetworks")).some(({ text }) => !/^(?:127\.|\[::1\]|\[::ffff:127\.)/.test(text));
}

/** True where mail is received for a domain that is more than a name of this machine. */
function receivesForOthers(model: ConfigModel): boolean {
  const hosted = ["virtual_alias_domains", "virtual_mailbox_domains", "relay_domains"];
  if (hosted.some((name) => model.assignment(name) !== undefined && model.value(name) !== "")) return true;
  const own = model.value("myhostname").toLowerCase();
  return splitList(model.value("mydestination").toLowerCase()).some(
    ({ text }) => text !== own && !/^localhost\b|^localdomain$/.test(text),
  );
}
