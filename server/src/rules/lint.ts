import type { ConfigModel } from "../model/model.js";
import { rules } from "./index.js";
import type { Diagnostic, Profile, Rule, Severity } from "./rule.js";
import { withoutSilenced } from "./silence.js";
import { isWhole } from "./support/whole.js";
import { isTableRule } from "./tables/table-rule.js";

/** Severity of a rule, or `off`, by rule id; a rule that is not named keeps its own. */
export type Levels = Readonly<Record<string, Severity | "off">>;

export interface LintOptions {
  readonly levels?: Levels;
  readonly profile?: Profile;
  /** Only what is wrong in one lookup table, or everything else; both where it is not said. */
  readonly only?: "tables" | "configuration";
  /** Only these rules, by id, also those that the profile would leave out. */
  readonly chosen?: ReadonlySet<string>;
}

/** Everything that is wrong with a configuration directory, in the order of the files. */
export function lint(model: ConfigModel, options: LintOptions = {}): Diagnostic[] {
  const steps = lintInSteps(model, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, a rule at a time, for whoever has something else to do between two rules. */
export function* lintInSteps(model: ConfigModel, options: LintOptions): Generator<void, Diagnostic[]> {
  const { profile, only } = options;
  const found: Diagnostic[] = [];
  const running = isHuge(model) ? rules.filter(isForAnySize) : rules;
  for (const rule of running) {
    if (only !== undefined && isTableRule(rule) !== (only === "tables")) continue;
    for (const finding of findings(model, rule, levelOf(rule, options))) found.push(finding);
    yield;
  }
  const wanted = profile === "quiet" ? found.filter(({ severity }) => isGrave(severity)) : found;
  return withoutSilenced(model, wanted).sort(
    (a, b) => compare(a.at.uri, b.at.uri) || a.at.range.start - b.at.range.start,
  );
}

/** Findings of one rule that are told; who has more of them will not read them one by one. */
const maximalFindings = 1_000;

/** Beyond this, a configuration is none that a person wrote; only its syntax is checked, so that nobody waits. */
const maximalSettings = 20_000;
const maximalServices = 5_000;

function isHuge({ settings, master }: ConfigModel): boolean {
  return settings.length > maximalSettings || master.services.length > maximalServices;
}

function isForAnySize(rule: Rule): boolean {
  return isTableRule(rule) || rule.meta.topic === "syntax";
}

/** What the user says of a rule; a rule of the strict profile is off elsewhere, unless the user turns it on. */
function levelOf({ meta }: Rule, { levels = {}, profile, chosen }: LintOptions): Severity | "off" | undefined {
  if (chosen !== undefined) return chosen.has(meta.id) ? levels[meta.id] : "off";
  return levels[meta.id] ?? (meta.strict === true && profile !== "strict" ? "off" : undefined);
}

function* findings(model: ConfigModel, rule: Rule, level: Severity | "off" | undefined): Generator<Diagnostic> {
  if (level === "off" || !isGrounded(model, rule)) return;
  let left = maximalFindings;
  for (const finding of rule.check(model)) {
    if (left-- === 0) return;
    yield { ...finding, rule: rule.meta.id, severity: level ?? finding.severity ?? rule.meta.severity };
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
