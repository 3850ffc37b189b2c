import { type LintOptions, lintInSteps } from "../check/lint.js";
import { lintOptionsOf } from "../check/settings.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Diagnostic } from "../rules/rule.js";
import { runSliced } from "./time-slice.js";
import type { Configuration } from "./workspace.js";

/** A check that is running or finished. */
export interface CheckRun {
  /** Its findings; undefined if it was abandoned. */
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
  /** Its findings; absent until it has finished. */
  done?: readonly Diagnostic[] | undefined;
}

/** Runs each check once, because publishing and quick fixes need the same results. */
export class Checks {
  private readonly known = new WeakMap<ConfigModel, Map<string, CheckRun>>();
  private readonly failed = new Set<string>();

  /** @param log writes a line to the log of the server */
  constructor(private readonly log: (text: string) => void) {}

  /**
   * Checks a configuration, or one of its tables, in time slices.
   * @param table the URI of the table
   * @param isWanted called between two slices; if it returns false, the check is abandoned
   */
  of({ model, settings }: Configuration, table: string | undefined, isWanted: () => boolean): CheckRun {
    const part: Partial<LintOptions> = table === undefined ? { only: "configuration" } : { only: "tables", table };
    const options = { ...lintOptionsOf(settings), ...part };
    const own = this.known.get(model) ?? new Map<string, CheckRun>();
    this.known.set(model, own);
    const key = JSON.stringify(options);
    const known = own.get(key);
    if (known !== undefined) return known;
    const check: CheckRun = {
      diagnostics: runSliced(lintInSteps(model, { ...options, onError: this.onError }), isWanted).then((found) => {
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
