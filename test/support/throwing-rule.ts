import { rules } from "../../server/src/rules/index.js";
import type { Rule } from "../../server/src/rules/rule.js";

/** Reports the first setting of a configuration, and throws at the second, quoting it as a careless rule may. */
const meta: Rule["meta"] = {
  id: "made-up-throwing",
  severity: "error",
  topic: "syntax",
  summary: { en: "Made up for a test.", ja: "テスト用です。" },
};
const throwing: Omit<Rule, "meta"> = {
  *checkSetting(model, { assignment }) {
    if (assignment !== model.settings[0]?.assignment) throw new Error(`made up: ${assignment.written}\n`);
    yield { at: { uri: assignment.source.uri, range: assignment.range }, message: { en: "First.", ja: "最初。" } };
  },
};

/**
 * Runs an action while there is one more rule, `made-up-throwing`, the first of all.
 * @param checks what the rule does
 */
export async function withThrowingRule<T>(action: () => T | Promise<T>, checks = throwing): Promise<T> {
  const all = rules as Rule[];
  all.unshift({ meta, ...checks });
  try {
    return await action();
  } finally {
    all.shift();
  }
}
