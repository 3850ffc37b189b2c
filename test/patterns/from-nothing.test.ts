import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import { checklist } from "../../server/src/patterns/checklist.js";
import { detect } from "../../server/src/patterns/detect.js";
import { patterns } from "../../server/src/patterns/index.js";
import { modelOf } from "../support/configuration.js";
import { timeLimit } from "../support/time-limit.mjs";
import { applied, singleVariants, uris, variants } from "./variants.js";

describe("a pattern from nothing", function () {
  this.timeout(timeLimit(60));

  for (const pattern of patterns) {
    for (const version of ["3.5", "3.7", "3.10", "3.11"]) {
      it(`${pattern.id} is sound and complete in Postfix ${version}, whatever is answered`, () => {
        for (const answers of singleVariants(pattern)) {
          const files = applied({}, pattern, answers, version);
          const model = modelOf(files, version);
          const about = JSON.stringify(answers);
          const found = lint(model).filter(({ severity }) => severity === "error" || severity === "warning");
          assert.deepEqual(
            found.map(({ rule, message }) => `${rule}: ${message.en}`),
            [],
            about,
          );
          assert.equal(detect(model)?.id, pattern.id, about);
          const open = checklist(model, uris)!.items.filter(({ state }) => state !== "set");
          assert.deepEqual(
            open.map(({ name, state }) => `${name} ${state}`),
            [],
            about,
          );
        }
      });
    }

    it(`${pattern.id} changes nothing when it is inserted again, for all combinations of answers`, () => {
      for (const answers of variants(pattern)) {
        const once = applied({}, pattern, answers);
        assert.deepEqual(applied(once, pattern, answers), once, JSON.stringify(answers));
        assert.deepEqual(applied(once, pattern, {}), once, `taken from the files: ${JSON.stringify(answers)}`);
      }
    });
  }
});
