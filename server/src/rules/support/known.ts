import type { ConfigModel } from "../../model/model.js";
import { type ValueText, valueText } from "../../syntax/value-text.js";

/** A text with every `$name` replaced; undefined where that takes the host or a start script. */
export function knownExpansion(model: ConfigModel, text: string): string | undefined {
  return isKnownText(model, valueText(text), new Set()) ? model.expand(text).text : undefined;
}

/** The value in force, as knownExpansion tells it; the default counts too. */
export function fullyKnownValue(model: ConfigModel, name: string): string | undefined {
  const binding = model.binding(name);
  if (binding === undefined) return "";
  return isKnownName(model, name, new Set()) ? model.value(name) : undefined;
}

function isKnownText(model: ConfigModel, text: ValueText, seen: Set<string>): boolean {
  return !text.hasPlaceholder && areNamesKnown(model, text, seen);
}

function areNamesKnown(model: ConfigModel, text: ValueText, seen: Set<string>): boolean {
  return text.references.every(({ name }) => isKnownName(model, name.text, seen));
}

function isKnownName(model: ConfigModel, name: string, seen: Set<string>): boolean {
  if (seen.has(name)) return true;
  seen.add(name);
  const binding = model.binding(name);
  if (binding === undefined) return true;
  if (binding.from !== "default") return isKnownText(model, binding.valueText, seen);
  // The default of mydomain follows from myhostname.
  if (name === "mydomain") return isKnownName(model, "myhostname", seen);
  // A default holds no placeholder, even where its `${{` looks like one.
  return model.parameter(name)?.fact.hostDependent !== true && areNamesKnown(model, binding.valueText, seen);
}
