import { shapeOf } from "../../facts/index.js";
import { excerpt } from "../../facts/message.js";
import { isAvailable } from "../../facts/parameter.js";
import type { ValueShape } from "../../facts/shape.js";
import type { ConfigModel, KnownParameter, Setting } from "../../model/values/model.js";
import { parseAddress } from "../../syntax/network.js";
import { type Item, parseBoolean, splitList } from "../../syntax/value.js";
import { choiceProblem, tableWords } from "./check-choice.js";
import { numberProblem, timeProblem } from "./check-number.js";
import { protocolProblem } from "./check-protocol.js";
import { type CheckContext, stops, type ValueProblem } from "./value-problem.js";

/** A problem, with the part of the value as written that has it. */
export interface PlacedProblem extends ValueProblem {
  readonly start: number;
  readonly end: number;
}

/** What Postfix rejects in the value of a setting after expansion. An empty value is never a problem here. */
export function* problemsOfValue(model: ConfigModel, setting: Setting): Generator<PlacedProblem> {
  const { assignment, service } = setting;
  const known = model.parameter(assignment.name.text);
  if (known === undefined || !isAvailable(known.fact, model.version)) return;
  const shape = shapeOf(known.fact);
  const judge = wordCheckOf({ model, known }, shape);
  if (judge === undefined) return;
  for (const part of partsOf(shape, assignment.value.text)) {
    const expansion = model.expand(part.text, service);
    if (expansion.error !== undefined || expansion.undefinedNames.length > 0) continue;
    for (const word of shape.kind === "list" ? wordsOf(expansion.text) : [expansion.text.trim()]) {
      const problem = word === "" ? undefined : judge(word);
      if (problem !== undefined) yield place(problem, part);
    }
  }
}

/** True where Postfix would reject or misread a text as the value of a parameter. */
export function isRefused(model: ConfigModel, known: KnownParameter, text: string): boolean {
  const shape = shapeOf(known.fact);
  const judge = wordCheckOf({ model, known }, shape);
  const words = shape.kind === "list" ? wordsOf(text) : [text];
  return words.some((word) => judge?.(word)?.severity === "error");
}

/** What Postfix rejects in a value that it does not expand. An empty value is never a problem here. */
export function* problemsOfPlainValue(
  context: CheckContext,
  shape: ValueShape,
  value: string,
): Generator<PlacedProblem> {
  const judge = wordCheckOf(context, shape);
  for (const part of partsOf(shape, value)) {
    const problem = part.text === "" ? undefined : judge?.(part.text);
    if (problem !== undefined) yield place(problem, part);
  }
}

function partsOf(shape: ValueShape, written: string): readonly Item[] {
  return shape.kind === "list" ? splitList(written) : [{ text: written, start: 0, end: written.length }];
}

function wordsOf(text: string): string[] {
  return splitList(text).map((item) => item.text);
}

/**
 * Places a problem in the value as written. A word that comes from `$name` is shown at that reference, and has no
 * replacement.
 */
function place({ replacement, ...problem }: ValueProblem, part: { text: string; start: number; end: number }) {
  const { start, end } = part;
  return { ...problem, start, end, ...(replacement !== undefined && !part.text.includes("$") && { replacement }) };
}

/** Checks one word of a value. */
type WordCheck = (word: string) => ValueProblem | undefined;

/** The check for the words of a value; undefined where every word is allowed, so that the words need not be visited. */
function wordCheckOf(context: CheckContext, shape: ValueShape): WordCheck | undefined {
  if (context.known.fact.type === "integer") {
    const isReadOnly = shape.kind === "word" && shape.of === "read-only";
    return isReadOnly ? undefined : (word) => numberProblem(context, shape, word);
  }
  switch (shape.kind) {
    case "boolean":
      return booleanProblem;
    case "time":
      return (word) => timeProblem(context, shape.unit, word);
    case "protocols":
      return (word) => protocolProblem(context, word);
    case "choice":
      return (word) => choiceProblem(context, shape, word);
    case "list": {
      const { of, tables, matchList } = shape;
      if (of.kind !== "choice" || matchList === true) return undefined;
      return (word) => (tables !== undefined && tableWords.test(word) ? undefined : choiceProblem(context, of, word));
    }
    case "word":
      return shape.of === "ip-address" ? addressProblem : undefined;
    default:
      return undefined;
  }
}

/** Words that people write instead of yes and no. */
const synonyms: ReadonlyMap<string, "yes" | "no"> = new Map(
  Object.entries({
    true: "yes",
    on: "yes",
    "1": "yes",
    enable: "yes",
    enabled: "yes",
    y: "yes",
    ye: "yes",
    yess: "yes",
    t: "yes",
    false: "no",
    off: "no",
    "0": "no",
    disable: "no",
    disabled: "no",
    n: "no",
    none: "no",
    f: "no",
    not: "no",
  }),
);

function booleanProblem(word: string): ValueProblem | undefined {
  if (parseBoolean(word) !== undefined) return undefined;
  const replacement = synonyms.get(word.toLowerCase());
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is neither “yes” nor “no”, the only values that this parameter takes. ${stops.en}`,
      ja: `「${excerpt(word)}」は指定できません。このパラメータの値は「yes」か「no」だけです。${stops.ja}`,
    },
    ...(replacement !== undefined && { replacement, certain: true }),
  };
}

/** What is wrong with a numeric address, which Postfix uses without asking DNS (src/smtp/smtp_connect.c). */
function addressProblem(word: string): ValueProblem | undefined {
  const withPort = /^\[?([\d.]+|[\da-f:]+(?=\]))\]?:\d+$/i.exec(word)?.[1];
  if (parseAddress(word.replace(/^\[(.*)\]$/, "$1").replace(/%[\w.-]+$/, "")) !== undefined) return undefined;
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is no IP address; Postfix takes neither a name nor a port here. ${stops.en}`,
      ja: `「${excerpt(word)}」は IP アドレスではありません。ここではホスト名やポートは使えません。${stops.ja}`,
    },
    ...(withPort !== undefined && { replacement: withPort }),
  };
}
