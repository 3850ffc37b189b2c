import type { RoleId } from "../../facts/roles.js";
import type { Service } from "../../syntax/master-cf.js";
import { memo } from "../../syntax/text.js";
import { splitList } from "../../syntax/value.js";
import { listeningServers } from "../emulation/relay/servers.js";
import { isLoopback, isLoopbackOnly } from "./loopback.js";
import type { ConfigModel } from "./model.js";
import { offersLogin } from "./queries.js";

/** The role of a machine in mail delivery. */
export interface Role {
  readonly id: RoleId;
  /** The roles that a mixture consists of; otherwise the role itself. */
  readonly parts: readonly RoleId[];
}

/**
 * The role of the machine, as chosen by the user or derived from the configuration. Undefined if main.cf is missing, or
 * if the deciding values contain placeholders.
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

/** True for a machine that accepts mail only from itself. */
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

/** True for a service that other machines can reach; undefined is the server on port 25, if there is no master.cf. */
function isReachable(service: Service | undefined): boolean {
  const host = /^(.*):[^:]*$/.exec(service?.columns.service?.text ?? "")?.[1];
  return host === undefined || !isLoopback(host);
}

/** True if mynetworks lists more than this machine. */
function servesOtherHosts(model: ConfigModel): boolean {
  if (model.assignment("mynetworks") === undefined) return false;
  return splitList(model.value("mynetworks")).some(({ text }) => !/^(?:127\.|\[::1\]|\[::ffff:127\.)/.test(text));
}

/** True if mail is received for a domain that is not just the name of this machine. */
function receivesForOthers(model: ConfigModel): boolean {
  const hosted = ["virtual_alias_domains", "virtual_mailbox_domains", "relay_domains"];
  if (hosted.some((name) => model.assignment(name) !== undefined && model.value(name) !== "")) return true;
  const own = model.value("myhostname").toLowerCase();
  return splitList(model.value("mydestination").toLowerCase()).some(
    ({ text }) => text !== own && !/^localhost\b|^localdomain$/.test(text),
  );
}
