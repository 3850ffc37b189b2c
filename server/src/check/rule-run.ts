import { type Finding, maximalFindings, type Rule } from "../rules/rule.js";

/** Receives the id of a rule that threw, and what it threw; this may quote the files that were checked. */
export type OnRuleError = (rule: string, error: unknown) => void;

/**
 * One rule in the course of one check. A rule that throws is reported once and not called again, so that a mistake in
 * one rule does not cost the findings of the others; what it had found before is kept.
 */
export class RuleRun {
  /** What the rule has found so far, up to the limit. */
  readonly findings: Finding[] = [];
  private hasFailed = false;

  /** @param onError where it is missing, the error is thrown on */
  constructor(
    readonly rule: Rule,
    private readonly onError: OnRuleError | undefined,
  ) {}

  /** Calls the rule; undefined where it throws now or has thrown before. */
  attempt<T>(call: (rule: Rule) => T): T | undefined {
    if (this.hasFailed) return undefined;
    try {
      return call(this.rule);
    } catch (error) {
      if (this.onError === undefined) throw error;
      this.hasFailed = true;
      this.onError(this.rule.meta.id, error);
      return undefined;
    }
  }

  /** Calls the rule and keeps what it finds. Nothing is called once the limit is reached. */
  collect(find: (rule: Rule) => Iterable<Finding> | undefined): void {
    if (this.findings.length === maximalFindings) return;
    this.attempt((rule) => {
      for (const finding of find(rule) ?? []) if (this.findings.push(finding) === maximalFindings) return;
    });
  }
}
