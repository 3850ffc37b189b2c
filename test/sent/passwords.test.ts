import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { planted, plantedName } from "../support/planted.js";
import { timeLimit } from "../support/time-limit.mjs";

/** The suites that start servers or run commands; what they write is gathered under the same names. */
const channels = ["lsp", "cli", "host", "ui", "web"];

describe("what servers and commands have written in this test run", function () {
  this.timeout(timeLimit(120));
  const folder = process.env.POSTFIX_TEST_SENT;

  it("was gathered", function () {
    if (folder === undefined) return this.skip();
    assert.ok(
      channels.some((channel) => filesOf(folder, channel).length > 0),
      "None of the suites has run.",
    );
  });

  for (const channel of channels) {
    it(`${channel}: has none of the passwords that were given to them`, function () {
      if (folder === undefined || !hasRun(dirname(folder), channel)) return this.skip();
      let isGiven = false;
      for (const file of filesOf(folder, channel)) {
        const text = readFileSync(file, "latin1");
        isGiven ||= text.includes(plantedName);
        const at = text.indexOf(planted);
        assert.ok(at < 0, `${file}: ${text.slice(Math.max(0, at - 300), at + 100)}`);
      }
      assert.ok(isGiven, `No password was given to anything in ${channel}, or nothing was gathered.`);
    });
  }
});

/** True where tests of the suite have passed in this run; it may have been left out. */
function hasRun(results: string, suite: string): boolean {
  const file = join(results, `${suite}.json`);
  return existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as { passed: number }).passed > 0;
}

function filesOf(folder: string, channel: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${channel}-`));
  return names.map((name) => join(folder, name));
}
