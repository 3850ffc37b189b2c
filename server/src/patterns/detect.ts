import { mailPortOf } from "../facts/mail-ports.js";
import { distanceOf } from "../model/values/destination.js";
import type { ConfigModel } from "../model/values/model.js";
import { clientLogsIn } from "../model/values/queries.js";
import { roleOf } from "../model/values/role.js";
import { splitList } from "../syntax/value.js";
import { readRelay } from "./answers.js";
import type { Pattern } from "./pattern.js";
import { providerRelay } from "./provider-relay.js";
import { sharedServer } from "./shared-server.js";
import { thisHostOnly } from "./this-host-only.js";

/** Detects the pattern of a configuration by its clients and its next hop; undefined if it follows none. */
export function detect(model: ConfigModel): Pattern | undefined {
  if (model.main.assignments.length === 0) return undefined;
  const relayhost = splitList(model.value("relayhost"))[0]?.text ?? "";
  if (relayhost !== "" && distanceOf(relayhost) !== "here") return withRelay(model, relayhost);
  if (servesOthers(model)) return sharedServer;
  // No pattern covers a server that receives mail for domains, unless people send through it, too.
  return roleOf(model)?.parts.includes("incoming-server") ? undefined : thisHostOnly;
}

/** The pattern if all mail goes to one server: a provider has a login or a submission port, one's own hub neither. */
function withRelay(model: ConfigModel, relayhost: string): Pattern {
  const port = mailPortOf(readRelay(relayhost)?.port ?? "25");
  if (clientLogsIn(model) || port === "submission" || port === "smtps") return providerRelay;
  if (servesOthers(model)) return sharedServer;
  return model.value("mydestination") === "" ? thisHostOnly : providerRelay;
}

function servesOthers(model: ConfigModel): boolean {
  return roleOf(model)?.parts.includes("submission-server") === true;
}
