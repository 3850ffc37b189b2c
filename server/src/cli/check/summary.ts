import type { Language } from "../../facts/message.js";
import { type Severity, severities } from "../../rules/rule.js";
import type { CheckFinding } from "./findings.js";

/** The number of findings of each severity, and of those that --fix resolves. */
export function countsOf(findings: readonly CheckFinding[]): Readonly<Record<Severity | "fixable", number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    information: count("information"),
    hint: count("hint"),
    fixable: findings.filter(({ fixable }) => fixable).length,
  };
}

/** The names of the severities in each language. */
export const severityNames: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warning: "warning", information: "information", hint: "hint" },
  ja: { error: "エラー", warning: "警告", information: "情報", hint: "ヒント" },
};

/** A summary such as `2 errors, 1 hint in 3 files; --fix settles 1 of them.` */
export function summary(findings: readonly CheckFinding[], files: number, language: Language): string {
  const counts = countsOf(findings);
  const there = severities.filter((severity) => counts[severity] > 0);
  if (language === "ja") {
    const parts = there.map((severity) => `${severityNames.ja[severity]} ${counts[severity]} 件`);
    const fixable = counts.fixable > 0 ? `うち ${counts.fixable} 件は --fix で修正できます。` : "";
    return `${files} ファイルを検査: ${parts.join("、") || "問題は見つかりませんでした"}。${fixable}`;
  }
  const plural = (count: number, word: string): string =>
    `${count} ${word}${count === 1 || word === "information" ? "" : "s"}`;
  const parts = there.map((severity) =>
    plural(counts[severity], severity === "information" ? "information" : severity),
  );
  const fixable = counts.fixable > 0 ? `; --fix settles ${counts.fixable} of them` : "";
  return `${parts.join(", ") || "No problems"} in ${plural(files, "file")}${fixable}.`;
}
