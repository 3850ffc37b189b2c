import {
  findNodeAtLocation,
  getNodeValue,
  type Node as JsonNode,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { bilingual, type Message } from "../facts/message.js";
import type { RoleId } from "../facts/roles.js";
import { rules as allRules } from "../rules/index.js";
import type { LintOptions } from "./lint.js";
import { currentName, type RenamedNames, type Renames, renamedNames, renameNotice } from "./renames.js";
import {
  editorSettingDefinitions,
  type Level,
  levels,
  type SettingDefinition,
  type Settings,
  settingDefinitions,
} from "./setting-definitions.js";

export type { Settings } from "./setting-definitions.js";

/** Name of the file with the settings for its folder and everything below it, written in JSON with comments. */
export const settingsFileName = ".postfix-config.json";

/** Merges two sets of settings. Those of `upper` win; levels of rules are merged rule by rule. */
export function settingsOver(upper: Settings, lower: Settings): Settings {
  return { ...lower, ...upper, rules: { ...lower.rules, ...upper.rules } };
}

/** Converts settings to the options of a check. */
export function lintOptionsOf({ rules = {}, profile }: Settings): LintOptions {
  return { levels: rules, ...(profile !== undefined && { profile }) };
}

/** The role of the machine that the user has set; undefined for `auto`. */
export function roleOfSettings({ role }: Settings): RoleId | undefined {
  return role === "auto" ? undefined : role;
}

/** A problem or notice about settings, with the names that lead to the setting, such as `rules` and a rule's id. */
export interface SettingsRemark {
  readonly path: readonly string[];
  readonly message: Message;
}

/** A problem or notice about a settings file, with its offset in the file. */
export interface SettingsProblem {
  readonly offset: number;
  readonly message: Message;
}

/** Settings that were read. Wrong ones are left out and listed as problems; notices are about settings that do work. */
export interface ReadSettings<Remark> {
  readonly settings: Settings;
  readonly problems: readonly Remark[];
  readonly notices: readonly Remark[];
}

/** Reads the editor's `postfix.*` settings. These may be any value, since editors do not validate what users write. */
export function readSettings(value: unknown, renamed: RenamedNames = renamedNames): ReadSettings<SettingsRemark> {
  return readObject(value ?? {}, editorNames, renamed);
}

/** Parses the text of a settings file. */
export function parseSettings(text: string, renamed: RenamedNames = renamedNames): ReadSettings<SettingsProblem> {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const unreadable = errors.slice(0, 1).map(({ offset, error }) => ({ offset, message: notJson(error) }));
  if (tree?.type !== "object" && unreadable.length > 0) return { settings: {}, problems: unreadable, notices: [] };
  const { settings, problems, notices } = readObject(tree && getNodeValue(tree), fileNames, renamed);
  const place = ({ path, message }: SettingsRemark): SettingsProblem => ({ offset: offsetOf(tree, path), message });
  return { settings, problems: [...unreadable, ...problems.map(place)], notices: notices.map(place) };
}

/** The offset at which a problem is shown: that of the setting's name, or of the whole object. */
function offsetOf(tree: JsonNode | undefined, path: readonly string[]): number {
  const value = tree && findNodeAtLocation(tree, [...path]);
  return (path.length > 0 ? value?.parent?.offset : value?.offset) ?? 0;
}

/** Further names that are allowed beside the settings, each with a test of its value. */
type OtherNames = ReadonlyMap<string, (value: unknown) => boolean>;
/** `$schema` refers editors to the schema. */
const fileNames: OtherNames = new Map([["$schema", (value) => typeof value === "string"]]);
/** An editor sends `trace.server` as an object `trace`. */
const editorNames: OtherNames = new Map(
  Object.keys(editorSettingDefinitions).map((name) => [name.split(".")[0]!, () => true]),
);

/** A map rather than an object, which would also contain names such as `constructor`. */
const definitions: ReadonlyMap<string, SettingDefinition> = new Map(Object.entries(settingDefinitions));

function readObject(object: unknown, others: OtherNames, renamed: RenamedNames): ReadSettings<SettingsRemark> {
  if (!isObject(object)) return { settings: {}, problems: [{ path: [], message: notAnObject }], notices: [] };
  const reader = new Reader(renamed);
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(object)) {
    const isUsable = others.get(name);
    if (isUsable === undefined) reader.setting(name, value, found);
    else if (!isUsable(value)) reader.problems.push({ path: [name], message: unusable(name, value) });
  }
  // The cast is safe: each value was read by the definition from which the type of the setting is derived.
  return { settings: Object.fromEntries(found), problems: reader.problems, notices: reader.notices };
}

