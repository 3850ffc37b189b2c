// Mocha's usual report on the screen, and the counts in a file for `npm test` to sum up.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { reporters } = require("mocha");

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      const file = options.reporterOptions.counts;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
