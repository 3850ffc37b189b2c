import { hostname } from "node:os";
import { parseVersion } from "../../server/src/facts/version.js";
import type { ShowMode } from "../../server/src/model/emulation/postconf/mode.js";
import type { PostconfMessage } from "../../server/src/model/emulation/postconf/postconf-messages.js";
import { type PostconfOutput, show, showDefaults } from "../../server/src/model/emulation/postconf/show.js";
import { ConfigModel } from "../../server/src/model/values/model.js";
import { source } from "./configuration.js";
import { ask, type ConfigurationFiles, type Postconf, type PostconfResult } from "./postconf.js";

/** A call of postconf: what it shows, or its defaults, or what it found out about the host. */
type Call = ShowMode | "defaults" | "host";

const optionOf: Readonly<Record<Call, string>> = {
  changed: "-n",
  expanded: "-nx",
  all: "",
  services: "-M",
  overrides: "-P",
  defaults: "-d",
  host: "-h mynetworks myhostname",
};

/** Stands for the number of the process, which nobody knows before it runs. */
const processId = "PROCESS-ID";

/** What a running program calls itself, and what some builds do not have. */
const ownNames = /^(?:process_id|process_name|nullmx_reject_code|domain_to_ascii) =/;

/** The built-in defaults of a postconf, by name. */
export async function builtInDefaults(postconf: Postconf): Promise<Map<string, string>> {
  const [results] = await ask(postconf, [{ "main.cf": "", "master.cf": "" }], () => ["-d"]);
  const found = new Map(nonEmptyLines(results![0]!.out).map(splitLine));
  return new Map([...found, ["mynetworks", `${found.get("mynetworks")} `]]);
}

/**
 * What postconf and we say differently about each of the directories: "" where we agree, undefined where nothing can be
 * compared because only the host knows the answer, or because postconf itself does not always stop.
 * @param thorough compares all that postconf prints, not only `-nx` and one more kind that the text decides
 */
export async function differences(
  postconf: Postconf,
  defaults: ReadonlyMap<string, string>,
  directories: readonly ConfigurationFiles[],
  thorough = false,
): Promise<(string | undefined)[]> {
  const calls = directories.map((files) => callsFor(files, thorough));
  const askAll = () => ask(postconf, directories, (_, index) => calls[index]!.map((call) => optionOf[call]));
  const results = await askAll();
  const found = directories.map((files, index) => {
    const answers = new Map(calls[index]!.map((call, position) => [call, results[index]![position]!]));
    return compareOne(files, `${index}`, answers, postconf.version, defaults);
  });
  if (!found.some((text) => text !== undefined && text !== "")) return found;
  // Since 3.7 tables of names are gone through in a random order (RELEASE_NOTES-3.7): where process_name or the like is
  // set to something that cannot be read, it is a matter of luck whether postconf stops.
  const again: PostconfResult[][][] = [];
  for (let time = 0; time < repetitions; time++) again.push(await askAll());
  const isSteady = (index: number): boolean =>
    again.every((answers) => answers[index]!.every(({ status }, call) => status === results[index]![call]!.status));
  return found.map((text, index) => (text === "" || isSteady(index) ? text : undefined));
}

/** How often postconf is asked again about what we see differently. */
const repetitions = 10;

function callsFor(files: ConfigurationFiles, thorough: boolean): Call[] {
  const [main, master] = [files["main.cf"] ?? "", files["master.cf"] ?? ""];
  const others: Call[] = [
    "changed",
    "all",
    ...(/\S/.test(master) ? (["services", "overrides", "defaults"] as const) : []),
  ];
  const sum = [...main, ...master].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 65521, 7);
  const asksHost = /mydomain|inet_interfaces|inet_protocols|mynetworks_style|compatibility_level/.test(main);
  return [
    "expanded",
    ...(thorough ? others : [others[sum % others.length]!]),
    ...(asksHost ? (["host"] as const) : []),
  ];
}

