import { timeLimit } from "../time-limit.mjs";
import { type Options, Workbench } from "./workbench.js";

/**
 * Starts a VS Code for the tests of a suite, and ends it after them. If a test fails, a screenshot is kept.
 * @param prepare called with the VS Code before the first test
 */
export function inWorkbench(options: Options, prepare: (started: Workbench) => Promise<void>): void {
  let workbench: Workbench | undefined;
  before(async function () {
    this.timeout(timeLimit(90));
    workbench = await Workbench.start(options);
    await prepare(workbench);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench?.screenshot(`failed ${this.currentTest.fullTitle()}`);
  });
  after(() => workbench?.stop());
}
