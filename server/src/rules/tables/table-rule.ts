import type { ConfigModel } from "../../model/model.js";
import { partsOf, type TableModel, tableModels } from "../../model/table-model.js";
import type { Steps } from "../../syntax/steps.js";
import { lengthOf } from "../../syntax/stretches.js";
import type { Table } from "../../syntax/table.js";
import { type Finding, maximalFindings, type Rule, type RuleMeta } from "../rule.js";

/** Checks one stretch of a table after the other, and keeps what it must know of those above. */
export interface PartCheck {
  /** @param isLast true for the stretch that ends the table */
  (part: Table, isLast: boolean): Iterable<Finding>;
  /** Called when the check has come to its end, or is left. */
  release?: () => void;
}

/** A rule about lookup tables. `check` gives what it finds besides, in the configuration that names them. */
export interface TableRule extends Rule {
  readonly isTableRule: true;
  begin(table: TableModel): PartCheck;
}

/** Makes a rule of a check of one table, which `begin` starts. */
export function tableRule(meta: RuleMeta, begin: (table: TableModel) => PartCheck): TableRule {
  return { meta, isTableRule: true, begin, check: () => [] };
}

export function isTableRule(rule: Rule): rule is TableRule {
  return "isTableRule" in rule;
}

/**
 * What some rules find in the tables of a configuration. A table is read once for all of them, a stretch at a step.
 * @param uri the only table to be checked; all where it is not said
 */
export function* checkTables(
  model: ConfigModel,
  rules: readonly TableRule[],
  uri?: string,
): Steps<ReadonlyMap<Rule, readonly Finding[]>> {
  const found = new Map<Rule, Finding[]>(rules.map((rule) => [rule, []]));
  for (const table of rules.length === 0 ? [] : tableModels(model)) {
    if (uri !== undefined && table.source.uri !== uri) continue;
    const checks = rules.map((rule) => ({ check: rule.begin(table), own: found.get(rule)! }));
    const length = lengthOf(table.source);
    try {
      for (const part of partsOf(table)) {
        const { text, start = 0 } = part.source;
        const isLast = start + text.length === length;
        for (const { check, own } of checks) add(own, check, part, isLast);
        yield;
      }
    } finally {
      for (const { check } of checks) check.release?.();
    }
  }
  return found;
}

function add(own: Finding[], check: PartCheck, part: Table, isLast: boolean): void {
  if (own.length === maximalFindings) return;
  for (const finding of check(part, isLast)) if (own.push(finding) === maximalFindings) return;
}
