import "mocha/mocha.js";
import { timeLimit } from "../../support/time-limit.mjs";

declare const mocha: BrowserMocha;

/** The entry point that VS Code calls in the web extension host. */
export async function run(): Promise<void> {
  // Given a name, Mocha would choose a reporter that writes into a page.
  mocha.setup({ ui: "bdd", reporter: Mocha.reporters.Spec, timeout: timeLimit(30), color: true });
  Mocha.reporters.Base.consoleLog = print;
  // The tests can be loaded only after Mocha has defined `describe`.
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

/** Prints each line with the mark that distinguishes it from VS Code's own lines. */
function print(...args: unknown[]): void {
  for (const line of fill(args).split("\n")) console.log(`${process.env.POSTFIX_TEST_MARK}${line}`);
}

function fill([pattern = "", ...values]: unknown[]): string {
  return String(pattern).replace(/%[sdj]/g, () => String(values.shift()));
}
