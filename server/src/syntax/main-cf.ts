import { byteOrderMark, isSpace, type Lines, splitLines } from "./lines.js";
import type { LogicalText } from "./logical-text.js";
import { isTemplateLine } from "./template.js";
import { memo, type SourceText, type Spanned, type TextRange, textOf } from "./text.js";
import { type ValueText, valueText as valueTextOf } from "./value-text.js";

/** A setting: `name = value` in main.cf, or `-o name=value` in master.cf. */
export class Assignment {
  constructor(
    /** The file that contains it. */
    readonly source: SourceText,
    readonly name: Spanned,
    /** The value without the white space around it. */
    readonly value: LogicalText,
    /** From the name to the end of the value. */
    readonly range: TextRange,
    /** The value as an unexpanded text; equal texts share one object. */
    readonly valueText: ValueText = valueTextOf(value.text),
  ) {}

  get uri(): string {
    return this.source.uri;
  }

  /** The setting as it is written in the file, including comments between its lines. */
  get written(): string {
    return textOf(this.source, this.range);
  }

  /** The same setting under another name. */
  named(name: Spanned): Assignment {
    return new Assignment(this.source, name, this.value, { start: name.range.start, end: this.range.end });
  }
}

export type SyntaxProblemKind =
  | "byte-order-mark"
  | "nul-byte"
  | "indented-first-line"
  | "missing-equals"
  | "missing-name"
  | "service-field-count"
  | "override-without-equals"
  | "unbalanced-braces";

/** A range that Postfix rejects or ignores, with the reason. */
export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  readonly range: TextRange;
}

/** What the trees of main.cf and master.cf have in common. */
export interface Parsed {
  readonly source: SourceText;
  readonly lines: readonly LogicalText[];
  readonly comments: readonly TextRange[];
  /** Lines for a template engine, such as `{% if x %}`; they are not part of the configuration. */
  readonly directives: readonly TextRange[];
  readonly problems: readonly SyntaxProblem[];
}

export interface MainCfDocument extends Parsed {
  /** All settings in file order, including those that a later one overrides. */
  readonly assignments: readonly Assignment[];
}

/** Parses main.cf (postconf(5)). Never fails; what Postfix would reject is in `problems`. */
export const parseMainCf = memo((source: SourceText): MainCfDocument => {
  const lines = splitLines(source);
  const problems = problemsOfLines(source, lines);
  const assignments: Assignment[] = [];
  const directives: TextRange[] = [];
  for (const line of lines.logical) {
    if (isTemplateLine(line.text)) {
      directives.push(line.range);
      continue;
    }
    const parsed = parseAssignment(source, withoutMark(line));
    if (parsed instanceof Assignment) assignments.push(parsed);
    else problems.push(parsed);
  }
  return { source, lines: lines.logical, comments: lines.comments, directives, problems, assignments };
});

/** Splits `name = value` as Postfix does (src/util/split_nameval.c). */
export function parseAssignment(source: SourceText, line: LogicalText): Assignment | SyntaxProblem {
  const { text } = line;
  const start = skip(text, 0, isSpaceAt);
  const nameEnd = skip(text, start, (t, i) => !isSpaceAt(t, i) && t[i] !== "=");
  const equals = skip(text, nameEnd, isSpaceAt);
  if (start === nameEnd) return { kind: "missing-name", range: line.range };
  if (text[equals] !== "=") return { kind: "missing-equals", range: trimmed(line).range };
  const value = trimmed(line.slice(equals + 1, text.length));
  const name = line.spanned(start, nameEnd);
  const end = value.text === "" ? line.offsetAt(equals) + 1 : value.range.end;
  return new Assignment(source, name, value, { start: name.range.start, end });
}

/** The problems that can occur in any file made of logical lines. */
export function problemsOfLines(source: SourceText, lines: Lines): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const isBeginning = (source.start ?? 0) === 0;
  if (isBeginning && source.text.startsWith(byteOrderMark))
    problems.push({ kind: "byte-order-mark", range: { start: 0, end: 1 } });
  for (const orphan of lines.orphans) problems.push({ kind: "indented-first-line", range: trimmed(orphan).range });
  for (const nul of lines.nuls) problems.push({ kind: "nul-byte", range: { start: nul, end: nul + 1 } });
  return problems;
}

/** The line without a byte order mark, which is reported separately; the rest is parsed as the user meant it. */
export function withoutMark(line: LogicalText): LogicalText {
  return line.text.startsWith(byteOrderMark) ? line.slice(1, line.text.length) : line;
}

/** The same text without the white space at both ends. */
export function trimmed(text: LogicalText): LogicalText {
  const start = skip(text.text, 0, isSpaceAt);
  let end = text.text.length;
  while (end > start && isSpaceAt(text.text, end - 1)) end--;
  return text.slice(start, end);
}

function skip(text: string, from: number, condition: (text: string, index: number) => boolean): number {
  let at = from;
  while (at < text.length && condition(text, at)) at++;
  return at;
}

function isSpaceAt(text: string, index: number): boolean {
  return isSpace(text.charCodeAt(index));
}
