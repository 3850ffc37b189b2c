#!/usr/bin/env node
// Bundles the extension and the language server into dist/: usage in `help` below.
import { chmod, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { jsonAsString, topicsAsString } from "./esbuild/data-as-string.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/build.mjs [--minify] [--watch]

Bundles the extension and the language server into dist/.

  --minify   smaller, for the package that is published
  --watch    build again whenever a source file changes, until Ctrl-C
`;

/** What is built: each file is whole in itself and reads nothing from node_modules when it runs. */
export const bundles = [
  { out: "extension.node.js", from: "client/src/extension.node.ts", platform: "node", external: ["vscode"] },
  { out: "extension.web.js", from: "client/src/extension.web.ts", platform: "browser", external: ["vscode"] },
  { out: "server.node.js", from: "server/src/main.node.ts", platform: "node" },
  { out: "server.web.js", from: "server/src/main.web.ts", platform: "browser", format: "iife" },
  { out: "cli.js", from: "server/src/cli.ts", platform: "node", banner: "#!/usr/bin/env node" },
];

export async function build({ minify = false, watch = false, only = bundles } = {}) {
  const esbuild = await import("esbuild");
  await mkdir(path.join(root, "dist"), { recursive: true });
  if (minify) await removeSourceMaps();
  const contexts = await Promise.all(only.map((bundle) => esbuild.context(options(bundle, minify))));
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

function options({ out, from, platform, format = "cjs", external = [], banner }, minify) {
  return {
    absWorkingDir: root,
    entryPoints: [from],
    outfile: `dist/${out}`,
    bundle: true,
    platform,
    format,
    external,
    minify,
    metafile: true,
    sourcemap: minify ? false : "linked",
    sourcesContent: false,
    target: platform === "node" ? "node20" : "es2022",
    // The Japanese texts are a third of the size as they are; as escapes they would be six bytes a letter.
    charset: "utf8",
    legalComments: "none",
    mainFields: platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    banner: banner === undefined ? {} : { js: banner },
    plugins: [jsonAsString(root), topicsAsString(root)],
    logLevel: "warning",
  };
}

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
