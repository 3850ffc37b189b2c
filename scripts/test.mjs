#!/usr/bin/env node
// Runs all checks and tests, one after the other, and prints the total counts: `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./dependencies.mjs";
import { ensure } from "./system-packages.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = path.join(root, "test-results");

/** The folder that collects everything that servers and commands write during this run. */
const env = { ...process.env, POSTFIX_TEST_SENT: path.join(results, "sent") };

const help = `Usage: npm test [-- NAME ...]

Installs, builds, and runs every check and test; with names, only those steps.
A test that needs a program which is not installed is left out with a line that says so; where CI is set, such
programs are installed (as root on Debian), and a missing one is a failure.
`;

/** A check passes or fails as a whole; a suite counts its tests. */
const checks = [
  { name: "types", command: "npx tsc -p tsconfig.json" },
  { name: "types-core", command: "npx tsc -p server/tsconfig.core.json" },
  { name: "types-web", command: "npx tsc -p client/tsconfig.web.json" },
  { name: "lint", command: "npx biome ci --error-on-warnings ." },
  { name: "unused", command: "npx knip" },
  { name: "dependencies", command: "npx depcruise --config .dependency-cruiser.cjs client server" },
  { name: "generated", command: "npx tsx scripts/generate-docs/index.ts --check" },
  { name: "package", command: "node scripts/package.mjs --out test-results/package.vsix" },
  { name: "build", command: "node scripts/build.mjs" },
];
const suites = [
  { name: "syntax", mocha: "test/syntax/**/*.test.ts" },
  { name: "facts", mocha: "test/facts/**/*.test.ts" },
  { name: "model", mocha: "test/model/**/*.test.ts" },
  { name: "project", mocha: "test/project/**/*.test.ts" },
  { name: "rules", mocha: "test/rules/**/*.test.ts" },
  { name: "check", mocha: "test/check/**/*.test.ts" },
  { name: "patterns", mocha: "test/patterns/**/*.test.ts" },
  { name: "features", mocha: "test/features/**/*.test.ts" },
  { name: "lsp", mocha: "test/lsp/**/*.test.ts" },
  { name: "cli", mocha: "test/cli/**/*.test.ts" },
  { name: "packages", mocha: "test/packages/**/*.test.ts" },
  { name: "corpus", mocha: "test/corpus/**/*.test.ts" },
  { name: "postfix", mocha: "test/postfix/**/*.test.ts" },
  { name: "snippets", mocha: "test/grammar/**/*.test.ts" },
  { name: "grammar", command: "npx vscode-tmgrammar-test 'test/grammar/*.cf'" },
  { name: "host", command: "node test/support/vscode/run.mjs host" },
  { name: "ui", command: "node test/support/vscode/run.mjs ui" },
  { name: "web", command: "node test/support/vscode/run.mjs web" },
  // Searches the output of all suites above.
  { name: "passwords", mocha: "test/sent/**/*.test.ts" },
];

/** Debian packages of the programs that tests run; they are installed on a CI machine. */
const packages = ["postfix", "postfix-pcre", "postfix-lmdb", "man-db", "dovecot-core", "sasl2-bin", "libsasl2-modules"];

/** At most this many characters of a failure are repeated, its beginning and its end. */
const repeated = 4000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
if (values.help) {
  console.log(help);
} else {
  process.exitCode = await main(positionals);
}

async function main(names) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  await ensureInstalled(root);
  ensure(packages);
  const all = [...checks, ...suites];
  const steps = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  const outcomes = steps.map((step, index) => timed(() => run(step, `[${index + 1}/${steps.length}]`)));
  return report(steps, outcomes);
}

function timed(action) {
  const start = performance.now();
  const outcome = action();
  return { ...outcome, seconds: Math.round((performance.now() - start) / 1000) };
}

function run({ name, command, mocha }, progress) {
  console.log(`\n${progress} ${name}`);
  const counts = path.join(results, `${name}.json`);
  const line =
    command ?? `npx mocha --reporter test/support/reporter.cjs --reporter-option results=${counts} '${mocha}'`;
  const { status } = spawnSync(line, { cwd: root, shell: true, stdio: ["ignore", "inherit", "inherit"], env });
  if (!existsSync(counts)) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  const counted = JSON.parse(readFileSync(counts, "utf8"));
  // A suite that crashes after its tests have passed counts as failed.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function report(steps, outcomes) {
  console.log("\n");
  const width = Math.max(...steps.map(({ name }) => name.length));
  steps.forEach(({ name }, index) => {
    const { passed, failed, skipped, seconds } = outcomes[index];
    const notes = [failed > 0 ? `${failed} FAILED` : "", skipped > 0 ? `${skipped} left out` : ""].filter(Boolean);
    const [count, time] = [String(passed).padStart(6), String(seconds).padStart(5)];
    console.log(`${name.padEnd(width)}  ${count} passed ${time} s  ${notes.join(", ")}`.trimEnd());
  });
  // Once more at the end, since the end of a long log is what one sees first.
  for (const [index, { failures = [] }] of outcomes.entries()) {
    for (const failure of failures) console.log(`\n${steps[index].name}: ${shortened(failure)}`);
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

function shortened(text) {
  return text.length <= repeated ? text : `${text.slice(0, repeated / 2)}\n[...]\n${text.slice(-repeated / 2)}`;
}
