import type { ConfigModel } from "../model/values/model.js";
import { rules } from "../rules/index.js";
import type { Diagnostic, Profile, Rule, Severity } from "../rules/rule.js";
import { isComplete } from "../syntax/completeness.js";
import { runToEnd, type Task } from "../syntax/task.js";
import { type OnRuleError, RuleRun } from "./rule-run.js";
import { withoutSuppressed } from "./suppressions.js";
import { checkTables } from "./tables.js";

/** Severity of a rule, or `off`, by rule id; a rule that is not named keeps its own. */
export type Levels = Readonly<Record<string, Severity | "off">>;

export interface LintOptions {
  readonly levels?: Levels;
  readonly profile?: Profile;
  /** Restricts the check to lookup tables, or to everything else; without it, both are checked. */
  readonly only?: "tables" | "configuration";
  /** The URI of the only lookup table to check. */
  readonly table?: string;
  /** The ids of the only rules to run, including those that the profile would leave out. */
  readonly chosen?: ReadonlySet<string>;
  /** Is told of a rule that throws; all other rules run nevertheless. Without it, the error is thrown on. */
  readonly onError?: OnRuleError;
}

/** Checks a configuration directory. The findings are ordered by file and offset. */
export function lint(model: ConfigModel, options: LintOptions = {}): Diagnostic[] {
  return runToEnd(lintInSteps(model, options));
}

/** Like `lint`, as a task that can pause after each rule, some settings or a chunk of a table. */
export function* lintInSteps(model: ConfigModel, options: LintOptions): Task<Diagnostic[]> {
  const { profile, only, table } = options;
  const enabled = rules.filter((rule) => levelOf(rule, options) !== "off" && hasCompleteFiles(model, rule));
  const runs = (isHuge(model) ? enabled.filter(isForAnySize) : enabled).map(
    (rule) => new RuleRun(rule, options.onError),
  );
  if (only !== "configuration") yield* checkTables(model, runs, table);
  if (only !== "tables") yield* checkSettings(model, runs);
  const found: Diagnostic[] = [];
  for (const run of runs) {
    if (only !== "tables") run.collect((rule) => rule.check?.(model));
    const { id, severity: usual } = run.rule.meta;
    const level = levelOf(run.rule, options) as Severity | undefined;
    for (const finding of run.findings) {
      found.push({ ...finding, rule: id, severity: level ?? finding.severity ?? usual });
    }
    yield;
  }
  const wanted = profile === "quiet" ? found.filter(({ severity }) => isErrorOrWarning(severity)) : found;
  const unsilenced = yield* withoutSuppressed(model, wanted);
  return unsilenced.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start);
}

/** Number of settings that are checked between two pauses. */
const settingsAtOnce = 50;

/** Runs the rules that check each setting by itself. */
function* checkSettings(model: ConfigModel, runs: readonly RuleRun[]): Task<void> {
  const chosen = runs.filter(({ rule }) => rule.checkSetting !== undefined);
  if (chosen.length === 0) return;
  for (const [index, setting] of model.settings.entries()) {
    for (const run of chosen) run.collect((rule) => rule.checkSetting!(model, setting));
    if (index % settingsAtOnce === 0) yield;
  }
}

/** Beyond these sizes nobody wrote the configuration by hand; only its syntax and tables are checked, to save time. */
const maximalSettings = 20_000;
const maximalServices = 5_000;
/** Length of one value, in UTF-16 units. */
const maximalValue = 100_000;

function isHuge({ settings, master }: ConfigModel): boolean {
  const isLong = settings.some(({ assignment }) => assignment.value.text.length > maximalValue);
  return isLong || settings.length > maximalSettings || master.services.length > maximalServices;
}

function isForAnySize(rule: Rule): boolean {
  return rule.beginTable !== undefined || rule.meta.topic === "syntax";
}

/**
 * The level that the options give a rule; undefined where the rule's own severities apply. A rule of the strict profile
 * is off in the other profiles, unless the user turns it on.
 */
function levelOf({ meta }: Rule, { levels = {}, profile, chosen }: LintOptions): Severity | "off" | undefined {
  if (chosen !== undefined) return chosen.has(meta.id) ? levels[meta.id] : "off";
  return levels[meta.id] ?? (meta.strict === true && profile !== "strict" ? "off" : undefined);
}

/** False for a rule that depends on lines which a tool is still going to insert. */
function hasCompleteFiles({ main, master }: ConfigModel, { meta: { needsComplete = [] } }: Rule): boolean {
  return needsComplete.every((file) => isComplete(file === "main.cf" ? main : master));
}

function isErrorOrWarning(severity: Severity): boolean {
  return severity === "error" || severity === "warning";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
