import type { Fix } from "../edits/edit.js";
import type { Message } from "../facts/message.js";
import type { TableModel } from "../model/tables/table-model.js";
import type { ConfigModel, Location, Setting } from "../model/values/model.js";
import type { Table } from "../syntax/table/table.js";

export type Severity = "error" | "warning" | "information" | "hint";

/** From the most to the least serious. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** `strict` adds the rules that ask for more than a correct configuration; `quiet` keeps errors and warnings only. */
export const profiles = ["default", "strict", "quiet"] as const;
export type Profile = (typeof profiles)[number];

/** Findings of one rule that are told; who has more of them will not read them one by one. */
export const maximalFindings = 1_000;

/** What a rule found at one place. */
export interface Finding {
  readonly at: Location;
  readonly message: Message;
  /** Where it differs from the severity of the rule. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Location; readonly message: Message }[];
  readonly fixes?: readonly Fix[];
  /** `unused` text has no effect and is shown faded; `deprecated` is shown struck through. */
  readonly tag?: "unused" | "deprecated";
}

export interface RuleMeta {
  /** Also the name of its page, docs/rules/<id>.md. */
  readonly id: string;
  readonly summary: Message;
  readonly severity: Severity;
  readonly topic: "syntax" | "value" | "security" | "delivery" | "obsolete" | "style";
  /** True for a rule that asks for more than a correct configuration: it runs only in the profile `strict`. */
  readonly strict?: true;
  /**
   * Files on whose every line the findings rest, because they are about what is not set. Where a tool will put further
   * lines into one of them, the rule is silent.
   */
  readonly needsComplete?: readonly ("main.cf" | "master.cf")[];
}

/**
 * One check: pure functions from the meaning of a configuration to what is wrong with it. A rule implements each level
 * at which it can find something.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /** Checks a configuration directory as a whole. */
  check?(model: ConfigModel): Iterable<Finding>;
  /** Checks one setting, of main.cf or after `-o`. */
  checkSetting?(model: ConfigModel, setting: Setting): Iterable<Finding>;
  /** Begins the check of one lookup table, which is read chunk by chunk. */
  beginTable?(table: TableModel): TableCheck;
}

/**
 * Checks one chunk of a table after the other, and keeps what it must know of the chunks above.
 * @param isLast true for the chunk that ends the table
 */
export type TableCheck = (chunk: Table, isLast: boolean) => Iterable<Finding>;

/** Makes a rule of a check of one table. */
export function tableRule(meta: RuleMeta, beginTable: (table: TableModel) => TableCheck): Rule {
  return { meta, beginTable };
}

/** A finding together with its rule. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
