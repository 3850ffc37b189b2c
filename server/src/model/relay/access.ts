import type { Service } from "../../syntax/master-cf.js";
import { splitList } from "../../syntax/value.js";
import type { ConfigModel } from "../model.js";
import { openTable } from "./access-table.js";
import { anything, codeOf, dunno, type Effect, type EffectContext, type Effects, error, ok, reject } from "./effect.js";
import type { Step } from "./steps.js";

/** A key to look up; tables of patterns do not get those that are a part of a longer one. */
interface Key {
  readonly text: string;
  readonly isPart: boolean;
}

/** What a check_*_access restriction looks up, in order (access(5)). */
export function accessKeys(step: Step, context: EffectContext): Key[] {
  const { request, stage } = context;
  const style = usesParents(context);
  switch (step.restriction!.looksAt) {
    case "client":
      return [...domainKeys(request.name, style), ...networkKeys(request.address)];
    case "helo":
      return stage.helo ? domainKeys(request.helo, style) : [];
    case "sender":
      return stage.sender ? addressKeys(request.sender, style, context) : [];
    case "recipient":
      return stage.recipient ? addressKeys(request.recipient, style, context) : [];
    case "login":
      return request.login !== undefined && stage.sender ? [whole(request.login)] : [];
    default:
      return [];
  }
}

/** True where `example.com` in a table is for its subdomains too; else they need `.example.com`. */
function usesParents({ model, service }: EffectContext): boolean {
  const names = splitList(model.value("parent_domain_matches_subdomains", service));
  return names.some(({ text }) => text === "smtpd_access_maps");
}

const whole = (text: string): Key => ({ text, isPart: false });
const part = (text: string): Key => ({ text, isPart: true });

/** check_domain_access in src/smtpd/smtpd_check.c. */
function domainKeys(name: string, usesParents: boolean): Key[] {
  const keys = [whole(name)];
  if (/^[\d.]+$|:/.test(name)) return keys;
  for (let dot = name.indexOf(".", 1); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    keys.push(part(name.slice(usesParents ? dot + 1 : dot)));
  }
  return keys;
}

/** check_addr_access: the address, then its networks. */
function networkKeys(address: string): Key[] {
  const separator = address.includes(":") ? ":" : ".";
  const keys = [whole(address)];
  let rest = address;
  for (let at = rest.lastIndexOf(separator); at >= 0; at = rest.lastIndexOf(separator)) {
    rest = rest.slice(0, at);
    keys.push(part(rest));
  }
  return keys;
}

/** check_mail_access: the address, its domain and the parents of that, and what stands before the @. */
function addressKeys(address: string, usesParents: boolean, { model, service }: EffectContext): Key[] {
  if (address === "") return [whole(model.value("smtpd_null_access_lookup_key", service))];
  const at = address.lastIndexOf("@");
  const parents = domainKeys(address.slice(at + 1), usesParents).map(({ text }) => part(text));
  return [whole(address), ...parents, part(address.slice(0, at + 1))];
}

/** Asks a table for each key, and does what it says about the first one that it has. */
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

/** The logins that may use the sender address, in lower case; undefined where smtpd_sender_login_maps does not list it. */
export function ownersOf({ model, service, request }: EffectContext): string[] | "unknown" | undefined {
  const tables = splitList(model.value("smtpd_sender_login_maps", service));
  for (const key of senderKeys(model, service, request.sender)) {
    for (const { text } of tables) {
      const found = openTable(model, text).find(key.text, key.isPart);
      if (found === "unknown" || found === "error") return "unknown";
      if (found !== undefined) return splitList(found.result).map((owner) => owner.text.toLowerCase());
    }
  }
  return undefined;
}

/** The address, its local part where the domain is delivered locally, and its domain (mail_addr_find.c). */
function senderKeys(model: ConfigModel, service: Service | undefined, sender: string): Key[] {
  const at = sender.lastIndexOf("@");
  const domain = sender.slice(at + 1).toLowerCase();
  const local = ["myorigin", "mydestination"].flatMap((name) => splitList(model.value(name, service)));
  const isLocal = local.some(({ text }) => text.toLowerCase() === domain);
  return [whole(sender), ...(isLocal ? [part(sender.slice(0, at))] : []), part(sender.slice(at))];
}

/** What the result of a table means (check_table_result in src/smtpd/smtpd_check.c). */
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

/** cleanup(8) throws the mail away, so there has to be a mail, and smtpd(8) has to hand it to cleanup(8). */
function canDiscard({ model, service, stage }: EffectContext): boolean {
  return stage.sender && model.value("smtpd_proxy_filter", service) === "";
}
