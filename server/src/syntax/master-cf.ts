import { splitLines } from "./lines.js";
import type { LogicalText } from "./logical-text.js";
import {
  type Assignment,
  type Parsed,
  parseAssignment,
  problemsOfLines,
  type SyntaxProblem,
  trimmed,
  withoutMark,
} from "./main-cf.js";
import { isSteeringTag, isTemplateLine } from "./template.js";
import { memo, type SourceText, type Spanned, type TextRange } from "./text.js";
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

/** An argument of a service's command: an option, the value of an option, or an operand. */
export interface Argument extends Spanned {
  readonly line: LogicalText;
}

/** One service in master.cf. */
export interface Service {
  readonly source: SourceText;
  /** The columns that are present: all eight, unless the line is too short. */
  readonly columns: Readonly<Partial<Record<ServiceColumn, Spanned>>>;
  /** Everything after the command name, including `-o` and its values. */
  readonly arguments: readonly Argument[];
  /** `-o name=value`: the same kind of node as a line of main.cf. */
  readonly overrides: readonly Assignment[];
  /** Options without a value, such as `-v`. */
  readonly flags: readonly Spanned[];
  /** The arguments after the options, for the program itself. */
  readonly operands: readonly Argument[];
  readonly line: LogicalText;
  readonly range: TextRange;
}

export interface MasterCfDocument extends Parsed {
  readonly services: readonly Service[];
}

/** Parses master.cf (master(5)). Never fails; what Postfix would reject is in `problems`. */
export const parseMasterCf = memo((source: SourceText): MasterCfDocument => {
  const lines = splitLines(source);
  const problems = problemsOfLines(source, lines);
  const services: Service[] = [];
  const directives: TextRange[] = [];
  for (const line of lines.logical) {
    if (isTemplateLine(line.text)) directives.push(line.range);
    else services.push(parseService(source, withoutMark(line), problems));
  }
  return { source, lines: lines.logical, comments: lines.comments, directives, problems, services };
});

/** The name of a service in `postconf -P` and in the log: `name/type`. */
export function serviceKey(service: Service): string {
  return `${service.columns.service?.text ?? ""}/${service.columns.type?.text ?? ""}`;
}

/** The program of a service without its directory, such as `smtpd`. */
export function programOf(service: Service): string | undefined {
  return service.columns.command?.text.split("/").pop();
}

function parseService(source: SourceText, line: LogicalText, problems: SyntaxProblem[]): Service {
  const fields = splitFields(line.text).filter(({ text }) => !isSteeringTag(text));
  const columns: Partial<Record<ServiceColumn, Spanned>> = {};
  serviceColumns.forEach((column, index) => {
    const field = fields[index];
    if (field !== undefined) columns[column] = line.spanned(field.start, field.end);
  });
  const rest = fields.slice(serviceColumns.length);
  if (columns.command === undefined) problems.push({ kind: "service-field-count", range: trimmed(line).range });
  for (const field of rest) {
    const isBalanced = !field.text.startsWith("{") || closingBrace(field.text) === field.text.length - 1;
    if (!isBalanced) problems.push({ kind: "unbalanced-braces", range: line.rangeOf(field.start, field.end) });
  }
  const words = rest.map((field) => ({ ...line.spanned(field.start, field.end), line }));
  const options = parseOptions(source, line, rest, problems);
  return {
    source,
    columns,
    arguments: words,
    overrides: options.overrides,
    flags: options.flags.map((index) => words[index]!),
    operands: words.slice(options.count),
    line,
    range: trimmed(line).range,
  };
}

interface Options {
  readonly overrides: readonly Assignment[];
  /** Indexes of the fields that hold options without a value. */
  readonly flags: readonly number[];
  /** The number of fields that belong to options. */
  readonly count: number;
}

/**
 * Parses the options of a command, which end at the first argument that is not an option
 * (src/postconf/postconf_master.c). As with getopt(3), `-vo name=value` and `-oname=value` are overrides too.
 */
function parseOptions(source: SourceText, line: LogicalText, fields: Item[], problems: SyntaxProblem[]): Options {
  const overrides: Assignment[] = [];
  const flags: number[] = [];
  let index = 0;
  for (; index < fields.length; index++) {
    const option = fields[index]!;
    if (!option.text.startsWith("-")) break;
    if (option.text === "--") return { overrides, flags, count: index + 1 };
    const letter = option.text.indexOf("o", 1);
    if (letter !== 1) flags.push(index);
    if (letter < 0) continue;
    const attached = option.start + letter + 1;
    const value = attached < option.end ? { start: attached, end: option.end } : fields[++index];
    const range = line.rangeOf((value ?? option).start, (value ?? option).end);
    const result = value && parseAssignment(source, overrideText(line.slice(value.start, value.end)));
    if (result === undefined || "kind" in result) problems.push({ kind: "override-without-equals", range });
    else overrides.push(result);
  }
  return { overrides, flags, count: Math.min(index, fields.length) };
}

/** The text of an override without the braces of `{ name = value }`. */
function overrideText(field: LogicalText): LogicalText {
  if (!field.text.startsWith("{")) return field;
  const close = closingBrace(field.text);
  return trimmed(field.slice(1, close < 0 ? field.text.length : close));
}

/** Index of the brace that closes the first one; -1 if it is not closed (src/util/balpar.c). */
export function closingBrace(text: string): number {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") level++;
    else if (text[at] === "}" && --level === 0) return at;
  }
  return -1;
}
