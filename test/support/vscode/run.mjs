#!/usr/bin/env node
// Runs the tests that need a VS Code: usage in `help` below.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensure } from "../../../scripts/system-packages.mjs";
import { desktopProgram } from "../../../scripts/vscode/desktop.mjs";
import { installEmbedded } from "../../../scripts/vscode/embedded.mjs";
import { timeLimit } from "../time-limit.mjs";
import { findChromium } from "./chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const here = (...names) => path.join(root, "test", "support", "vscode", ...names);

const help = `Usage: node test/support/vscode/run.mjs SUITE ...

  host   Mocha tests inside the extension host of VS Code (test/vscode/*.test.ts)
  ui     a browser that types and clicks like a person (test/vscode/ui/*.ui.test.ts);
         its screenshots are kept in test-results/screenshots/
  web    Mocha tests inside the web extension host, with the server in a worker (test/vscode/web)

The host tests use the installed VS Code where there is one and a screen, else the VS Code of code-server from npm with
a Chromium that shows no window. The others always use the latter. Results: test-results/SUITE.json.
`;

const suites = { host: runHost, ui: runUi, web: runWeb };

/** Runs the tests inside VS Code, through the same entry point in the desktop version and in the one from npm. */
async function runHost() {
  await bundleTests("test/vscode", ".vscode-test/host");
  const { runTests } = await import("@vscode/test-electron");
  const folder = await mkdtemp(path.join(os.tmpdir(), "postfix-config-host-"));
  try {
    await cp(path.join(root, "samples"), folder, { recursive: true });
    await runTests({
      vscodeExecutablePath: desktopProgram() ?? here("code-shim.mjs"),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, ".vscode-test/host/index.js"),
      launchArgs: [folder, "--disable-extensions"],
      extensionTestsEnv: { POSTFIX_TEST_RESULTS: resultsOf("host"), POSTFIX_TEST_MARK: "\u2063\u2063" },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runUi() {
  await mocha("ui", ["test/vscode/ui/*.ui.test.ts", "--timeout", String(timeLimit(60))]);
}

async function runWeb() {
  const { runWebTests } = await import("./web-host.mjs");
  await runWebTests(resultsOf("web"));
}

function mocha(suite, args) {
  const reporter = [
    "--reporter",
    path.join(root, "test/support/reporter.cjs"),
    "--reporter-option",
    `results=${resultsOf(suite)}`,
  ];
  const program = path.join(root, "node_modules/mocha/bin/mocha.js");
  const command = ["--import", "tsx", program, "--no-config", ...reporter, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit" });
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`${suite}: tests failed`))));
  });
}

/** Bundles each test file into one file that contains everything except VS Code and Mocha. */
async function bundleTests(from, to) {
  const { build } = await import("esbuild");
  const names = (await readdir(path.join(root, from))).filter((name) => /^index\.ts$|\.test\.ts$/.test(name));
  await rm(path.join(root, to), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `${from}/${name}`),
    outdir: to,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    logLevel: "warning",
  });
}

function resultsOf(suite) {
  return path.join(root, "test-results", `${suite}.json`);
}

/** The requirements of a suite that are neither in the project nor on npm; without them the suite is skipped. */
function missingFor(suite) {
  if (suite === "host" && desktopProgram() !== undefined) return [];
  return findChromium() === undefined ? ensure(["chromium"]) : [];
}

async function run(suite) {
  const file = resultsOf(suite);
  await mkdir(path.dirname(file), { recursive: true });
  await rm(file, { force: true });
  const missing = missingFor(suite);
  if (missing.length > 0) return skip(suite, file, missing);
  if (suite !== "host" || desktopProgram() === undefined) await installEmbedded(root, console.log);
  try {
    await suites[suite]();
  } catch (error) {
    console.error(error.message);
    if (!existsSync(file)) await writeFile(file, '{"passed":0,"failed":1,"skipped":0}\n');
    return false;
  }
  const { passed, failed } = JSON.parse(await readFile(file, "utf8"));
  return failed === 0 && passed > 0;
}

/** Fails in CI, where skipped tests must not look like passed ones. */
async function skip(suite, file, missing) {
  const failed = process.env.CI ? 1 : 0;
  console.log(`${suite} tests ${failed ? "failed" : "skipped"}: ${missing.join(", ")} is not installed.`);
  await writeFile(file, `${JSON.stringify({ passed: 0, failed, skipped: failed ? 0 : 1 })}\n`);
  return failed === 0;
}

const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.some((name) => !(name in suites))) {
  process.stdout.write(help);
  process.exit(wanted.includes("--help") ? 0 : 2);
}
for (const suite of wanted) if (!(await run(suite))) process.exitCode = 1;
