import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../facts/message.js";

/**
 * The folder with the rules' pages, docs/rules/ of this package; undefined if the program was copied without it.
 * Bundles are one folder below the package's root, sources three.
 */
function rulePagesFolder(): string | undefined {
  const folders = ["..", "../../.."].map((above) => join(__dirname, above, "docs", "rules"));
  return folders.find((folder) => existsSync(folder));
}

/**
 * The way to find the page of a rule: a function that returns its path, in the language that is asked for or in English
 * where the page has not been translated; undefined where the rule has no page.
 */
export function rulePagesIn(
  folder: string | undefined = rulePagesFolder(),
): (rule: string, language: Language) => string | undefined {
  if (folder === undefined) return () => undefined;
  const names = new Set(readdirSync(folder));
  return (rule, language) => {
    const name = [`${rule}.${language}.md`, `${rule}.md`].find((each) => names.has(each));
    return name === undefined ? undefined : join(folder, name);
  };
}
