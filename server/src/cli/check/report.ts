import type { Language } from "../../facts/message.js";
import type { CheckFinding } from "./findings.js";

/** The results of a check, independent of the output format. */
export interface CheckReport {
  readonly findings: readonly CheckFinding[];
  /** The number of files that were checked. */
  readonly files: number;
  /** Sentences that explain what could not be checked. */
  readonly problems: readonly string[];
  readonly language: Language;
  readonly colors: boolean;
}
