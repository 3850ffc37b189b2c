import type { ConfigModel } from "../model/model.js";
import { finish, type Steps } from "../syntax/steps.js";
import { rules } from "./index.js";
import { type Diagnostic, type Finding, maximalFindings, type Profile, type Rule, type Severity } from "./rule.js";
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

/** Everything that is wrong with a configuration directory, in the order of the files. */
export function lint(model: ConfigModel, options: LintOptions = {}): Diagnostic[] {
  return finish(lintInSteps(model, options));
}

/** The same, a rule or a stretch of a table at a time, for whoever has something else to do in between. */
export function* lintInSteps(model: ConfigModel, options: LintOptions): Steps<Diagnostic[]> {
  const { profile, only, table } = options;
  const found: Diagnostic[] = [];
  const running = isHuge(model) ? rules.filter(isForAnySize) : rules;
  const tableRules = only === "configuration" ? [] : running.filter(isTableRule);
  const inTables = yield* checkTables(
    model,
    tableRules.filter((rule) => levelOf(rule, options) !== "off"),
    table,
  );
  for (const rule of running) {
    const own = only === "tables" ? [] : [rule.check(model)];
    const all = [inTables.get(rule) ?? [], ...own];
    for (const finding of findings(model, rule, levelOf(rule, options), all)) found.push(finding);
    yield;
  }
  const wanted = profile === "quiet" ? found.filter(({ severity }) => isGrave(severity)) : found;
  const told = yield* withoutSilenced(model, wanted);
  return told.sort((a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start);
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

function* findings(
  model: ConfigModel,
  rule: Rule,
  level: Severity | "off" | undefined,
  all: readonly Iterable<Finding>[],
): Generator<Diagnostic> {
  if (level === "off" || !isGrounded(model, rule)) return;
  let left = maximalFindings;
  for (const some of all) {
    for (const finding of some) {
      if (left-- === 0) return;
      yield { ...finding, rule: rule.meta.id, severity: level ?? finding.severity ?? rule.meta.severity };
    }
  }
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
