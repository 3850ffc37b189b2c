import type { Language } from "../facts/message.js";
import type { ManualStep } from "./pattern.js";

/** A step as a text in one language; its lines as a block of code where the reader shows Markdown. */
export function stepText({ text, lines = [] }: ManualStep, language: Language, style: "plain" | "markdown"): string {
  if (lines.length === 0) return text[language];
  const block = style === "markdown" ? ["```", ...lines, "```"] : lines.map((line) => `    ${line}`);
  return [text[language], ...block].join("\n");
}
