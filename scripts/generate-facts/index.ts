import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareVersions, formatVersion, parseVersion } from "../../server/src/facts/version.js";
import { compareDefaults, type PrintedDefaults, readPrintedDefaults } from "./defaults.js";
import { generate } from "./generate.js";
import type { Facts } from "./history.js";
import { openSources, type SourceTree } from "./sources.js";
import { readFacts, writeFacts } from "./write.js";

const HELP = `Usage: npm run generate-facts -- --postfix DIR [--defaults DIR] [--output FILE]

Makes server/src/facts/parameters.json, what we know about each main.cf parameter, from Postfix's own sources.

  --postfix DIR    A git repository of Postfix with its release tags (v3.0.0, v3.0.1 ...; a bare one will do), or one
                   unpacked source tree. The repository gives the whole history; one source tree of a version that
                   parameters.json does not know yet is added to the history that stands there.
  --defaults DIR   Outputs of "postconf -d", as files postfix-VERSION.txt. They are compared with the result, and give
                   the defaults that cannot be computed from the sources.
  --output FILE    Where to write, if not to server/src/facts/parameters.json.
  --help           Print this.

What people wrote about the parameters stands in server/src/facts/topics and is not touched; the tests then name the
parameters that have no summary and shape yet.
`;

/** The oldest version that the history includes. */
const OLDEST = { major: 3, minor: 0, patch: 0 };
const PARAMETERS = join(dirname(fileURLToPath(import.meta.url)), "../../server/src/facts/parameters.json");

function main(): void {
  const { values } = parseArgs({
    options: {
      postfix: { type: "string" },
      defaults: { type: "string" },
      output: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (values.postfix === undefined) throw new Error("--postfix DIR is missing; see --help");
  const printed = values.defaults === undefined ? [] : readPrintedDefaults(values.defaults);
  const trees = openSources(values.postfix, OLDEST);
  const facts = trees.length > 1 ? { releases: {}, snapshot: null, rows: new Map() } : knownFacts(trees[0]!);
  generate(trees, printed, facts, (label) => {
    if (process.stderr.isTTY) process.stderr.write(`\rPostfix ${label}    \r`);
  });
  const oldest = trees.length === 1 ? "" : `${trees.length} versions, ${trees[0]!.label} to `;
  tell(`read Postfix ${oldest}${trees.at(-1)!.label}`);
  const output = values.output ?? PARAMETERS;
  writeFacts(output, facts);
  report(facts, printed);
  tell(`${facts.rows.size} parameters written to ${relative(process.cwd(), output)}`);
}

/** The existing history, to which a single source tree is added. */
function knownFacts(tree: SourceTree): Facts {
  if (!existsSync(PARAMETERS)) throw new Error("without parameters.json a git repository with release tags is needed");
  const facts = readFacts(PARAMETERS);
  const known = parseVersion(facts.snapshot ?? Object.entries(facts.releases).at(-1)!.join("."))!;
  if (compareVersions(tree.version, known) < 0) {
    throw new Error(`Postfix ${tree.label} is older than what parameters.json knows; give a git repository instead`);
  }
  return facts;
}

/**
 * Prints the defaults that differ from the output of `postconf -d`, except those that depend on the build or the host.
 */
function report(facts: Facts, printed: readonly PrintedDefaults[]): void {
  for (const output of printed) {
    const disagreements = compareDefaults(facts.rows, output).filter(
      ({ name }) => !facts.rows.get(name)?.hostDependent,
    );
    tell(`postconf -d of ${formatVersion(output.version)}: ${disagreements.length} defaults differ`);
    for (const { name, computed, printed } of disagreements) {
      tell(`  ${name}: ${computed === undefined ? "not known" : `"${computed}"`}, printed "${printed}"`);
    }
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

try {
  main();
} catch (error) {
  tell(`generate-facts: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
