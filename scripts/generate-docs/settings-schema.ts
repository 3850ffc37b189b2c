import type { SettingDefinition } from "../../server/src/check/setting-definitions.js";
import type { Message } from "../../server/src/facts/message.js";
import { bilingual } from "../../server/src/facts/message.js";
import { fileSettings, schemaOf } from "./settings.js";

/**
 * The schema of the settings file: the settings of the editor under the same names. Editors do not translate schemas,
 * so each text is in both languages. The rules' descriptions are left to their pages, since two hundred texts in two
 * languages would be too much here.
 */
export function settingsSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Postfix Config",
    type: "object",
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(fileSettings.map(([name, definition]) => [name, described(definition)])),
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** `description` belongs to the standard; VS Code prefers `markdownDescription`. */
function described(definition: SettingDefinition): object {
  const text = both(definition.description);
  return { ...schemaOf(definition, both), description: text.replaceAll("`", ""), markdownDescription: text };
}

function both(message: Message): string {
  const { en, ja } = bilingual(message);
  return `${en}\n\n${ja}`;
}
