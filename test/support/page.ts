import { lint } from "../../server/src/check/lint.js";
import type { Edit } from "../../server/src/edits/edit.js";
import { inLanguage, type Language } from "../../server/src/facts/message.js";
import { applyEdits } from "../../server/src/features/fixes.js";
import type { Diagnostic } from "../../server/src/rules/rule.js";
import { type Files, modelOf } from "./configuration.js";

/** An executable fenced block of a rule's page: a small configuration with its findings marked. */
export interface Example {
  /** The text of the block, without the fences. */
  readonly text: string;
  /** The offset of that text in the page. */
  readonly offset: number;
  /** True if the block shows the preceding example after its fixes. */
  readonly fixed: boolean;
  /** Postfix version that the example is for. */
  readonly version: string | undefined;
  /** The file that the block contains if it has no `//- name` headers. */
  readonly file: string;
}

const marker = /^[ \t]*\^+ [a-z0-9-]+: .*$/;
/** The representation of a NUL byte in a page; a real one would make the page a binary file. */
const nulSymbol = "\u2400";
const header = /^\/\/- (\S+)$/;

/** The executable blocks of a page: those whose info string begins with the name of a configuration file. */
export function examplesOf(page: string): Example[] {
  const block = /^```(main\.cf|master\.cf|config)([^\n]*)\n([\s\S]*?)^```$/gm;
  return [...page.matchAll(block)].map(({ index, 0: all, 1: file, 2: words, 3: text }) => ({
    text: text!,
    offset: index + all.indexOf("\n") + 1,
    fixed: /\bfixed\b/.test(words!),
    version: /version=(\S+)/.exec(words!)?.[1],
    file: file === "config" ? "main.cf" : file!,
  }));
}

export function filesOf(example: Example): Record<string, string> {
  const files: Record<string, string> = {};
  let name = example.file;
  for (const line of example.text.split("\n").slice(0, -1)) {
    const found = header.exec(line);
    if (found !== null) {
      name = found[1]!;
      files[name] = "";
    } else if (!marker.test(line)) {
      files[name] = `${files[name] ?? ""}${line.replaceAll(nulSymbol, "\0")}\n`;
    }
  }
  return files;
}

export function findingsOf(example: Example, rule: string): Diagnostic[] {
  const model = modelOf(filesOf(example) as Files, example.version);
  return lint(model, { profile: "strict" }).filter((diagnostic) => diagnostic.rule === rule);
}

/** The expected block: the files with a marker line under every finding. */
export function withMarkers(example: Example, rule: string, language: Language): string {
  return write(
    example,
    filesOf(example),
    (name) => findingsOf(example, rule).filter(({ at }) => at.uri.endsWith(`/${name}`)),
    (diagnostic) => `${rule}: ${inLanguage(diagnostic.message, language)}`,
  );
}

/** The files of an example after the first fix of each of its findings. */
export function afterFixes(example: Example, rule: string): Record<string, string> {
  const files = filesOf(example);
  const edits: Edit[] = [];
  for (const { fixes = [] } of findingsOf(example, rule)) {
    for (const edit of fixes[0]?.edits ?? []) {
      const same = edits.some((other) => JSON.stringify(other) === JSON.stringify(edit));
      if (!same) edits.push(edit);
    }
  }
  const nameOf = (uri: string): string =>
    Object.keys(files).find((name) => uri.endsWith(`/${name}`)) ?? uri.slice(uri.lastIndexOf("/") + 1);
  for (const name of new Set(edits.map(({ uri }) => nameOf(uri)))) {
    files[name] = applyEdits(
      files[name] ?? "",
      edits.filter(({ uri }) => nameOf(uri) === name),
    );
  }
  return files;
}

/** Formats files as a block like that of an example. */
export function asBlock(example: Example, files: Record<string, string>): string {
  return write(
    example,
    files,
    () => [],
    () => "",
  );
}

function write(
  example: Example,
  files: Record<string, string>,
  findings: (file: string) => Diagnostic[],
  label: (diagnostic: Diagnostic) => string,
): string {
  const hasHeaders = example.text.split("\n").some((line) => header.test(line));
  return Object.entries(files)
    .map(([name, text]) => (hasHeaders ? `//- ${name}\n` : "") + markLines(text, findings(name), label))
    .join("")
    .replaceAll("\0", nulSymbol);
}

function markLines(text: string, findings: Diagnostic[], label: (diagnostic: Diagnostic) => string): string {
  let offset = 0;
  let result = "";
  for (const line of text.split(/(?<=\n)/)) {
    const end = offset + line.length;
    result += line;
    for (const finding of findings) {
      const { start } = finding.at.range;
      const here = start >= offset && (start < end || (end === text.length && start === end));
      if (!here) continue;
      const width = Math.max(1, Math.min(finding.at.range.end, offset + line.trimEnd().length) - start);
      result += `${" ".repeat(start - offset)}${"^".repeat(width)} ${label(finding)}\n`;
    }
    offset = end;
  }
  return result;
}
