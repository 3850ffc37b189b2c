#!/usr/bin/env node
// Makes the .vsix, without network access: usage in `help` below.
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/package.mjs [--out FILE]

Builds the extension and packs it as postfix-config-VERSION.vsix, which VS Code installs ("Extensions: Install from
VSIX..."). Needs no network. Prints the package's size; the exit status is 1 where that is over the goal.
`;

/** Limits for the size of the package, without and with its pictures, so that it installs quickly. */
const goals = { code: 2 << 20, whole: 5 << 20 }; // bytes

/** Builds and packs the extension; returns the size of the package in bytes, without and with its pictures. */
export async function makePackage(out) {
  // vsce knows the requirements of the Marketplace and VS Code, and reports what the manifest lacks.
  const { createVSIX } = await import("@vscode/vsce");
  await build({ minify: true });
  await mkdir(path.dirname(out), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: out,
    // The bundles contain all dependencies.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size: whole } = await stat(out);
  return { code: whole - (await sizeOf(path.join(root, "docs", "images"))), whole };
}

/** The size of the files in a folder; pictures have the same size in the package, since they are compressed already. */
async function sizeOf(folder) {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return process.stdout.write(help);
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const out = path.resolve(values.out ?? path.join(root, `postfix-config-${version}.vsix`));
  const { code, whole } = await makePackage(out);
  console.log(`${path.relative(process.cwd(), out)}: ${megabytes(whole)}, without pictures ${megabytes(code)}.`);
  if (code <= goals.code && whole <= goals.whole) return;
  console.error(`That is over the goal of ${megabytes(goals.whole)}, without pictures ${megabytes(goals.code)}.`);
  process.exitCode = 1;
}

function megabytes(size) {
  return `${(size / (1 << 20)).toFixed(2)} MB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.errors === undefined ? error : `The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
