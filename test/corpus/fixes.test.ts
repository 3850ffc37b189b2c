import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import type { Diagnostic } from "../../server/src/rules/rule.js";
import { modelOf, withFix } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";

describe("the first fix of every finding in real configurations", () => {
  before(needShared);
  for (const { name, ...files } of corpus()) {
    it(`settles its finding, and makes nothing worse: ${name}`, () => {
      const before = lint(modelOf(files));
      const tried = new Set<string>();
      for (const finding of before) {
        const fix = finding.fixes?.[0];
        const key = JSON.stringify(fix?.edits);
        if (fix === undefined || tried.has(key)) continue;
        tried.add(key);
        check(before, finding, lint(modelOf(withFix(files, fix))));
      }
    });
  }
});

/** What a wrong value hides comes to light when it is put right; that is not the fix's doing. */
const revealed: Readonly<Record<string, readonly string[]>> = {
  "inline-comment": ["hostname-not-fqdn", "message-size-vs-mailbox"],
};

function check(before: readonly Diagnostic[], finding: Diagnostic, found: readonly Diagnostic[]): void {
  const { rule } = finding;
  assert.ok(count(found, rule) < count(before, rule), `${rule} is still there: ${finding.message.en}`);
  for (const { rule: other, severity, message } of found) {
    if ((severity !== "error" && severity !== "warning") || revealed[rule]?.includes(other)) continue;
    const isNew = grave(found, other) > grave(before, other);
    assert.ok(!isNew, `the fix of ${rule} brings ${other}: ${message.en}`);
  }
}

function count(diagnostics: readonly Diagnostic[], rule: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule).length;
}

function grave(diagnostics: readonly Diagnostic[], rule: string): number {
  return count(
    diagnostics.filter(({ severity }) => severity === "error" || severity === "warning"),
    rule,
  );
}
