#!/usr/bin/env node
// A substitute for the desktop `code` program: accepts the arguments of @vscode/test-electron, runs the tests in the
// embedded VS Code with a headless Chromium, and exits with their status.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installEmbedded, startEmbedded } from "../../../scripts/vscode/embedded.mjs";
import { freePort } from "../../../scripts/vscode/port.mjs";
import { gatheringEnv, gatherLogs } from "../sent.mjs";
import { codes, runInPage } from "./automation.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

async function main() {
  const data = await mkdtemp(path.join(os.tmpdir(), "postfix-config-vscode-"));
  const installed = await installEmbedded(root, console.log);
  const server = await startEmbedded(installed, {
    port: await freePort(),
    data,
    extensions: argument("extensions-dir")[0] ?? path.join(data, "extensions"),
    settings: { "files.autoSave": "off" },
    args: ["--enable-smoke-test-driver"],
    env: gatheringEnv("host"),
  });
  try {
    return await runInPage({
      address: address(server),
      results: path.join(root, "test-results"),
      name: "vscode-host",
      mark: process.env.POSTFIX_TEST_MARK ?? "",
      print: console.log,
    });
  } finally {
    server.stop();
    await server.ended;
    gatherLogs("host", data);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function address({ url, port }) {
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
