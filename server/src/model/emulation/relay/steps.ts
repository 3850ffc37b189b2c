import { isIn } from "../../../facts/version.js";
import { type Restriction, restrictionOf } from "../../../facts/vocabulary/restrictions.js";
import type { Assignment } from "../../../syntax/main-cf.js";
import type { Service } from "../../../syntax/master-cf.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import { MemoMap, memo } from "../../../syntax/text.js";
import { type Item, splitList } from "../../../syntax/value.js";
import type { ConfigModel, Location } from "../../values/model.js";

/** The restriction lists that a mail passes up to RCPT TO. */
export const relayLists = [
  "smtpd_client_restrictions",
  "smtpd_helo_restrictions",
  "smtpd_sender_restrictions",
  "smtpd_relay_restrictions",
  "smtpd_recipient_restrictions",
] as const;
export type RelayList = (typeof relayLists)[number];

/** Why a restriction makes Postfix answer "451 4.3.5 Server configuration error". */
export type StepProblem =
  | "unknown" // neither a restriction nor a restriction class has that name
  | "argument-missing"
  | "argument-bad"
  | "no-default-check"; // a bare type:table, in a list without a default check

/** A word of a restriction list, and its location. */
export interface Word {
  readonly text: string;
  /** The location; absent in a default value. */
  readonly at?: Location;
  /** The item of a value that the word is; absent if it results from a `$name` or a table. */
  readonly written?: { readonly assignment: Assignment; readonly item: Item };
}

/** One restriction of a list, with its argument. */
export interface RestrictionStep {
  /** The parameter or restriction class whose value contains it, or the table whose result it is. */
  readonly list: string;
  /** The name in lower case; that of a restriction class as written. */
  readonly name: string;
  readonly word: Word;
  readonly argument?: Word;
  readonly restriction?: Restriction;
  /** True for a restriction class. */
  readonly isClass?: true;
  /** True for a bare `type:table`, which means check_*_access. */
  readonly implicit?: true;
  /** True for a placeholder that a tool will replace, so that the restriction is unknown. */
  readonly isPlaceholder?: true;
  readonly problem?: StepProblem;
}

/** The meaning of a bare `type:table`, by list (the last argument of generic_checks in src/smtpd/smtpd_check.c). */
export const defaultChecks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    smtpd_client_restrictions: "check_client_access",
    smtpd_helo_restrictions: "check_helo_access",
    smtpd_sender_restrictions: "check_sender_access",
    smtpd_relay_restrictions: "check_recipient_access",
    smtpd_recipient_restrictions: "check_recipient_access",
    smtpd_etrn_restrictions: "check_etrn_access",
  }),
);

/** What the parsing of a list depends on. */
export interface StepContext {
  readonly model: ConfigModel;
  readonly classes: ReadonlySet<string>;
  /** The restriction that a bare `type:table` means. */
  readonly defaultCheck: string | undefined;
}

/** The words of the value in force, with every `$name` expanded, each with the location where it is written. */
export function wordsOf(model: ConfigModel, parameter: string, service?: Service): readonly Word[] {
  const binding = model.binding(parameter, service);
  if (binding === undefined) return [];
  if (binding.from === "default") return splitList(model.expand(binding.text, service).text);
  return wordsIn(model, binding.assignment, service, [parameter]);
}

/** The words of an assignment, whether or not it is in force. */
export function wordsIn(
  model: ConfigModel,
  assignment: Assignment,
  service: Service | undefined,
  within: readonly string[] = [],
): Word[] {
  const { uri, value } = assignment;
  return splitList(value.text).flatMap((item): Word[] => {
    const at = { uri, range: value.rangeOf(item.start, item.end) };
    if (hasPlaceholder(item.text) || !item.text.includes("$")) {
      return [{ text: item.text, at, written: { assignment, item } }];
    }
    return wordsOfReference(model, item.text, service, within) ?? expandedWords(model, item.text, service, at);
  });
}

