import { splitList } from "../../../syntax/value.js";
import { accessAddressKeys, addressKeys, hostKeys, type Key, networkKeys, usesParents, whole } from "../lookup/keys.js";
import { openTable } from "./access-table.js";
import { anything, codeOf, dunno, type Effect, type EffectContext, type Effects, error, ok, reject } from "./effect.js";
import type { RestrictionStep } from "./steps.js";

/** The keys that a check_*_access restriction looks up, in order (access(5)). */
export function accessKeys(step: RestrictionStep, context: EffectContext): Key[] {
  const { request, stage } = context;
  const parents = usesParents(context, "smtpd_access_maps");
  switch (step.restriction!.inspects) {
    case "client":
      return [...hostKeys(request.name, parents), ...networkKeys(request.address)];
    case "helo":
      return stage.helo ? hostKeys(request.helo, parents) : [];
    case "sender":
      return stage.sender ? senderKeys(context) : [];
    case "recipient":
      return stage.recipient ? accessAddressKeys(context, request.recipient) : [];
    case "login":
      return request.login !== undefined && stage.sender ? [whole(request.login)] : [];
    default:
      return [];
  }
}

function senderKeys(context: EffectContext): Key[] {
  const { model, service, request } = context;
  if (request.sender === "") return [whole(model.value("smtpd_null_access_lookup_key", service))];
  return accessAddressKeys(context, request.sender);
}

/** The effects of an access table: those of the first key that is found. */
export function lookUp(context: EffectContext, text: string, keys: readonly Key[]): Effects {
  const table = openTable(context.model, text);
  for (const { text: key, isPart } of keys) {
    const found = table.find(key, isPart);
    if (found === "unknown") return anything;
    if (found === "error") return [error];
    if (found !== undefined) return [resultOf(found.result, context)];
  }
  return [dunno];
}

/** The logins that own the sender address, in lower case; undefined if smtpd_sender_login_maps does not list it. */
export function ownersOf({ model, service, request }: EffectContext): string[] | "unknown" | undefined {
  const tables = splitList(model.value("smtpd_sender_login_maps", service));
  for (const key of addressKeys({ model, service }, request.sender)) {
    for (const { text } of tables) {
      const found = openTable(model, text).find(key.text, key.isPart);
      if (found === "unknown" || found === "error") return "unknown";
      if (found !== undefined) return splitList(found.result).map((owner) => owner.text.toLowerCase());
    }
  }
  return undefined;
}

/** The effect of a result in an access table (check_table_result in src/smtpd/smtpd_check.c). */
export function resultOf(result: string, context: EffectContext): Effect {
  const [, word = "", text = ""] = /^(\S*)\s*(.*)$/s.exec(result) ?? [];
  switch (word.toUpperCase()) {
    case "DUNNO":
    case "INFO":
    case "WARN":
    case "FILTER":
    case "HOLD":
    case "REDIRECT":
    case "BCC":
    case "PREPEND":
      return dunno;
    case "REJECT":
      return reject(codeOf(context, "access_map_reject_code"));
    case "DEFER":
      return reject(codeOf(context, "access_map_defer_code"));
    case "HANGUP":
      return reject(521);
    case "DISCARD":
      return canDiscard(context) ? { kind: "discard" } : dunno;
    case "DEFER_IF_PERMIT":
      return { kind: "defer-if-permit", code: codeOf(context, "access_map_defer_code") };
    case "DEFER_IF_REJECT":
      return { kind: "defer-if-reject", code: codeOf(context, "access_map_defer_code") };
  }
  if (/^\d+$/.test(result)) return ok;
  if (/^[45]\d\d$/.test(word) && text !== "") return reject(Number(word));
  if (/^(?:OK|RELAY)$/i.test(word)) return ok;
  if (result.includes(":")) return error;
  return splitList(result).length === 0 ? ok : { kind: "list", text: result };
}

/** True if DISCARD has an effect: cleanup(8) discards the mail, so there must be one, and it must reach cleanup(8). */
function canDiscard({ model, service, stage }: EffectContext): boolean {
  return stage.sender && model.value("smtpd_proxy_filter", service) === "";
}