function compareOne(
  files: ConfigurationFiles,
  directory: string,
  answers: ReadonlyMap<Call, PostconfResult>,
  version: string,
  builtIn: ReadonlyMap<string, string>,
): string | undefined {
  // Which addresses the host has decides whether a name in inet_interfaces can be found.
  if ([...answers.values()].some(({ err }) => /fatal: .*inet_interfaces/.test(err))) return undefined;
  // Where the host's name and mydomain together make a name that cannot be read, only the host knows.
  if (/^mydomain\b/m.test(files["main.cf"] ?? "") && (answers.get("host")?.status ?? 0) !== 0) return undefined;
  const defaults = new Map([...builtIn, ["process_id", processId], ...hostDefaults(answers.get("host"))]);
  const model = new ConfigModel({
    ...(files["main.cf"] !== undefined && { main: source("main.cf", files["main.cf"]) }),
    ...(files["master.cf"] !== undefined && { master: source("master.cf", files["master.cf"]) }),
    tables: new Map(),
    version: parseVersion(version)!,
    defaults,
    hostname: hostname(),
  });
  const found = [...answers].map(([call, result]) => {
    if (call === "host") return "";
    const text =
      call === "defaults"
        ? compareDefaults(model, result, builtIn)
        : compareMode(show(model, { mode: call, directory }), result, model, directory);
    return text === "" ? "" : `postconf ${optionOf[call]}:\n${text}`;
  });
  return found.filter((text) => text !== "").join("\n");
}

function hostDefaults(answer: PostconfResult | undefined): [string, string][] {
  if (answer === undefined || answer.status !== 0) return [];
  const networks = answer.out.split("\n")[0]!;
  // Each network ends with a space, of which postconf prints none at the end of a line.
  return [["mynetworks", networks === "" ? "" : `${networks} `]];
}

function compareMode(
  shown: PostconfOutput,
  { status, out, err }: PostconfResult,
  model: ConfigModel,
  directory: string,
): string {
  // A condition that refers to itself makes postconf use up its stack, and die by a signal.
  if (status >= 128) return "";
  if (status !== 0 || shown.stopped !== undefined) {
    const stops = shown.stopped !== undefined;
    return (status !== 0) === stops ? "" : `  exit status ${status}, ours ${JSON.stringify(shown.stopped)}\n  ${err}`;
  }
  const warnings = readWarnings(err, directory);
  const theirs = nonEmptyLines(out).filter(isCompared);
  return [
    ...diff(
      theirs,
      shown.lines.filter(isCompared).map((line) => withProcessId(line, theirs)),
    ),
    ...diff(
      [...warnings].sort(),
      [...new Set(shown.warnings.filter(isWarningCompared).map((each) => warningKey(each, model)))].sort(),
    ),
  ].join("\n");
}

/** -d: the names that master.cf makes; the defaults themselves are those of this postconf. */
function compareDefaults(
  model: ConfigModel,
  { status, out }: PostconfResult,
  builtIn: ReadonlyMap<string, string>,
): string {
  if (status !== 0) return "";
  const isService = (line: string): boolean => !builtIn.has(splitLine(line)[0]) && isCompared(line);
  const ours = showDefaults(model).map(({ name, value }) => `${name} = ${value}`.trimEnd());
  const lines = diff(
    nonEmptyLines(out)
      .map((line) => line.trimEnd())
      .filter(isService),
    ours.filter(isService),
  );
  return lines.join("\n");
}

/** Our line with the number that postconf had when it printed the same one. */
function withProcessId(line: string, theirs: readonly string[]): string {
  if (!line.includes(processId)) return line;
  const parts = line.split(processId).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`^${parts.join("\\d+")}$`);
  return theirs.find((each) => pattern.test(each)) ?? line;
}

function diff(theirs: readonly string[], ours: readonly string[]): string[] {
  const missing = theirs.filter((line) => !ours.includes(line)).map((line) => `  - ${line}`);
  const added = ours.filter((line) => !theirs.includes(line)).map((line) => `  + ${line}`);
  const moved = missing.length + added.length === 0 && theirs.join("\n") !== ours.join("\n");
  return [...missing, ...added, ...(moved ? [`  order: ${JSON.stringify(theirs)} ours ${JSON.stringify(ours)}`] : [])];
}

function isCompared(line: string): boolean {
  return !ownNames.test(line);
}

function nonEmptyLines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}

function splitLine(line: string): [name: string, value: string] {
  const at = line.indexOf(" =");
  return [line.slice(0, at), line.slice(at + 2).trim()];
}

