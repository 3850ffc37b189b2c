import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import { type Files, modelOf, withFix } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { ask, type ConfigurationFiles } from "../support/postconf.js";
import { findProgram, need } from "../support/system.js";

/** So many directories are handed to postconf at once. */
const batch = 60;

interface Fixed {
  readonly name: string;
  readonly before: ConfigurationFiles;
  readonly after: ConfigurationFiles;
}

describe("the real postconf accepts every configuration after a fix that it accepted before", function () {
  this.timeout(0);
  before(function () {
    need("postconf", "postfix").call(this);
    needShared.call(this);
  });

  it("in real configurations, for the first fix of every finding", async () => {
    const fixed = corpus().flatMap(({ name, ...files }) => [...fixesOf(name, files)]);
    assert.ok(fixed.length > 500, `${fixed.length} fixes`);
    const refused: string[] = [];
    for (let start = 0; start < fixed.length; start += batch) {
      const some = fixed.slice(start, start + batch);
      const [before, after] = [
        await accepted(some.map((each) => each.before)),
        await accepted(some.map((each) => each.after)),
      ];
      refused.push(...some.filter((_, index) => before[index] && !after[index]).map(({ name }) => name));
    }
    assert.deepEqual(refused, []);
  });
});

function* fixesOf(name: string, files: Files): Generator<Fixed> {
  const whole = { "main.cf": "", "master.cf": "", ...files };
  for (const { rule, fixes } of lint(modelOf(files))) {
    const fix = fixes?.[0];
    if (fix !== undefined)
      yield { name: `${name}: ${rule}`, before: whole, after: { ...whole, ...withFix(files, fix) } };
  }
}

async function accepted(directories: readonly ConfigurationFiles[]): Promise<boolean[]> {
  const results = await ask({ command: [findProgram("postconf")!] }, directories, () => ["-n"]);
  return results.map(([result]) => result?.status === 0);
}
