import { matchDepth, stepsOfCharacter, stepsOfMatch, stepsOfTable } from "../../../syntax/limits.js";
import { lower, word } from "../../../syntax/regex/byte-set.js";
import { type Anchor, type Regex, type RegexNode, widthOf } from "../../../syntax/regex/regex.js";

/** The ranges of a match, as pairs of start and end: first the whole match, then each group; -1 for an unset group. */
export type Captures = readonly number[];

/** Thrown when a match exceeds the limits on steps or depth. */
export class TooManySteps extends Error {}

/** Tries to match the rest of the pattern at an index; false if it does not match. */
type Matcher = (at: number) => boolean;

/** The remaining steps for all patterns of a table. */
export interface Budget {
  left: number;
}

/**
 * The budget for one lookup in a table.
 * @param length length of the table's text
 */
export function newBudget(length: number): Budget {
  return { left: Math.max(stepsOfTable, stepsOfCharacter * length) };
}

/**
 * Finds the first match of a pattern by backtracking in Perl's order, as pcre2_match does.
 * @param subject bytes, as made by `bytesOfText`
 * @throws TooManySteps if a limit is exceeded
 */
export function match(regex: Regex, subject: Uint8Array, anchored: boolean, budget: Budget): Captures | undefined {
  return new Match(regex, subject, budget).find(anchored);
}

/**
 * Finds the longest of the leftmost matches, as POSIX requires.
 * @throws TooManySteps if a limit is exceeded
 */
export function matchLongest(regex: Regex, subject: Uint8Array, budget: Budget): Captures | undefined {
  return new Match(regex, subject, budget).findLongest();
}

/** The UTF-8 bytes of a text, as Postfix sees it. */
export function bytesOfText(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      const low = [(code >> 12) & 63, (code >> 6) & 63, code & 63].map((bits) => 0x80 | bits);
      bytes.push(0xf0 | (code >> 18), ...low);
    }
  }
  return Uint8Array.from(bytes);
}

class Match {
  private readonly captures: number[];
  private readonly starts: number[];
  private steps = 0;
  private depth = 0;

  constructor(
    private readonly regex: Regex,
    private readonly subject: Uint8Array,
    private readonly budget: Budget,
  ) {
    this.captures = new Array<number>(2 * regex.groups + 2).fill(-1);
    this.starts = new Array<number>(regex.groups + 1).fill(-1);
  }

  find(anchored: boolean): Captures | undefined {
    const matcher = this.compile(this.regex.root, (at) => {
      this.captures[1] = at;
      return true;
    });
    const last = anchored ? 0 : this.subject.length;
    for (let start = 0; start <= last; start++) {
      this.step();
      if (!matcher(start)) continue;
      this.captures[0] = start;
      return this.captures;
    }
    return undefined;
  }

  findLongest(): Captures | undefined {
    const found: number[][] = [];
    const matcher = this.compile(this.regex.root, (at) => {
      if (found.length === 0 || at > found[0]![1]!) found[0] = [-1, at, ...this.captures.slice(2)];
      // A match up to the end cannot be surpassed.
      return at === this.subject.length;
    });
    for (let start = 0; start <= this.subject.length; start++) {
      this.step();
      matcher(start);
      const best = found[0];
      if (best !== undefined) return [start, ...best.slice(1)];
    }
    return undefined;
  }

  private compile(node: RegexNode, next: Matcher): Matcher {
    switch (node.kind) {
      case "set": {
        const { set } = node;
        const { subject } = this;
        return (at) => at < subject.length && set[subject[at]!] === 1 && next(at + 1);
      }
      case "sequence":
        return node.items.reduceRight<Matcher>((rest, item) => this.compile(item, rest), next);
      case "choice": {
        const branches = node.branches.map((branch) => this.compile(branch, next));
        return (at) => {
          this.step();
          return branches.some((branch) => branch(at));
        };
      }
      case "group":
        if (node.atomic) return this.compileAtomic(node.body, next);
        return node.capture === undefined
          ? this.compile(node.body, next)
          : this.compileCapture(node, node.capture, next);
      case "look":
        return this.compileLook(node, next);
      case "repeat":
        if (node.how === "possessive") return this.compileAtomic({ ...node, how: "greedy" }, next);
        return node.body.kind === "set" ? this.compileRun(node, node.body.set, next) : this.compileRepeat(node, next);
      case "anchor":
        return (at) => this.holds(node.at, at) && next(at);
      case "back-reference":
        return (at) => {
          const length = this.sameText(node.group, at, node.caseless);
          return length >= 0 && next(at + length);
        };
    }
  }

  private compileCapture({ body }: { body: RegexNode }, group: number, next: Matcher): Matcher {
    const inside = this.compile(body, (at) => {
      const [start, end] = [this.captures[2 * group]!, this.captures[2 * group + 1]!];
      const begun = this.starts[group]!;
      this.captures[2 * group] = begun;
      this.captures[2 * group + 1] = at;
      if (next(at)) return true;
      this.captures[2 * group] = start;
      this.captures[2 * group + 1] = end;
      this.starts[group] = begun;
      return false;
    });
    return (at) => {
      const begun = this.starts[group]!;
      this.starts[group] = at;
      if (inside(at)) return true;
      this.starts[group] = begun;
      return false;
    };
  }

