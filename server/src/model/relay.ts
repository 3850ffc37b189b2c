import { programOf, type Service } from "../syntax/master-cf.js";
import { hasPlaceholder } from "../syntax/template.js";
import { memo } from "../syntax/text.js";
import { splitList } from "../syntax/value.js";
import type { ConfigModel } from "./model.js";
import { evaluate, type Verdict } from "./relay/evaluate.js";
import { type Destination, destinations, type RelayRequest, requestOf, type Sender, senders } from "./relay/request.js";
import { relayLists, wordsOf } from "./relay/steps.js";

/** What one kind of mail meets at a service. */
export interface RelayAnswer extends Verdict {
  readonly who: Sender;
  readonly where: Destination;
  /** The mail that was judged. */
  readonly request: RelayRequest;
}

/** Why smtpd(8) ends as soon as a client connects, so that no mail gets in at all. */
export type Refusal =
  | { readonly kind: "no-relay-protection" }
  | { readonly kind: "undefined-class"; readonly name: string };

/** Who may send mail where through one SMTP server. */
export interface ServiceRelay {
  /** The service of master.cf; undefined where there is no master.cf, and main.cf alone speaks. */
  readonly service: Service | undefined;
  readonly refusal?: Refusal;
  /** One for each kind of mail that the configuration leaves possible. */
  readonly answers: readonly RelayAnswer[];
}

/** Who may relay through each SMTP server that listens: decided by evaluating its restriction lists. */
export const relayOf = memo((model: ConfigModel): readonly ServiceRelay[] => {
  if (model.input.main === undefined) return [];
  return listeningServers(model).map((service) => relayThrough(model, service));
});

/** The services that run smtpd(8) for the network; `[undefined]` without a master.cf. */
export function listeningServers(model: ConfigModel): readonly (Service | undefined)[] {
  if (model.input.master === undefined) return [undefined];
  return model.master.services.filter((service) => {
    const type = service.columns.type?.text;
    return programOf(service) === "smtpd" && (type === "inet" || type === "pass");
  });
}

function relayThrough(model: ConfigModel, service: Service | undefined): ServiceRelay {
  const refusal = refusalOf(model, service);
  const answers = senders.flatMap((who) =>
    destinations.flatMap((where) => {
      const request = requestOf(model, service, who, where);
      return request === undefined ? [] : [{ who, where, request, ...evaluate(model, service, request) }];
    }),
  );
  return { service, answers, ...(refusal && { refusal }) };
}

/** What smtpd(8) takes for a sign that relaying is restricted (smtpd_check_init in src/smtpd/smtpd_check.c). */
const protections = new Set([
  "reject_unauth_destination",
  "defer_unauth_destination",
  "reject",
  "defer",
  "defer_if_permit",
  "check_relay_domains",
]);

function refusalOf(model: ConfigModel, service: Service | undefined): Refusal | undefined {
  const classes = splitList(model.value("smtpd_restriction_classes", service)).map(({ text }) => text);
  const name = classes.find((each) => model.value(each, service) === "");
  if (name !== undefined) return { kind: "undefined-class", name };
  const lists = [relayLists[4], relayLists[3]];
  const isProtected = lists.some((list) => hasProtection(model, service, list, new Set(classes)));
  return isProtected ? undefined : { kind: "no-relay-protection" };
}

/** has_required: looks for a word, in classes too, and stops at `permit`. It does not know which words are arguments. */
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
    else if (protections.has(word.toLowerCase()) || hasPlaceholder(word)) return true;
    else if (classes.has(word) && hasProtection(model, service, word, without(classes, word))) return true;
  }
  return false;
}

/** Classes that refer to each other would never end. */
function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((each) => each !== name));
}
