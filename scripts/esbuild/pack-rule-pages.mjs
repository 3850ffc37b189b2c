import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { compress } from "./compress.mjs";

/**
 * Writes the pages of the rules into one compressed file a language, dist/rules.en.zst and dist/rules.ja.zst: the JSON
 * object `{rule: page}`. Many small files alike take twice as much room in a package as one file that holds them all.
 */
export async function packRulePages(root) {
  for (const [language, byRule] of Object.entries(await readPages(root))) {
    await writeFile(path.join(root, "dist", `rules.${language}.zst`), await compress(JSON.stringify(byRule)));
  }
}

/** Puts the pages into the command line itself: compressed, since they are seldom asked for and would slow each start. */
export function packedRulePages(root) {
  const module = path.join(root, "server/src/cli/rule-pages.ts");
  return {
    name: "packed-rule-pages",
    setup(build) {
      build.onLoad({ filter: /[\\/]rule-pages\.ts$/ }, async ({ path: file }) => {
        if (file !== module) return undefined;
        const packed = Buffer.from(await compress(JSON.stringify(await readPages(root)))).toString("base64");
        const contents = `import { decompress } from "fzstd";
          let read;
          const unpack = () => JSON.parse(Buffer.from(decompress(Buffer.from("${packed}", "base64"))).toString());
          export const rulePages = () => (read ??= unpack());`;
        const resolveDir = path.dirname(module);
        return { contents, resolveDir, loader: "js", watchDirs: [path.join(root, "docs", "rules")] };
      });
    },
  };
}

/** The pages by language and rule. */
async function readPages(root) {
  const folder = path.join(root, "docs", "rules");
  const pages = { en: {}, ja: {} };
  for (const name of (await readdir(folder)).sort()) {
    const [, rule, language = "en"] = /^([\w-]+?)(?:\.(ja))?\.md$/.exec(name) ?? [];
    if (rule !== undefined && rule !== "README")
      pages[language][rule] = await readFile(path.join(folder, name), "utf8");
  }
  return pages;
}
