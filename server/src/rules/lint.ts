import type { ConfigModel } from "../model/model.js";
import { rules } from "./index.js";
import type { Diagnostic, Finding, Rule, Severity } from "./rule.js";
import { withoutSilenced } from "./silence.js";

/** Severity of a rule, or `off`, by rule id; a rule that is not named keeps its own. */
export type Levels = Readonly<Record<string, Severity | "off">>;

/** Everything that is wrong with a configuration directory, in the order of the files. */
export function lint(model: ConfigModel, levels: Levels = {}): Diagnostic[] {
  const found = rules.flatMap((rule) => [...findings(model, rule, levels)]);
  return withoutSilenced(model, found).sort(
    (a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start,
  );
}

function* findings(model: ConfigModel, rule: Rule, levels: Levels): Generator<Diagnostic> {
  const level = levels[rule.meta.id];
  if (level === "off") return;
  for (const finding of rule.check(model)) {
    yield { ...finding, rule: rule.meta.id, severity: level ?? severityOf(finding, rule) };
  }
}

function severityOf(finding: Finding, rule: Rule): Severity {
  return finding.severity ?? rule.meta.severity;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
