import { readFileSync } from "node:fs";
import type { Language } from "../facts/message.js";
import { rulePagesIn } from "../host/rule-pages.js";

const pathOf = rulePagesIn();

/** The page of a rule, in Markdown; undefined if the program was copied without its pages. */
export function rulePage(rule: string, language: Language): string | undefined {
  const path = pathOf(rule, language);
  return path === undefined ? undefined : readFileSync(path, "utf8");
}
