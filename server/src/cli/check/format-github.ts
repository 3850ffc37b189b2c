import { inLanguage } from "../../facts/message.js";
import type { Severity } from "../../rules/rule.js";
import type { Finding } from "./findings.js";
import type { Report } from "./report.js";
import { printable } from "./shown-text.js";
import { relativePath } from "./uri.js";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export function asGithub({ findings, language }: Report): string {
  return findings
    .map((finding) => `${command(finding)}::${escapeData(printable(inLanguage(finding.message, language)))}\n`)
    .join("");
}

function command({ at, severity, rule }: Finding): string {
  const isOneLine = at.line === at.endLine;
  const properties = {
    // GitHub knows files by their paths from the top of the repository, where the job runs.
    file: relativePath(at.file.path),
    line: at.line,
    endLine: at.endLine,
    // Columns of an annotation over several lines would be refused.
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
