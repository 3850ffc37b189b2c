import { excerpt } from "../../facts/message.js";
import { longParameters } from "../../facts/parameter.js";
import type { TimeUnit, ValueShape } from "../../facts/shape.js";
import { parseTime } from "../../syntax/value.js";
import { type CheckContext, stops, type ValueProblem } from "./value-problem.js";

const maximalInteger = 2 ** 31 - 1;

/** What is wrong with a whole number (src/global/mail_conf_int.c, mail_conf_long.c). */
export function numberProblem(context: CheckContext, shape: ValueShape, word: string): ValueProblem | undefined {
  const isSize = shape.kind === "word" && shape.of === "bytes";
  if (isSize && /^[+-]?\d+(\.\d+)?\s*[kmgtp]?i?b?(ytes)?$/i.test(word) && !/^[+-]?\d+$/.test(word)) return undefined;
  if (!/^[+-]?\d+$/.test(word)) return noNumber(word);
  const value = Number(word);
  if (!longParameters.has(context.known.name) && Math.abs(value) > maximalInteger) return tooLarge(word);
  return rangeProblem(context, value, word, String);
}

function noNumber(word: string): ValueProblem {
  const plain = /^\d{1,3}(?:[ ,._']\d{3})+$/.test(word) ? word.replace(/\D/g, "") : undefined;
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is no whole number. Write digits only, without a unit. ${stops.en}`,
      ja: `「${excerpt(word)}」は整数ではありません。単位を付けずに数字だけで指定してください。${stops.ja}`,
    },
    ...(plain !== undefined && { replacement: plain }),
  };
}

function tooLarge(word: string): ValueProblem {
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is too large; Postfix takes numbers up to ${maximalInteger} here. ${stops.en}`,
      ja: `「${excerpt(word)}」は大きすぎます。ここで指定できるのは ${maximalInteger} までです。${stops.ja}`,
    },
  };
}

/**
 * What is wrong with a number outside its range. A minimum or maximum of 0 means no limit: Postfix tests `if (min &&
 * value < min)`.
 */
function rangeProblem(
  { known }: CheckContext,
  value: number,
  word: string,
  format: (limit: number) => string,
): ValueProblem | undefined {
  const { min = 0, max = 0 } = known.fact;
  if (min !== 0 && value < min) return outOfRange(word, { en: "less", ja: "最小値" }, format(min));
  if (max !== 0 && value > max) return outOfRange(word, { en: "more", ja: "最大値" }, format(max));
  return undefined;
}

function outOfRange(word: string, side: { en: string; ja: string }, limit: string): ValueProblem {
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is ${side.en} than ${limit}, the limit that Postfix sets. ${stops.en}`,
      ja: `「${excerpt(word)}」は Postfix が定める${side.ja} ${limit} の範囲外です。${stops.ja}`,
    },
    replacement: limit,
  };
}

/** What is wrong with a time (src/global/conv_time.c). */
export function timeProblem(context: CheckContext, unit: TimeUnit, word: string): ValueProblem | undefined {
  const seconds = parseTime(word, unit);
  if (seconds === undefined) return noTime(word);
  const range = rangeProblem(context, seconds, word, (limit) => `${limit}s`);
  return range ?? (/^\+?\d+[smhdw].*?\d/s.test(word) ? onlyFirstUnit(word) : undefined);
}

function noTime(word: string): ValueProblem {
  const replacement = meantTime(word);
  return {
    severity: "error",
    message: {
      en: `“${excerpt(word)}” is no time that Postfix understands: a whole number and one of s, m, h, d or w, without a space between them. ${stops.en}`,
      ja: `「${excerpt(word)}」は Postfix の時間として解釈できません。整数の直後に s, m, h, d, w のいずれかを付けてください。${stops.ja}`,
    },
    ...(replacement !== undefined && { replacement, certain: true }),
  };
}

/** The time that was meant by `5 days`, `12H` or `30 sec`: one number and one unit in another spelling. */
function meantTime(word: string): string | undefined {
  const match = /^(\d+)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\.?$/i.exec(word);
  return match === null ? undefined : `${match[1]}${match[2]![0]!.toLowerCase()}`;
}

function onlyFirstUnit(word: string): ValueProblem {
  const counted = /^\+?\d+[smhdw]/.exec(word)![0];
  return {
    severity: "warning",
    message: {
      en: `Postfix reads one number and one unit: “${excerpt(word)}” means ${counted}, and the rest is ignored. Write the whole time in the smaller unit.`,
      ja: `Postfix が読むのは数値と単位一つだけです。「${excerpt(word)}」は ${counted} とみなされ、残りは無視されます。小さいほうの単位にまとめて書いてください。`,
    },
    ...sumOf(word),
  };
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };

/** Converts a time such as `1h30m` to the smallest of its units. */
function sumOf(word: string): { replacement?: string } {
  if (!/^(?:\d+[smhdw])+$/.test(word)) return {};
  const parts = [...word.matchAll(/(\d+)([smhdw])/g)].map(([, number, unit]) => ({
    number: Number(number),
    unit: unit!,
  }));
  const smallest = parts.reduce((least, { unit }) => (secondsOf[unit]! < secondsOf[least]! ? unit : least), "w");
  const seconds = parts.reduce((sum, { number, unit }) => sum + number * secondsOf[unit]!, 0);
  return { replacement: `${seconds / secondsOf[smallest]!}${smallest}` };
}
