import type { Service } from "../../../syntax/master-cf.js";
import type { ConfigModel } from "../../values/model.js";
import type { RelayRequest } from "./request.js";

/** What one restriction does to a request. */
export type Effect =
  | { readonly kind: "ok" | "dunno" | "discard" }
  /** A reply; an `error` cannot be turned into a warning. */
  | { readonly kind: "reject" | "defer-if-permit" | "defer-if-reject"; readonly code: number }
  | { readonly kind: "error" }
  /** A table's result that names restrictions itself. */
  | { readonly kind: "list"; readonly text: string };

/** What may happen: the first one unless something that we cannot see says otherwise. */
export type Effects = readonly [usual: Effect, ...others: Effect[]];

/** What the client has said when a list is evaluated. */
export interface SessionStage {
  readonly helo: boolean;
  readonly sender: boolean;
  readonly recipient: boolean;
}

/** What an effect depends on. */
export interface EffectContext {
  readonly model: ConfigModel;
  readonly service: Service | undefined;
  readonly request: RelayRequest;
  /** The client is in mynetworks. */
  readonly isTrusted: boolean;
  readonly stage: SessionStage;
  /** What `type:table` alone means, also inside a restriction class and the result of a table. */
  readonly defaultCheck: string | undefined;
}

export const ok: Effect = { kind: "ok" };
export const dunno: Effect = { kind: "dunno" };
export const error: Effect = { kind: "error" };
export const reject = (code: number): Effect => ({ kind: "reject", code });

/** Somebody else decides: a table that cannot be read, a policy server, or a value that is yet to come. */
export const anything: Effects = [dunno, ok, reject(554), reject(450)];

/** The reply code that a parameter gives. */
export function codeOf({ model, service }: EffectContext, parameter: string): number {
  return Number(model.value(parameter, service));
}
