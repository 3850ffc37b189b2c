#!/usr/bin/env node
// Bundles the extension, the language server and the command line into dist/: usage in `help` below.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { thirdPartyNotices } from "./notices.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const help = `Usage: node scripts/build.mjs [--minify] [--watch]

Bundles the extension, the language server and the command line into dist/.

  --minify   smaller, for the packages that are published
  --watch    build again whenever a source file changes, until Ctrl-C
`;

const banner = "#!/usr/bin/env node";

const isServer = 'process.argv[2] === "lsp" && !/^(-h|--help)$/.test(process.argv[3])';

/** The bundles to build. A bundle loads nothing from node_modules at run time. */
const bundles = [
  { out: "extension.node.js", entry: "client/src/extension.node.ts", external: ["vscode"] },
  { out: "extension.web.js", entry: "client/src/extension.web.ts", external: ["vscode"] },
  { out: "server.node.js", entry: "server/src/main.node.ts" },
  // A worker has no `module`.
  { out: "server.web.js", entry: "server/src/main.web.ts", format: "iife" },
  { out: "cli.js", entry: "server/src/cli.ts", plugins: [serverBeside()], banner },
  // The scripts with which Node is started: they load a bundle with Node's compile cache (server/src/start.ts).
  { out: "server.js", starts: 'require("./server.node.js")' },
  // A separate bundle, so that the language server does not load the whole command line.
  { out: "postfix-config.js", starts: `${isServer} ? require("./server.node.js") : require("./cli.js")`, banner },
];

const notices = "THIRD-PARTY-NOTICES.txt";

/** Builds everything; returns esbuild's metafile of each bundle, with its size and the files in it. */
export async function build({ minify = false, watch = false } = {}) {
  const esbuild = await import("esbuild");
  await mkdir(path.join(root, "dist"), { recursive: true });
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(options(bundle, minify))));
  try {
    const results = await Promise.all(contexts.map((context) => context.rebuild()));
    const metafiles = results.map(({ metafile }) => metafile);
    await writeFile(path.join(root, "dist", notices), await thirdPartyNotices(root, metafiles));
    await removeEarlier(metafiles);
    await chmod(path.join(root, "dist/cli.js"), 0o755);
    if (watch) {
      await Promise.all(contexts.map((context) => context.watch()));
      return await new Promise(() => {});
    }
    return metafiles;
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

/** Removes the output of an earlier build, whose source maps would not match minified files. */
async function removeEarlier(metafiles) {
  const made = metafiles.flatMap(({ outputs }) => Object.keys(outputs)).map((file) => path.basename(file));
  for (const name of await readdir(path.join(root, "dist"))) {
    if (![...made, notices].includes(name)) await rm(path.join(root, "dist", name), { recursive: true });
  }
}

/** Makes the command line load the language server from its own bundle, in the same folder. */
function serverBeside() {
  return {
    name: "server-beside",
    setup(build) {
      build.onResolve({ filter: /\/main\.node\.js$/ }, () => ({ path: "./server.node.js", external: true }));
    },
  };
}

function options({ out, entry, starts, format = "cjs", external = [], plugins = [], banner }, minify) {
  return {
    absWorkingDir: root,
    ...(entry !== undefined && { entryPoints: [entry] }),
    ...(starts !== undefined && { stdin: starter(starts, out) }),
    outfile: `dist/${out}`,
    bundle: true,
    platform: "neutral",
    format,
    external: [...external, ...(starts === undefined ? [] : ["./*.js"]), ...nodeModules],
    conditions: ["node", "browser"],
    mainFields: ["module", "main"],
    minify,
    metafile: true,
    sourcemap: minify ? false : "linked",
    sourcesContent: false,
    target: "es2022",
    // Node's compile cache covers modules that `require` loads; `import()` would also start another loader.
    supported: { "dynamic-import": false },
    // Other letters are written as \uXXXX, also by inAscii below: V8 keeps a text of ASCII letters in half the memory.
    charset: "ascii",
    // The licences are in THIRD-PARTY-NOTICES.txt.
    legalComments: "none",
    banner: banner === undefined ? {} : { js: banner },
    plugins: [...plugins, inAscii()],
    logLevel: "warning",
  };
}

/** Writes the few letters that esbuild leaves in regular expressions as \uXXXX, which means the same there. */
function inAscii() {
  return {
    name: "in-ascii",
    setup(build) {
      build.onEnd(async ({ metafile }) => {
        for (const output of Object.keys(metafile?.outputs ?? {}).filter((name) => name.endsWith(".js"))) {
          const file = path.join(root, output);
          const text = await readFile(file, "utf8");
          const escaped = text.replace(
            /[\u0080-\uffff]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
          );
          if (escaped !== text) await writeFile(file, escaped);
        }
      });
    },
  };
}

function starter(code, out) {
  const contents = `import { start } from "./server/src/start.ts"; start(() => ${code});`;
  return { contents, resolveDir: root, sourcefile: `${out}.entry.js` };
}

const nodeModules = builtinModules.flatMap((name) => [name, `node:${name}`]);

async function main() {
  const { values } = parseArgs({
    options: { minify: { type: "boolean" }, watch: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return process.stdout.write(help);
  const started = performance.now();
  if (values.watch) console.log("Building, and again whenever a source file changes. Ctrl-C ends it.");
  for (const { outputs } of await build(values)) {
    const [[file, { bytes }]] = Object.entries(outputs).filter(([name]) => name.endsWith(".js"));
    console.log(`  ${file.padEnd(24)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`);
  }
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    // esbuild has printed the errors; its exception only repeats them.
    if (error.errors === undefined) console.error(error);
    process.exitCode = 1;
  });
}
