#!/usr/bin/env node
// Makes the .vsix, without the network: usage in `help` below.
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { repack } from "./repack.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/package.mjs [--out FILE]

Builds the extension as small as it gets and packs it as postfix-config-VERSION.vsix, which VS Code installs
("Extensions: Install from VSIX..."). Needs no network. Prints the package's size; the
exit status is 1 where that is over the goal.
`;

/** What the package should stay under, so that it installs in a moment. */
const goal = 700 * 1024;

export async function makePackage(out) {
  const { createVSIX } = await import("@vscode/vsce");
  await build({ minify: true });
  for (const bundle of ["extension.js", "server.js"]) await squeeze(path.join(root, "dist", bundle));
  await mkdir(path.dirname(out), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: out,
    // Everything is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  await repack(out);
  return (await stat(out)).size;
}

/** esbuild is quick; what it leaves over is a twentieth of the package. */
async function squeeze(file) {
  const { minify } = await import("terser");
  const { code } = await minify(await readFile(file, "utf8"), {
    ecma: 2020,
    // A function that is called once stays where it is: that packs better.
    compress: { passes: 2, reduce_funcs: false },
    toplevel: true,
    format: { comments: false },
  });
  await writeFile(file, code);
}

async function main() {
  const { values } = parseArgs({ options: { out: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return process.stdout.write(help);
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const out = path.resolve(values.out ?? path.join(root, `postfix-config-${version}.vsix`));
  const size = await makePackage(out);
  const verdict = size <= goal ? "within" : "OVER";
  console.log(`${path.relative(process.cwd(), out)}: ${kilobytes(size)}, ${verdict} the goal of ${kilobytes(goal)}.`);
  if (size > goal) process.exitCode = 1;
}

function kilobytes(size) {
  return `${(size / 1024).toFixed(0)} KB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.errors === undefined ? error : `The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
