#!/usr/bin/env node
// Bundles the extension and the language server into dist/: usage in `help` below.
import { chmod, mkdir, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packedFacts } from "./esbuild/facts-as-data.mjs";
import { packedRulePages, packRulePages } from "./esbuild/pack-rule-pages.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/build.mjs [--minify] [--watch]

Bundles the extension and the language server into dist/.

  --minify   smaller, for the package that is published
  --watch    build again whenever a source file changes, until Ctrl-C
`;

const banner = "#!/usr/bin/env node";

/**
 * What is built: each file is whole in itself and reads nothing from node_modules when it runs. The extension and the
 * server are one file each for the desktop and for the web, where they are nearly the same: twice would be twice as much
 * to download.
 */
const bundles = [
  {
    out: "extension.js",
    entry: byPlace("module.exports = ", "client/src/extension.node.ts", "client/src/extension.web.ts"),
    external: ["vscode"],
  },
  {
    out: "server.js",
    entry: byPlace("", "server/src/main.node.ts", "server/src/main.web.ts"),
    // A worker has no `module`.
    format: "iife",
  },
  { out: "cli.js", entry: 'require("./server/src/cli.ts");', banner },
  { out: "postfix-config.js", entry: starts("cli.js"), banner },
  { out: "server.node.js", entry: starts("server.js") },
];

/** Only workers, which is where the web runs extensions and the server, have this function. */
function byPlace(use, node, web) {
  return `${use}typeof importScripts === "function" ? require("./${web}") : require("./${node}");`;
}

function starts(bundle) {
  return `require("./server/src/start.ts").start("${bundle}");`;
}

export async function build({ minify = false, watch = false } = {}) {
  const esbuild = await import("esbuild");
  await mkdir(path.join(root, "dist"), { recursive: true });
  if (minify) await removeSourceMaps();
  await packRulePages(root);
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(options(bundle, minify))));
  try {
    const results = await Promise.all(contexts.map((context) => context.rebuild()));
    await chmod(path.join(root, "dist/cli.js"), 0o755);
    if (watch) {
      await Promise.all(contexts.map((context) => context.watch()));
      return await new Promise(() => {});
    }
    return results.flatMap(({ metafile }) => sizes(metafile));
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

function options({ out, entry, format = "cjs", external = [], banner }, minify) {
  return {
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root, sourcefile: `${out}.entry.js` },
    outfile: `dist/${out}`,
    bundle: true,
    platform: "neutral",
    format,
    external: [...external, ...nodeModules],
    conditions: ["node", "browser"],
    mainFields: ["module", "main"],
    minify,
    metafile: true,
    sourcemap: minify ? false : "linked",
    sourcesContent: false,
    target: "es2022",
    // The Japanese texts are half the size as they are, for a package; but Node is quicker with letters of one byte.
    charset: out === "cli.js" ? "ascii" : "utf8",
    legalComments: "none",
    banner: banner === undefined ? {} : { js: banner },
    plugins: [packedFacts(root), packedRulePages(root)],
    logLevel: "warning",
  };
}

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** A map left over from an earlier build would not fit the minified files. */
async function removeSourceMaps() {
  await Promise.all(bundles.map(({ out }) => rm(path.join(root, "dist", `${out}.map`), { force: true })));
}

function sizes({ outputs }) {
  return Object.entries(outputs)
    .filter(([file]) => file.endsWith(".js"))
    .map(([file, { bytes }]) => ({ file, bytes }));
}

async function main() {
  const { values } = parseArgs({
    options: { minify: { type: "boolean" }, watch: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return process.stdout.write(help);
  const started = performance.now();
  if (values.watch) console.log("Building, and again whenever a source file changes. Ctrl-C ends it.");
  for (const { file, bytes } of await build(values)) {
    console.log(`  ${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`);
  }
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has printed what it found; its exception only repeats it.
    if (error.errors === undefined) console.error(error);
    process.exitCode = 1;
  });
}
