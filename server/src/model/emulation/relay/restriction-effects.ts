import { offersLogin } from "../../values/queries.js";
import { accessKeys, lookUp, ownersOf } from "./access.js";
import {
  anything,
  codeOf,
  dunno,
  type Effect,
  type EffectContext,
  type Effects,
  error,
  ok,
  reject,
  type SessionStage,
} from "./effect.js";
import { isEverythingOurs } from "./request.js";
import type { RestrictionStep } from "./steps.js";

/** The effects of a restriction other than `warn_if_reject` and restriction classes (generic_checks, smtpd_check.c). */
export function effectsOf(step: RestrictionStep, context: EffectContext): Effects {
  if (step.isPlaceholder) return anything;
  if (step.problem !== undefined) return step.restriction?.argument === "dns-domain" ? [dunno] : [error];
  const plain = plainEffects.get(step.name);
  if (plain !== undefined) return plain(context);
  return step.restriction?.argument === "table" ? lookupEffects(step, context) : [dunno];
}

type EffectsOf = (context: EffectContext) => Effects;

const plainEffects: ReadonlyMap<string, EffectsOf> = new Map(
  Object.entries({
    permit: () => [ok],
    reject: (context) => [reject(codeOf(context, "reject_code"))],
    defer: (context) => [reject(codeOf(context, "defer_code"))],
    defer_if_permit: () => [{ kind: "defer-if-permit", code: 450 }],
    defer_if_reject: () => [{ kind: "defer-if-reject", code: 450 }],
    check_policy_service: () => anything,
    reject_plaintext_session: plaintext,

    permit_mynetworks: (context) => [context.isTrusted ? ok : dunno],
    permit_inet_interfaces: ownAddress,
    permit_sasl_authenticated: (context) => [isLoggedIn(context) ? ok : dunno],
    permit_tls_clientcerts: withTls(ok),
    permit_tls_all_clientcerts: withTls(ok),
    permit_dnswl_client: allowList,
    permit_rhswl_client: allowList,
    permit_auth_destination: recipient((context) => [isOurs(context) ? ok : dunno]),
    permit_mx_backup: recipient((context) => (isOurs(context) ? [ok] : [dunno, ok])),
    reject_unauth_destination: recipient((context) => [
      isOurs(context) ? dunno : reject(codeOf(context, "relay_domains_reject_code")),
    ]),
    defer_unauth_destination: recipient((context) => [
      isOurs(context) ? dunno : reject(codeOf(context, "relay_domains_reject_code") - 100),
    ]),
    check_relay_domains: recipient((context) => [
      isOurs(context) ? ok : reject(codeOf(context, "relay_domains_reject_code")),
    ]),

    reject_unknown_client_hostname: mayReject("unknown_client_reject_code"),
    reject_unknown_client: mayReject("unknown_client_reject_code"),
    reject_unknown_reverse_client_hostname: mayReject("unknown_client_reject_code"),
    reject_rbl_client: mayReject("maps_rbl_reject_code"),
    reject_rbl: mayReject("maps_rbl_reject_code"),
    reject_maps_rbl: mayReject("maps_rbl_reject_code"),
    reject_rhsbl_client: mayReject("maps_rbl_reject_code"),
    reject_rhsbl_reverse_client: mayReject("maps_rbl_reject_code"),
    reject_unknown_helo_hostname: mayReject("unknown_hostname_reject_code", "helo"),
    reject_unknown_hostname: mayReject("unknown_hostname_reject_code", "helo"),
    reject_rhsbl_helo: mayReject("maps_rbl_reject_code", "helo"),
    reject_unknown_sender_domain: foreignSender,
    reject_unknown_address: foreignSender,
    reject_unverified_sender: mayReject("unverified_sender_reject_code", "sender"),
    reject_rhsbl_sender: mayReject("maps_rbl_reject_code", "sender"),
    reject_sender_login_mismatch: (context) =>
      isLoggedIn(context) ? ownSender(context, true) : unlistedSender(context),
    reject_authenticated_sender_login_mismatch: (context) => ownSender(context, true),
    reject_known_sender_login_mismatch: (context) =>
      isLoggedIn(context) ? ownSender(context, false) : unlistedSender(context),
    reject_unauthenticated_sender_login_mismatch: unlistedSender,
    reject_unknown_recipient_domain: (context) =>
      isOurs(context) ? [dunno] : mayReject("unknown_address_reject_code", "recipient")(context),
    reject_unverified_recipient: mayReject("unverified_recipient_reject_code", "recipient"),
    reject_rhsbl_recipient: mayReject("maps_rbl_reject_code", "recipient"),
  }),
);

