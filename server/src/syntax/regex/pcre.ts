import { bothCases, bytesOf, everything, notNewline, setOf } from "./byte-set.js";
import { PcreClassReader } from "./pcre-class.js";
import { type Escape, readEscape } from "./pcre-escape.js";
import { type Regex, type RegexNode, type RepeatMode, widthOf } from "./regex.js";
import { RegexParser } from "./regex-parser.js";

/** The options of a pattern, by the flags of pcre_table(5): i, s, m, x, E and U. */
export interface PcreFlags {
  readonly caseless: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly extended: boolean;
  readonly dollarEndOnly: boolean;
  readonly ungreedy: boolean;
}

/**
 * Parses a Perl-compatible regular expression (pcre_table(5), pcre2pattern(3)); without UTF, as Postfix compiles it.
 * Never fails.
 */
export function parsePcre(text: string, flags: PcreFlags): Regex {
  return new PcreParser(text, flags).parse();
}

class PcreParser extends RegexParser {
  private readonly names = new Set<string>();
  private readonly references: { group: number; start: number; end: number }[] = [];

  protected readonly repeatsAgain = false;

  constructor(
    text: string,
    protected flags: PcreFlags,
  ) {
    super(text);
  }

  override parse(): Regex {
    const regex = super.parse();
    for (const { group, start, end } of this.references) {
      if (group > this.groups) this.problem("no-such-group", start, end);
    }
    return regex;
  }

  protected closes(): boolean {
    if (this.depth > 0) return true;
    this.problem("unopened-group", this.at, this.at + 1);
    this.at++;
    return false;
  }

  protected override choice(): RegexNode {
    // `(?i)` is in effect until the end of the group that contains it.
    const outer = this.flags;
    const node = super.choice();
    this.flags = outer;
    return node;
  }

  protected repetition(): { min: number; max: number; how: RepeatMode } | undefined {
    this.skipComments();
    const sign = this.peek();
    if (sign === "*" || sign === "+" || sign === "?") {
      this.at++;
      return { min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Number.POSITIVE_INFINITY, how: this.how() };
    }
    if (sign !== "{") return undefined;
    const counts = this.counts();
    if (counts === undefined) {
      // `{,3}` and `{ 3 }` are quantifiers since PCRE2 10.43, and literal text before.
      if (
        /^\{ *\d* *,? *\d* *\}/.test(this.text.slice(this.at, this.at + 20)) &&
        /^\{[ ,\d]*\d/.test(this.text.slice(this.at))
      ) {
        this.unsupported.push({ start: this.at, end: this.at + 1 });
      }
      return undefined;
    }
    this.at += counts.length;
    return { min: counts.min, max: counts.max, how: this.how() };
  }

  private how(): RepeatMode {
    const before = this.at;
    this.skipComments();
    // Versions of the library disagree on whether a `+` or `?` after a comment still belongs to the quantifier.
    if (this.at > before && /[+?]/.test(this.peek() ?? "")) this.unsupported.push({ start: before, end: this.at + 1 });
    else this.at = before;
    const sign = this.peek();
    if (sign === "+") {
      this.at++;
      return "possessive";
    }
    const isQuestion = sign === "?";
    if (isQuestion) this.at++;
    return isQuestion !== this.flags.ungreedy ? "lazy" : "greedy";
  }

  protected atom(): RegexNode | undefined {
    this.skipComments();
    const start = this.at;
    if (start >= this.text.length || this.peek() === "|" || this.peek() === ")") return undefined;
    const sign = this.take();
    switch (sign) {
      case "(":
        return this.open(start);
      case ".":
        return this.set(this.flags.dotAll ? everything : notNewline, "any", start);
      case "^":
        return this.anchored({ at: this.flags.multiline ? "line-start" : "subject-start" }, start);
      case "$":
        return this.anchored({ at: this.dollar() }, start);
      case "[":
        return this.bracket(start);
      case "\\":
        return this.escaped(start);
      case "*":
      case "+":
      case "?":
        this.problem("nothing-to-repeat", start);
        return undefined;
      case "{":
        if (/^\d+(,\d*)?\}/.test(this.text.slice(this.at, this.at + 20))) this.problem("nothing-to-repeat", start);
        return this.character(sign, start);
      default:
        return this.character(sign, start);
    }
  }

  private dollar() {
    if (this.flags.multiline) return "line-end" as const;
    return this.flags.dollarEndOnly ? ("subject-end" as const) : ("subject-end-or-newline" as const);
  }

  /** An anchor, which cannot be repeated, not even after a comment. */
  private anchored(anchor: Pick<Extract<RegexNode, { kind: "anchor" }>, "at">, start: number): RegexNode {
    const { at: end } = this;
    this.skipComments();
    if (/[*+?]/.test(this.peek() ?? "") || (this.peek() === "{" && this.counts() !== undefined)) {
      this.problem("nothing-to-repeat", this.at, this.at + 1);
      this.at++;
    }
    return { kind: "anchor", ...anchor, start, end };
  }

