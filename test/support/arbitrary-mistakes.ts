import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { configuration } from "./arbitrary-configuration.js";
import type { Files } from "./configuration.js";
import { examplesOf, filesOf } from "./page.js";

/** The configurations in the rules' pages, which contain every mistake that we know. */
const pages = join(__dirname, "..", "..", "docs", "rules");
export const mistaken: readonly Files[] = readdirSync(pages)
  .filter((name) => name.endsWith(".md") && !name.endsWith(".ja.md"))
  .flatMap((name) => examplesOf(readFileSync(join(pages, name), "utf8")).map((example): Files => filesOf(example)));

/** One of them, preceded by made-up lines. */
export const madeUp: fc.Arbitrary<Files> = fc
  .tuple(configuration, fc.constantFrom(...mistaken))
  .map(([own, example]) => {
    const both = (name: "main.cf" | "master.cf") => `${own[name] ?? ""}\n${example[name] ?? ""}`;
    return { ...example, "main.cf": both("main.cf"), "master.cf": both("master.cf") };
  });
