import { replacementInValue } from "../../edits/fix.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { type PlacedProblem, problemsOfValue } from "../shared/check-value.js";
import { hasValueTypo } from "../shared/value-typos.js";

export const invalidValue: Rule = {
  meta: {
    id: "invalid-value",
    severity: "error",
    topic: "value",
    summary: {
      en: "Postfix does not take the value: no yes or no, no number, no time, out of range, or a word that it does not know.",
      ja: "Postfix が受け付けない値です (yes / no・整数・時間ではない、範囲外、知らない語など)。",
    },
  },
  *checkSetting(model, setting) {
    if (setting.assignment.valueText.hasPlaceholder) return;
    // A sentence instead of a list would have too many problems to show them all.
    const problems = [...problemsOfValue(model, setting)];
    if (problems.length === 0 || hasValueTypo(model, setting)) return;
    for (const problem of problems.slice(0, problems.length > 3 ? 1 : 3)) yield finding(setting.assignment, problem);
  },
};

function finding(assignment: Assignment, problem: PlacedProblem): Finding {
  const { start, end, replacement, certain = false } = problem;
  return {
    at: { uri: assignment.uri, range: assignment.value.rangeOf(start, end) },
    severity: problem.severity,
    message: problem.message,
    fixes: replacement === undefined ? [] : [replacementInValue(assignment, start, end, replacement, certain)],
  };
}
