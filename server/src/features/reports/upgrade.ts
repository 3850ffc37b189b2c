import { availability, type Parameter, parameters } from "../../facts/parameter.js";
import { compareVersions, type Version } from "../../facts/version.js";
import { parseLevel } from "../../model/values/compare.js";
import { type ConfigInput, ConfigModel, type Setting } from "../../model/values/model.js";
import { redactorOf } from "../../model/values/redact.js";
import { serviceKey } from "../../syntax/master-cf.js";
import type { TextRange } from "../../syntax/text.js";

/** The effects of a change of the Postfix version on a configuration. */
export interface Upgrade {
  readonly from: Version;
  readonly to: Version;
  /** Defaults that change, of parameters that the configuration does not set. */
  readonly changedDefaults: readonly ChangedDefault[];
  /** Settings of parameters that the new version does not have. */
  readonly gone: readonly OldSetting[];
  /** Settings that the new version still reads, under a deprecated name. */
  readonly deprecated: readonly OldSetting[];
  /** Settings that equal the default of the new version but not that of the old one. */
  readonly redundant: readonly RedundantSetting[];
  readonly compatibility: Compatibility;
}

export interface ChangedDefault {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The programs that read it. */
  readonly readBy: readonly string[];
}

/** The location of a setting: a line of main.cf, or `-o` of a service. */
export interface SettingPlace {
  readonly name: string;
  readonly uri: string;
  readonly range: TextRange;
  /** The service as `name/type`; absent in main.cf. */
  readonly service?: string;
}

export interface OldSetting extends SettingPlace {
  readonly replacedBy?: string;
}

export interface RedundantSetting extends SettingPlace {
  readonly value: string;
}

/** The effects of compatibility_level on a configuration (COMPATIBILITY_README). */
export interface Compatibility {
  /** The level that is set; undefined if it is not set, which means 0. */
  readonly set?: string;
  /** The highest level of the new version. */
  readonly newest: string;
  /** `too-new`: one of the versions rejects the level; `unreadable`: it is not a level in any version. */
  readonly problem?: "too-new" | "unreadable";
  /** Parameters that keep an old default because the level is lower than the newest one. */
  readonly held: readonly HeldDefault[];
}

export interface HeldDefault {
  readonly name: string;
  /** The value in force in the new version, and the one that the newest level gives. */
  readonly now: string;
  readonly atNewest: string;
}

/** Compares the meaning of a configuration in two versions of Postfix. The version in `input` is ignored. */
export function upgrade(input: ConfigInput, from: Version, to: Version): Upgrade {
  const files = { ...input, defaults: asWritten };
  const [before, after] = [new ConfigModel({ ...files, version: from }), new ConfigModel({ ...files, version: to })];
  return {
    from,
    to,
    changedDefaults: [...changedDefaults(before, after)],
    gone: [...oldSettings(after, "removed")],
    deprecated: [...oldSettings(after, "deprecated")],
    redundant: [...redundantSettings(before, after)],
    compatibility: compatibility(before, after),
  };
}

/**
 * Values that keep references to the host name and the version unexpanded (`$$` is a literal `$`): the host is not
 * known here, and a banner that shows the version is not a change.
 */
const asWritten: ReadonlyMap<string, string> = new Map(
  ["myhostname", "mail_version"].map((name) => [name, `$$${name}`]),
);

function* changedDefaults(before: ConfigModel, after: ConfigModel): Generator<ChangedDefault> {
  for (const fact of parameters.values()) {
    if (!isOfInterest(fact) || before.assignment(fact.name) !== undefined) continue;
    const [old, now] = [defaultIn(before, fact.name), defaultIn(after, fact.name)];
    if (old === undefined || now === undefined || old === now) continue;
    yield { name: fact.name, before: old, after: now, readBy: fact.readBy };
  }
}

function isOfInterest({ name, hostDependent }: Parameter): boolean {
  // The lists of maps that proxymap(8) may read grow with every version, and are derived from other parameters.
  return hostDependent !== true && !name.startsWith("transport_") && !/^proxy_(?:read|write)_maps$/.test(name);
}

