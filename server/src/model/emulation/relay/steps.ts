import { isIn } from "../../../facts/version.js";
import { type Restriction, restrictionOf } from "../../../facts/vocabulary/restrictions.js";
import type { Assignment } from "../../../syntax/main-cf.js";
import type { Service } from "../../../syntax/master-cf.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import { MemoMap, memo } from "../../../syntax/text.js";
import { type Item, splitList } from "../../../syntax/value.js";
import type { ConfigModel, Location } from "../../values/model.js";

/** The restriction lists of the SMTP server that a mail passes up to RCPT TO. */
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
  | "unknown" // no restriction and no restriction class of that name
  | "argument-missing"
  | "argument-bad"
  | "no-default-check"; // type:table alone, in a list that does not say what to look up

/** A word of a restriction list, and where it stands. */
export interface Word {
  readonly text: string;
  /** Absent in a default. */
  readonly at?: Location;
  /** The item of a value that it is, unless it comes out of a `$name` or a table. */
  readonly written?: { readonly assignment: Assignment; readonly item: Item };
}

/** One restriction of a list, with the argument that it takes. */
export interface RestrictionStep {
  /** The parameter or restriction class whose value it stands in, or the table whose result it is. */
  readonly list: string;
  /** In lower case, except for a restriction class. */
  readonly name: string;
  readonly word: Word;
  readonly argument?: Word;
  readonly restriction?: Restriction;
  /** Restrictions of a class with that name. */
  readonly isClass?: true;
  /** `type:table` alone, which means check_*_access. */
  readonly implicit?: true;
  /** The list can only be known when a tool has filled in the value. */
  readonly isPlaceholder?: true;
  readonly problem?: StepProblem;
}

/** What `type:table` alone stands for, by list (src/smtpd/smtpd_check.c, the last argument of generic_checks). */
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

/** What the reading of a list depends on. */
export interface StepContext {
  readonly model: ConfigModel;
  readonly classes: ReadonlySet<string>;
  /** What `type:table` alone means here. */
  readonly defaultCheck: string | undefined;
}

/** The words of a parameter's value, every `$name` replaced, each with the place where it is written. */
export function wordsOf(model: ConfigModel, parameter: string, service?: Service): readonly Word[] {
  const binding = model.binding(parameter, service);
  if (binding === undefined) return [];
  if (binding.from === "default") return splitList(model.expand(binding.text, service).text);
  return wordsIn(model, binding.assignment, service, [parameter]);
}

/** The words of an assignment, whether it is the one that counts or not. */
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

/** The words that `$name` stands for, where they are written. */
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

/** The restrictions in the value of a parameter or a class, as they are in force for a service. */
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

/** The restriction classes that a service has. */
export function classesOf(model: ConfigModel, service?: Service): ReadonlySet<string> {
  return new Set(splitList(model.value("smtpd_restriction_classes", service)).map(({ text }) => text));
}

/** The restrictions of a list, each with its argument, as generic_checks in src/smtpd/smtpd_check.c takes them. */
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

/** False for a name that the version does not act on any more, or that none acts on. */
function isImplemented(restriction: Restriction, model: ConfigModel): boolean {
  if (restriction.unimplemented === true || restriction.onlyIn !== undefined) return false;
  return isIn(model.version, restriction);
}
