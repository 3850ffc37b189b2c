import { bytesOf, classes, negated, word } from "./byte-set.js";
import { readEscape } from "./pcre-escape.js";
import type { ByteSet, RegexProblemKind, Span } from "./regex.js";

interface ClassRead {
  readonly set: ByteSet;
  readonly negated: boolean;
  readonly closed: boolean;
  readonly end: number;
  readonly problems: readonly (Span & { kind: RegexProblemKind })[];
  readonly unsupported: readonly Span[];
}

/** A member of a character class: a single byte, which may begin a range, or a set of bytes. */
type Member = { readonly byte: number } | { readonly set: ByteSet } | undefined;

/** Parses the character class `[...]` of a Perl-compatible regular expression, starting after the opening bracket. */
export class PcreClassReader {
  private readonly set = new Uint8Array(256);
  private readonly problems: (Span & { kind: RegexProblemKind })[] = [];
  private readonly unsupported: Span[] = [];

  constructor(
    private readonly text: string,
    private at: number,
    private readonly groups: number,
  ) {}

  read(): ClassRead {
    const isNegated = this.text[this.at] === "^";
    if (isNegated) this.at++;
    let isFirst = true;
    while (this.at < this.text.length && (this.text[this.at] !== "]" || isFirst)) {
      isFirst = false;
      this.item();
    }
    const closed = this.text[this.at] === "]";
    if (closed) this.at++;
    const { set, problems, unsupported } = this;
    return { set, negated: isNegated, closed, end: this.at, problems, unsupported };
  }

  private item(): void {
    const start = this.at;
    const from = this.member();
    const isRange = this.text[this.at] === "-" && this.text[this.at + 1] !== "]" && this.at + 1 < this.text.length;
    if (!isRange || from === undefined) {
      this.add(from);
      return;
    }
    this.at++;
    const to = this.member();
    if (to === undefined) {
      this.add(from);
      return;
    }
    if ("set" in from || "set" in to) {
      // PCRE rejects a hyphen next to `\w` or `[:alpha:]`, unless it is the last character.
      this.problems.push({ kind: "bad-range", start, end: this.at });
    } else if (from.byte > to.byte) {
      this.problems.push({ kind: "bad-range", start, end: this.at });
    } else {
      for (let byte = from.byte; byte <= to.byte; byte++) this.set[byte] = 1;
    }
  }

  private add(member: Member): void {
    if (member === undefined) return;
    if ("byte" in member) this.set[member.byte] = 1;
    else {
      member.set.forEach((isMember, byte) => {
        if (isMember === 1) this.set[byte] = 1;
      });
    }
  }

  private member(): Member {
    const start = this.at;
    if (this.text[start] === "[" && /^\[[:.=]/.test(this.text.slice(start, start + 2))) {
      const named = this.named();
      if (named !== "text") return named;
    }
    if (this.text[start] === "\\") return this.escaped();
    const character = String.fromCodePoint(this.text.codePointAt(start)!);
    this.at += character.length;
    const bytes = bytesOf(character);
    for (const byte of bytes.slice(0, -1)) this.set[byte] = 1;
    const touchesRange = this.text[this.at] === "-" || this.text[start - 1] === "-";
    if (bytes.length > 1 && touchesRange) this.unsupported.push({ start, end: this.at });
    return { byte: bytes.at(-1)! };
  }

  /** Parses `[:alpha:]` or `[:^alpha:]`; "text" if the bracket does not begin such a class. */
  private named(): Member | "text" {
    const start = this.at;
    const match = /^\[:(\^?)([a-z]+):\]/.exec(this.text.slice(start, start + 20));
    if (match === null) {
      if (/^\[([:.=])[^\]\\]*\1\]/.test(this.text.slice(start))) this.unsupported.push({ start, end: start + 2 });
      return "text";
    }
    this.at += match[0].length;
    const set = match[2] === "word" ? word : match[2] === "ascii" ? undefined : classes.get(match[2]!);
    if (match[2] === "ascii") this.unsupported.push({ start, end: this.at });
    else if (set === undefined) this.problems.push({ kind: "bad-class", start, end: this.at });
    return set && { set: match[1] === "^" ? negated(set) : set };
  }

  private escaped(): Member {
    const start = this.at;
    const sign = this.text[start + 1];
    // Inside a class, `\b` is a backspace and there are no back references.
    if (sign === "b") {
      this.at += 2;
      return { byte: 8 };
    }
    if (sign !== undefined && /[1-9EQ]/.test(sign)) {
      this.at += 2;
      this.unsupported.push({ start, end: this.at });
      return undefined;
    }
    const found = readEscape(this.text, start + 1, this.groups);
    this.at = found.end;
    switch (found.kind) {
      case "set":
        if (sign === "N") break;
        return { set: found.set };
      case "byte":
        return { byte: found.byte };
      case "text": {
        const bytes = bytesOf(found.text);
        for (const byte of bytes) this.set[byte] = 1;
        return { byte: bytes.at(-1)! };
      }
      case "problem":
        this.problems.push({ kind: found.problem, start, end: this.at });
        return undefined;
    }
    this.unsupported.push({ start, end: this.at });
    return undefined;
  }
}
