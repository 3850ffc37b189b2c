import type { Bilingual } from "../../facts/message.js";
import { defaultOf, type Parameter, parameters } from "../../facts/parameter.js";
import { isIn } from "../../facts/version.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { atName, atValue } from "../../model/values/queries.js";
import type { Rule } from "../rule.js";

export const compatibilityLevel: Rule = {
  meta: {
    id: "compatibility-level",
    severity: "information",
    topic: "obsolete",
    needsComplete: ["main.cf"],
    summary: {
      en: "compatibility_level is not set or old, so that some parameters keep the defaults of an old version.",
      ja: "compatibility_level が未設定または古いため、一部のパラメータに古いバージョンの既定値が使われます。",
    },
  },
  *check(model) {
    const set = model.assignment("compatibility_level");
    const level = set === undefined ? "0" : model.knownValue("compatibility_level");
    const at = set === undefined ? topOf(model) : atValue(set);
    if (level === undefined || at === undefined || !/^\d+(\.\d+){0,2}$/.test(level)) return;
    if (!isIn(model.version, { since: "3.0" })) return;
    const names = keptDefaults(model, level);
    if (names.length === 0) return;
    yield {
      at,
      severity: Number.parseFloat(level) < 2 ? "information" : "hint",
      message: messageOf(set === undefined ? undefined : level, names.join(", "), newest(model)),
    };
  },
};

function newest({ version }: ConfigModel): string {
  return isIn(version, { since: "3.6" }) ? `${version.major}.${version.minor}` : "2";
}

/** Parameters that are not set and whose default depends on the level in a way that affects mail. */
function keptDefaults(model: ConfigModel, level: string): string[] {
  return dependentParameters()
    .filter((fact) => !isSettled(model, fact.name) && !cosmetic.test(fact.name))
    .filter((fact) => defaultAt(model, fact, level) !== defaultAt(model, fact, newest(model)))
    .map(({ name }) => name);
}

let dependent: readonly Parameter[] | undefined;

/** Parameters whose default depends on the level in at least one version. */
function dependentParameters(): readonly Parameter[] {
  dependent ??= [...parameters.values()].filter((fact) =>
    [fact.default, ...(fact.defaults ?? []).map(([, text]) => text)].some((text) => text.includes(levelReference)),
  );
  return dependent;
}

const levelReference = "$compatibility_level";

/** Matches parameters that affect only the log, or only those who check certificates by their fingerprint. */
const cosmetic = /^respectful_logging$|_tls_fingerprint_digest$/;

/** Older parameters that decide where the newer one is not set. */
const older: ReadonlyMap<string, readonly string[]> = new Map([
  ["mynetworks_style", ["mynetworks"]],
  ["smtp_tls_security_level", ["smtp_use_tls", "smtp_enforce_tls"]],
]);

function isSettled(model: ConfigModel, name: string): boolean {
  return [name, ...(older.get(name) ?? [])].some((one) => model.assignment(one) !== undefined);
}

function defaultAt(model: ConfigModel, fact: Parameter, level: string): string {
  const text = defaultOf(fact, model.version);
  return text.includes(levelReference) ? model.expand(text.replaceAll(levelReference, level)).text : "";
}

function topOf({ main }: ConfigModel): Location | undefined {
  const first = main.assignments[0];
  return first && atName(first);
}

function messageOf(level: string | undefined, names: string, best: string) {
  const state: Bilingual =
    level === undefined
      ? { en: "compatibility_level is not set", ja: "compatibility_level が設定されていない" }
      : { en: `compatibility_level is ${level}`, ja: `compatibility_level が ${level} の` };
  return {
    en: `${state.en}, so these parameters have the defaults of an old version: ${names}. Set those whose old value you need, and then compatibility_level = ${best}.`,
    ja: `${state.ja}ため、次のパラメータに古いバージョンの既定値が使われます: ${names}。古い値が必要なものを明記してから、compatibility_level = ${best} を設定してください。`,
  };
}
