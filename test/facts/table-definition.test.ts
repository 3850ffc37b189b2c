import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { definitionParameters } from "../../server/src/facts/vocabulary/table-definition/index.js";
import { needShared, sharedFolder } from "../support/corpus.js";

type Types = Record<string, Record<string, string>>;

describe("the parameters of table definition files", () => {
  before(needShared);

  it("are those that the sources read, with their types", () => {
    const file = join(sharedFolder, "facts", "vocabulary.json");
    const shared = (JSON.parse(readFileSync(file, "utf8")) as { tableDefinitionParameters: Types })
      .tableDefinitionParameters;
    const { db_common: common, ...databases } = shared;
    for (const [name, own] of Object.entries(databases)) {
      const isSql = name === "mysql" || name === "pgsql" || name === "sqlite";
      const wanted = { ...own, ...(isSql ? common : { domain: "string" }) };
      const written = definitionParameters[name as keyof typeof definitionParameters];
      assert.deepEqual(Object.fromEntries(written.map(({ fact }) => [fact.name, fact.type])), wanted, name);
    }
  });

  it("are described in English, and in Japanese where they are translated", () => {
    for (const { fact, summary } of Object.values(definitionParameters).flat()) {
      assert.ok(summary.en.length > 10 && (!("ja" in summary) || /[ぁ-んァ-ヶ一-龠]/.test(summary.ja)), fact.name);
    }
  });
});
