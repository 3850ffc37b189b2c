/**
 * Evaluates the comparison `left operator right` of a conditional expression; undefined if Postfix cannot compare the
 * operands and stops with an error (mac_exp_eval in src/util/mac_expand.c, src/global/compat_level.c).
 */
export function holds(left: string, operator: string, right: string): boolean | undefined {
  const order = operator.endsWith("level") ? compareLevels(left, right) : compareText(left, right);
  if (order === undefined) return undefined;
  switch (operator.replace("level", "")) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** The largest C `long`. */
const maximalLong = 2n ** 63n - 1n;

/** Compares two numbers numerically, everything else by bytes; undefined for numbers that overflow a C `long`. */
function compareText(left: string, right: string): number | undefined {
  const isNumber = /^\d+$/;
  if (!isNumber.test(left) || !isNumber.test(right)) return compareBytes(left, right);
  const [a, b] = [BigInt(left), BigInt(right)];
  return a > maximalLong || b > maximalLong ? undefined : Number(a - b);
}

/** Compares in the order of UTF-8 bytes, which is the same as that of code points. */
export function compareBytes(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    if (left.charCodeAt(index) !== right.charCodeAt(index)) {
      return left.codePointAt(index)! - right.codePointAt(index)!;
    }
  }
  return left.length - right.length;
}

function compareLevels(left: string, right: string): number | undefined {
  const [a, b] = [parseLevel(left), parseLevel(right)];
  if (a === undefined || b === undefined) return undefined;
  const index = a.findIndex((number, position) => number !== b[position]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}

/** Parses a compatibility level such as `3.6` into major, minor and patch; undefined if it is not a valid level. */
export function parseLevel(text: string): readonly [number, number, number] | undefined {
  // strtol() accepts white space and a sign before a number; "+" is harmless, a negative number is rejected below.
  const match = /^[\s]*([+-]?\d+)(?:\.\s*([+-]?\d+)(?:\.\s*([+-]?\d+))?)?$/.exec(text);
  if (match === null) return undefined;
  const [major, minor, patch] = [match[1], match[2] ?? "0", match[3] ?? "0"].map(Number) as [number, number, number];
  const small = (number: number): boolean => number >= 0 && number <= 1023;
  return major >= 0 && major < 2 ** 43 && small(minor) && small(patch) ? [major, minor, patch] : undefined;
}
