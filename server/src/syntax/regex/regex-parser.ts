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

/** What the two dialects have in common: sequences, choices, groups and repetitions. */
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
  /** True where what is repeated can be repeated once more, as in `a**`. */
  protected abstract readonly repeatsAgain: boolean;
  /** One item without its repetition; undefined where there is nothing to match, such as at a comment. */
  protected abstract atom(): RegexNode | undefined;
  /** The repetition at the read position, which is moved behind it. */
  protected abstract repetition(): { min: number; max: number; how: RepeatMode } | undefined;
  /** True where a `)` at the read position ends the group, or would be an error. */
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

  /** Adds an atom with what repeats it: of a character of several bytes, that is the last byte. */
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

  /** Reads a group from behind its opening up to the `)`. */
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

  /** A character as the bytes that it has in the file. */
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

  /** `{min,max}` at the read position, without moving. */
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

  /** The whole character at the read position; moves behind it. */
  protected take(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += character.length;
    return character;
  }
}
