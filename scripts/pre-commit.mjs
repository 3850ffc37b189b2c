#!/usr/bin/env node
// Runs the command line for pre-commit (.pre-commit-hooks.yaml), which clones the project and starts this file. The
// first run installs the build's dependencies, without running their scripts, and builds.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./dependencies.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const program = path.join(root, "dist", "postfix-config.js");

if (!existsSync(program)) {
  await ensureInstalled(root);
  const { build } = await import("./build.mjs");
  await build({ minify: true });
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 2;
