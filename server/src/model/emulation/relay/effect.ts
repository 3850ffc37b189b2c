import type { Service } from "../../../syntax/master-cf.js";
import type { ConfigModel } from "../../values/model.js";
import type { RelayRequest } from "./request.js";

/** The effect of one restriction on a request. */
export type Effect =
  | { readonly kind: "ok" | "dunno" | "discard" }
  /** A reply with an SMTP code. Unlike `error`, it can be turned into a warning by warn_if_reject. */
  | { readonly kind: "reject" | "defer-if-permit" | "defer-if-reject"; readonly code: number }
  | { readonly kind: "error" }
  /** A table's result that is itself a list of restrictions. */
  | { readonly kind: "list"; readonly text: string };

/** The possible effects: the usual one first, then those that depend on something unknown. */
export type Effects = readonly [usual: Effect, ...others: Effect[]];

/** What the client has sent when a list is evaluated: HELO, the sender and the recipient. */
export interface SessionStage {
  readonly helo: boolean;
  readonly sender: boolean;
  readonly recipient: boolean;
}

/** What the effect of a restriction depends on. */
export interface EffectContext {
  readonly model: ConfigModel;
  readonly service: Service | undefined;
  readonly request: RelayRequest;
  /** True if the client is in mynetworks. */
  readonly isTrusted: boolean;
  readonly stage: SessionStage;
  /** The restriction that a bare `type:table` means, even inside a restriction class or the result of a table. */
  readonly defaultCheck: string | undefined;
}

export const ok: Effect = { kind: "ok" };
export const dunno: Effect = { kind: "dunno" };
export const error: Effect = { kind: "error" };
/** The effect of a reply with an SMTP code, which may be temporary (4xx). */
export const reject = (code: number): Effect => ({ kind: "reject", code });

/** The effects of an unknown decision: by a table that cannot be read, a policy server, or a placeholder. */
export const anything: Effects = [dunno, ok, reject(554), reject(450)];

/** The reply code that a parameter gives. */
export function codeOf({ model, service }: EffectContext, parameter: string): number {
  return Number(model.value(parameter, service));
}
