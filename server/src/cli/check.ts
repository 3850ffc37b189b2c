import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../facts/message.js";
import { documentOf } from "../lsp/convert.js";
import { buildModel } from "../model/model.js";
import { lint } from "../rules/lint.js";
import { type Diagnostic, type Severity, severities } from "../rules/rule.js";
import type { SourceText } from "../syntax/text.js";
import { type Loaded, load } from "./load.js";
import type { Terminal } from "./terminal.js";
import { postfixVersion } from "./version.js";

export interface CheckOptions {
  readonly format: "text" | "json";
  readonly failOn: Severity;
  readonly versionOfPostfix?: string;
}

/** One finding as a program reads it; lines and columns count from 1. */
interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

/** `postfix-config check`: the exit status is 1 where something at or above --fail-on was found. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const version = postfixVersion(options.versionOfPostfix);
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const loaded = await load(path, version);
    if (loaded !== undefined) found.push(...findingsOf(loaded, seen, language));
  }
  terminal.out(options.format === "json" ? `${JSON.stringify(found, null, 2)}\n` : found.map(asLine).join(""));
  const limit = severities.indexOf(options.failOn);
  return found.some(({ severity }) => severities.indexOf(severity) <= limit) ? 1 : 0;
}

/** A file that is named twice on the command line is reported once. */
function findingsOf({ input, paths }: Loaded, seen: Set<string>, language: Language): Found[] {
  const sources = new Map([input.main, input.master, ...input.tables.values()].map((source) => [source?.uri, source]));
  const isWanted = (uri: string): boolean => (paths.has(uri) || isTable(input, uri)) && !seen.has(uri);
  const found = lint(buildModel(input))
    .filter(({ at }) => isWanted(at.uri))
    .map((diagnostic) => {
      const { uri } = diagnostic.at;
      return place(diagnostic, sources.get(uri)!, paths.get(uri) ?? relative(".", fileURLToPath(uri)), language);
    });
  for (const uri of paths.keys()) seen.add(uri);
  return found;
}

function isTable(input: Loaded["input"], uri: string): boolean {
  return uri !== input.main?.uri && uri !== input.master?.uri;
}

function place(
  { at, rule, severity, message }: Diagnostic,
  source: SourceText,
  file: string,
  language: Language,
): Found {
  const document = documentOf(source);
  const [start, end] = [document.positionAt(at.range.start), document.positionAt(at.range.end)];
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    rule,
    severity,
    message: message[language],
  };
}

function asLine({ file, line, column, severity, message, rule }: Found): string {
  return `${file}:${line}:${column}: ${severity}: ${message} [${rule}]\n`;
}
