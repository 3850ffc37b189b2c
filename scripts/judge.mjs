#!/usr/bin/env node
// Long runs of the tests that compare with a judge: usage in `help` below.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Each judge with the test that it runs, and how many runs that is to make; `npm test` makes a small share of them. */
const judges = {
  typing: { test: "test/check/typing.test.ts", variable: "TYPING_RUNS", runs: 3_000 },
  session: { test: "test/lsp/random-session.test.ts", variable: "LSP_REQUESTS", runs: 100_000 },
  patterns: { test: "test/patterns/arbitrary.test.ts", variable: "PATTERN_RUNS", runs: 5_000 },
  postconf: { test: "test/postfix/postconf.test.ts", variable: "POSTCONF_RUNS", runs: 20_000 },
  variants: { test: "test/postfix/patterns-postconf.test.ts", variable: "VARIANT_RUNS", runs: 1_000 },
  lookup: { test: "test/postfix/lookup.test.ts", variable: "TABLE_RUNS", runs: 20_000 },
  relay: { test: "test/postfix/relay.test.ts", variable: "RELAY_RUNS", runs: 1_000 },
};

const help = `Usage: npm run judge:NAME [-- RUNS]

Runs a test that compares made-up inputs with a judge, such as the real postconf, for hours instead of seconds.

${Object.entries(judges)
  .map(([name, { test, runs }]) => `  ${name.padEnd(10)} ${test}, ${runs} runs unless you say otherwise`)
  .join("\n")}
`;

const [name, runs] = process.argv.slice(2);
const judge = Object.hasOwn(judges, name ?? "") ? judges[name] : undefined;
if (judge === undefined) {
  console.log(help);
  process.exitCode = name === "--help" ? 0 : 2;
} else {
  const env = { ...process.env, [judge.variable]: String(runs ?? judge.runs) };
  const { status } = spawnSync("npx", ["mocha", "--timeout", "0", judge.test], { cwd: root, env, stdio: "inherit" });
  process.exitCode = status ?? 1;
}
