// Keeps node_modules in step with package-lock.json. Uses nothing that would have to be installed first.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Runs `npm ci` if a package is missing or has another version, with a message; prints nothing otherwise. */
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

/** The packages that npm has installed, from its record in node_modules. */
function isUpToDate(root) {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packages(record);
  // Optional packages are usually for other systems.
  return Object.entries(packages(path.join(root, "package-lock.json"))).every(
    ([name, { version, optional, devOptional }]) =>
      name === "" || optional || devOptional || installed[name]?.version === version,
  );
}

function packages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
