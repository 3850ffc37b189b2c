import { inLanguage, type Language } from "../facts/message.js";
import type { ManualStep } from "./pattern.js";

/** The text of a step in one language. In Markdown its lines become a code block, otherwise they are indented. */
export function stepText({ text, lines = [] }: ManualStep, language: Language, style: "plain" | "markdown"): string {
  if (lines.length === 0) return inLanguage(text, language);
  const block = style === "markdown" ? ["```", ...lines, "```"] : lines.map((line) => `    ${line}`);
  return [inLanguage(text, language), ...block].join("\n");
}
