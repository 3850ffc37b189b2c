// The npm packages, installed when they are missing or older than the lock file.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

/** Runs `npm ci` in the project where that is needed; ends the process where it fails. */
export function installPackages(root) {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  const wanted = path.join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installing the npm packages ...");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
