import type { Service } from "../../../syntax/master-cf.js";
import { parseBoolean, splitList } from "../../../syntax/value.js";
import type { ConfigModel } from "../../values/model.js";
import type { Effect, EffectContext, SessionStage } from "./effect.js";
import { isInMynetworks, type RelayRequest } from "./request.js";
import { effectsOf } from "./restriction-effects.js";
import { classesOf, defaultChecks, type RelayList, type RestrictionStep, stepsInForce, stepsOf } from "./steps.js";

/** What happens to a mail in the end; a deferred one is answered with a temporary error. */
export type Decision = "permit" | "discard" | "reject" | "defer";

/** A possible outcome of a request. */
export interface RelayOutcome {
  readonly decision: Decision;
  /** The restriction that decides; absent if the request reaches the end of all lists. */
  readonly by?: RestrictionStep;
  /** The restriction with an unknown effect on which this outcome depends. */
  readonly because?: RestrictionStep;
}

/** The possible outcomes of a request. */
export interface Verdict {
  /** The outcome if DNS, policy servers and tables that cannot be read do not decide. */
  readonly usual: RelayOutcome;
  /** The outcomes with another decision than the usual one, one for each restriction that they depend on. */
  readonly others: readonly RelayOutcome[];
}

/** The state of smtpd(8) between restrictions. */
interface State {
  readonly deferIfPermit?: Pending;
  readonly deferIfReject?: Pending;
  /** The depth of the list that contained `warn_if_reject`; 0 if it is not in effect. */
  readonly warnDepth: number;
  readonly discarded: boolean;
  readonly because?: RestrictionStep;
  readonly permits: Readonly<Partial<Record<string, RestrictionStep>>>;
}

interface Pending {
  readonly code: number;
  readonly by: RestrictionStep;
}

/** The result of a restriction or a list. */
type Ended =
  | { readonly status: "ok"; readonly state: State; readonly by: RestrictionStep }
  | { readonly status: "dunno"; readonly state: State }
  | { readonly status: "refused"; readonly outcome: RelayOutcome };

interface Phase {
  readonly list: RelayList;
  readonly stage: SessionStage;
  /** True if `defer_if_reject` of the previous list is still in effect. */
  readonly continues?: true;
}

/** Evaluates the restrictions of a service for a request, as smtpd(8) does (src/smtpd/smtpd_check.c). */
export function evaluate(model: ConfigModel, service: Service | undefined, request: RelayRequest): Verdict {
  return new Evaluation(model, service, request).verdict();
}

/** Maximum nesting of restriction lists; beyond it, smtpd(8) gives up. */
const maximalDepth = 100;

class Evaluation {
  private readonly classes: ReadonlySet<string>;
  private readonly isTrusted: boolean;
  private readonly outcomes: RelayOutcome[] = [];

  constructor(
    private readonly model: ConfigModel,
    private readonly service: Service | undefined,
    private readonly request: RelayRequest,
  ) {
    this.classes = classesOf(model, service);
    this.isTrusted = request.who === "mynetworks" || isInMynetworks(model, service, request) === true;
  }

  verdict(): Verdict {
    let states: State[] = [{ warnDepth: 0, discarded: false, permits: {} }];
    for (const phase of phasesOf(this.model, this.service)) {
      states = merged(states.flatMap((state) => this.passing(phase, state)));
    }
    for (const state of states) this.finish(state);
    const usual = this.outcomes.find(({ because }) => because === undefined)!;
    return { usual, others: different(this.outcomes, usual.decision) };
  }

  /** The states in which a request passes a list. */
  private passing({ list, stage, continues }: Phase, before: State): State[] {
    const { deferIfReject, ...kept } = before;
    const state: State = { ...kept, warnDepth: 0, ...(continues && deferIfReject && { deferIfReject }) };
    const { model, service, request, isTrusted } = this;
    const context = { model, service, request, isTrusted, stage, defaultCheck: defaultChecks.get(list) };
    return this.runList(this.stepsOf(list, context), state, context, 1).flatMap((ended) => {
      if (ended.status === "refused") {
        this.outcomes.push(ended.outcome);
        return [];
      }
      if (ended.status === "dunno") return [ended.state];
      return [{ ...ended.state, permits: { ...ended.state.permits, [list]: ended.by } }];
    });
  }

