import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../server/src/facts/message.js";
import { rules } from "../../server/src/rules/index.js";
import { afterFixes, asBlock, type Example, examplesOf, filesOf, findingsOf, withMarkers } from "../support/page.js";

const folder = join(__dirname, "..", "..", "docs", "rules");
/** UPDATE_PAGES=1 rewrites the blocks to what the rules report now. Review the diff before committing it. */
const update = process.env.UPDATE_PAGES === "1";
const languages: readonly Language[] = ["en", "ja"];
/** The headings that every page must have, by language. */
const sections: Readonly<Record<Language, readonly string[]>> = {
  en: ["Why it matters", "How to fix it", "When to ignore it", "Examples", "Source"],
  ja: ["なぜ問題か", "直し方", "無視してよい場合", "例", "出典"],
};

/** Minimum length of a section; “Never.” is enough in both languages. */
const shortest = "Never.".length;

describe("the pages of the rules", () => {
  for (const { meta } of rules) {
    for (const language of languages.filter((each) => each === "en" || existsSync(pathOf(meta.id, each)))) {
      describe(fileName(meta.id, language), () => {
        it("has the sections that a reader looks for", () => {
          const headings = [...read(meta.id, language).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
          assert.deepEqual(headings, sections[language]);
        });
        it("says something in each of them, and before them what it finds", () => {
          const [intro, ...texts] = read(meta.id, language)
            .replace(/^```[\s\S]*?^```$/gm, "an example")
            .split(/^#{1,2} .+$/m)
            .slice(1);
          const empty = ["", ...sections[language]].filter((_, index) => {
            return ([intro, ...texts][index] ?? "").trim().length < shortest;
          });
          assert.deepEqual(empty, []);
        });
        it("shows in its examples what the rule says", () => runExamples(meta.id, language));
      });
    }
    it(`${meta.id} has three hits and three near misses`, () => {
      const examples = examplesOf(read(meta.id, "en")).filter((example) => !example.fixed);
      const hits = examples.filter((example) => findingsOf(example, meta.id).length > 0);
      assert.ok(hits.length >= 3, `${hits.length} examples with a finding`);
      assert.ok(examples.length - hits.length >= 3, `${examples.length - hits.length} examples without one`);
    });
  }

  it("belong to a rule, each of them", () => {
    const known = rules.flatMap(({ meta }) => languages.map((language) => fileName(meta.id, language)));
    const pages = readdirSync(folder).filter((name) => name !== "README.md" && name !== "README.ja.md");
    assert.deepEqual(
      pages.filter((page) => !known.includes(page)),
      [],
    );
  });
});

function runExamples(rule: string, language: Language): void {
  const page = read(rule, language);
  let expected = page;
  let last: Example | undefined;
  let shift = 0;
  for (const example of examplesOf(page)) {
    const wanted = example.fixed ? asBlock(example, fixedFiles(last, rule)) : withMarkers(example, rule, language);
    const start = example.offset + shift;
    expected = expected.slice(0, start) + wanted + expected.slice(start + example.text.length);
    shift += wanted.length - example.text.length;
    if (!example.fixed) last = example;
  }
  if (update && expected !== page) writeFileSync(join(folder, fileName(rule, language)), expected);
  else assert.equal(page, expected);
}

function fixedFiles(example: Example | undefined, rule: string): Record<string, string> {
  if (example === undefined) throw new Error("a block marked “fixed” needs an example before it");
  const fixed = afterFixes(example, rule);
  const after = { ...example, text: asBlock(example, fixed) };
  assert.deepEqual(Object.keys(filesOf(after)), Object.keys(fixed));
  return fixed;
}

function read(rule: string, language: Language): string {
  const path = pathOf(rule, language);
  if (!existsSync(path)) throw new Error(`the rule ${rule} has no page ${fileName(rule, language)}`);
  return readFileSync(path, "utf8");
}

function pathOf(rule: string, language: Language): string {
  return join(folder, fileName(rule, language));
}

function fileName(rule: string, language: Language): string {
  return language === "en" ? `${rule}.md` : `${rule}.${language}.md`;
}
