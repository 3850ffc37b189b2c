import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { availability, type Parameter, parameters } from "../server/src/facts/parameter.js";
import { newestStable } from "../server/src/facts/version.js";

/** A language server to measure, and how to generate files for it. */
export interface Subject {
  readonly name: string;
  /** The npm package that contains the server; undefined for our own. */
  readonly package?: string;
  readonly command: readonly string[];
  readonly languageId: string;
  readonly fileName: string;
  /** A valid file of about so many lines, with a mistake in it so that there is something to report. */
  readonly text: (lines: number) => string;
  /** Text that changes the diagnostics when it is typed at the end of the file or deleted again. */
  readonly mistake: string;
  /** Text after which completion and hover are requested. */
  readonly at: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

const root = join(__dirname, "..");
const folder = join(root, ".bench");
const bin = (name: string) => join(folder, "node_modules", ".bin", name);

export const subjects: readonly Subject[] = [
  {
    name: "postfix-config",
    command: [process.execPath, join(root, "dist", "postfix-config.js"), "lsp", "--stdio"],
    languageId: "postfix-main",
    fileName: "main.cf",
    text: mainCf,
    mistake: "biff = maybe\n",
    at: "own_lis",
  },
  {
    name: "dockerfile-language-server",
    package: "dockerfile-language-server-nodejs",
    command: [bin("docker-langserver"), "--stdio"],
    languageId: "dockerfile",
    fileName: "Dockerfile",
    text: (lines) => `FROM alpine\n${repeat(lines, (i) => `RUN echo ${i}`)}`,
    mistake: "NOPE x\n",
    at: "RU",
  },
  {
    name: "vscode-json-languageserver",
    package: "vscode-langservers-extracted",
    command: [bin("vscode-json-language-server"), "--stdio"],
    languageId: "json",
    fileName: "data.json",
    text: (lines) => `{\n${repeat(lines, (i) => `  "key${i}": { "a": [1, 2, ${i}], "b": true },`)}  "last": 0\n}\n`,
    mistake: "}\n",
    at: '"key',
  },
  {
    name: "yaml-language-server",
    package: "yaml-language-server",
    command: [bin("yaml-language-server"), "--stdio"],
    languageId: "yaml",
    fileName: "data.yaml",
    text: (lines) => repeat(lines, (i) => `key${i}: { a: [1, 2, ${i}], b: true }`),
    mistake: "key1: : x\n",
    at: "key",
    settings: { yaml: { schemaStore: { enable: false } } },
  },
  {
    name: "bash-language-server",
    package: "bash-language-server",
    command: [bin("bash-language-server"), "start"],
    languageId: "shellscript",
    fileName: "script.sh",
    text: (lines) => repeat(lines, (i) => (i % 4 === 0 ? `f${i}() { echo "$1"; }` : `x${i}="a b ${i}"; f0 "$x${i}"`)),
    mistake: "if then\n",
    at: "ech",
    settings: { bashIde: { shellcheckPath: "" } },
  },
];

/** Installs the newest versions of the other servers into .bench/. Returns the versions by package. */
export function install(): Map<string, string> {
  const packages = subjects.flatMap((subject) => subject.package ?? []);
  if (!existsSync(join(folder, "node_modules"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    console.error(`Installing ${packages.join(", ")} ...`);
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages], {
      cwd: folder,
      stdio: "inherit",
    });
  }
  return new Map(packages.map((name) => [name, versionOf(name)]));
}

function versionOf(name: string): string {
  return (require(join(folder, "node_modules", name, "package.json")) as { version: string }).version;
}

function repeat(lines: number, line: (index: number) => string): string {
  return Array.from({ length: lines }, (_, index) => `${line(index)}\n`).join("");
}

/** A realistic main.cf: parameters with values, comments, continued lists, and user-defined names. */
function mainCf(lines: number): string {
  const settable = [...parameters.values()].filter(isPlain).map(({ name, default: value }) => `${name} = ${value}`);
  const head = ["compatibility_level = 3.11", "myhostname = mail.example.com", "mydomain = example.com", ""];
  const parts: string[] = [];
  // An unused name would be a mistake, so each list is referenced at the end.
  const readers = ["relay_domains ="];
  for (let index = 0; head.length + parts.length + readers.length < lines; index++) {
    parts.push(`# Part ${index} of the configuration, and what it is for`, ...settable.slice(index, index + 1));
    parts.push(
      `own_list_${index} = $myhostname,`,
      `    host${index}.$mydomain,`,
      "    ${mydomain?{a}:{b}}.example.net",
    );
    readers.push(`    $own_list_${index}`);
  }
  return `${[...head, ...parts, ...readers].join("\n")}\n`;
}

/** True for a parameter that can be set to its default without a finding. */
function isPlain(parameter: Parameter): boolean {
  const isNumber = parameter.type === "integer" || parameter.type === "time";
  return isNumber && availability(parameter, newestStable) === "known" && /^\w+$/.test(parameter.default);
}