  private stepsOf(list: string, { defaultCheck }: EffectContext): readonly RestrictionStep[] {
    return stepsInForce(this.model, list, this.service, defaultCheck);
  }

  /** Adds the outcome at the end of all lists: the request is permitted, unless defer_if_permit is in effect. */
  private finish(state: State): void {
    const { deferIfPermit, because, permits } = state;
    if (deferIfPermit !== undefined) {
      const refusal = this.refuse(deferIfPermit.by, deferIfPermit.code, state);
      if (refusal.status === "refused") this.outcomes.push(refusal.outcome);
      return;
    }
    const by = permits.smtpd_relay_restrictions ?? permits.smtpd_recipient_restrictions;
    const decision = state.discarded ? "discard" : "permit";
    this.outcomes.push({ decision, ...(by && { by }), ...(because && { because }) });
  }

  /** Evaluates each restriction in turn, until one of them decides (generic_checks). */
  private runList(steps: readonly RestrictionStep[], start: State, context: EffectContext, depth: number): Ended[] {
    const ended: Ended[] = [];
    let states: readonly State[] = [start];
    for (const step of steps) {
      const next: State[] = [];
      for (const state of states) {
        if (state.discarded) ended.push({ status: "dunno", state });
        else this.advance(step, state, context, depth, next, ended);
      }
      states = merged(next);
    }
    ended.push(...states.map((state): Ended => ({ status: "dunno", state })));
    return ended.map((each) => (each.status === "refused" ? each : withoutWarning(each, depth - 1)));
  }

  private advance(
    step: RestrictionStep,
    state: State,
    context: EffectContext,
    depth: number,
    next: State[],
    ended: Ended[],
  ): void {
    if (step.name === "warn_if_reject") {
      next.push(state.warnDepth === 0 ? { ...state, warnDepth: depth } : state);
      return;
    }
    for (const result of this.runStep(step, state, context, depth)) {
      const after = result.status === "refused" ? result : withoutWarning(result, depth);
      const isBoth = after.status === "dunno" && after.state.deferIfPermit && after.state.deferIfReject;
      if (after.status === "dunno" && !isBoth) next.push(after.state);
      else ended.push(after);
    }
  }

  private runStep(step: RestrictionStep, state: State, context: EffectContext, depth: number): Ended[] {
    if (step.isClass) return this.runNested(this.stepsOf(step.name, context), step, state, context, depth);
    const [usual, ...others] = effectsOf(step, context);
    const ended = [
      ...this.apply(usual, step, state, context, depth),
      ...others.flatMap((effect) => this.apply(effect, step, { because: step, ...state }, context, depth)),
    ];
    return step.restriction?.forbidsOk === true ? this.forbidOk(ended, step) : ended;
  }

  /** Turns a permit into an error for restrictions whose key can be forged (forbid_allowlist). */
  private forbidOk(ended: readonly Ended[], step: RestrictionStep): Ended[] {
    return ended.flatMap((each) => {
      const isForbidden = each.status === "ok" && !each.state.discarded;
      return isForbidden ? this.fail(step, each.state) : [each];
    });
  }

  private runNested(
    steps: readonly RestrictionStep[],
    by: RestrictionStep,
    state: State,
    context: EffectContext,
    depth: number,
  ): Ended[] {
    return depth > maximalDepth ? this.fail(by, state) : this.runList(steps, state, context, depth + 1);
  }

  private apply(effect: Effect, step: RestrictionStep, state: State, context: EffectContext, depth: number): Ended[] {
    switch (effect.kind) {
      case "ok":
        return [{ status: "ok", state, by: step }];
      case "discard":
        return [{ status: "ok", state: { ...state, discarded: true }, by: step }];
      case "dunno":
        return [{ status: "dunno", state }];
      case "reject":
        return [this.refuse(step, effect.code, state)];
      case "error":
        return this.fail(step, state);
      case "defer-if-permit":
        if (state.warnDepth > 0) return [{ status: "dunno", state }];
        return [{ status: "dunno", state: { ...state, deferIfPermit: state.deferIfPermit ?? pending(step, effect) } }];
      case "defer-if-reject":
        return [{ status: "dunno", state: { ...state, deferIfReject: state.deferIfReject ?? pending(step, effect) } }];
      case "list": {
        const words = splitList(effect.text).map(({ text }) => ({ text, ...(step.word.at && { at: step.word.at }) }));
        const { model, defaultCheck } = context;
        const list = step.argument?.text ?? step.list;
        const steps = stepsOf(list, words, { model, classes: this.classes, defaultCheck });
        return this.runNested(steps, step, state, context, depth);
      }
    }
  }

