import { bytesOf, setOfByte } from "./byte-set.js";
import {
  type ByteSet,
  maximalNesting,
  maximalRepeat,
  type Regex,
  type RegexNode,
  type RegexProblemKind,
  type RepeatMode,
  type Span,
} from "./regex.js";

/** Parses what POSIX and Perl-compatible expressions have in common: sequences, choices, groups and repetitions. */
export abstract class RegexParser {
  protected at = 0;
  protected groups = 0;
  protected depth = 0;
  protected readonly problems: (Span & { kind: RegexProblemKind })[] = [];
  protected readonly unsupported: Span[] = [];

  constructor(protected readonly text: string) {}

  parse(): Regex {
    const root = this.choice();
    return { root, groups: this.groups, problems: this.problems, unsupported: this.unsupported };
  }

  protected abstract readonly flags: { readonly caseless: boolean };
  /** True if a quantifier may follow another one, as in `a**`. */
  protected abstract readonly repeatsAgain: boolean;
  /** Parses one item without its quantifier; undefined for one that matches nothing, such as a comment. */
  protected abstract atom(): RegexNode | undefined;
  /** Parses the quantifier at the read position; undefined if there is none. */
  protected abstract repetition(): { min: number; max: number; how: RepeatMode } | undefined;
  /** True if a `)` at the read position ends the current group. May skip it if it is an error. */
  protected abstract closes(): boolean;

  protected choice(): RegexNode {
    const start = this.at;
    const branches = [this.sequence()];
    while (this.peek() === "|") {
      this.at++;
      branches.push(this.sequence());
    }
    return branches.length === 1 ? branches[0]! : { kind: "choice", branches, start, end: this.at };
  }

  private sequence(): RegexNode {
    const start = this.at;
    const items: RegexNode[] = [];
    while (this.at < this.text.length && this.peek() !== "|" && !(this.peek() === ")" && this.closes())) {
      const before = this.at;
      const found = this.atom();
      if (found !== undefined) this.push(items, found);
      if (this.at === before) this.at++;
    }
    return items.length === 1 ? items[0]! : { kind: "sequence", items, start, end: this.at };
  }

  /** Adds an item with its quantifier, which applies to the last byte of a multi-byte character. */
  private push(items: RegexNode[], found: RegexNode): void {
    const bytes = found.kind === "sequence" && found.items.every((item) => item.kind === "set") ? found.items : [found];
    items.push(...bytes.slice(0, -1));
    let node = bytes.at(-1)!;
    for (let how = this.repetition(); how !== undefined; how = this.repeatsAgain ? this.repetition() : undefined) {
      const { min, max } = how;
      node = { kind: "repeat", body: node, min, max, how: how.how, start: found.start, end: this.at };
    }
    items.push(node);
  }

  /** Parses the body of a group, and the `)` after it. */
  protected group(start: number, make: (body: RegexNode, end: number) => RegexNode): RegexNode {
    if (++this.depth > maximalNesting) {
      this.depth--;
      this.unsupported.push({ start, end: this.text.length });
      this.at = this.text.length;
      return this.nothing(start);
    }
    const body = this.choice();
    this.depth--;
    if (this.peek() === ")") this.at++;
    else this.problem("unclosed-group", start, start + 1);
    return make(body, this.at);
  }

  protected set(set: ByteSet, of: "any" | "class", start: number): RegexNode {
    return { kind: "set", set, of, start, end: this.at };
  }

  /** A literal character, as its UTF-8 bytes. */
  protected character(text: string, start: number): RegexNode {
    const nodes = bytesOf(text).map((byte) => this.byte(byte, start));
    return nodes.length === 1 ? nodes[0]! : { kind: "sequence", items: nodes, start, end: this.at };
  }

  protected byte(code: number, start: number): RegexNode {
    return { kind: "set", set: setOfByte(code, this.flags.caseless), of: "character", start, end: this.at };
  }

  protected nothing(start: number): RegexNode {
    return { kind: "sequence", items: [], start, end: this.at };
  }

  /** The quantifier `{min,max}` at the read position, which does not move; undefined if there is none. */
  protected counts(): { min: number; max: number; length: number } | undefined {
    const match = /^\{(\d+)(,(\d*))?\}/.exec(this.text.slice(this.at, this.at + 20));
    if (match === null) return undefined;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    const span = { start: this.at, end: this.at + match[0].length };
    if (max < min) this.problems.push({ kind: "bad-repeat", ...span });
    if (min > maximalRepeat || (max !== Number.POSITIVE_INFINITY && max > maximalRepeat)) this.unsupported.push(span);
    return { min, max, length: match[0].length };
  }

  protected problem(kind: RegexProblemKind, start: number, end = this.at): void {
    this.problems.push({ kind, start, end });
  }

  protected peek(): string | undefined {
    return this.text[this.at];
  }

  protected starts(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Consumes the character at the read position, which may be a surrogate pair. */
  protected take(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += character.length;
    return character;
  }
}
