import stringWidth from "fast-string-width";
import { createColors } from "picocolors";
import { inLanguage, type Language } from "../../facts/message.js";
import type { Severity } from "../../rules/rule.js";
import type { CheckFinding, FindingPlace } from "./findings.js";
import type { CheckReport } from "./report.js";
import { printable, withoutSecrets } from "./shown-text.js";
import { severityNames, summary } from "./summary.js";

type Colors = ReturnType<typeof createColors>;

/** Formats a report for people: each finding with its line, carets below it and its fix; at the end, a summary. */
export function asText({ findings, files, language, colors }: CheckReport): string {
  if (findings.length === 0) return "";
  const paint = createColors(colors);
  const all = findings.map((finding) => `${block(finding, language, paint).join("\n")}\n`);
  return `${all.join("\n")}\n${paint.bold(summary(findings, files, language))}\n`;
}

/**
 * The lines of one finding. The first has the place and the message in the form that compilers use, so that editors
 * recognize it.
 */
function block(finding: CheckFinding, language: Language, paint: Colors): string[] {
  const { at, severity, message, rule, related, fixes, fixable } = finding;
  const color = colorOf(severity, paint);
  const place = paint.bold(printable(`${at.file.path}:${at.line}:${at.column}:`));
  const head = `${place} ${color(`${severityNames[language][severity]}:`)} ${printable(inLanguage(message, language))} ${paint.dim(`[${rule}]`)}`;
  const notes = related.map((each) =>
    note(paint, "=", printable(`${each.at.file.path}:${each.at.line}: ${inLanguage(each.message, language)}`)),
  );
  const [fix] = fixes;
  const title = fix && (language === "ja" ? "修正: " : "fix: ") + printable(inLanguage(fix.title, language));
  return [
    head,
    ...excerpt(at, color, paint),
    ...notes,
    ...(title ? [note(paint, "=", title + (fixable ? " (--fix)" : ""))] : []),
  ];
}

function colorOf(severity: Severity, paint: Colors): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, information: paint.blue, hint: paint.cyan }[severity];
}

function note(paint: Colors, sign: string, text: string): string {
  return `      ${paint.cyan(sign)} ${text}`;
}

/** The length (UTF-16 units) to which longer lines are cut, around the place of the finding. */
const longest = 120;
const before = 40;

/** The line of a finding, with carets below its range. */
function excerpt({ file, range, line }: FindingPlace, color: (text: string) => string, paint: Colors): string[] {
  const { text } = file.source;
  const lineStart = text.lastIndexOf("\n", range.start - 1) + 1;
  const newline = text.indexOf("\n", range.start);
  const wholeEnd = newline < 0 ? text.length : newline;
  const lineEnd = text[wholeEnd - 1] === "\r" && wholeEnd > range.start ? wholeEnd - 1 : wholeEnd;
  const start = lineEnd - lineStart > longest ? Math.max(lineStart, range.start - before) : lineStart;
  const end = Math.min(lineEnd, start + longest);
  const show = (from: number, to: number): string =>
    printable(withoutSecrets(text, { start: from, end: Math.max(from, to) }, file.secrets));
  const prefix = (start > lineStart ? "…" : "") + show(start, range.start);
  const marked = show(range.start, Math.min(range.end, end));
  const rest = (show(Math.max(range.start, Math.min(range.end, end)), end) + (end < lineEnd ? "…" : "")).trimEnd();
  const gutter = `${line}`.padStart(5);
  const carets = "^".repeat(Math.max(1, width(marked)));
  return [
    `${paint.cyan(`${gutter} |`)} ${`${prefix}${color(marked)}${rest}`.trimEnd()}`,
    `${paint.cyan(`${" ".repeat(gutter.length)} |`)} ${blank(prefix)}${color(carets)}`,
  ];
}

/** Blanks as wide as a text; tabs are kept, so that the carets line up. */
function blank(text: string): string {
  return text
    .split("\t")
    .map((part) => " ".repeat(width(part)))
    .join("\t");
}

/** The width of a text in terminal columns; East Asian wide characters occupy two. */
function width(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
