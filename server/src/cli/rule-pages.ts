import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../facts/message.js";
import { rules } from "../rules/index.js";

export type RulePages = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/**
 * The pages of the rules, in Markdown, by language and rule. The build replaces this module by one that holds the pages
 * themselves (scripts/esbuild/pack-rule-pages.mjs), so that the program can do with a single file.
 */
export function rulePages(): RulePages {
  const folder = join(__dirname, "..", "..", "..", "docs", "rules");
  const pages = (ending: string) =>
    Object.fromEntries(rules.map(({ meta: { id } }) => [id, readFileSync(join(folder, id + ending), "utf8")]));
  return { en: pages(".md"), ja: pages(".ja.md") };
}
