import stringWidth from "fast-string-width";
import { createColors } from "picocolors";
import { inLanguage, type Language } from "../../facts/message.js";
import type { Severity } from "../../rules/rule.js";
import type { Finding, Place } from "./findings.js";
import type { Report } from "./report.js";
import { printable, withoutSecrets } from "./shown-text.js";
import { severityNames, summary } from "./summary.js";

type Colors = ReturnType<typeof createColors>;

/** For people: each finding with its line, a caret below it and what can be done; at the end, the sum. */
export function asText({ findings, files, language, colors }: Report): string {
  if (findings.length === 0) return "";
  const paint = createColors(colors);
  const all = findings.map((finding) => `${block(finding, language, paint).join("\n")}\n`);
  return `${all.join("\n")}\n${paint.bold(summary(findings, files, language))}\n`;
}

/** The first line has the place and the message, as compilers print it, so that editors and grep find it. */
function block(finding: Finding, language: Language, paint: Colors): string[] {
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

/** Longer lines are cut to this (in UTF-16 units), around the place. */
const longest = 120;
const before = 40;

/** The line of a place, and carets below what is meant. */
function excerpt({ file, range, line }: Place, color: (text: string) => string, paint: Colors): string[] {
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

/** Blanks as wide as a text; a tab stays one, so that it is as wide below as above. */
function blank(text: string): string {
  return text
    .split("\t")
    .map((part) => " ".repeat(width(part)))
    .join("\t");
}

/** Columns of a terminal: Chinese characters, kana and the like take two. */
function width(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
