// Keeps node_modules as package-lock.json says. Uses nothing that would have to be installed first.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Runs `npm ci` if a package is missing or of another version; says so, and is silent otherwise. */
export async function ensureInstalled(root) {
  if (isUpToDate(root)) return;
  console.log("Installing the packages that package-lock.json names ...");
  await new Promise((resolve, reject) => {
    const npm = spawn("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    npm.on("error", reject);
    npm.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`npm ci failed with ${code}.`))));
  });
}

/** npm keeps in node_modules a record of what it has put there. */
function isUpToDate(root) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packages(record);
  // Optional packages are for other systems, as a rule.
  return Object.entries(packages(path.join(root, "package-lock.json"))).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || optional || devOptional || installed[name]?.version === version,
  );
}

function packages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
