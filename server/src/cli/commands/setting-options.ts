import { type SettingDefinition, type Settings, settingDefinitions } from "../../check/setting-definitions.js";
import { attributeOf, type OptionDefinition } from "./command.js";

const definitions: readonly (readonly [name: string, definition: SettingDefinition])[] =
  Object.entries(settingDefinitions);

/** The settings that have an option of their own, by name. */
const byName: readonly (readonly [name: string, option: OptionDefinition])[] = definitions.flatMap(
  ([name, definition]) => {
    if (definition.kind === "levels" || definition.option === undefined) return [];
    return [[name, { ...definition.option, ...(definition.kind === "choice" && { choices: definition.values }) }]];
  },
);

/** The options that set one setting each. */
export const settingOptions: readonly OptionDefinition[] = byName.map(([, option]) => option);

/** The settings that those options contain. Commander has already rejected values other than the choices. */
export function settingsOfOptions(options: Readonly<Record<string, unknown>>): Settings {
  const given = byName.map(([name, option]) => [name, options[attributeOf(option)]] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}
