#!/usr/bin/env node
// Tries the extension out: usage in `help` below.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./dependencies.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const home = path.join(root, ".vscode-test", "start");

const help = `Usage: npm start [-- --browser] [-- --port N]

Opens VS Code with this extension on a copy of the sample configurations. Before that it installs the packages that the
project needs, if they are missing, and builds the extension.

It takes the installed VS Code (the command "code") where there is one and a screen. Elsewhere it installs a VS Code for
the browser from npm, once (about 300 MB, into .vscode-test/), and prints the address to open.

  --browser   the VS Code for the browser, even if one is installed
  --port N    its port; without this 8025, or the next free one

After changing the sources: npm run build, then "Developer: Reload Window" in VS Code. Ctrl-C ends everything.
`;

async function main() {
  const { values } = parseArgs({
    options: { browser: { type: "boolean" }, port: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return process.stdout.write(help);
  await ensureInstalled(root);
  console.log("Building ...");
  const { build } = await import("./build.mjs");
  await build();
  const { desktopCommand } = await import("./vscode/desktop.mjs");
  const command = values.browser || values.port ? undefined : desktopCommand();
  return command === undefined ? startInBrowser(values.port) : startDesktop(command);
}

/** Opens a separate window with separate settings, so that closing it does not affect any other. */
async function startDesktop(command) {
  const place = path.join(home, "desktop");
  const samples = await copySamples(place);
  const { quietSettings } = await import("./vscode/embedded.mjs");
  const data = path.join(place, "user-data");
  await mkdir(path.join(data, "User"), { recursive: true });
  await writeFile(path.join(data, "User", "settings.json"), JSON.stringify(quietSettings, null, 2));
  const file = path.join(samples, "relay", "main.cf");
  console.log("Opening VS Code. Close its window or press Ctrl-C here to end.");
  const child = spawn(
    command,
    [
      ...["--extensionDevelopmentPath", root, "--user-data-dir", data, "--disable-workspace-trust"],
      ...["--skip-welcome", "--new-window", "--wait", samples, file],
    ],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  // The command has passed the window to another process, whose id VS Code keeps in this file.
  onInterrupt(() => endProcess(path.join(data, "code.lock")));
  child.on("error", (error) => fail(error));
  child.on("close", () => process.exit(0));
}

function endProcess(lock) {
  if (!existsSync(lock)) return;
  try {
    process.kill(Number(readFileSync(lock, "utf8")));
  } catch {
    // The process has ended already.
  }
}

async function startInBrowser(port) {
  const { installEmbedded, startEmbedded } = await import("./vscode/embedded.mjs");
  const { freePort } = await import("./vscode/port.mjs");
  const installed = await installEmbedded(root, console.log);
  const free = await freePort(port === undefined ? defaultPorts() : [Number(port)]);
  // Two that run at the same time use different ports.
  const place = path.join(home, String(free));
  const samples = await copySamples(place);
  const server = await startEmbedded(installed, {
    port: free,
    data: path.join(place, "data"),
    extensions: await extensionsFolder(place),
    settings: { "workbench.startupEditor": "readme" },
  });
  onInterrupt(server.stop);
  const address = `${server.url}?folder=${encodeURI(samples)}`;
  console.log(`\nVS Code is ready:\n\n  ${address}\n\nOpen that address in a browser. Ctrl-C ends everything.`);
  const code = await server.ended;
  if (code !== null && code !== 0) throw new Error(`VS Code's server ended with ${code}.`);
}

/** Makes a copy of the samples, so that trying them out does not change the project. */
async function copySamples(place) {
  const samples = path.join(place, "samples");
  await rm(samples, { recursive: true, force: true });
  await cp(path.join(root, "samples"), samples, { recursive: true });
  return samples;
}

/** Links the project as the extension, so that reloading the window is enough after a build. */
async function extensionsFolder(place) {
  const folder = path.join(place, "extensions");
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  // VS Code scans a new folder; in a known one it would overlook another version.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await symlink(root, path.join(folder, `${publisher}.${name}-${version}`), "junction");
  return folder;
}

function defaultPorts() {
  return Array.from({ length: 20 }, (_, index) => 8025 + index);
}

function onInterrupt(stop) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      stop();
      process.exit(0);
    });
  }
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

main().catch(fail);
