import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decodeBytes, encodeBytes } from "../../server/src/cli/bytes.js";
import { findProgram } from "./system.js";

const run = promisify(execFile);

/** The texts of the files in a configuration directory; an absent file does not exist. */
export interface ConfigurationFiles {
  readonly "main.cf"?: string;
  readonly "master.cf"?: string;
}

/** The result of one call of postconf. */
export interface PostconfResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A real postconf: the installed one, or one that scripts/postconf-versions.mjs unpacked. */
export interface Postconf {
  /** "3.7.11". */
  readonly version: string;
  readonly command: readonly string[];
}

/** All available ones, the installed one first. */
export async function postconfs(): Promise<Postconf[]> {
  const installed = findProgram("postconf");
  const commands = [...(installed === undefined ? [] : [[installed]]), ...unpacked()];
  const found: Postconf[] = [];
  for (const command of commands) {
    const results = await ask({ command }, [{ "main.cf": "", "master.cf": "" }], () => ["-d -h mail_version"]);
    const version = results[0]![0]!.out.trim();
    if (!found.some((other) => other.version === version)) found.push({ version, command });
  }
  return found;
}

/**
 * How many directories postconf is run on at once. A postconf that stops with an error sleeps for a second before it
 * does, and everything else waits for it.
 */
export const atOnce = 500;

/**
 * Runs postconf on many directories.
 * @param options the options of each call for a directory, such as "-n"
 */
export async function ask(
  postconf: Pick<Postconf, "command">,
  directories: readonly ConfigurationFiles[],
  options: (files: ConfigurationFiles, index: number) => readonly string[],
): Promise<PostconfResult[][]> {
  const calls = directories.map(options);
  const results: PostconfResult[][] = [];
  for (let start = 0; start < directories.length; start += atOnce) {
    const end = start + atOnce;
    results.push(...(await askAtOnce(postconf, directories.slice(start, end), calls.slice(start, end))));
  }
  return results;
}

/** Runs postconf in one shell: starting a process from Node takes longer than postconf. */
async function askAtOnce(
  { command }: Pick<Postconf, "command">,
  directories: readonly ConfigurationFiles[],
  calls: readonly (readonly string[])[],
): Promise<PostconfResult[][]> {
  const root = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "postconf-"));
  try {
    const script = directories.flatMap((files, index) => {
      writeDirectory(join(root, `${index}`), files);
      return calls[index]!.map((option, call) => {
        const [folder, name] = [`${index}`, `${index}/${call}`];
        return `( "$@" -c ${folder} ${option} >${name}.out 2>${name}.err; echo $? >${name}.status ) &`;
      });
    });
    // In parallel: a postconf that stops with an error first sleeps for a second.
    writeFileSync(join(root, "calls"), [...script, "wait"].join("\n"));
    await run("sh", ["calls", ...command], {
      cwd: root,
      env: { PATH: process.env.PATH, LC_ALL: "C" },
    });
    return calls.map((each, index) => each.map((_, call) => readResult(join(root, `${index}`), call)));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function writeDirectory(path: string, files: ConfigurationFiles): void {
  mkdirSync(path);
  for (const name of ["main.cf", "master.cf"] as const) {
    const text = files[name];
    if (text === undefined) continue;
    writeFileSync(join(path, name), encodeBytes(text));
    // Postfix waits and reads a file again if it changed within the last second.
    utimesSync(join(path, name), 1e9, 1e9);
  }
}

function readResult(folder: string, call: number): PostconfResult {
  const read = (ending: string): string => decodeBytes(readFileSync(join(folder, `${call}.${ending}`)));
  return { status: Number(read("status")), out: read("out"), err: read("err") };
}

/** Each version runs with its own C library, through that library's loader. */
function unpacked(): string[][] {
  const folder = join(__dirname, "..", "..", ".postfix-versions");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const root = join(folder, name);
    const program = join(root, "usr/sbin/postconf");
    const libraries = ["usr/lib", "lib"].flatMap((each) => librariesIn(join(root, each)));
    const loader = libraries.flatMap((each) => loadersIn(each))[0];
    if (!existsSync(program) || loader === undefined) return [];
    return [[loader, "--library-path", [join(root, "usr/lib/postfix"), ...libraries].join(":"), program]];
  });
}

function librariesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.includes("-linux-gnu"))
    .map((name) => join(folder, name));
}

function loadersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^ld-linux.*\.so\.\d$/.test(name))
    .map((name) => join(folder, name));
}
