import { inLanguage, type Language } from "../../facts/message.js";
import type { CheckFinding, FindingPlace, ShownFix } from "./findings.js";
import type { CheckReport } from "./report.js";
import { wellFormed } from "./shown-text.js";
import { countsOf } from "./summary.js";

/** Version of the output format; increased by incompatible changes, not by new keys. */
const version = 1;

/** Formats a report as JSON for programs; docs/ci.md describes the keys. */
export function asJson({ findings, files, problems, language }: CheckReport): string {
  const output = {
    version,
    files,
    summary: countsOf(findings),
    findings: findings.map((finding) => describe(finding, language)),
    problems,
  };
  return `${JSON.stringify(output, (_, value) => (typeof value === "string" ? wellFormed(value) : value), 2)}\n`;
}

function describe({ at, rule, severity, message, related, fixes, fixable }: CheckFinding, language: Language): object {
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

function place({ file, line, column, endLine, endColumn }: FindingPlace): object {
  return { file: file.path, line, column, endLine, endColumn };
}
