import { hostname } from "node:os";
import { parseVersion } from "../../server/src/facts/version.js";
import type { ShowMode } from "../../server/src/model/emulation/postconf/mode.js";
import type { PostconfMessage } from "../../server/src/model/emulation/postconf/postconf-messages.js";
import { type PostconfOutput, show, showDefaults } from "../../server/src/model/emulation/postconf/show.js";
import { ConfigModel } from "../../server/src/model/values/model.js";
import { source } from "./configuration.js";
import { ask, type ConfigurationFiles, type Postconf, type PostconfResult } from "./postconf.js";

/** A call of postconf that prints settings, defaults, or what it derives from the host. */
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

/** A placeholder for the process id, which is not known in advance. */
const processId = "PROCESS-ID";

/** Parameters that depend on the running program, or that some builds lack. */
const ownNames = /^(?:process_id|process_name|nullmx_reject_code|domain_to_ascii) =/;

/** The built-in defaults of a postconf, by name. */
export async function builtInDefaults(postconf: Postconf): Promise<Map<string, string>> {
  const [results] = await ask(postconf, [{ "main.cf": "", "master.cf": "" }], () => ["-d"]);
  const found = new Map(nonEmptyLines(results![0]!.out).map(splitLine));
  return new Map([...found, ["mynetworks", `${found.get("mynetworks")} `]]);
}

/**
 * The differences between postconf and us for each directory: "" if we agree, undefined if nothing can be compared
 * because the result depends on the host, or because postconf itself does not always stop.
 * @param thorough compares all outputs of postconf, not only `-nx` and one other that the text determines
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
  // Since 3.7, tables of names are traversed in a random order (RELEASE_NOTES-3.7): if process_name or the like has a
  // value that cannot be parsed, it is random whether postconf stops.
  const again: PostconfResult[][][] = [];
  for (let time = 0; time < repetitions; time++) again.push(await askAll());
  const isSteady = (index: number): boolean =>
    again.every((answers) => answers[index]!.every(({ status }, call) => status === results[index]![call]!.status));
  return found.map((text, index) => (text === "" || isSteady(index) ? text : undefined));
}

/** How often postconf is run again for a difference. */
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
  // The addresses of the host decide whether a name in inet_interfaces can be resolved.
  if ([...answers.values()].some(({ err }) => /fatal: .*inet_interfaces/.test(err))) return undefined;
  // If the host's name and mydomain combine into an invalid name, the result depends on the host.
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
  // Each network is followed by a space, but postconf prints none at the end of a line.
  return [["mynetworks", networks === "" ? "" : `${networks} `]];
}

function compareMode(
  shown: PostconfOutput,
  { status, out, err }: PostconfResult,
  model: ConfigModel,
  directory: string,
): string {
  // A condition that refers to itself makes postconf exhaust its stack and crash.
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

/** -d: the names that master.cf creates; the defaults themselves are those of this postconf. */
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

/** Our line with the process id of the postconf that printed it. */
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

/** The warnings that we give too, in a normalized form; unknown ones are kept as they are. */
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

/**
 * Warnings that are ignored: about the inside of values, which the exit status reveals too, or about files of tables.
 */
const ignored: readonly RegExp[] = [
  /^(?:truncated macro reference|empty macro name|unbalanced \{\}|attribute name syntax error|unreasonable macro)/,
  /(?:expected at|bad operator suffix at|unexpected input at|unknown function|malformed compatibility level)/,
  /^open "\w+" configuration/,
  /#comment after other text/,
  /^(?:\.\/)?(?:main\.cf|master\.cf:\S+): (?:missing|syntax error)/,
  /^(?:inet_protocols|fatal)/,
  /^bad domain argument/,
  /^See http/,
  // Postfix has set it itself, from -c, so this is not about the file.
  /overriding earlier entry: config_directory=\d+$/,
  // Also printed for a NUL byte in a comment, where it does not matter.
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

/** The first word, up to the length that a message can contain. */
function beginning(text: string): string {
  return text.trim().slice(0, 20).split(/[\s"]/)[0]!;
}

/** Postfix prints a question mark for characters that are not printable ASCII. */
function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, "?").replace(/\?+/g, "?");
}
