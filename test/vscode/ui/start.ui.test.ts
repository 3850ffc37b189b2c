import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../../scripts/vscode/port.mjs";
import { timeLimit } from "../../support/time-limit.mjs";
import { Workbench } from "../../support/vscode/workbench.js";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

describe("a person who tries the project out with npm start", () => {
  let started: ChildProcess;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(timeLimit(90));
    const port = await freePort();
    // Its own process group, as in a terminal, where Ctrl-C ends the group.
    started = spawn("npm", ["start", "--", "--browser", "--port", `${port}`], { cwd: root, detached: true });
    workbench = await Workbench.visit(await addressFrom(started));
    await workbench.openSamples();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench?.screenshot(`failed ${this.currentTest.fullTitle()}`);
  });
  after(async () => {
    await workbench?.stop();
    if (started.exitCode === null && started.signalCode === null) process.kill(-started.pid!, "SIGTERM");
  });

  it("brings a sample to a relay pattern with the wizard, without opening a file before", async () => {
    await workbench!.command("Postfix: Insert relay pattern");
    await workbench!.choice("relay/main.cf").click();
    await workbench!.choice("Relay through a provider").click();
    await workbench!.step(2);
    await workbench!.screenshot("start-1-wizard");
    await workbench!.press("Control+a");
    await workbench!.type("web1.example.net");
    await workbench!.press("Enter");
    await workbench!.acceptSuggestions(3);
    await workbench!.lineWith("myhostname = web1.example.net");
    await workbench!.screenshot("start-2-preview");
    await workbench!.press("Enter");
    await workbench!.preview("What to do next");
    await workbench!.screenshot("start-3-applied");
  });

  it("ends it with Ctrl-C", async () => {
    const connection = connect(Number(new URL(workbench!.address).port), "127.0.0.1");
    await once(connection, "connect");
    // A server that ends may reset its connections, which also shows that it has ended.
    connection.on("error", () => undefined);
    const closed = new Promise((resolve) => connection.once("close", resolve));
    const ended = once(started, "exit");
    process.kill(-started.pid!, "SIGINT");
    await Promise.all([closed, ended]);
  });
});

/** The URL that it prints once VS Code is ready. */
function addressFrom(child: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      const [address] = /http:\S+(?=\s)/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}
