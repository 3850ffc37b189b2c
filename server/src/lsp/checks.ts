import { type LintOptions, lintInSteps } from "../check/lint.js";
import { lintOptionsOf } from "../check/settings.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Diagnostic } from "../rules/rule.js";
import { inTurns } from "./time-slice.js";
import type { Configuration } from "./workspace.js";

/** A check that runs or has run. */
export interface Check {
  /** What it finds; undefined for a check that was abandoned. */
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
  /** What it has found; absent until it has come to its end. */
  done?: readonly Diagnostic[] | undefined;
}

/** Runs each check once: publishing and quick fixes ask for the same. */
export class Checks {
  private readonly known = new WeakMap<ConfigModel, Map<string, Check>>();
  private readonly failed = new Set<string>();

  /** @param log writes a line to the log of the server */
  constructor(private readonly log: (text: string) => void) {}

  /**
   * Checks a configuration, or one of its tables, in time slices.
   * @param table the URI of the table
   * @param isWanted asked between two slices: false abandons the check
   */
  of({ model, settings }: Configuration, table: string | undefined, isWanted: () => boolean): Check {
    const part: Partial<LintOptions> = table === undefined ? { only: "configuration" } : { only: "tables", table };
    const options = { ...lintOptionsOf(settings), ...part };
    const own = this.known.get(model) ?? new Map<string, Check>();
    this.known.set(model, own);
    const key = JSON.stringify(options);
    const known = own.get(key);
    if (known !== undefined) return known;
    const check: Check = {
      diagnostics: inTurns(lintInSteps(model, { ...options, onError: this.onError }), isWanted).then((found) => {
        check.done = found;
        if (found === undefined) own.delete(key);
        return found;
      }),
    };
    own.set(key, check);
    return check;
  }

  /** Logs the first error of each rule. Rules run again after every edit, and would fill the log. */
  private readonly onError = (rule: string, error: unknown): void => {
    if (this.failed.has(rule)) return;
    this.failed.add(rule);
    this.log(`Internal error in rule ${rule}${stackFrames(error)}`);
  };
}

/** The stack of an error without its message, which may quote the file; "" where there is none. */
function stackFrames(error: unknown): string {
  return (error instanceof Error && /(?:\n {4}at .*)+$/.exec(error.stack ?? "")?.[0]) || "";
}
