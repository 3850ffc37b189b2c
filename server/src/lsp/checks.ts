import { type LintOptions, lintInSteps } from "../check/lint.js";
import { lintOptionsOf } from "../check/settings.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Diagnostic } from "../rules/rule.js";
import { runSliced } from "./time-slice.js";
import type { Configuration } from "./workspace.js";

/** A check that runs or has run. */
export interface CheckRun {
  /** What it finds; undefined for a check that was abandoned. */
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
  /** What it has found; absent until it has come to its end. */
  done?: readonly Diagnostic[] | undefined;
}

/** Runs each check once: publishing and quick fixes ask for the same. */
export class Checks {
  private readonly known = new WeakMap<ConfigModel, Map<string, CheckRun>>();

  /**
   * Checks a configuration, or one of its tables, in time slices.
   * @param table the URI of the table
   * @param isWanted asked between two slices: false abandons the check
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
      diagnostics: runSliced(lintInSteps(model, options), isWanted).then((found) => {
        check.done = found;
        if (found === undefined) own.delete(key);
        return found;
      }),
    };
    own.set(key, check);
    return check;
  }
}