/** The words of the value that `$name` refers to, with their own locations. */
function wordsOfReference(
  model: ConfigModel,
  text: string,
  service: Service | undefined,
  within: readonly string[],
): Word[] | undefined {
  const name = /^\$(?:\{\s*([\w-]+)\s*\}|\(\s*([\w-]+)\s*\)|(\w+))$/
    .exec(text)
    ?.slice(1)
    .find((each) => each !== undefined);
  const assignment = name === undefined || within.includes(name) ? undefined : model.assignment(name, service);
  return assignment && wordsIn(model, assignment, service, [...within, name!]);
}

function expandedWords(model: ConfigModel, text: string, service: Service | undefined, at: Location): Word[] {
  return splitList(model.expand(text, service).text).map((word) => ({ text: word.text, at }));
}

/** The restrictions in the value of a parameter or a class that is in force for a service. */
export function stepsInForce(
  model: ConfigModel,
  list: string,
  service?: Service,
  defaultCheck?: string,
): readonly RestrictionStep[] {
  const key = `${service === undefined ? "" : model.master.services.indexOf(service)} ${list} ${defaultCheck ?? ""}`;
  return stepsOfModel(model).get(key, () =>
    stepsOf(list, wordsOf(model, list, service), { model, classes: classesOf(model, service), defaultCheck }),
  );
}

const stepsOfModel = memo((_model: ConfigModel) => new MemoMap<string, readonly RestrictionStep[]>());

/** The names of the restriction classes of a service. */
export function classesOf(model: ConfigModel, service?: Service): ReadonlySet<string> {
  return new Set(splitList(model.value("smtpd_restriction_classes", service)).map(({ text }) => text));
}

/** Parses a list into restrictions, each with its argument, as generic_checks in src/smtpd/smtpd_check.c does. */
export function stepsOf(list: string, words: readonly Word[], context: StepContext): RestrictionStep[] {
  const steps: RestrictionStep[] = [];
  for (let index = 0; index < words.length; index++) {
    const step = readStep(list, words, index, context);
    steps.push(step);
    if (step.argument !== undefined && step.argument !== step.word) index++;
  }
  return steps;
}

function readStep(list: string, words: readonly Word[], index: number, context: StepContext): RestrictionStep {
  const word = words[index]!;
  const next = words[index + 1];
  const base = { list, word };
  if (hasPlaceholder(word.text)) return { ...base, name: word.text, isPlaceholder: true };
  if (word.text.includes(":")) return implicitStep(base, context);
  const restriction = restrictionOf(word.text);
  if (restriction === undefined || !isImplemented(restriction, context.model)) {
    if (context.classes.has(word.text)) return { ...base, name: word.text, isClass: true };
    return { ...base, name: word.text.toLowerCase(), problem: "unknown", ...(restriction && { restriction }) };
  }
  return { ...base, name: restriction.name, restriction, ...argumentOf(restriction, next) };
}

function implicitStep(base: Pick<RestrictionStep, "list" | "word">, { defaultCheck }: StepContext): RestrictionStep {
  if (defaultCheck === undefined) return { ...base, name: base.word.text, problem: "no-default-check" };
  const restriction = restrictionOf(defaultCheck)!;
  return { ...base, name: defaultCheck, restriction, argument: base.word, implicit: true };
}

function argumentOf(restriction: Restriction, next: Word | undefined): Pick<RestrictionStep, "argument" | "problem"> {
  if (restriction.argument === undefined || restriction.argument === "restriction") return {};
  if (next === undefined) return { problem: "argument-missing" };
  const isPlaceholder = hasPlaceholder(next.text);
  switch (restriction.argument) {
    case "table":
    case "policy-server":
      return isPlaceholder || next.text.includes(":")
        ? { argument: next }
        : { argument: next, problem: "argument-bad" };
    case "seconds":
      return isPlaceholder || /^\d+$/.test(next.text)
        ? { argument: next }
        : { argument: next, problem: "argument-bad" };
    default:
      return { argument: next };
  }
}

/** False for a restriction that this version of Postfix, or every version, ignores. */
function isImplemented(restriction: Restriction, model: ConfigModel): boolean {
  if (restriction.unimplemented === true || restriction.onlyIn !== undefined) return false;
  return isIn(model.version, restriction);
}
