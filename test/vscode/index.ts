import { readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import { timeLimit } from "../support/time-limit.mjs";

/** The entry point that VS Code calls in the extension host; the bundled test files are in the same folder. */
export function run(): Promise<void> {
  const file = process.env.POSTFIX_TEST_RESULTS ?? path.resolve("test-results/host.json");
  // VS Code prints lines of its own in between; the mark distinguishes ours.
  const mark = process.env.POSTFIX_TEST_MARK ?? "";
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split("\n")) console.log(mark + line);
  };
  const root = path.resolve(__dirname, "../..");
  const mocha = new Mocha({
    ui: "bdd",
    color: true,
    timeout: timeLimit(30),
    reporter: path.join(root, "test/support/reporter.cjs"),
    reporterOptions: { results: file },
  });
  for (const name of readdirSync(__dirname)) if (name.endsWith(".test.js")) mocha.addFile(path.join(__dirname, name));
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
