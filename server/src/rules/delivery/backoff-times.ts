import type { ConfigModel } from "../../model/values/model.js";
import { atValue } from "../../model/values/queries.js";
import type { Finding, Rule, Severity } from "../rule.js";
import { secondsOf } from "../shared/time.js";

export const backoffTimes: Rule = {
  meta: {
    id: "backoff-times",
    severity: "warning",
    topic: "delivery",
    needsComplete: ["main.cf"],
    summary: {
      en: "The times between delivery attempts do not fit each other.",
      ja: "再送間隔の設定どうしが合っていません。",
    },
  },
  *check(model) {
    yield* compareTimes(model, "minimal_backoff_time", "maximal_backoff_time", "warning");
    yield* compareTimes(model, "queue_run_delay", "minimal_backoff_time", "information");
  },
};

/** Reports a time that is longer than another one which it must not exceed. */
function* compareTimes(model: ConfigModel, less: string, more: string, severity: Severity): Generator<Finding> {
  const [shorter, longer] = [secondsOf(model, less), secondsOf(model, more)];
  const assignment = model.assignment(less) ?? model.assignment(more);
  if (shorter === undefined || longer === undefined || shorter <= longer || assignment === undefined) return;
  const [a, b] = [model.value(less), model.value(more)];
  yield {
    at: atValue(assignment),
    severity,
    message:
      less === "queue_run_delay"
        ? {
            en: `The queue is looked through every ${a} (queue_run_delay), so mail waits longer than minimal_backoff_time (${b}) says. Make queue_run_delay equal or shorter.`,
            ja: `キューの走査は ${a} ごと (queue_run_delay) なので、minimal_backoff_time (${b}) より長く待つことになります。queue_run_delay を同じか、より短くしてください。`,
          }
        : {
            en: `minimal_backoff_time (${a}) is longer than maximal_backoff_time (${b}): every attempt waits ${a}, and the other limit has no effect. Make the maximum equal or longer.`,
            ja: `minimal_backoff_time (${a}) が maximal_backoff_time (${b}) より長いため、再送は常に ${a} 待ちになり、上限は意味を持ちません。maximal_backoff_time を同じか、より長くしてください。`,
          },
  };
}
