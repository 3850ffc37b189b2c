import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { compress } from "./compress.mjs";

/**
 * Writes the pages of the rules into one compressed file, dist/rules.zst: the JSON object `{language: {rule: page}}`.
 * Many small files alike take twice as much room in a package as one file that holds them all. Of the examples, which
 * are the rule's tests as well, a reader needs the first that is found, with what the fix makes of it, or else one that
 * is right.
 */
export async function packRulePages(root) {
  const pages = await readPages(root);
  for (const byRule of Object.values(pages)) {
    for (const [rule, page] of Object.entries(byRule)) byRule[rule] = withFirstExamples(page);
  }
  await writeFile(path.join(root, "dist", "rules.zst"), await compress(JSON.stringify(pages)));
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

/** A fenced block with the paragraphs above it. */
const example = /(?:(?!```|## ).*\n)*?```\S+(?<fixed> fixed)?[^\n]*\n(?<text>[\s\S]*?)\n```\n+/gy;

/** What a marker line says behind the rule's name: the reader comes from there. */
const message = /(?<=^ *\^+ [\w-]+): .*/gm;

function withFirstExamples(page) {
  return page.replace(/^## (?:Examples|例)\n[\s\S]*?(?=^## )/m, (section) => {
    const [heading] = /^.*\n+/.exec(section);
    return heading + firstExamples(section.slice(heading.length)).join("");
  });
}

function firstExamples(section) {
  const examples = [...section.matchAll(example)];
  const first = examples.findIndex(({ groups }) => /^ *\^/m.test(groups.text));
  const isFixed = examples[first + 1]?.groups.fixed !== undefined;
  const right = isFixed ? examples[first + 1] : examples.find(({ groups }) => !/^ *\^/m.test(groups.text));
  return [examples[first], right].filter((each) => each !== undefined).map(([text]) => text.replace(message, ""));
}
