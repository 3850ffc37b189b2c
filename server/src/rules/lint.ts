import type { ConfigModel } from "../model/model.js";
import { finish, type Steps } from "../syntax/steps.js";
import { rules } from "./index.js";
import { Quiet } from "./quiet.js";
import { type Diagnostic, type Finding, maximalFindings, type Profile, type Rule, type Severity } from "./rule.js";
import { isSettingRule, type SettingRule } from "./setting-rule.js";
import { withoutSilenced } from "./silence.js";
import { isWhole } from "./support/whole.js";
import { checkTables, isTableRule } from "./tables/table-rule.js";

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

/** What is wrong, and what a check after the next edit need not look at again. */
export interface Outcome {
  readonly diagnostics: Diagnostic[];
  /** Absent where only tables were checked. */
  readonly quiet?: Quiet;
}

/** Everything that is wrong with a configuration directory, in the order of the files. */
export function lint(model: ConfigModel, options: LintOptions = {}): Diagnostic[] {
  return finish(lintInSteps(model, options)).diagnostics;
}

/**
 * The same, a rule, some settings or a stretch of a table at a time, for whoever has something else to do in between.
 * @param last what the last check of the same configuration left
 */
export function* lintInSteps(model: ConfigModel, options: LintOptions, last?: Quiet): Steps<Outcome> {
  const { profile, only, table } = options;
  const running = rules.filter((rule) => levelOf(rule, options) !== "off" && isGrounded(model, rule));
  const chosen = isHuge(model) ? running.filter(isForAnySize) : running;
  const inTables = yield* checkTables(model, only === "configuration" ? [] : chosen.filter(isTableRule), table);
  const settingRules = chosen.filter(isSettingRule);
  const quiet = only === "tables" ? undefined : new Quiet(model, settingRules, last);
  const inSettings = quiet && (yield* checkSettings(model, settingRules, quiet));
  const found: Diagnostic[] = [];
  for (const rule of chosen) {
    const besides = quiet?.check(rule, () => take(rule.check(model), [])) ?? [];
    const all = [...(inTables.get(rule) ?? []), ...(inSettings?.get(rule) ?? []), ...besides];
    for (const finding of all.slice(0, maximalFindings)) {
      const severity = levelOf(rule, options) as Severity | undefined;
      found.push({ ...finding, rule: rule.meta.id, severity: severity ?? finding.severity ?? rule.meta.severity });
    }
    yield;
  }
  const wanted = profile === "quiet" ? found.filter(({ severity }) => isGrave(severity)) : found;
  const told = yield* withoutSilenced(model, wanted);
  const diagnostics = told.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start);
  return quiet === undefined ? { diagnostics } : { diagnostics, quiet: quiet.done() };
}

/** So many settings are looked at in one step. */
const settingsAtOnce = 50;

/** What some rules find in each setting. */
function* checkSettings(
  model: ConfigModel,
  settingRules: readonly SettingRule[],
  quiet: Quiet,
): Steps<ReadonlyMap<Rule, readonly Finding[]>> {
  const found = settingRules.map((rule) => ({ rule, own: [] as Finding[] }));
  const { settings } = model;
  for (const [index, setting] of settings.entries()) {
    quiet.checkSetting(index, settings.length, () => {
      let isQuiet = true;
      for (const { rule, own } of found) {
        const before = own.length;
        // A rule that has found so much is not asked any more; nobody knows what it would find here.
        if (before < maximalFindings) take(rule.checkSetting(model, setting), own);
        if (before === maximalFindings || own.length > before) isQuiet = false;
      }
      return !isQuiet;
    });
    if (index % settingsAtOnce === 0) yield;
  }
  return new Map(found.map(({ rule, own }) => [rule, own]));
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
  return isTableRule(rule) || rule.meta.topic === "syntax";
}

/** What the user says of a rule; a rule of the strict profile is off elsewhere, unless the user turns it on. */
function levelOf({ meta }: Rule, { levels = {}, profile, chosen }: LintOptions): Severity | "off" | undefined {
  if (chosen !== undefined) return chosen.has(meta.id) ? levels[meta.id] : "off";
  return levels[meta.id] ?? (meta.strict === true && profile !== "strict" ? "off" : undefined);
}

/** False where the rule rests on lines that are yet to come. */
function isGrounded({ main, master }: ConfigModel, { meta: { restsOn = [] } }: Rule): boolean {
  return restsOn.every((file) => isWhole(file === "main.cf" ? main : master));
}

function isGrave(severity: Severity): boolean {
  return severity === "error" || severity === "warning";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
