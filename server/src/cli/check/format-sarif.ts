import type { ArtifactLocation, Log, PhysicalLocation, Region, ReportingDescriptor, Result, Run } from "sarif";
import { name, version } from "../../../../package.json";
import { inLanguage, type Language } from "../../facts/message.js";
import { rules } from "../../rules/index.js";
import type { RuleMeta, Severity } from "../../rules/rule.js";
import { uriOf } from "../load.js";
import { rulePage } from "../rule-pages.js";
import type { CheckFinding, FindingPlace, ShownFix } from "./findings.js";
import type { CheckReport } from "./report.js";
import { wellFormed } from "./shown-text.js";
import { currentDirectory, relativeUri } from "./uri.js";

const root = "%SRCROOT%";
const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/**
 * Formats a report as SARIF 2.1.0, which code scanning services read. It includes the pages of the rules that have
 * findings.
 */
export function asSarif({ findings, problems, language }: CheckReport): string {
  const found = new Set(findings.map(({ rule }) => rule));
  const used = rules.map(({ meta }) => meta).filter(({ id }) => found.has(id));
  const index = new Map(used.map(({ id }, at) => [id, at]));
  const other: Language = language === "ja" ? "en" : "ja";
  const run: Run = {
    tool: {
      driver: {
        name,
        version,
        semanticVersion: version,
        language,
        rules: used.map((meta) => descriptor(meta, language)),
      },
    },
    // SARIF separates translations from the tool's own texts.
    translations: [{ name, language: other, rules: used.map((meta) => descriptor(meta, other)) }],
    invocations: [
      {
        executionSuccessful: problems.length === 0,
        toolExecutionNotifications: problems.map((text) => ({ level: "error", message: { text } })),
      },
    ],
    originalUriBaseIds: { [root]: { uri: currentDirectory() } },
    columnKind: "utf16CodeUnits",
    results: findings.map((finding) => result(finding, index.get(finding.rule)!, language)),
  };
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, (_, value) => (typeof value === "string" ? wellFormed(value) : value), 2)}\n`;
}

function descriptor({ id, summary, severity, topic }: RuleMeta, language: Language): ReportingDescriptor {
  const page = rulePage(id, language) ?? inLanguage(summary, language);
  return {
    id,
    shortDescription: { text: inLanguage(summary, language) },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [topic] },
  };
}

function result(
  { at, rule, severity, message, related, fixes }: CheckFinding,
  ruleIndex: number,
  language: Language,
): Result {
  const whole = fixes.filter((fix): fix is Required<ShownFix> => fix.edits !== undefined);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: inLanguage(message, language) },
    locations: [{ physicalLocation: physicalLocation(at) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        physicalLocation: physicalLocation(each.at),
        message: { text: inLanguage(each.message, language) },
      })),
    }),
    ...(whole.length > 0 && { fixes: whole.map((fix) => sarifFix(fix, language)) }),
  };
}

function sarifFix({ title, edits }: Required<ShownFix>, language: Language): NonNullable<Result["fixes"]>[number] {
  const files = [...new Set(edits.map(({ at }) => at.file))];
  return {
    description: { text: inLanguage(title, language) },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file.path),
      replacements: edits
        .filter(({ at }) => at.file === file)
        .map(({ at, newText }) => ({
          deletedRegion: region(at),
          ...(newText !== "" && { insertedContent: { text: newText } }),
        })),
    })),
  };
}

function physicalLocation(at: FindingPlace): PhysicalLocation {
  return { artifactLocation: artifact(at.file.path), region: region(at) };
}

function artifact(path: string): ArtifactLocation {
  const uri = relativeUri(path);
  return uri === undefined ? { uri: uriOf(path) } : { uri, uriBaseId: root };
}

function region({ line, column, endLine, endColumn }: FindingPlace): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
