import {
  editorSettingDefinitions,
  levels,
  type SettingDefinition,
  settingDefinitions,
} from "../../server/src/check/setting-definitions.js";
import { inLanguage, type Language, type Message } from "../../server/src/facts/message.js";
import { rules } from "../../server/src/rules/index.js";

interface Manifest {
  contributes: { configuration: { properties: Record<string, object> } };
}

/** The settings that a settings file can contain, by name. */
export const fileSettings: readonly (readonly [name: string, definition: SettingDefinition])[] =
  Object.entries(settingDefinitions);
const editorSettings: typeof fileSettings = Object.entries(editorSettingDefinitions);
const allSettings = [...fileSettings, ...editorSettings];

/** Writes a text of a setting: the text itself, or its key in the manifest's translations. */
type Say = (text: Message, key: string) => string;

/** The manifest with every setting, and every rule as a property of `postfix.rules`, so that the editor completes them. */
export function withSettings(now: string): string {
  const manifest = JSON.parse(now) as Manifest;
  const properties = allSettings.map(([name, definition], index) => {
    const key = (part: string): string => `%configuration.${name}${part}%`;
    const rule = (id: string): object => ({ description: `%rule.${id}%` });
    return [
      `postfix.${name}`,
      {
        ...schemaOf(definition, (_, part) => key(part), rule),
        markdownDescription: key(""),
        scope: Object.hasOwn(editorSettingDefinitions, name) ? "window" : "resource",
        order: index + 1,
      },
    ] as const;
  });
  manifest.contributes.configuration.properties = Object.fromEntries(properties);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The texts of the settings, by their keys in the manifest. */
export function settingTexts(language: Language): [key: string, text: string][] {
  return allSettings.flatMap(([name, definition]) => {
    const texts: [string, string][] = [[`configuration.${name}`, inLanguage(definition.description, language)]];
    schemaOf(definition, (text, part) => {
      texts.push([`configuration.${name}${part}`, inLanguage(text, language)]);
      return "";
    });
    return texts;
  });
}

/**
 * The part of a JSON Schema that describes a setting's values.
 * @param say writes a text, given with the end of its key
 * @param ofRule further keywords for a rule, besides its levels
 */
export function schemaOf(definition: SettingDefinition, say: Say, ofRule: (id: string) => object = () => ({})): object {
  if (definition.kind === "levels") {
    const properties = rules.map(({ meta: { id, severity } }) => [
      id,
      { enum: levels, default: severity, ...ofRule(id) },
    ]);
    const { default: value } = definition;
    return { type: "object", default: value, additionalProperties: false, properties: Object.fromEntries(properties) };
  }
  const { default: value } = definition;
  if (definition.kind === "text") {
    const { pattern, expected } = definition;
    return { type: "string", default: value, pattern: pattern.source, patternErrorMessage: say(expected, ".error") };
  }
  const { values, valueTexts } = definition;
  const texts = valueTexts && values.map((each) => say(valueTexts[each]!, `.${each}`));
  return { type: "string", default: value, enum: values, ...(texts && { enumDescriptions: texts }) };
}

const columns: Readonly<Record<Language, string>> = {
  en: "| setting | meaning | default |",
  ja: "| 設定 | 意味 | 既定値 |",
};

/** The table of the settings in README. */
export function settingsTable(language: Language): string {
  const rows = allSettings.map(([name, definition]) => {
    const value = typeof definition.default === "string" ? definition.default : JSON.stringify(definition.default);
    const meaning = [inLanguage(definition.description, language), ...valuesIn(definition, language)].join(
      language === "ja" ? "" : " ",
    );
    return `| \`postfix.${name}\` | ${meaning.replaceAll("|", "\\|")} | \`${value}\` |\n`;
  });
  return `${inLanguage(columns, language)}\n|---|---|---|\n${rows.join("")}`;
}

/** The values of a choice, with their meanings if these are documented. */
function valuesIn(definition: SettingDefinition, language: Language): string[] {
  if (definition.kind !== "choice") return [];
  const { values, valueTexts } = definition;
  const described = values.map(
    (value) => `\`${value}\`${valueTexts ? `: ${inLanguage(valueTexts[value]!, language)}` : ""}`,
  );
  return [language === "ja" ? `${described.join("、")}。` : `${described.join(valueTexts ? "; " : ", ")}.`];
}
