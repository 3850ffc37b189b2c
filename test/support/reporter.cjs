// Mocha's `spec` output, and beside it the counts and the failures in a file, from which the command that runs every
// suite makes its report.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const Mocha = require("mocha");

/** Its option `results` is the file. */
class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = options.reporterOptions?.results ?? options.reporterOption?.results;
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      const failed = this.failures.map((test) => `${test.fullTitle()}\n${test.err?.stack ?? test.err}`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(
        file,
        `${JSON.stringify({ passed: passes, failed: failures, skipped: pending, failures: failed })}\n`,
      );
    });
  }
}

module.exports = Reporter;
