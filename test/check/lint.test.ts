import { strict as assert } from "node:assert";
import { lint } from "../../server/src/check/lint.js";
import type { Rule } from "../../server/src/rules/rule.js";
import { modelOf } from "../support/configuration.js";
import { withThrowingRule } from "../support/throwing-rule.js";

const files = { "main.cf": "biff = no\nbiff = yes\nbiff = maybe\n" };
const id = "made-up-throwing";

describe("a check with a rule that throws", () => {
  it("reports the rule once, keeps what it had found, and runs all other rules", async () => {
    const expected = lint(modelOf(files));
    const errors: [string, string][] = [];
    const onError = (rule: string, error: unknown) => errors.push([rule, (error as Error).message]);
    const found = await withThrowingRule(() => lint(modelOf(files), { onError }));
    assert.deepEqual(errors, [[id, "made up: biff = yes\n"]]);
    assert.deepEqual(
      found.filter(({ rule }) => rule === id).map(({ message }) => message.en),
      ["First."],
    );
    assert.ok(expected.length > 0);
    assert.deepEqual(
      found.filter(({ rule }) => rule !== id),
      expected,
    );
  });

  for (const part of ["check", "beginTable"] satisfies (keyof Rule)[]) {
    it(`runs all other rules where ${part} throws`, async () => {
      const model = () => modelOf({ "main.cf": "virtual_alias_maps = texthash:/v\n", "/v": "a b\na c\n" });
      const errors: string[] = [];
      const expected = lint(model());
      const found = await withThrowingRule(() => lint(model(), { onError: (rule) => errors.push(rule) }), {
        [part]: () => {
          throw new Error("made up");
        },
      });
      assert.deepEqual(errors, [id]);
      assert.ok(expected.some(({ rule }) => rule === "table-duplicate-key"));
      assert.deepEqual(found, expected);
    });
  }

  it("throws the error where nobody asks for it", async () => {
    await assert.rejects(
      withThrowingRule(() => lint(modelOf(files))),
      /made up/,
    );
  });
});
