import type { Joined } from "./joined.js";
import { splitLines } from "./lines.js";
import {
  type Assignment,
  type Parsed,
  parseAssignment,
  problemsOfLines,
  type SyntaxProblem,
  trimmed,
  withoutMark,
} from "./main-cf.js";
import { isTemplateLine } from "./template.js";
import { memo, type Name, type SourceText, type TextRange } from "./text.js";
import { type Item, splitFields } from "./value.js";

/** The columns of master.cf, in order (master(5)). */
export const serviceColumns = [
  "service",
  "type",
  "private",
  "unpriv",
  "chroot",
  "wakeup",
  "maxproc",
  "command",
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];

/** An argument of the command: an option, its value, or text for the program. */
export interface Argument extends Name {
  readonly line: Joined;
}

/** One service of master.cf. */
export interface Service {
  readonly source: SourceText;
  /** The columns that are there; all eight, unless the line is too short. */
  readonly columns: Readonly<Partial<Record<ServiceColumn, Name>>>;
  /** Everything after the command, `-o` and its values too. */
  readonly arguments: readonly Argument[];
  /** `-o name=value`: the same kind of node as a line of main.cf. */
  readonly overrides: readonly Assignment[];
  readonly line: Joined;
  readonly range: TextRange;
}

export interface MasterCfDocument extends Parsed {
  readonly services: readonly Service[];
}

/** Reads master.cf (master(5)). Never fails; what Postfix would not take is in `problems`. */
export const parseMasterCf = memo((source: SourceText): MasterCfDocument => {
  const lines = splitLines(source.text);
  const problems = problemsOfLines(source, lines);
  const services: Service[] = [];
  for (const line of lines.logical) {
    if (!isTemplateLine(line.text)) services.push(parseService(source, withoutMark(line), problems));
  }
  return { source, lines: lines.logical, comments: lines.comments, problems, services };
});

/** How a service is named to `postconf -P` and in the log: `name/type`. */
export function serviceKey(service: Service): string {
  return `${service.columns.service?.text ?? ""}/${service.columns.type?.text ?? ""}`;
}

/** The program of a service without its directory, such as `smtpd`. */
export function programOf(service: Service): string | undefined {
  return service.columns.command?.text.split("/").pop();
}

function parseService(source: SourceText, line: Joined, problems: SyntaxProblem[]): Service {
  const fields = splitFields(line.text);
  const columns: Partial<Record<ServiceColumn, Name>> = {};
  serviceColumns.forEach((column, index) => {
    const field = fields[index];
    if (field !== undefined) columns[column] = line.name(field.start, field.end);
  });
  const rest = fields.slice(serviceColumns.length);
  if (columns.command === undefined) problems.push({ kind: "service-field-count", range: trimmed(line).range });
  return {
    source,
    columns,
    arguments: rest.map((field) => ({ ...line.name(field.start, field.end), line })),
    overrides: parseOverrides(source, line, rest, problems),
    line,
    range: trimmed(line).range,
  };
}

/**
 * Options come first; the first argument that is not one ends them (src/postconf/postconf_master.c). As with getopt(3),
 * `-vo name=value` and `-oname=value` are overrides too.
 */
function parseOverrides(source: SourceText, line: Joined, fields: Item[], problems: SyntaxProblem[]): Assignment[] {
  const overrides: Assignment[] = [];
  for (let index = 0; index < fields.length; index++) {
    const option = fields[index]!;
    if (!option.text.startsWith("-") || option.text === "--") break;
    const letter = option.text.indexOf("o", 1);
    if (letter < 0) continue;
    const attached = option.start + letter + 1;
    const value = attached < option.end ? { start: attached, end: option.end } : fields[++index];
    if (value === undefined) break;
    const text = overrideText(line.slice(value.start, value.end), problems);
    const result = parseAssignment(source, text);
    if ("kind" in result)
      problems.push({ kind: "override-without-equals", range: line.rangeOf(value.start, value.end) });
    else overrides.push(result);
  }
  return overrides;
}

/** `name=value`, or what stands inside `{ name = value }`. */
function overrideText(field: Joined, problems: SyntaxProblem[]): Joined {
  if (!field.text.startsWith("{")) return field;
  const close = closingBrace(field.text);
  if (close !== field.text.length - 1) problems.push({ kind: "unbalanced-braces", range: field.range });
  return trimmed(field.slice(1, close < 0 ? field.text.length : close));
}

/** Index of the brace that closes the one at the beginning; -1 where there is none (src/util/balpar.c). */
export function closingBrace(text: string): number {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") level++;
    else if (text[at] === "}" && --level === 0) return at;
  }
  return -1;
}
