import { rules } from "../../server/src/rules/index.js";
import { severities } from "../../server/src/rules/rule.js";

/** What the manifest says of a setting; its texts are keys of package.nls.json, such as `%configuration.role%`. */
interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
  readonly markdownDescription: string;
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Setting>> } };
}

type Texts = Readonly<Record<string, string>>;

/** Settings of the editor that a settings file has, too, in this order. */
const shared = ["version", "role", "profile"] as const;

/**
 * The schema of the settings file: the settings of the editor under the same names. Editors do not translate schemas,
 * so each text is in both languages.
 */
export function settingsSchema(manifest: string, ...texts: readonly [en: string, ja: string]): string {
  const { properties } = (JSON.parse(manifest) as Manifest).contributes.configuration;
  const [en, ja] = texts.map((text) => JSON.parse(text) as Texts) as [Texts, Texts];
  const say = (key: string): string => both(en[key.slice(1, -1)]!, ja[key.slice(1, -1)]!);
  const setting = (name: (typeof shared)[number]): object => describe(properties[`postfix.${name}`]!, say);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Postfix Config",
    type: "object",
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(shared.map((name) => [name, setting(name)])),
      rules: {
        type: "object",
        ...describedAs(say(properties["postfix.rules"]!.markdownDescription)),
        // What each rule finds stands on its page; twice two hundred texts more would be a lot to carry along.
        properties: Object.fromEntries(
          rules.map(({ meta }) => [meta.id, { enum: [...severities, "off"], default: meta.severity }]),
        ),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function describe(setting: Setting, say: (key: string) => string): object {
  const { type, default: normal, enum: values, pattern, patternErrorMessage, enumDescriptions } = setting;
  return {
    type,
    default: normal,
    ...(values && { enum: values }),
    ...(enumDescriptions && { enumDescriptions: enumDescriptions.map(say) }),
    ...(pattern !== undefined && { pattern }),
    ...(patternErrorMessage !== undefined && { patternErrorMessage: say(patternErrorMessage) }),
    ...describedAs(say(setting.markdownDescription)),
  };
}

/** `description` is the standard's; VS Code prefers `markdownDescription`. */
function describedAs(text: string): object {
  return { description: text.replaceAll("`", ""), markdownDescription: text };
}

function both(en: string, ja: string): string {
  return `${en}\n\n${ja}`;
}
