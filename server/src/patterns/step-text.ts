import { inLanguage, type Language } from "../facts/message.js";
import type { Step } from "./pattern.js";

/** A step as a text in one language; its lines as a block of code where the reader shows Markdown. */
export function stepText({ text, lines = [] }: Step, language: Language, style: "plain" | "markdown"): string {
  if (lines.length === 0) return inLanguage(text, language);
  const block = style === "markdown" ? ["```", ...lines, "```"] : lines.map((line) => `    ${line}`);
  return [inLanguage(text, language), ...block].join("\n");
}
