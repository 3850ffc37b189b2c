import "mocha/mocha.js";
import { timeLimit } from "../../support/time-limit.mjs";

declare const mocha: BrowserMocha;

/** VS Code calls this inside the web extension host. */
export async function run(): Promise<void> {
  // By its name Mocha would take a reporter that writes into a page.
  mocha.setup({ ui: "bdd", reporter: Mocha.reporters.Spec, timeout: timeLimit(30), color: true });
  Mocha.reporters.Base.consoleLog = print;
  // The tests can be loaded only after Mocha has made `describe`.
  await import("../hover.test.js");
  await import("../completion.test.js");
  await import("../diagnostics.test.js");
  await import("../quickFix.test.js");
  await import("../commands.test.js");
  await import("../reports.test.js");
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      print(`COUNTS ${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed`));
    });
  });
}

/** Each line with the mark by which it is told from those that VS Code prints. */
function print(...args: unknown[]): void {
  for (const line of fill(args).split("\n")) console.log(`${process.env.POSTFIX_TEST_MARK}${line}`);
}

function fill([pattern = "", ...values]: unknown[]): string {
  return String(pattern).replace(/%[sdj]/g, () => String(values.shift()));
}