/** The warnings that we give too, each in a form of its own; anything unheard of is kept as it is. */
function readWarnings(err: string, directory: string): Set<string> {
  const found = new Set<string>();
  for (const line of nonEmptyLines(err)) {
    const text = line.replace(/^\S*: warning: /, "").replaceAll(`${directory}/`, "");
    if (ignored.some((pattern) => pattern.test(text))) continue;
    const known = patterns.find(([pattern]) => pattern.test(text));
    const key = known === undefined ? `? ${line}` : known[1](known[0].exec(text)!);
    found.add(plain(key));
  }
  return found;
}

/** Warnings about the inside of values, which the exit status tells too, or about files that tables name. */
const ignored: readonly RegExp[] = [
  /^(?:truncated macro reference|empty macro name|unbalanced \{\}|attribute name syntax error|unreasonable macro)/,
  /(?:expected at|bad operator suffix at|unexpected input at|unknown function|malformed compatibility level)/,
  /^open "\w+" configuration/,
  /#comment after other text/,
  /^(?:\.\/)?(?:main\.cf|master\.cf:\S+): (?:missing|syntax error)/,
  /^(?:inet_protocols|fatal)/,
  /^bad domain argument/,
  /^See http/,
  // Postfix has set it itself, from -c, so this says nothing about the file.
  /overriding earlier entry: config_directory=\d+$/,
  // Comes for a NUL byte in a comment too, where it does not matter.
  /text after null byte may be ignored/,
];

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^main\.cf, line (\d+): overriding earlier entry: (.*)$/s, ([, line, entry]) => `overriding ${line} ${entry}`],
  [
    /^(\S+): logical line must not start with whitespace: "(.{0,30})/s,
    ([, file, text]) => `indented-first-line ${file} ${beginning(text!)}`,
  ],
  [/^(\S+): undefined parameter: (.*)$/s, ([, file, name]) => `undefined ${file} ${name}`],
  [/^(\S+): unused parameter: (.*)$/s, ([, file, entry]) => `unused ${file} ${entry}`],
  [/^(\S+): read-only parameter assignment: (.*)$/s, ([, file, entry]) => `read-only ${file} ${entry}`],
  [/^(\S+): support for parameter (\S+) has been removed/, ([, file, name]) => `removed ${file} ${name}`],
  [/^(\S+): support for parameter "(\S+)" will be removed/, ([, file, name]) => `deprecated ${file} ${name}`],
  [/^master\.cf: missing '}' in "(.*)"$/s, ([, text]) => `missing-brace ${text}`],
  [/^master\.cf: syntax error after '}' in "(.*)"$/s, ([, text]) => `text-after-brace ${text}`],
  [/^master\.cf: missing '=' after attribute name: "(.*)"$/s, ([, text]) => `missing-equals ${text}`],
  [/^master\.cf: missing attribute name: "(.*)"$/s, ([, text]) => `missing-name ${text}`],
  [/^open (\S+): No such file/, ([, file]) => `missing-file ${file}`],
];

function isWarningCompared({ kind }: PostconfMessage): boolean {
  return kind !== "nul-byte";
}

function warningKey({ kind, file, range, name, value }: PostconfMessage, model: ConfigModel): string {
  switch (kind) {
    case "overriding": {
      const line = model.main.source.text.slice(0, range!.start).split("\n").length;
      return plain(`overriding ${line} ${name}=${value}`);
    }
    case "unused":
    case "read-only":
      return plain(`${kind} ${file} ${name}=${value}`);
    case "missing-brace":
    case "text-after-brace":
    case "missing-equals":
    case "missing-name":
    case "missing-file":
      return plain(`${kind} ${name}`);
    case "indented-first-line": {
      const { text } = (file === "main.cf" ? model.main : model.master).source;
      return plain(`${kind} ${file} ${beginning(text.slice(range!.start, range!.end))}`);
    }
    default:
      return plain(`${kind} ${file} ${name}`);
  }
}

/** The first word, which is as long as a message can show. */
function beginning(text: string): string {
  return text.trim().slice(0, 20).split(/[\s"]/)[0]!;
}

/** Postfix prints a question mark for what is no printable ASCII. */
function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, "?").replace(/\?+/g, "?");
}
