import type { Service } from "../../../syntax/master-cf.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import { splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";
import { classesOf, relayLists, type Word, wordsOf } from "./steps.js";

/** Why smtpd(8) terminates as soon as a client connects, so that no mail is accepted at all. */
export type Refusal =
  /** Neither the relay nor the recipient restrictions contain what smtpd(8) accepts as relay protection. */
  | { readonly kind: "no-relay-protection" }
  /** A name in smtpd_restriction_classes does not have a value. */
  | { readonly kind: "undefined-class"; readonly name: string }
  /** The word after check_policy_service is not the address of a server. */
  | { readonly kind: "policy-server"; readonly word: Word };

/** All restriction lists that smtpd(8) parses when it starts. */
export const allLists: readonly string[] = [
  ...relayLists,
  "smtpd_etrn_restrictions",
  "smtpd_data_restrictions",
  "smtpd_end_of_data_restrictions",
];

/** Why the SMTP server would not start; undefined if it does (smtpd_check_init in src/smtpd/smtpd_check.c). */
export function refusalOf(model: ConfigModel, service?: Service): Refusal | undefined {
  const classes = [...classesOf(model, service)];
  const word = [...allLists, ...classes].flatMap((list) => badPolicyServers(model, list, service))[0];
  if (word !== undefined) return { kind: "policy-server", word };
  const name = classes.find((each) => model.value(each, service) === "");
  if (name !== undefined) return { kind: "undefined-class", name };
  const lists = ["smtpd_recipient_restrictions", "smtpd_relay_restrictions"];
  const isProtected = lists.some((list) => hasProtection(model, service, list, new Set(classes)));
  return isProtected ? undefined : { kind: "no-relay-protection" };
}

/** The words after check_policy_service that are not the address of a server (src/util/auto_clnt.c). */
export function badPolicyServers(model: ConfigModel, list: string, service?: Service): Word[] {
  const words = wordsOf(model, list, service);
  return words.filter((word, index) => {
    const isTarget = words[index - 1]?.text.toLowerCase() === "check_policy_service";
    return isTarget && !hasPlaceholder(word.text) && !/^(?:inet|unix|local):./.test(serverOf(word.text));
  });
}

/** The address in `{ address, name = value }`. */
function serverOf(text: string): string {
  return text.startsWith("{") ? (splitList(text.slice(1, -1))[0]?.text ?? "") : text;
}

/** The restrictions that smtpd(8) accepts as relay protection. */
export const relayProtections: ReadonlySet<string> = new Set([
  "reject_unauth_destination",
  "defer_unauth_destination",
  "reject",
  "defer",
  "defer_if_permit",
  "check_relay_domains",
]);

/**
 * Searches a list and its restriction classes for relay protection, up to `permit`. Like has_required in smtpd_check.c,
 * it does not distinguish arguments from restrictions.
 */
function hasProtection(
  model: ConfigModel,
  service: Service | undefined,
  list: string,
  classes: ReadonlySet<string>,
): boolean {
  const words = wordsOf(model, list, service).map(({ text }) => text);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word.toLowerCase() === "warn_if_reject" && index + 1 < words.length) index++;
    else if (word.toLowerCase() === "permit") return false;
    else if (relayProtections.has(word.toLowerCase()) || hasPlaceholder(word)) return true;
    else if (classes.has(word) && hasProtection(model, service, word, without(classes, word))) return true;
  }
  return false;
}

/** The set without a name; prevents endless recursion through classes that refer to each other. */
function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((each) => each !== name));
}
