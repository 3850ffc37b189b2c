import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../../server/src/check/lint.js";
import { modelOf } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { realTables } from "../support/corpus-tables.js";

const page = join(__dirname, "..", "..", "docs", "precision.md");

describe("docs/precision.md", () => {
  before(needShared);

  it("counts the errors and warnings of each rule over real configurations as they are now", () => {
    const found: Record<string, [errors: number, warnings: number]> = {};
    const configurations = corpus().map(({ name: _, ...files }) => modelOf(files));
    // A table is taken for what its name says, as nothing else is known of it.
    const tables = realTables().map(({ path, text }) => modelOf({ [path]: text }));
    for (const { rule, severity } of [...configurations, ...tables].flatMap((model) => lint(model))) {
      if (severity !== "error" && severity !== "warning") continue;
      found[rule] ??= [0, 0];
      found[rule][severity === "error" ? 0 : 1]++;
    }
    const rows = readFileSync(page, "utf8").matchAll(/^\| ([\w-]+) \| (\d+) \| (\d+) \|/gm);
    const written = Object.fromEntries(
      [...rows].map(([, rule, errors, warnings]) => [rule, [Number(errors), Number(warnings)]]),
    );
    assert.deepEqual(written, found);
  });
});
