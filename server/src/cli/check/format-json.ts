import { inLanguage, type Language } from "../../facts/message.js";
import type { Finding, Place, ShownFix } from "./findings.js";
import type { Report } from "./report.js";
import { wellFormed } from "./shown-text.js";
import { countsOf } from "./summary.js";

/** Grows when a program that reads the output would have to be changed; new keys alone do not count. */
const version = 1;

/** For programs; the keys are described in docs/ci.md. */
export function asJson({ findings, files, problems, language }: Report): string {
  const output = {
    version,
    files,
    summary: countsOf(findings),
    findings: findings.map((finding) => describe(finding, language)),
    problems,
  };
  return `${JSON.stringify(output, (_, value) => (typeof value === "string" ? wellFormed(value) : value), 2)}\n`;
}

function describe({ at, rule, severity, message, related, fixes, fixable }: Finding, language: Language): object {
  return {
    ...place(at),
    rule,
    severity,
    message: inLanguage(message, language),
    fixable,
    related: related.map((each) => ({ ...place(each.at), message: inLanguage(each.message, language) })),
    fixes: fixes.map((fix) => describeFix(fix, language)),
  };
}

function describeFix({ title, safe, edits }: ShownFix, language: Language): object {
  return {
    title: inLanguage(title, language),
    safe,
    ...(edits && { edits: edits.map(({ at, newText }) => ({ ...place(at), newText })) }),
  };
}

function place({ file, line, column, endLine, endColumn }: Place): object {
  return { file: file.path, line, column, endLine, endColumn };
}
