import type { Language } from "../../facts/message.js";
import type { CheckFinding } from "./findings.js";

/** What a check has to say, whatever the format. */
export interface CheckReport {
  readonly findings: readonly CheckFinding[];
  /** How many files were checked. */
  readonly files: number;
  /** What could not be checked, in sentences. */
  readonly problems: readonly string[];
  readonly language: Language;
  readonly colors: boolean;
}
