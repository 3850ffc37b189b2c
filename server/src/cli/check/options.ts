import type { Settings } from "../../check/setting-definitions.js";
import type { Severity } from "../../rules/rule.js";

export const formats = ["text", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** The options of `check`, by their names on the command line. */
export interface CheckOptions {
  readonly format: Format;
  /** The least severe finding that is shown. */
  readonly severity: Severity;
  /** The least severe finding that makes the exit status 1. */
  readonly failOn: Severity | "never";
  /** `ID` or `ID=SEVERITY`. */
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** A settings file instead of the nearest one; false for none. */
  readonly config?: string | false;
  /** The settings that have options of their own (commands/setting-options.ts). */
  readonly settings: Settings;
}