  /** An atomic group: after its first match, the alternatives inside it are not tried. */
  private compileAtomic(body: RegexNode, next: Matcher): Matcher {
    let end = -1;
    const inside = this.compile(body, (at) => {
      end = at;
      return true;
    });
    return (at) => {
      const before = [...this.captures];
      if (!inside(at)) return false;
      if (next(end)) return true;
      this.captures.splice(0, before.length, ...before);
      return false;
    };
  }

  private compileLook(node: Extract<RegexNode, { kind: "look" }>, next: Matcher): Matcher {
    const branches = node.behind && node.body.kind === "choice" ? node.body.branches : [node.body];
    let target = -1;
    const inside = branches.map((branch) => ({
      width: node.behind ? widthOf(branch).min : 0,
      matches: this.compile(branch, (at) => !node.behind || at === target),
    }));
    const found = (at: number): boolean => {
      target = at;
      return inside.some(({ width, matches }) => at >= width && matches(at - width));
    };
    return (at) => {
      this.step();
      const before = [...this.captures];
      if (found(at) === node.negated) {
        this.captures.splice(0, before.length, ...before);
        return false;
      }
      if (node.negated) this.captures.splice(0, before.length, ...before);
      if (next(at)) return true;
      this.captures.splice(0, before.length, ...before);
      return false;
    };
  }

  /** A repeated set of bytes, the most common case, without recursion. */
  private compileRun(node: Extract<RegexNode, { kind: "repeat" }>, set: Uint8Array, next: Matcher): Matcher {
    const { min, max, how } = node;
    return (at) => {
      const most = Math.min(max, this.subject.length - at);
      let count = 0;
      const wanted = how === "greedy" ? most : min;
      while (count < wanted && set[this.subject[at + count]!] === 1) count++;
      if (count < min) return false;
      if (how === "greedy") {
        for (; count >= min; count--) {
          this.step();
          if (next(at + count)) return true;
        }
        return false;
      }
      for (;;) {
        this.step();
        if (next(at + count)) return true;
        if (count >= most || set[this.subject[at + count]!] !== 1) return false;
        count++;
      }
    };
  }

  private compileRepeat({ body, min, max, how }: Extract<RegexNode, { kind: "repeat" }>, next: Matcher): Matcher {
    let count = 0;
    let last = -1;
    const leave = (at: number): boolean => {
      const [ownCount, ownLast] = [count, last];
      if (next(at)) return true;
      [count, last] = [ownCount, ownLast];
      return false;
    };
    const again = (at: number): boolean => {
      if (count >= max) return false;
      const [ownCount, ownLast] = [count, last];
      [count, last] = [count + 1, at];
      if (inside(at)) return true;
      [count, last] = [ownCount, ownLast];
      return false;
    };
    const loop = (at: number): boolean => {
      if (count < min) return again(at);
      return how === "lazy" ? leave(at) || again(at) : again(at) || leave(at);
    };
    // An empty iteration is the last one, else the loop would not end.
    const inside = this.compile(body, (at) => this.deeper(() => (at === last && count >= min ? leave(at) : loop(at))));
    return (at) => {
      const [outerCount, outerLast] = [count, last];
      [count, last] = [0, -1];
      if (loop(at)) return true;
      [count, last] = [outerCount, outerLast];
      return false;
    };
  }

  private holds(anchor: Anchor, at: number): boolean {
    const { subject } = this;
    const { length } = subject;
    const newline = 10;
    switch (anchor) {
      case "subject-start":
        return at === 0;
      case "subject-end":
        return at === length;
      case "subject-end-or-newline":
        return at === length || (at === length - 1 && subject[at] === newline);
      case "line-start":
        return at === 0 || (subject[at - 1] === newline && at < length);
      case "line-end":
        return at === length || subject[at] === newline;
      default:
        return this.holdsAtWord(anchor, at);
    }
  }

  private holdsAtWord(anchor: Anchor, at: number): boolean {
    const before = at > 0 && word[this.subject[at - 1]!] === 1;
    const after = at < this.subject.length && word[this.subject[at]!] === 1;
    switch (anchor) {
      case "word-boundary":
        return before !== after;
      case "word-start":
        return !before && after;
      case "word-end":
        return before && !after;
      default:
        return before === after;
    }
  }

  /** Matches a back reference at `at`: the length of the group's text, or -1 if it does not match there. */
  private sameText(group: number, at: number, caseless: boolean): number {
    const [start, end] = [this.captures[2 * group] ?? -1, this.captures[2 * group + 1] ?? -1];
    if (start < 0 || at + end - start > this.subject.length) return -1;
    for (let index = 0; index < end - start; index++) {
      const [a, b] = [this.subject[start + index]!, this.subject[at + index]!];
      if (a !== b && !(caseless && lower(a) === lower(b))) return -1;
    }
    return end - start;
  }

  private step(): void {
    if (++this.steps > stepsOfMatch || --this.budget.left < 0) throw new TooManySteps();
  }

  private deeper(go: () => boolean): boolean {
    this.step();
    if (++this.depth > matchDepth) throw new TooManySteps();
    const result = go();
    this.depth--;
    return result;
  }
}
