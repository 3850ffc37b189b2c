import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Message } from "../facts/message.js";
import { type RoleId, roles } from "../facts/roles.js";
import { parseVersion } from "../facts/version.js";
import { rules as allRules } from "../rules/index.js";
import { type Profile, profiles, type Severity, severities } from "../rules/rule.js";
import type { Levels, LintOptions } from "./lint.js";

/**
 * What users may set, whether in the editor (`postfix.*`), in a settings file or on the command line. The texts are as
 * the user wrote them; what they mean is said by the functions below.
 */
export interface Settings {
  /** `auto` or a Postfix version such as `3.7`. */
  readonly version?: string;
  /** Rule id to severity, or `off`. */
  readonly rules?: Readonly<Record<string, string>>;
  /** `default`, `strict` or `quiet` (lint.ts). */
  readonly profile?: string;
  /** `auto`, or what the machine is (facts/roles.ts). */
  readonly role?: string;
}

/** The file that holds settings for its folder and everything below it: JSON, in which comments are allowed. */
export const settingsFileName = ".postfix-config.json";

/** Something that is wrong with a settings file, and where. */
export interface SettingsProblem {
  readonly offset: number;
  readonly message: Message;
}

/** Settings over others: what the first leaves open, the second decides, rule by rule. */
export function settingsOver(upper: Settings, lower: Settings): Settings {
  return { ...lower, ...upper, rules: { ...lower.rules, ...upper.rules } };
}

/** The settings as the check takes them; what is no rule, severity or profile is left out. */
export function lintOptionsOf({ rules = {}, profile }: Settings): LintOptions {
  const levels: Levels = Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | "off"] => isLevel(entry[1])),
  );
  return { levels, ...(isProfile(profile) && { profile }) };
}

/** What the user says that the machine is; undefined for `auto`. */
export function roleOfSettings({ role }: Settings): RoleId | undefined {
  return role !== undefined && Object.hasOwn(roles, role) ? (role as RoleId) : undefined;
}

/** Reads a settings file. What is wrong is left out of the settings, and told. */
export function parseSettings(text: string): { readonly settings: Settings; readonly problems: SettingsProblem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.slice(0, 1).map(({ offset, error }) => ({ offset, message: noJson(error) }));
  if (tree === undefined || tree.type !== "object") {
    return { settings: {}, problems: problems.length > 0 ? problems : [{ offset: 0, message: noObject }] };
  }
  const settings: Record<string, unknown> = {};
  for (const [name, value] of propertiesOf(tree)) {
    const found = name.value === "rules" ? rulesIn(value, problems) : textIn(name, value, problems);
    if (found !== undefined) settings[name.value] = found;
  }
  return { settings, problems };
}

/** The severities that a rule can be given, and `off`. */
export function isLevel(text: unknown): text is Severity | "off" {
  return text === "off" || severities.some((severity) => severity === text);
}

function isProfile(text: unknown): text is Profile {
  return profiles.some((profile) => profile === text);
}

/** What each setting but `rules` may be. */
const values: Readonly<Record<string, (text: string) => boolean>> = {
  // Names the schema, for editors.
  $schema: () => true,
  version: (text) => text === "auto" || parseVersion(text) !== undefined,
  profile: isProfile,
  role: (text) => text === "auto" || Object.hasOwn(roles, text),
};

function textIn(name: JsonNode, value: JsonNode, problems: SettingsProblem[]): string | undefined {
  const isAllowed = values[name.value];
  if (isAllowed === undefined) {
    problems.push({ offset: name.offset, message: unknown(name.value) });
    return undefined;
  }
  if (typeof value.value === "string" && isAllowed(value.value)) return value.value;
  problems.push({ offset: value.offset, message: unusable(name.value, value) });
  return undefined;
}

function rulesIn(node: JsonNode, problems: SettingsProblem[]): Record<string, string> | undefined {
  if (node.type !== "object") {
    problems.push({ offset: node.offset, message: unusable("rules", node) });
    return undefined;
  }
  const known = new Set(allRules.map(({ meta }) => meta.id));
  const found: Record<string, string> = {};
  for (const [name, value] of propertiesOf(node)) {
    if (!known.has(name.value)) problems.push({ offset: name.offset, message: noSuchRule(name.value) });
    else if (isLevel(value.value)) found[name.value] = value.value;
    else problems.push({ offset: value.offset, message: unusable(name.value, value) });
  }
  return found;
}

function propertiesOf({ children = [] }: JsonNode): [name: JsonNode, value: JsonNode][] {
  return children.flatMap(
    ({ children: [name, value] = [] }) => (name && value ? [[name, value] as const] : []) as never,
  );
}

/** A rule that does not exist, in a settings file or on the command line. */
export function noSuchRule(id: string): Message {
  return { en: `There is no rule “${id}”.`, ja: `「${id}」というルールはありません。` };
}

function noJson(error: ParseError["error"]): Message {
  const code = printParseErrorCode(error);
  return { en: `This is not JSON (${code}).`, ja: `JSON として読めません (${code})。` };
}

const noObject: Message = {
  en: "The settings must stand in an object: { ... }.",
  ja: "設定は { ... } のオブジェクトで書いてください。",
};

function unknown(name: string): Message {
  return { en: `There is no setting “${name}”.`, ja: `「${name}」という設定はありません。` };
}

function unusable(name: string, { value }: JsonNode): Message {
  const shown = JSON.stringify(value) ?? "...";
  return { en: `“${name}” cannot be ${shown}.`, ja: `「${name}」に ${shown} は指定できません。` };
}
