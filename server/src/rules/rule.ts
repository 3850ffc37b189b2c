import type { Message } from "../facts/message.js";
import type { ConfigModel, Location } from "../model/model.js";

export type Severity = "error" | "warning" | "information" | "hint";

/** From the most to the least serious. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** `strict` adds the rules that ask for more than a correct configuration; `quiet` keeps errors and warnings only. */
export const profiles = ["default", "strict", "quiet"] as const;
export type Profile = (typeof profiles)[number];

export interface Edit extends Location {
  readonly newText: string;
}

/** A change that makes a finding go away. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** True where it cannot change what Postfix does, except in the way that the finding asks for. */
  readonly safe: boolean;
}

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
  readonly restsOn?: readonly ("main.cf" | "master.cf")[];
}

/** One check: a pure function from the meaning of a configuration to what is wrong with it. */
export interface Rule {
  readonly meta: RuleMeta;
  check(model: ConfigModel): Iterable<Finding>;
}

/** A finding together with its rule. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}
