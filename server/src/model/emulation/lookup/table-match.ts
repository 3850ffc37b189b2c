import { stepsBetweenPauses } from "../../../syntax/limits.js";
import { nodesOf, type RegexNode } from "../../../syntax/regex/regex.js";
import type { PatternStatement, PatternTable, RegexPattern } from "../../../syntax/table/patterns.js";
import type { Replacement } from "../../../syntax/table/replacement.js";
import { chunksOfTable } from "../../../syntax/table/table.js";
import type { Task } from "../../../syntax/task.js";
import { memo, type SourceText } from "../../../syntax/text.js";
import {
  type Budget,
  bytesOfText,
  type Captures,
  match,
  matchLongest,
  newBudget,
  TooManySteps,
} from "./regex-match.js";
import { SkippedRules, type StoredEntry } from "./table-text.js";

/** An unknown result: the pattern that cannot be evaluated, and why. */
export interface Uncertain {
  readonly pattern: RegexPattern;
  readonly because: "syntax" | "steps" | "group";
}

/** Finds the first rule of a pattern table that matches a key (src/util/dict_pcre.c, dict_regexp.c). */
export function* findPattern(
  source: SourceText,
  syntax: "pcre" | "regexp",
  key: string,
): Task<StoredEntry | Uncertain | undefined> {
  const subject: Subject = { bytes: bytesOfText(key), budget: newBudget(source.text.length) };
  let { left } = subject.budget;
  const skipped = new SkippedRules();
  for (const table of chunksOfTable(source, syntax)) {
    for (const statement of table.statements) {
      const isSkipped = skipped.has(statement);
      if (isSkipped && isDoubtful(statement)) return { pattern: statement.pattern, because: "syntax" };
      if (isSkipped || statement.kind === "endif") continue;
      if (left - subject.budget.left > stepsBetweenPauses) {
        yield;
        left = subject.budget.left;
      }
      if (statement.kind === "rule") {
        const found = tryRule(table, statement, subject);
        if (found !== undefined) return found;
      } else {
        const holds = test(table, statement.pattern, subject);
        if (typeof holds === "object") return holds;
        if (!holds) skipped.begin();
      }
    }
    yield;
  }
  return undefined;
}

/** True for an `if` that Postfix may reject, so that it is unknown which `endif` ends the enclosing `if`. */
function isDoubtful(statement: PatternStatement): statement is Extract<PatternStatement, { kind: "if" }> {
  return statement.kind === "if" && statement.pattern.regex.unsupported.length > 0;
}

/** The key to match, and the remaining steps for it. */
interface Subject {
  readonly bytes: Uint8Array;
  readonly budget: Budget;
}

function tryRule(
  table: PatternTable,
  rule: Extract<PatternStatement, { kind: "rule" }>,
  subject: Subject,
): StoredEntry | Uncertain | undefined {
  const { pattern, second, replacement, range } = rule;
  const holds = test(table, pattern, subject);
  if (typeof holds === "object") return holds;
  if (!holds) return undefined;
  if (second !== undefined) {
    const secondHolds = test(table, second, subject);
    if (typeof secondHolds === "object") return secondHolds;
    if (!secondHolds) return undefined;
  }
  const value = replacement.largest === 0 ? expand(replacement, subject.bytes, []) : inserted(table, rule, subject);
  return typeof value === "string" ? { key: pattern.text.text, value, range } : value;
}

/** The result of a rule with its groups inserted; unknown if the groups depend on the regular expression library. */
function inserted(
  table: PatternTable,
  { pattern, replacement }: Extract<PatternStatement, { kind: "rule" }>,
  subject: Subject,
): string | Uncertain {
  if (table.syntax === "regexp" && !hasOneWay(pattern)) return { pattern, because: "group" };
  const captures = capturesOf(table, pattern, subject);
  if (captures === "steps") return { pattern, because: "steps" };
  return expand(replacement, subject.bytes, captures ?? []);
}

function test(table: PatternTable, pattern: RegexPattern, { bytes, budget }: Subject): boolean | Uncertain {
  if (pattern.regex.unsupported.length > 0) return { pattern, because: "syntax" };
  // Whether there is a match at all is the same in Perl's order and by POSIX's longest match.
  const captures = find(() => match(pattern.regex, bytes, table.syntax === "pcre" && pattern.anchored, budget));
  if (captures === "steps") return { pattern, because: "steps" };
  return (captures !== undefined) !== pattern.negated;
}

function capturesOf(
  table: PatternTable,
  pattern: RegexPattern,
  { bytes, budget }: Subject,
): Captures | "steps" | undefined {
  return find(() =>
    table.syntax === "pcre"
      ? match(pattern.regex, bytes, pattern.anchored, budget)
      : matchLongest(pattern.regex, bytes, budget),
  );
}

function find(matching: () => Captures | undefined): Captures | "steps" | undefined {
  try {
    return matching();
  } catch (error) {
    if (error instanceof TooManySteps || error instanceof RangeError) return "steps";
    throw error;
  }
}

function expand({ parts }: Replacement, subject: Uint8Array, captures: Captures): string {
  const decoder: number[] = [];
  for (const { text, group } of parts) {
    if (group === undefined) decoder.push(...bytesOfText(text!));
    else {
      const [start, end] = [captures[2 * group] ?? -1, captures[2 * group + 1] ?? -1];
      if (start >= 0) decoder.push(...subject.subarray(start, end));
    }
  }
  return textOfBytes(decoder);
}

/** Decodes UTF-8; in invalid UTF-8, every byte that is not ASCII becomes U+FFFD. */
function textOfBytes(bytes: readonly number[]): string {
  if (bytes.every((byte) => byte < 128)) return String.fromCharCode(...bytes);
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(escaped);
  } catch {
    return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : "\uFFFD")).join("");
  }
}

/**
 * True if POSIX and Perl certainly capture the same text: no group or repetition inside a repetition, and no choice in
 * which one branch could be a prefix of another.
 */
const hasOneWay = memo((pattern: RegexPattern): boolean => {
  for (const node of nodesOf(pattern.regex.root)) {
    if (
      node.kind === "repeat" &&
      [...nodesOf(node.body)].some((inner) => inner.kind === "group" || inner.kind === "repeat")
    )
      return false;
    if (node.kind === "choice" && !areDistinct(node.branches)) return false;
  }
  return true;
});

/** True if all branches are literal words, and none is a prefix of another. */
function areDistinct(branches: readonly RegexNode[]): boolean {
  const words = branches.map(wordOf);
  if (words.includes(undefined)) return false;
  return words.every((a, i) => words.every((b, j) => i === j || !b!.startsWith(a!)));
}

/** The only text that a node matches, in lower case; undefined if it matches several. */
function wordOf(node: RegexNode): string | undefined {
  if (node.kind === "set") return node.of === "character" ? String.fromCharCode(node.set.lastIndexOf(1)) : undefined;
  if (node.kind === "group") return wordOf(node.body);
  if (node.kind !== "sequence") return undefined;
  const parts = node.items.map(wordOf);
  return parts.includes(undefined) ? undefined : parts.join("");
}