  /** Rejects a request, unless warn_if_reject, defer_if_reject or soft_bounce softens that (smtpd_check_reject). */
  private refuse(step: RestrictionStep, code: number, state: State): Ended {
    if (state.warnDepth > 0) return { status: "dunno", state };
    const valid = code >= 400 && code <= 599 ? code : 450;
    const { deferIfReject, because } = state;
    const isPutOff = valid >= 500 && deferIfReject !== undefined;
    const isSoft = parseBoolean(this.model.value("soft_bounce", this.service)) === true;
    const final = isPutOff ? deferIfReject.code : valid;
    const decision = final < 500 || isSoft ? "defer" : "reject";
    const by = isPutOff ? deferIfReject.by : step;
    return { status: "refused", outcome: { decision, by, ...(because && { because }) } };
  }

  /** Ends with "451 4.3.5 Server configuration error", which cannot be softened. */
  private fail(step: RestrictionStep, { because }: State): Ended[] {
    return [{ status: "refused", outcome: { decision: "defer", by: step, ...(because && { because }) } }];
  }
}

/** The lists in the order in which smtpd(8) evaluates them, with what the client has sent by then. */
function phasesOf(model: ConfigModel, service: Service | undefined): Phase[] {
  const isSet = (name: string): boolean => parseBoolean(model.value(name, service)) === true;
  const everything: SessionStage = { helo: true, sender: true, recipient: true };
  const delays = isSet("smtpd_delay_reject");
  const early = (stage: Partial<SessionStage>): SessionStage =>
    delays ? everything : { helo: false, sender: false, recipient: false, ...stage };
  const relay = "smtpd_relay_restrictions";
  const recipient = "smtpd_recipient_restrictions";
  const [first, second] = isRelayFirst(model, service) ? ([relay, recipient] as const) : ([recipient, relay] as const);
  return [
    { list: "smtpd_client_restrictions", stage: early({}) },
    { list: "smtpd_helo_restrictions", stage: early({ helo: true }) },
    { list: "smtpd_sender_restrictions", stage: early({ helo: true, sender: true }) },
    { list: first, stage: everything },
    { list: second, stage: everything, continues: true },
  ];
}

/** True if the relay restrictions are evaluated first, as they always are before Postfix 3.6. */
function isRelayFirst(model: ConfigModel, service: Service | undefined): boolean {
  const name = "smtpd_relay_before_recipient_restrictions";
  if (model.defaultText(name, service) === undefined) return true;
  return parseBoolean(model.value(name, service)) === true;
}

function pending(by: RestrictionStep, { code }: { readonly code: number }): Pending {
  return { code, by };
}

function withoutWarning<E extends Exclude<Ended, { status: "refused" }>>(ended: E, depth: number): E {
  if (ended.state.warnDepth < depth || ended.state.warnDepth === 0) return ended;
  return { ...ended, state: { ...ended.state, warnDepth: 0 } };
}

/** Merges states that lead to the same decisions from here on, preferring the usual one. */
function merged(states: readonly State[]): State[] {
  const found = new Map<string, State>();
  for (const state of states) {
    const key = [state.deferIfPermit?.code, state.deferIfReject?.code, state.warnDepth, state.discarded].join();
    const same = found.get(key);
    if (same === undefined || (same.because !== undefined && state.because === undefined)) found.set(key, state);
  }
  return [...found.values()];
}

/** The outcomes with another decision than the usual one, without duplicates. */
function different(outcomes: readonly RelayOutcome[], usual: Decision): RelayOutcome[] {
  const found = new Map<string, RelayOutcome>();
  for (const outcome of outcomes) {
    if (outcome.decision === usual) continue;
    const { because } = outcome;
    const place = `${because?.word.at?.uri}:${because?.word.at?.range.start}:${because?.word.text}`;
    const key = `${outcome.decision} ${place} ${because?.argument?.text}`;
    if (!found.has(key)) found.set(key, outcome);
  }
  return [...found.values()];
}
