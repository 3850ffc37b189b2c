import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { compress } from "./compress.mjs";

/**
 * Writes the pages of the rules into one compressed file a language, dist/rules.en.zst and dist/rules.ja.zst: the JSON
 * object `{rule: page}`. Many small files alike take twice as much room in a package as one file that holds them all.
 */
export async function packRulePages(root) {
  const folder = path.join(root, "docs", "rules");
  const pages = { en: {}, ja: {} };
  for (const name of (await readdir(folder)).sort()) {
    const [, rule, language = "en"] = /^([\w-]+?)(?:\.(ja))?\.md$/.exec(name) ?? [];
    if (rule !== undefined && rule !== "README")
      pages[language][rule] = await readFile(path.join(folder, name), "utf8");
  }
  for (const [language, byRule] of Object.entries(pages)) {
    await writeFile(path.join(root, "dist", `rules.${language}.zst`), await compress(JSON.stringify(byRule)));
  }
}
