// Generates documentation and parts of the manifest from rules, settings and commands: `npm run generate-docs`.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Language } from "../../server/src/facts/message.js";
import { commandsTable } from "./commands.js";
import { withLanguages } from "./languages.js";
import { withPart } from "./marked.js";
import { languageTexts, rulesIndex } from "./rules-index.js";
import { settingsTable, withSettings } from "./settings.js";
import { settingsSchema } from "./settings-schema.js";

const help = `Usage: tsx scripts/generate-docs/index.ts [--check]

Writes docs/rules/README.md, docs/rules/README.ja.md, the settings and the languages with the names of their files in
package.json, the texts of the settings in package.nls*.json, the schema of the settings file in schemas/, and the
tables of settings and commands in README.md and README.ja.md.

  --check   writes nothing; fails, and names the files, where they are not as they would be written
`;

const root = path.resolve(__dirname, "..", "..");

/** The generated files with their expected contents, which are derived from the current ones. */
const outputs: Readonly<Record<string, (now: string) => string>> = {
  "docs/rules/README.md": () => rulesIndex("en"),
  "docs/rules/README.ja.md": () => rulesIndex("ja"),
  "package.json": (now) => withLanguages(withSettings(now)),
  "package.nls.json": (now) => languageTexts(now, "en"),
  "package.nls.ja.json": (now) => languageTexts(now, "ja"),
  "schemas/postfix-config.schema.json": () => settingsSchema(),
  "README.md": (now) => withTables(now, "en"),
  "README.ja.md": (now) => withTables(now, "ja"),
};

function withTables(now: string, language: Language): string {
  return withPart(withPart(now, "settings", settingsTable(language)), "commands", commandsTable(language));
}

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

/** Compares the files with their expected contents and, unless only checking, writes them. */
function isFresh(file: string, make: (now: string) => string, check: boolean): boolean {
  const full = path.join(root, file);
  const now = read(full);
  const wanted = make(now);
  if (!check && now !== wanted) writeFileSync(full, wanted);
  return now === wanted;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

process.exitCode = main();