  private escaped(start: number): RegexNode | undefined {
    const found: Escape = readEscape(this.text, this.at, this.groups);
    this.at = found.end;
    switch (found.kind) {
      case "problem":
        this.problem(found.problem, start);
        return undefined;
      case "unsupported":
        this.unsupported.push({ start, end: this.at });
        return undefined;
      case "anchor":
        return this.anchored({ at: found.at }, start);
      case "set":
        return this.set(found.set, "class", start);
      case "byte":
        return this.byte(found.byte, start);
      case "text":
        return this.quoted(found.text, start);
      case "reference":
        this.references.push({ group: found.group, start, end: this.at });
        return { kind: "back-reference", group: found.group, caseless: this.flags.caseless, start, end: this.at };
    }
  }

  private quoted(text: string, start: number): RegexNode {
    const items = [...text].flatMap(bytesOf).map((byte) => this.byte(byte, start));
    return items.length === 1 ? items[0]! : { kind: "sequence", items, start, end: this.at };
  }

  private bracket(start: number): RegexNode | undefined {
    const read = new PcreClassReader(this.text, this.at, this.groups).read();
    this.at = read.end;
    this.problems.push(...read.problems);
    this.unsupported.push(...read.unsupported);
    if (!read.closed) {
      this.problem("unclosed-set", start, start + 1);
      return undefined;
    }
    const members = this.flags.caseless ? bothCases(read.set) : read.set;
    const isMember = read.negated ? setOf((byte) => members[byte] === 0) : members;
    return this.set(isMember, "class", start);
  }

  /** Parses what follows `(`: a group, a lookaround, options or a verb. */
  private open(start: number): RegexNode | undefined {
    if (this.peek() === "*") return this.giveUp(start);
    if (this.peek() !== "?") {
      const capture = ++this.groups;
      return this.group(start, (body, end) => ({ kind: "group", body, capture, start, end }));
    }
    this.at++;
    const name = /^(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/.exec(this.text.slice(this.at, this.at + 130));
    if (name !== null) {
      this.at += name[0].length;
      const capture = ++this.groups;
      this.addName(name[1] ?? name[2]!, start);
      return this.group(start, (body, end) => ({ kind: "group", body, capture, start, end }));
    }
    const look = /^(<?)([=!])/.exec(this.text.slice(this.at, this.at + 2));
    if (look !== null) {
      this.at += look[0].length;
      return this.look(start, look[1] === "<", look[2] === "!");
    }
    return this.other(start);
  }

  /** Registers the name of a group; reports a name that is already used. */
  private addName(name: string, start: number): void {
    if (this.names.has(name)) this.problem("duplicate-name", start);
    this.names.add(name);
  }

  private look(start: number, behind: boolean, isNegated: boolean): RegexNode {
    const node = this.group(start, (body, end) => ({ kind: "look", body, behind, negated: isNegated, start, end }));
    if (node.kind === "look" && behind) {
      const branches = node.body.kind === "choice" ? node.body.branches : [node.body];
      const isFixed = branches.map(widthOf).every(({ min, max }) => min === max);
      if (!isFixed) this.unsupported.push({ start, end: node.end });
    }
    return node;
  }

  /** Parses groups that do not capture, and options: `(?:`, `(?>`, `(?i)`, `(?i:`. */
  private other(start: number): RegexNode | undefined {
    if (this.peek() === ">") {
      this.at++;
      return this.group(start, (body, end) => ({ kind: "group", body, atomic: true, start, end }));
    }
    const options = /^([imsxU]*)(-[imsxU]*)?([:)])/.exec(this.text.slice(this.at, this.at + 20));
    if (options === null) return this.giveUp(start);
    this.at += options[0].length;
    const wanted = this.withOptions(options[1]!, options[2] ?? "");
    if (options[3] === ")") {
      this.flags = wanted;
      return undefined;
    }
    const outer = this.flags;
    this.flags = wanted;
    const node = this.group(start, (body, end) => ({ kind: "group", body, start, end }));
    this.flags = outer;
    return node;
  }

  private withOptions(on: string, off: string): PcreFlags {
    const is = (letter: string, now: boolean): boolean => (on.includes(letter) || now) && !off.includes(letter);
    const { caseless, multiline, dotAll, extended, ungreedy } = this.flags;
    return {
      ...this.flags,
      caseless: is("i", caseless),
      multiline: is("m", multiline),
      dotAll: is("s", dotAll),
      extended: is("x", extended),
      ungreedy: is("U", ungreedy),
    };
  }

  /** Stops at unsupported syntax: it may change the meaning of everything, so the rest of the pattern is not parsed. */
  private giveUp(start: number): RegexNode | undefined {
    this.unsupported.push({ start, end: this.text.length });
    this.at = this.text.length;
    this.depth = 0;
    return undefined;
  }

  private skipComments(): void {
    for (;;) {
      if (this.starts("(?#")) {
        const close = this.text.indexOf(")", this.at);
        if (close < 0) this.problem("unclosed-group", this.at, this.at + 3);
        this.at = close < 0 ? this.text.length : close + 1;
      } else if (this.flags.extended && /\s/.test(this.peek() ?? "")) {
        this.at++;
      } else if (this.flags.extended && this.peek() === "#") {
        const newline = this.text.indexOf("\n", this.at);
        this.at = newline < 0 ? this.text.length : newline + 1;
      } else {
        return;
      }
    }
  }
}