/** The expanded default, with passwords redacted; undefined if the version does not have the parameter. */
function defaultIn(model: ConfigModel, name: string): string | undefined {
  const known = model.parameter(name);
  const text = model.defaultText(name);
  if (known === undefined || text === undefined || isLeftOver(known.fact, model.version)) return undefined;
  return known.fact.raw === true ? text : model.expand(text, undefined, redactorOf(model)).text;
}

/** Whether a name is read only as the default of its successor; its own default is empty and has no meaning. */
function isLeftOver(fact: Parameter, version: Version): boolean {
  return fact.replacedBy !== undefined && availability(fact, version) === "deprecated";
}

function* oldSettings(model: ConfigModel, state: "removed" | "deprecated"): Generator<OldSetting> {
  for (const setting of model.settings) {
    const known = model.parameter(setting.assignment.name.text);
    if (known === undefined || known.inherits !== undefined) continue;
    const found = availability(known.fact, model.version);
    // A version that is older than the parameter does not have it either.
    if (found !== state && !(state === "removed" && found === "too-new")) continue;
    const { replacedBy } = known.fact;
    yield { ...placeOf(setting), ...(replacedBy !== undefined && { replacedBy }) };
  }
}

function* redundantSettings(before: ConfigModel, after: ConfigModel): Generator<RedundantSetting> {
  for (const assignment of after.main.assignments) {
    const name = assignment.name.text;
    if (after.assignment(name) !== assignment) continue;
    const value = shownValue(after, name);
    const equals = (model: ConfigModel): boolean => normal(defaultIn(model, name)) === normal(value);
    if (equals(after) && !equals(before)) yield { ...placeOf({ assignment }), value };
  }
}

/** The expanded value in force, with passwords redacted. */
function shownValue(model: ConfigModel, name: string): string {
  const hide = redactorOf(model);
  return hide(name, model.expand(model.binding(name)?.text ?? "", undefined, hide).text);
}

function normal(text: string | undefined): string | undefined {
  return text?.trim().replace(/[\s,]+/g, " ");
}

function placeOf({ assignment, service }: Setting): SettingPlace {
  const { name, range, uri } = assignment;
  return { name: name.text, uri, range, ...(service && { service: serviceKey(service) }) };
}

/** Levels at which defaults changed (src/global/mail_params.h), by the version that introduced them. */
const levels: readonly { readonly level: string; readonly since: Version }[] = [
  { level: "2", since: { major: 3, minor: 0 } },
  { level: "3.6", since: { major: 3, minor: 6 } },
  { level: "3.11", since: { major: 3, minor: 11 } },
];

function compatibility(before: ConfigModel, after: ConfigModel): Compatibility {
  const newest = levels.findLast(({ since }) => compareVersions(after.version, since) >= 0)?.level ?? "0";
  const set = after.assignment("compatibility_level") && after.value("compatibility_level");
  const problem = set === undefined ? undefined : problemOf(set, [before.version, after.version]);
  const held = problem === "unreadable" ? [] : [...heldDefaults(after, newest)];
  return { newest, held, ...(set !== undefined && { set }), ...(problem && { problem }) };
}

function problemOf(level: string, versions: readonly Version[]): Compatibility["problem"] {
  if (parseLevel(level) === undefined) return "unreadable";
  const acceptsOnlyIntegers = versions.some((version) => compareVersions(version, { major: 3, minor: 6 }) < 0);
  return acceptsOnlyIntegers && !/^\s*\d+\s*$/.test(level) ? "too-new" : undefined;
}

function* heldDefaults(model: ConfigModel, newest: string): Generator<HeldDefault> {
  const { main } = model.input;
  const text = `${main?.text ?? ""}\ncompatibility_level = ${newest}\n`;
  const modern = new ConfigModel({ ...model.input, main: { uri: main?.uri ?? "", text } });
  for (const { name } of parameters.values()) {
    if (model.assignment(name) !== undefined || !model.defaultText(name)?.includes("$compatibility_level")) continue;
    const [now, atNewest] = [shownValue(model, name), shownValue(modern, name)];
    if (now !== atNewest) yield { name, now, atNewest };
  }
}
