import type { Fix } from "../edits/edit.js";
import type { Message } from "../facts/message.js";
import type { TableModel } from "../model/tables/table-model.js";
import type { ConfigModel, Location, Setting } from "../model/values/model.js";
import type { Table } from "../syntax/table/table.js";

export type Severity = "error" | "warning" | "information" | "hint";

/** All severities, from the most to the least serious. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** `strict` adds the rules that ask for more than a correct configuration; `quiet` keeps errors and warnings only. */
export const profiles = ["default", "strict", "quiet"] as const;
export type Profile = (typeof profiles)[number];

/** Maximum number of findings reported for one rule in one check; nobody reads more of them one by one. */
export const maximalFindings = 1_000;

/** A problem that a rule found at one location. */
export interface Finding {
  readonly at: Location;
  readonly message: Message;
  /** Present where it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Location; readonly message: Message }[];
  readonly fixes?: readonly Fix[];
  /** `unused` text has no effect and is shown faded; `deprecated` is shown struck through. */
  readonly tag?: "unused" | "deprecated";
}

export interface RuleMeta {
  /** The id of the rule, which is also the name of its page, docs/rules/<id>.md. */
  readonly id: string;
  readonly summary: Message;
  readonly severity: Severity;
  readonly topic: "syntax" | "value" | "security" | "delivery" | "obsolete" | "style";
  /** True for a rule that runs only in the profile `strict`, because it asks for more than a correct configuration. */
  readonly strict?: true;
  /**
   * Files that the rule must see completely, because it is about what they do not set. The rule does not run where a
   * template tool will insert further lines into one of them.
   */
  readonly needsComplete?: readonly ("main.cf" | "master.cf")[];
}

/**
 * A rule consists of pure functions from the model of a configuration to findings. It implements one function for each
 * level at which it can find something.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /** Checks a configuration directory as a whole. */
  check?(model: ConfigModel): Iterable<Finding>;
  /** Checks one setting of main.cf or of an `-o` option. */
  checkSetting?(model: ConfigModel, setting: Setting): Iterable<Finding>;
  /** Starts the check of one lookup table, which is then read chunk by chunk. */
  beginTable?(table: TableModel): TableCheck;
}

/**
 * Checks the next chunk of a table. The function is called for each chunk in order, and keeps what it needs to remember
 * of earlier chunks.
 * @param isLast true for the last chunk of the table
 */
export type TableCheck = (chunk: Table, isLast: boolean) => Iterable<Finding>;

/** Makes a rule from a check of one lookup table. */
export function tableRule(meta: RuleMeta, beginTable: (table: TableModel) => TableCheck): Rule {
  return { meta, beginTable };
}

/** A finding with the id of its rule and its final severity. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