/** A check that needs DNS or a probe, and usually passes. */
function mayReject(code: string, after?: keyof SessionStage): EffectsOf {
  return (context) => {
    const isTooEarly = after !== undefined && !context.stage[after];
    return isTooEarly ? [dunno] : [dunno, reject(codeOf(context, code))];
  };
}

function recipient(effects: EffectsOf): EffectsOf {
  return (context) => (context.stage.recipient ? effects(context) : [dunno]);
}

/** An allow list in DNS, which never permits relaying. */
function allowList(context: EffectContext): Effects {
  return context.stage.recipient && !isOurs(context) ? [dunno] : [dunno, ok];
}

function plaintext(context: EffectContext): Effects {
  const refusal = reject(codeOf(context, "plaintext_reject_code"));
  if (context.request.tls === undefined) return [dunno, refusal];
  return [context.request.tls ? dunno : refusal];
}

/** A check of client certificates: usually there is none, but with TLS there may be. */
function withTls(effect: Effect): EffectsOf {
  return ({ request }) => (request.tls === false ? [dunno] : [dunno, effect]);
}

/** True if the client has logged in by then: that happens after EHLO, so earlier lists do not see it. */
function isLoggedIn({ request, stage }: EffectContext): boolean {
  return request.login !== undefined && stage.sender;
}

function isOurs({ model, service, request }: EffectContext): boolean {
  return request.where === "ours" || isEverythingOurs(model, service);
}

function ownAddress({ request }: EffectContext): Effects {
  if (/^127\./.test(request.address) || request.address === "::1") return [ok];
  return request.who === "mynetworks" ? [dunno, ok] : [dunno];
}

function foreignSender(context: EffectContext): Effects {
  if (!context.stage.sender) return [dunno];
  const refusal = reject(codeOf(context, "unknown_address_reject_code"));
  return context.request.who === "stranger" ? [dunno, refusal] : [dunno];
}

/**
 * Requires that a client that has logged in owns its sender address. With `mustBeListed`, an address without an owner
 * is rejected too; whether the example address of our request has an owner proves nothing about real ones.
 */
function ownSender(context: EffectContext, mustBeListed: boolean): Effects {
  if (!isLoggedIn(context) || !offersLogin(context.model, context.service)) return [dunno];
  const owners = ownersOf(context);
  const refusal = reject(553);
  if (owners === "unknown") return [dunno, refusal];
  if (owners !== undefined) return [owners.includes(context.request.login!.toLowerCase()) ? dunno : refusal];
  if (!mustBeListed) return [dunno];
  return context.model.value("smtpd_sender_login_maps", context.service) === "" ? [refusal] : [dunno, refusal];
}

/** Rejects a sender address that has an owner, if the client has not logged in. */
function unlistedSender(context: EffectContext): Effects {
  if (isLoggedIn(context) || !context.stage.sender || !offersLogin(context.model, context.service)) return [dunno];
  const owners = ownersOf(context);
  if (owners === "unknown") return [dunno, reject(553)];
  return [owners === undefined ? dunno : reject(553)];
}

function lookupEffects(step: RestrictionStep, context: EffectContext): Effects {
  const table = step.argument!.text;
  if (step.name === "check_ccert_access") {
    return context.request.tls === false ? [dunno] : anything;
  }
  // The keys of these restrictions come from DNS.
  if (/_(?:mx|ns|a)_access$/.test(step.name)) {
    const subject = step.restriction!.inspects;
    const isTooEarly = subject !== "client" && !context.stage[subject as keyof SessionStage];
    return isTooEarly ? [dunno] : [dunno, reject(554), error];
  }
  return lookUp(context, table, accessKeys(step, context));
}
