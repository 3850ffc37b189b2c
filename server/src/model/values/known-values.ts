import { hasPlaceholder } from "../../syntax/template.js";
import type { ConfigModel } from "./model.js";

/** A text with every `$name` expanded; undefined if the result depends on the host or a template. */
export function knownExpansion(model: ConfigModel, text: string): string | undefined {
  const expansion = model.expand(text);
  return expansion.open || hasPlaceholder(text) ? undefined : expansion.text;
}

/** The value in force, including a default; undefined if it depends on the host or a template. */
export function fullyKnownValue(model: ConfigModel, name: string): string | undefined {
  const binding = model.binding(name);
  if (binding === undefined) return "";
  const expansion = model.expand(binding.valueText);
  return binding.open || expansion.open ? undefined : expansion.text;
}
