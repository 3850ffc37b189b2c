import type { ConfigModel } from "../model/values/model.js";
import { rules } from "../rules/index.js";
import {
  type Diagnostic,
  type Finding,
  maximalFindings,
  type Profile,
  type Rule,
  type Severity,
} from "../rules/rule.js";
import { isComplete } from "../syntax/completeness.js";
import { runToEnd, type Task } from "../syntax/task.js";
import { withoutSilenced } from "./suppressions.js";
import { checkTables } from "./tables.js";

/** Severity of a rule, or `off`, by rule id; a rule that is not named keeps its own. */
export type Levels = Readonly<Record<string, Severity | "off">>;

export interface LintOptions {
  readonly levels?: Levels;
  readonly profile?: Profile;
  /** Only what is wrong in lookup tables, or everything else; both where it is not said. */
  readonly only?: "tables" | "configuration";
  /** The URI of the only lookup table to be checked. */
  readonly table?: string;
  /** Only these rules, by id, also those that the profile would leave out. */
  readonly chosen?: ReadonlySet<string>;
}

/** Everything that is wrong with a configuration directory, in the order of the files. */
export function lint(model: ConfigModel, options: LintOptions = {}): Diagnostic[] {
  return runToEnd(lintInSteps(model, options));
}

/** The same as a task that can pause after each rule, some settings or a chunk of a table. */
export function* lintInSteps(model: ConfigModel, options: LintOptions): Task<Diagnostic[]> {
  const { profile, only, table } = options;
  const running = rules.filter((rule) => levelOf(rule, options) !== "off" && isGrounded(model, rule));
  const chosen = isHuge(model) ? running.filter(isForAnySize) : running;
  const inTables = yield* checkTables(model, only === "configuration" ? [] : chosen, table);
  const isConfiguration = only !== "tables";
  const inSettings = yield* checkSettings(model, isConfiguration ? chosen : []);
  const found: Diagnostic[] = [];
  for (const rule of chosen) {
    const inModel = isConfiguration ? take(rule.check?.(model) ?? [], []) : [];
    const all = [...(inTables.get(rule) ?? []), ...(inSettings.get(rule) ?? []), ...inModel];
    for (const finding of all.slice(0, maximalFindings)) {
      const severity = levelOf(rule, options) as Severity | undefined;
      found.push({ ...finding, rule: rule.meta.id, severity: severity ?? finding.severity ?? rule.meta.severity });
    }
    yield;
  }
  const wanted = profile === "quiet" ? found.filter(({ severity }) => isGrave(severity)) : found;
  const told = yield* withoutSilenced(model, wanted);
  return told.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start);
}

/** So many settings are checked between two pauses. */
const settingsAtOnce = 50;

/** What some rules find in each setting. */
function* checkSettings(model: ConfigModel, rules: readonly Rule[]): Task<ReadonlyMap<Rule, readonly Finding[]>> {
  const found = new Map<Rule, Finding[]>();
  for (const rule of rules) if (rule.checkSetting !== undefined) found.set(rule, []);
  if (found.size === 0) return found;
  for (const [index, setting] of model.settings.entries()) {
    for (const [rule, own] of found) {
      if (own.length < maximalFindings) take(rule.checkSetting!(model, setting), own);
    }
    if (index % settingsAtOnce === 0) yield;
  }
  return found;
}

/** Adds what a rule finds to what it has found, up to the limit: who has more will not read them one by one. */
function take(findings: Iterable<Finding>, taken: Finding[]): Finding[] {
  for (const finding of findings) if (taken.push(finding) === maximalFindings) break;
  return taken;
}

/** Beyond this, a configuration is none that a person wrote; only its syntax is checked, so that nobody waits. */
const maximalSettings = 20_000;
const maximalServices = 5_000;
/** Of one value, in UTF-16 units. */
const maximalValue = 100_000;

function isHuge({ settings, master }: ConfigModel): boolean {
  const isLong = settings.some(({ assignment }) => assignment.value.text.length > maximalValue);
  return isLong || settings.length > maximalSettings || master.services.length > maximalServices;
}

function isForAnySize(rule: Rule): boolean {
  return rule.beginTable !== undefined || rule.meta.topic === "syntax";
}

/** What the user says of a rule; a rule of the strict profile is off elsewhere, unless the user turns it on. */
function levelOf({ meta }: Rule, { levels = {}, profile, chosen }: LintOptions): Severity | "off" | undefined {
  if (chosen !== undefined) return chosen.has(meta.id) ? levels[meta.id] : "off";
  return levels[meta.id] ?? (meta.strict === true && profile !== "strict" ? "off" : undefined);
}

/** False where the rule rests on lines that are yet to come. */
function isGrounded({ main, master }: ConfigModel, { meta: { restsOn = [] } }: Rule): boolean {
  return restsOn.every((file) => isComplete(file === "main.cf" ? main : master));
}

function isGrave(severity: Severity): boolean {
  return severity === "error" || severity === "warning";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
