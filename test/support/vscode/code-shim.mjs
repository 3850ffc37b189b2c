#!/usr/bin/env node
import { createWriteStream } from "node:fs";
// Stands in for the desktop `code` program: takes the arguments that @vscode/test-electron gives it, runs the tests in
// the embedded VS Code with a Chromium that shows no window, and exits as they did.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "node:util";
import { installEmbedded, startEmbedded } from "../../../scripts/vscode/embedded.mjs";
import { freePort } from "../../../scripts/vscode/port.mjs";
import { launchChromium } from "./chromium.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const results = path.join(root, "test-results");
const timeout = Number(process.env.VSCODE_TEST_TIMEOUT ?? 300_000);
/** Lines that begin with this come from the tests; see test/vscode/index.ts. */
const mark = process.env.POSTFIX_TEST_MARK ?? "";

const codes = { timedOut: 97, crashed: 98, failed: 99 };

async function main() {
  const data = await mkdtemp(path.join(os.tmpdir(), "postfix-config-vscode-"));
  const installed = await installEmbedded(root, console.log);
  const server = await startEmbedded(installed, {
    port: await freePort(),
    data,
    extensions: argument("extensions-dir")[0] ?? path.join(data, "extensions"),
    settings: { "files.autoSave": "off" },
    args: ["--enable-smoke-test-driver"],
  });
  try {
    return await runInBrowser(server);
  } finally {
    server.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runInBrowser({ port, url }) {
  const browser = await launchChromium();
  const log = await openLog();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exit = new Promise((resolve) => {
      page.exposeFunction("codeAutomationExit", resolve);
      page.on("crash", () => resolve(codes.crashed));
      setTimeout(resolve, timeout, codes.timedOut).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type, args) => print(log, type, format(...args)));
    await page.goto(address(url, port));
    const code = await exit;
    if (code === codes.timedOut) console.error(`The tests did not end within ${timeout / 1000} s.`);
    if (code !== 0) await page.screenshot({ path: path.join(results, "vscode-failure.png") }).catch(() => undefined);
    if (code >= codes.timedOut) console.error(`What VS Code said: ${log.path}`);
    return code;
  } finally {
    await browser.close();
    log.end();
  }
}

async function openLog() {
  await mkdir(results, { recursive: true });
  return createWriteStream(path.join(results, "vscode.log"));
}

/** VS Code's own messages go into a file, whole; what the tests print is shown. */
function print(log, type, line) {
  const start = mark === "" ? 0 : line.indexOf(mark);
  if (start >= 0) console.log(line.slice(start + mark.length));
  else log.write(`${type} ${line}\n`);
}

function address(url, port) {
  const remote = (file) => `vscode-remote://localhost:${port}${path.resolve(file)}`;
  const folder = process.argv.slice(2).find((item) => !item.startsWith("-")) ?? root;
  const payload = [
    ...argument("extensionDevelopmentPath").map((file) => ["extensionDevelopmentPath", remote(file)]),
    ...argument("extensionTestsPath").map((file) => ["extensionTestsPath", remote(file)]),
    ["enableProposedApi", ""],
    ["skipWelcome", "true"],
  ];
  return `${url}?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

function argument(name) {
  const prefix = `--${name}=`;
  return process.argv.filter((item) => item.startsWith(prefix)).map((item) => item.slice(prefix.length));
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(codes.failed);
  },
);
