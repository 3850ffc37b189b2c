import { type TableModel, tableModels } from "../../model/table-model.js";
import { memo } from "../../syntax/text.js";
import type { Finding, Rule, RuleMeta } from "../rule.js";

/** A rule about one lookup table. It is a rule like all others: of a configuration, it checks every table. */
interface TableRule extends Rule {
  readonly isTableRule: true;
}

/** Makes a rule of a check of one table. What it finds is kept for as long as the table is the same. */
export function tableRule(meta: RuleMeta, check: (table: TableModel) => Iterable<Finding>): TableRule {
  const findings = memo((table: TableModel): readonly Finding[] => [...check(table)]);
  return {
    meta,
    isTableRule: true,
    *check(model) {
      for (const table of tableModels(model)) yield* findings(table);
    },
  };
}

export function isTableRule(rule: Rule): rule is TableRule {
  return "isTableRule" in rule;
}
