import { bytesOf, classes, everything, negated, notNewline, setOf, upper, word } from "./byte-set.js";
import type { Anchor, ByteSet, Regex, RegexNode, RepeatMode } from "./regex.js";
import { RegexParser } from "./regex-parser.js";

/** The options of a pattern, by the flags of regexp_table(5): i, m and x. */
export interface PosixFlags {
  readonly caseless: boolean;
  /** REG_NEWLINE: `.` and `[^x]` do not match a newline, `^` and `$` match around one. */
  readonly newline: boolean;
  /** REG_EXTENDED; false for basic regular expressions. */
  readonly extended: boolean;
}

/** Parses a POSIX regular expression as the C library does (regexp_table(5), regex(7)). Never fails. */
export function parsePosix(text: string, flags: PosixFlags): Regex {
  if (flags.extended) return new PosixParser(text, flags).parse();
  const whole = { start: 0, end: text.length };
  return { root: { kind: "sequence", items: [], ...whole }, groups: 0, problems: [], unsupported: [whole] };
}

const anchors: Readonly<Record<string, Anchor>> = {
  "\\b": "word-boundary",
  "\\B": "no-word-boundary",
  "\\<": "word-start",
  "\\>": "word-end",
  "\\`": "subject-start",
  "\\'": "subject-end",
};

class PosixParser extends RegexParser {
  protected readonly repeatsAgain = true;

  constructor(
    text: string,
    protected readonly flags: PosixFlags,
  ) {
    super(text);
  }

  /** True inside a group; outside one, a `)` is a literal character. */
  protected closes(): boolean {
    return this.depth > 0;
  }

  protected repetition(): { min: number; max: number; how: RepeatMode } | undefined {
    const sign = this.peek();
    const simple = sign === "*" || sign === "+" || sign === "?" ? sign : undefined;
    if (simple !== undefined) {
      this.at++;
      return { min: simple === "+" ? 1 : 0, max: simple === "?" ? 1 : Number.POSITIVE_INFINITY, how: "greedy" };
    }
    if (sign !== "{") return undefined;
    const counts = this.counts();
    if (counts === undefined) {
      // glibc accepts `{,n}`, other C libraries do not.
      const end = this.text.indexOf("}", this.at);
      if (end < 0) this.problem("unclosed-repeat", this.at, this.at + 1);
      else this.unsupported.push({ start: this.at, end: end + 1 });
      this.at = end < 0 ? this.text.length : end + 1;
      return undefined;
    }
    this.at += counts.length;
    return { min: counts.min, max: counts.max, how: "greedy" };
  }

  protected atom(): RegexNode | undefined {
    const start = this.at;
    const sign = this.take();
    switch (sign) {
      case "(": {
        const capture = ++this.groups;
        return this.group(start, (body, end) => ({ kind: "group", body, capture, start, end }));
      }
      case ".":
        return this.set(this.flags.newline ? notNewline : everything, "any", start);
      case "^":
        return this.anchor(this.flags.newline ? "line-start" : "subject-start", start);
      case "$":
        return this.anchor(this.flags.newline ? "line-end" : "subject-end", start);
      case "[":
        return this.bracket(start);
      case "\\":
        return this.escape(start);
      case "*":
      case "+":
      case "?":
      case "{":
        this.problem("nothing-to-repeat", start);
        return undefined;
      default:
        return this.character(sign, start);
    }
  }

  private escape(start: number): RegexNode | undefined {
    if (this.at >= this.text.length) {
      this.problem("trailing-backslash", start);
      return undefined;
    }
    const sign = this.take();
    const anchor = anchors[`\\${sign}`];
    if (anchor !== undefined) return this.anchor(anchor, start);
    if (sign === "w" || sign === "W") return this.set(sign === "w" ? word : negated(word), "class", start);
    if (sign === "s" || sign === "S") {
      return this.set(sign === "s" ? classes.get("space")! : negated(classes.get("space")!), "class", start);
    }
    if (/[1-9]/.test(sign)) {
      this.unsupported.push({ start, end: this.at });
      return undefined;
    }
    return this.character(sign, start);
  }

  /** An anchor, which cannot be repeated: a quantifier after it has nothing to repeat. */
  private anchor(at: Anchor, start: number): RegexNode {
    if (/[*+?{]/.test(this.peek() ?? "")) {
      this.problem("nothing-to-repeat", this.at, this.at + 1);
      this.at++;
    }
    return { kind: "anchor", at, start, end: this.at };
  }

  private bracket(start: number): RegexNode | undefined {
    const isNegated = this.peek() === "^";
    if (isNegated) this.at++;
    const set = new Uint8Array(256);
    let isFirst = true;
    for (; this.peek() !== "]" || isFirst; isFirst = false) {
      if (this.at >= this.text.length) {
        this.problem("unclosed-set", start, start + 1);
        return undefined;
      }
      this.bracketItem(set);
    }
    this.at++;
    const { caseless, newline } = this.flags;
    const folded = caseless ? setOf((byte) => set[upper(byte)] === 1) : set;
    const wanted = isNegated ? setOf((byte) => folded[byte] === 0 && !(newline && byte === 10)) : folded;
    return this.set(wanted, "class", start);
  }

  /** Parses a character, a range or a class. If case is ignored, all members are stored in upper case. */
  private bracketItem(set: ByteSet): void {
    const start = this.at;
    const name = /^\[:([^\]]*?):\]/.exec(this.text.slice(start, start + 30));
    if (name !== null) {
      this.at += name[0].length;
      this.addClass(set, name[1]!, start);
      return;
    }
    if (this.starts("[=") || this.starts("[.")) this.unsupported.push({ start, end: start + 2 });
    const from = this.bracketBytes();
    if (this.peek() !== "-" || this.text[this.at + 1] === "]" || this.at + 1 >= this.text.length) {
      for (const byte of from) set[byte] = 1;
      return;
    }
    this.at++;
    if (this.starts("[:") || this.starts("[=") || this.starts("[.") || from.length > 1) {
      this.unsupported.push({ start, end: this.at });
    }
    const to = this.bracketBytes();
    if (to.length > 1) this.unsupported.push({ start, end: this.at });
    else if (from.at(-1)! > to[0]!) this.problem("bad-range", start);
    for (let byte = from.at(-1)!; byte <= to[0]!; byte++) set[byte] = 1;
  }

  private addClass(set: ByteSet, name: string, start: number): void {
    const { caseless } = this.flags;
    const members = classes.get(caseless && (name === "upper" || name === "lower") ? "alpha" : name);
    if (members === undefined) this.problem("bad-class", start);
    // The subject is compared in upper case, so only upper-case members matter.
    members?.forEach((isMember, byte) => {
      if (isMember === 1) set[byte] = 1;
    });
  }

  private bracketBytes(): number[] {
    if (this.at >= this.text.length) return [0];
    return bytesOf(this.take()).map((byte) => (this.flags.caseless ? upper(byte) : byte));
  }
}
