import { readChunks, type TableModel, tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Task } from "../syntax/task.js";
import type { RuleRun } from "./rule-run.js";

/**
 * Checks the lookup tables of a configuration with some rules. Each table is read once for all of them, one chunk per
 * step.
 * @param uri the only table to check; without it, all of them
 */
export function* checkTables(model: ConfigModel, runs: readonly RuleRun[], uri?: string): Task<void> {
  if (runs.length === 0) return;
  for (const table of tableModels(model)) {
    if (uri === undefined || table.source.uri === uri) yield* checkTable(table, runs);
  }
}

function* checkTable(table: TableModel, runs: readonly RuleRun[]): Task<void> {
  const checks = runs.flatMap((run) => {
    const check = run.attempt((rule) => rule.beginTable?.(table));
    return check === undefined ? [] : [{ run, check }];
  });
  const length = table.source.text.length;
  for (const chunk of readChunks(table)) {
    const { text, start = 0 } = chunk.source;
    const isLast = start + text.length === length;
    for (const { run, check } of checks) run.collect(() => check(chunk, isLast));
    yield;
  }
}
