import type { RestrictionStep } from "../../model/emulation/relay/steps.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Finding, Rule } from "../rule.js";
import { atStep, distinct, removeStep, restrictionLists, textOfStep } from "../shared/restriction-lists.js";

export const duplicateRestriction: Rule = {
  meta: {
    id: "duplicate-restriction",
    severity: "information",
    topic: "style",
    summary: {
      en: "The same restriction stands twice in a list.",
      ja: "同じ制限がリストに 2 回書かれています。",
    },
  },
  *check(model) {
    yield* distinct(findings(model));
  },
};

function* findings(model: ConfigModel): Generator<Finding> {
  for (const { steps } of restrictionLists(model)) {
    const first = new Map<string, RestrictionStep>();
    for (const [index, step] of steps.entries()) {
      if (!isIdempotent(step, steps[index - 1])) continue;
      const key = [step.name, step.argument?.text].join(" ");
      const same = first.get(key);
      if (same === undefined) first.set(key, step);
      else yield* findingsFor(step, same);
    }
  }
}

/**
 * True where repeating a restriction has no effect. A policy server may give another answer the next time, and
 * `warn_if_reject` changes the effect of what follows it.
 */
function isIdempotent(step: RestrictionStep, before: RestrictionStep | undefined): boolean {
  if (step.problem !== undefined || step.isPlaceholder || before?.name === "warn_if_reject") return false;
  return !["warn_if_reject", "sleep", "check_policy_service"].includes(step.name);
}

function* findingsFor(step: RestrictionStep, same: RestrictionStep): Generator<Finding> {
  const [at, before, edit] = [atStep(step), atStep(same), removeStep(step)];
  if (at === undefined || before === undefined || at.uri !== before.uri) return;
  if (at.range.start === before.range.start) return;
  yield {
    at,
    tag: "unused",
    message: {
      en: `“${textOfStep(step)}” stands in this list already; the second one has no effect.`,
      ja: `「${textOfStep(step)}」はこのリストにすでにあり、2 つ目には効果がありません。`,
    },
    related: [{ at: before, message: { en: "This one acts.", ja: "有効なのはこちらです。" } }],
    ...(edit && { fixes: [{ title: { en: "Delete it", ja: "削除する" }, edits: [edit], safe: true }] }),
  };
}
