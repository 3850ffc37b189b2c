import { readChunks, type TableModel, tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";
import { type Finding, maximalFindings, type Rule, type TableCheck } from "../rules/rule.js";
import type { Table } from "../syntax/table/table.js";
import type { Task } from "../syntax/task.js";

/**
 * What some rules find in the tables of a configuration. A table is read once for all of them, a chunk at a step.
 * @param uri the only table to check; all where it is not given
 */
export function* checkTables(
  model: ConfigModel,
  rules: readonly Rule[],
  uri?: string,
): Task<ReadonlyMap<Rule, readonly Finding[]>> {
  const found = new Map<Rule, Finding[]>(rules.map((rule) => [rule, []]));
  for (const table of rules.length === 0 ? [] : tableModels(model)) {
    if (uri === undefined || table.source.uri === uri) yield* checkTable(table, found);
  }
  return found;
}

function* checkTable(table: TableModel, found: ReadonlyMap<Rule, Finding[]>): Task<void> {
  const checks = [...found].flatMap(([rule, own]) => {
    const check = rule.beginTable?.(table);
    return check === undefined ? [] : [{ check, own }];
  });
  const length = table.source.text.length;
  for (const chunk of readChunks(table)) {
    const { text, start = 0 } = chunk.source;
    const isLast = start + text.length === length;
    for (const { check, own } of checks) add(own, check, chunk, isLast);
    yield;
  }
}

function add(own: Finding[], check: TableCheck, chunk: Table, isLast: boolean): void {
  if (own.length === maximalFindings) return;
  for (const finding of check(chunk, isLast)) if (own.push(finding) === maximalFindings) return;
}
