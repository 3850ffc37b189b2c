import { inLanguage } from "../../facts/message.js";
import type { Severity } from "../../rules/rule.js";
import type { CheckFinding } from "./findings.js";
import type { CheckReport } from "./report.js";
import { printable } from "./shown-text.js";
import { relativePath } from "./uri.js";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Formats a report as workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export function asGithub({ findings, language }: CheckReport): string {
  return findings
    .map((finding) => `${command(finding)}::${escapeData(printable(inLanguage(finding.message, language)))}\n`)
    .join("");
}

function command({ at, severity, rule }: CheckFinding): string {
  const isOneLine = at.line === at.endLine;
  const properties = {
    // GitHub expects paths relative to the root of the repository, where the job runs.
    file: relativePath(at.file.path),
    line: at.line,
    endLine: at.endLine,
    // GitHub rejects columns in annotations that span several lines.
    ...(isOneLine && { col: at.column, endColumn: at.endColumn }),
    title: rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  return `::${commands[severity]} ${list.join(",")}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
