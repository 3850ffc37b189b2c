#!/usr/bin/env node
// Makes the npm package of the command line, without network access: usage in `help` below.
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { build } from "./build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/package-npm.mjs [--out DIR]

Builds the command line and puts its npm package into a folder, dist/npm unless --out says otherwise. "npm pack DIR"
makes a tarball of it, "npm publish DIR" publishes it.
`;

/** Builds the command line and writes its package, as npm publishes it, into a new folder. */
export async function makeNpmPackage(folder) {
  await build({ minify: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of await packedFiles()) await cp(path.join(root, file), path.join(folder, file));
  await writeFile(path.join(folder, "package.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
}

/** The files that .npmignore does not exclude. */
async function packedFiles() {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: root, shell: process.platform === "win32" });
  // npm 11 and earlier print a list of packages, later versions an object with their names as keys.
  const [{ files }] = Object.values(JSON.parse(stdout));
  return files.map((file) => file.path);
}

/** The manifest for npm; the project's own manifest is that of the extension. */
async function manifest() {
  const read = async (file) => JSON.parse(await readFile(path.join(root, file), "utf8"));
  const { name, version, license, keywords, engines, bin } = await read("package.json");
  const { description } = await read("package.nls.json");
  return { name, version, description, license, keywords, engines: { node: engines.node }, bin };
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return process.stdout.write(help);
  const out = path.resolve(values.out ?? path.join(root, "dist", "npm"));
  await makeNpmPackage(out);
  console.log(`${path.relative(process.cwd(), out)}: npm pack makes a tarball of it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.errors === undefined ? error : `The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
