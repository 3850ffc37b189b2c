/** A range in a pattern, by indexes into its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A set of bytes: 1 at the index of each member, 0 elsewhere. Postfix matches patterns byte by byte. */
export type ByteSet = Uint8Array;

export type RegexNode = Span &
  (
    | { readonly kind: "set"; readonly set: ByteSet; readonly of: "character" | "any" | "class" }
    | { readonly kind: "sequence"; readonly items: readonly RegexNode[] }
    | { readonly kind: "choice"; readonly branches: readonly RegexNode[] }
    /** `capture` is the number of a capturing group; absent for one that only groups. */
    | { readonly kind: "group"; readonly body: RegexNode; readonly capture?: number; readonly atomic?: true }
    | { readonly kind: "look"; readonly body: RegexNode; readonly behind: boolean; readonly negated: boolean }
    | {
        readonly kind: "repeat";
        readonly body: RegexNode;
        readonly min: number;
        readonly max: number;
        readonly how: RepeatMode;
      }
    | { readonly kind: "anchor"; readonly at: Anchor }
    | { readonly kind: "back-reference"; readonly group: number; readonly caseless: boolean }
  );

/** The way in which a quantifier is matched: as often as possible, as rarely as possible, or without backtracking. */
export type RepeatMode = "greedy" | "lazy" | "possessive";

/** A position that matches no bytes. */
export type Anchor =
  | "subject-start" // \A, and ^ unless multiline
  | "line-start"
  | "subject-end" // \z
  | "subject-end-or-newline" // \Z, and $ unless multiline
  | "line-end"
  | "word-boundary"
  | "no-word-boundary"
  | "word-start"
  | "word-end";

export type RegexProblemKind =
  | "unclosed-group"
  | "unopened-group"
  | "unclosed-set"
  | "unclosed-repeat"
  | "nothing-to-repeat"
  | "bad-repeat"
  | "bad-range"
  | "bad-class"
  | "unknown-escape"
  | "trailing-backslash"
  | "no-such-group"
  | "duplicate-name";

/** An error that makes the library reject the pattern, so that Postfix skips the rule. */
export interface RegexProblem extends Span {
  readonly kind: RegexProblemKind;
}

/** A parsed regular expression. */
export interface Regex {
  readonly root: RegexNode;
  /** The number of capturing groups. */
  readonly groups: number;
  readonly problems: readonly RegexProblem[];
  /** Syntax that is not supported here; if there is any, nothing certain is known about the whole pattern. */
  readonly unsupported: readonly Span[];
}

/** Maximum nesting of groups; a deeper pattern counts as unsupported. */
export const maximalNesting = 100;

/** Largest count in `{min,max}` (PCRE2: 65535; glibc: 32767); a pattern with a larger one counts as unsupported. */
export const maximalRepeat = 32767;

/** All nodes of a tree, parents before their children. */
export function* nodesOf(node: RegexNode): Generator<RegexNode> {
  yield node;
  switch (node.kind) {
    case "sequence":
      for (const item of node.items) yield* nodesOf(item);
      break;
    case "choice":
      for (const branch of node.branches) yield* nodesOf(branch);
      break;
    case "group":
    case "look":
    case "repeat":
      yield* nodesOf(node.body);
  }
}

/** The minimum and maximum number of bytes that a node matches. */
export function widthOf(node: RegexNode): { readonly min: number; readonly max: number } {
  switch (node.kind) {
    case "set":
      return { min: 1, max: 1 };
    case "sequence":
      return node.items.map(widthOf).reduce((a, b) => ({ min: a.min + b.min, max: a.max + b.max }), { min: 0, max: 0 });
    case "choice": {
      const widths = node.branches.map(widthOf);
      return { min: Math.min(...widths.map((w) => w.min)), max: Math.max(...widths.map((w) => w.max)) };
    }
    case "group":
      return widthOf(node.body);
    case "repeat": {
      const { min, max } = widthOf(node.body);
      return { min: min * node.min, max: max === 0 || node.max === 0 ? 0 : max * node.max };
    }
    case "back-reference":
      return { min: 0, max: Number.POSITIVE_INFINITY };
    default:
      return { min: 0, max: 0 };
  }
}
