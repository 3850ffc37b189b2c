import assert from "node:assert/strict";
import { lint } from "../../server/src/check/lint.js";
import { type Files, modelOf, withFix } from "../support/configuration.js";
import { corpus, needShared } from "../support/corpus.js";
import { ask, type ConfigurationFiles } from "../support/postconf.js";
import { findProgram, need } from "../support/system.js";

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
    const isAccepted = await accepted(fixed.flatMap(({ before, after }) => [before, after]));
    const refused = fixed.filter(({ before, after }) => isAccepted(before) && !isAccepted(after));
    assert.deepEqual(
      refused.map(({ name }) => name),
      [],
    );
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

/** Asks postconf about each different directory once. */
async function accepted(
  directories: readonly ConfigurationFiles[],
): Promise<(directory: ConfigurationFiles) => boolean> {
  const key = (files: ConfigurationFiles): string => JSON.stringify([files["main.cf"], files["master.cf"]]);
  const different = new Map(directories.map((files) => [key(files), files]));
  const results = await ask({ command: [findProgram("postconf")!] }, [...different.values()], () => ["-n"]);
  const isAccepted = new Map([...different.keys()].map((each, index) => [each, results[index]![0]!.status === 0]));
  return (files) => isAccepted.get(key(files))!;
}
