import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../facts/message.js";
import { rulePagesFolder } from "../host/rule-pages.js";

/** The page of a rule, in Markdown; undefined if the program was copied without its pages. */
export function rulePage(rule: string, language: Language): string | undefined {
  const folder = rulePagesFolder();
  if (folder === undefined) return undefined;
  try {
    return readFileSync(join(folder, language === "ja" ? `${rule}.ja.md` : `${rule}.md`), "utf8");
  } catch {
    return undefined;
  }
}
