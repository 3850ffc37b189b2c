// Writes what the rules say about themselves into the documentation and the settings: `npm run generate-docs`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { withLanguages } from "./languages.js";
import { languageTexts, rulesIndex } from "./rules-index.js";
import { withRuleSettings } from "./settings.js";
import { settingsSchema } from "./settings-schema.js";

const help = `Usage: tsx scripts/generate-docs/index.ts [--check]

Writes docs/rules/README.md, docs/rules/README.ja.md, the setting postfix.rules in package.json and package.nls*.json,
the languages in package.json with the names of their files, and the schema of the settings file in schemas/.

  --check   writes nothing; fails, and names the files, where they are not as they would be written
`;

const root = path.resolve(__dirname, "..", "..");

/** Each generated file with what it should hold, made from what it holds now. */
const outputs: Readonly<Record<string, (now: string) => string>> = {
  "docs/rules/README.md": () => rulesIndex("en"),
  "docs/rules/README.ja.md": () => rulesIndex("ja"),
  "package.json": (now) => withLanguages(withRuleSettings(now)),
  "package.nls.json": (now) => languageTexts(now, "en"),
  "package.nls.ja.json": (now) => languageTexts(now, "ja"),
  "schemas/postfix-config.schema.json": () =>
    settingsSchema(readOwn("package.json"), readOwn("package.nls.json"), readOwn("package.nls.ja.json")),
};

function main(): number {
  const { values } = parseArgs({ options: { check: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const stale = Object.entries(outputs).filter(([file, make]) => !isFresh(file, make, values.check === true));
  if (values.check !== true) return 0;
  for (const [file] of stale) console.error(`${file} is stale: run “npm run generate-docs”.`);
  return stale.length === 0 ? 0 : 1;
}

/** Compares, and unless only checking, writes. */
function isFresh(file: string, make: (now: string) => string, check: boolean): boolean {
  const full = path.join(root, file);
  const now = read(full);
  const wanted = make(now);
  if (!check && now !== wanted) writeFileSync(full, wanted);
  return now === wanted;
}

function readOwn(file: string): string {
  return read(path.join(root, file));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

process.exitCode = main();
