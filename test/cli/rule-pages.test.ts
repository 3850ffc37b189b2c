import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rulePagesIn } from "../../server/src/host/rule-pages.js";

describe("the page of a rule", () => {
  const folder = mkdtempSync(join(tmpdir(), "postfix-config-pages-"));
  for (const name of ["translated.md", "translated.ja.md", "english.md"]) writeFileSync(join(folder, name), "");
  after(() => rmSync(folder, { recursive: true }));

  it("is the one in the reader's language", () => {
    assert.equal(rulePagesIn(folder)("translated", "ja"), join(folder, "translated.ja.md"));
    assert.equal(rulePagesIn(folder)("translated", "en"), join(folder, "translated.md"));
  });
  it("is the English one where it has not been translated", () => {
    assert.equal(rulePagesIn(folder)("english", "ja"), join(folder, "english.md"));
  });
  it("is not linked to where there is none", () => {
    assert.equal(rulePagesIn(folder)("unknown", "en"), undefined);
  });
  it("is in docs/rules of the project", () => {
    assert.match(rulePagesIn()("duplicate-parameter", "ja") ?? "", /docs[\\/]rules[\\/]duplicate-parameter\.ja\.md$/);
  });
});