class Reader {
  readonly problems: SettingsRemark[] = [];
  readonly notices: SettingsRemark[] = [];

  constructor(private readonly renamed: RenamedNames) {}

  /** Reads one setting and adds it to `found`. */
  setting(written: string, value: unknown, found: Map<string, unknown>): void {
    const name = this.current(written, [written], this.renamed.settings);
    // Where both the old and the new name are set, the new one counts.
    if (name !== written && found.has(name)) return;
    const definition = definitions.get(name);
    if (definition === undefined) this.problems.push({ path: [written], message: noSuchSetting(written) });
    else if (definition.kind === "levels") this.levels(written, value, (all) => found.set(name, all));
    else if (isAllowed(definition, value)) found.set(name, value);
    else this.problems.push({ path: [written], message: unusable(written, value, definition) });
  }

  private levels(setting: string, value: unknown, take: (levels: Readonly<Record<string, Level>>) => void): void {
    if (!isObject(value)) {
      this.problems.push({ path: [setting], message: unusable(setting, value) });
      return;
    }
    const found = new Map<string, Level>();
    for (const [written, level] of Object.entries(value)) {
      const id = this.current(written, [setting, written], this.renamed.rules);
      if (id !== written && found.has(id)) continue;
      if (!isRule(id)) this.problems.push({ path: [setting, written], message: noSuchRule(written) });
      else if (isLevel(level)) found.set(id, level);
      else this.problems.push({ path: [setting, written], message: unusable(written, level) });
    }
    take(Object.fromEntries(found));
  }

  private current(written: string, path: readonly string[], renames: Renames): string {
    const name = currentName(written, renames);
    if (name !== written) this.notices.push({ path, message: renameNotice(written, name) });
    return name;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAllowed(definition: Exclude<SettingDefinition, { kind: "levels" }>, value: unknown): boolean {
  if (typeof value !== "string") return false;
  return definition.kind === "text" ? definition.pattern.test(value) : definition.values.includes(value);
}

/** True for a severity or `off`. */
export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

/** True for the id of a rule. */
export function isRule(id: string): boolean {
  return allRules.some(({ meta }) => meta.id === id);
}

/** The message about an unknown rule in a settings file or on the command line. */
export function noSuchRule(id: string): Message {
  return { en: `There is no rule “${id}”.`, ja: `「${id}」というルールはありません。` };
}

function notJson(error: ParseError["error"]): Message {
  const code = printParseErrorCode(error);
  return { en: `This is not JSON (${code}).`, ja: `JSON として読めません (${code})。` };
}

const notAnObject: Message = {
  en: "The settings must be an object: { ... }.",
  ja: "設定は { ... } のオブジェクトで書いてください。",
};

function noSuchSetting(name: string): Message {
  return { en: `There is no setting “${name}”.`, ja: `「${name}」という設定はありません。` };
}

function unusable(name: string, value: unknown, definition?: SettingDefinition): Message {
  const shown = JSON.stringify(value) ?? "...";
  const expected = definition && expectedIn(definition, value);
  return {
    en: `“${name}” cannot be ${shown}.${expected ? ` ${expected.en}` : ""}`,
    ja: `「${name}」に ${shown} は指定できません。${expected ? bilingual(expected).ja : ""}`,
  };
}

/** What a setting must be instead of the value that was written; a version as a number is the most common mistake. */
function expectedIn(definition: SettingDefinition, value: unknown): Message | undefined {
  if (definition.kind === "levels") return undefined;
  if (typeof value !== "string") {
    return { en: "It must be a text, in quotes.", ja: "引用符で囲んだ文字列で指定してください。" };
  }
  if (definition.kind === "text") return definition.expected;
  const values = definition.values.join(", ");
  return { en: `It is one of ${values}.`, ja: `使えるのは ${values} です。` };
}
