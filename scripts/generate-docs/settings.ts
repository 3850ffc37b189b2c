import { rules } from "../../server/src/rules/index.js";
import { severities } from "../../server/src/rules/rule.js";

interface Manifest {
  contributes: { configuration: { properties: Record<string, object> } };
}

/** The manifest with every rule as a property of the setting `postfix.rules`, so that the editor completes them. */
export function withRuleSettings(now: string): string {
  const manifest = JSON.parse(now) as Manifest;
  const { properties } = manifest.contributes.configuration;
  const levels = { enum: [...severities, "off"] };
  properties["postfix.rules"] = {
    ...properties["postfix.rules"],
    properties: Object.fromEntries(
      rules.map(({ meta }) => [meta.id, { ...levels, default: meta.severity, description: `%rule.${meta.id}%` }]),
    ),
    additionalProperties: false,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
