import { isBlank } from "./text.js";
import type { Item } from "./value.js";

/** A text that may contain `$` expressions, split into its parts. All positions are indexes into the parsed text. */
export interface Template {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `$name`, `${name}`, `$(name)`, `${name?value}`, `${name:value}`, `${name?{value}:{value}}`. */
export interface Reference extends Span {
  readonly kind: "reference";
  readonly name: Item;
  readonly ifSet?: Template;
  readonly ifUnset?: Template;
}

/** `${{left} operator {right}?{value}:{value}}`. */
export interface Comparison extends Span {
  readonly kind: "comparison";
  readonly left: Template;
  /** `==`, `<` ...; with the suffix `level`, the operands are compatibility levels (Postfix 3.6 and later). */
  readonly operator: string;
  readonly right: Template;
  readonly ifTrue?: Template;
  readonly ifFalse?: Template;
}

/** `${function{text}}`, such as `${domain_to_ascii{name}}` (Postfix 3.11 and later). */
export interface Call extends Span {
  readonly kind: "call";
  readonly name: Item;
  readonly argument: Template;
}

/** Literal text, in which `$$` has been replaced by `$`. */
export interface Literal extends Span {
  readonly kind: "text";
  readonly text: string;
}

/** An expression that Postfix rejects. */
export interface Malformed extends Span {
  readonly kind: "malformed";
  readonly problem: "unbalanced" | "empty-name" | "bad-name" | "operator" | "trailing-text" | "too-deep";
  /** The part before the error, if that much could be parsed. */
  readonly read?: Reference | Comparison;
}

export type Part = Literal | Reference | Comparison | Call | Malformed;

/** Maximum nesting: that of src/util/mac_expand.c, which also protects our stack. */
const maximalDepth = 100;

/**
 * Parses the `$` expressions in a value, as Postfix does (src/util/mac_parse.c, src/util/mac_expand.c). Never fails:
 * text after an expression that Postfix rejects is still parsed, so that the editor can help with it.
 */
export function parseTemplate(text: string): Template {
  return readTemplate(text, 0, text.length, 0);
}

function readTemplate(text: string, start: number, end: number, depth: number): Template {
  const parts: Part[] = [];
  // Collected first and joined once: V8 is slow to flatten a string that was built by a million concatenations.
  let literal: string[] = [];
  let literalStart = start;
  const flush = (at: number): void => {
    if (literal.length > 0) parts.push({ kind: "text", start: literalStart, end: at, text: literal.join("") });
    literal = [];
  };
  const add = (piece: string, from: number): void => {
    if (literal.length === 0) literalStart = from;
    literal.push(piece);
  };
  let at = start;
  while (at < end) {
    const dollar = text.indexOf("$", at);
    const stop = dollar < 0 || dollar >= end ? end : dollar;
    if (stop > at) add(text.slice(at, stop), at);
    if (stop === end) {
      at = end;
    } else if (stop + 1 < end && text[stop + 1] === "$") {
      add("$", stop);
      at = stop + 2;
    } else {
      flush(stop);
      const part = parseDollar(text, stop, end, depth);
      parts.push(part);
      at = part.end;
    }
  }
  flush(end);
  return { start, end, parts };
}

function parseDollar(text: string, start: number, end: number, depth: number): Part {
  const open = text[start + 1];
  if (start + 1 < end && (open === "{" || open === "(")) {
    const close = closingOf(text, start + 1, end);
    if (close < 0) return { kind: "malformed", problem: "unbalanced", start, end };
    if (close === start + 2) return { kind: "malformed", problem: "empty-name", start, end: close + 1 };
    if (depth > maximalDepth) return { kind: "malformed", problem: "too-deep", start, end: close + 1 };
    return new ExpressionParser(text, start, start + 2, close, depth).parse();
  }
  let at = start + 1;
  while (at < end && isNameCharacter(text.charCodeAt(at))) at++;
  if (at === start + 1) return { kind: "malformed", problem: "empty-name", start, end: at };
  return { kind: "reference", start, end: at, name: { text: text.slice(start + 1, at), start: start + 1, end: at } };
}

/** Parses the text between `${` and `}`. */
class ExpressionParser {
  private at: number;

  constructor(
    private readonly text: string,
    private readonly start: number,
    contentStart: number,
    private readonly contentEnd: number,
    private readonly depth: number,
  ) {
    this.at = contentStart;
  }

  parse(): Part {
    this.skipSpace();
    return this.peek() === "{" ? this.comparison() : this.named();
  }

  private comparison(): Part {
    const left = this.braced();
    if (left === undefined) return this.malformed("unbalanced");
    const operator = /^(?:==|!=|<=|>=|<|>)(?![<>!=?+\-*/~&|%])(?:level)?(?![A-Za-z0-9])/.exec(this.rest())?.[0];
    if (operator === undefined) return this.malformed("operator");
    this.at += operator.length;
    this.skipSpace();
    const right = this.peek() === "{" ? this.braced() : undefined;
    if (right === undefined) return this.malformed("operator");
    const { problem, ifSet, ifUnset } = this.branches();
    const comparison: Comparison = {
      kind: "comparison",
      ...this.span(),
      left,
      operator,
      right,
      ...(ifSet && { ifTrue: ifSet }),
      ...(ifUnset && { ifFalse: ifUnset }),
    };
    return problem === undefined ? comparison : this.malformed(problem, comparison);
  }

  private named(): Part {
    const nameStart = this.at;
    while (this.at < this.contentEnd && isNameCharacter(this.text.charCodeAt(this.at))) this.at++;
    const name = { text: this.text.slice(nameStart, this.at), start: nameStart, end: this.at };
    this.skipSpace();
    if (this.peek() === "{" && name.text !== "") {
      const argument = this.braced(true);
      if (argument === undefined) return this.malformed("unbalanced");
      if (this.at < this.contentEnd) return this.malformed("trailing-text");
      return { kind: "call", ...this.span(), name, argument };
    }
    if (this.at < this.contentEnd && this.peek() !== "?" && this.peek() !== ":") return this.malformed("bad-name");
    const { problem, ...branches } = this.branches();
    const reference: Reference = { kind: "reference", ...this.span(), name, ...branches };
    return problem === undefined ? reference : this.malformed(problem, reference);
  }

  /** Parses what follows `?` or `:`. The other branch may follow a braced value; a bare value is all the rest. */
  private branches(): Branches {
    if (this.at === this.contentEnd) return {};
    const operator = this.peek();
    if (operator !== "?" && operator !== ":") return { problem: "operator" };
    this.at++;
    const first = this.branch();
    if (first === undefined) return { problem: "unbalanced" };
    if (operator === ":") return { ifUnset: first, ...this.ending() };
    if (this.at === this.contentEnd) return { ifSet: first };
    if (this.peek() !== ":") return { ifSet: first, problem: "trailing-text" };
    this.at++;
    const second = this.branch();
    if (second === undefined) return { ifSet: first, problem: "unbalanced" };
    return { ifSet: first, ifUnset: second, ...this.ending() };
  }

  /** Reports text after the last braced value, where nothing may follow. */
  private ending(): Branches {
    return this.at < this.contentEnd ? { problem: "trailing-text" } : {};
  }

  private branch(): Template | undefined {
    const bare = this.at;
    this.skipSpace();
    if (this.peek() === "{") return this.braced();
    this.at = this.contentEnd;
    return readTemplate(this.text, bare, this.contentEnd, this.depth + 1);
  }

  /** Parses the text in the braces at the read position, and skips the white space after them. */
  private braced(trim = false): Template | undefined {
    const close = closingOf(this.text, this.at, this.contentEnd);
    if (close < 0) return undefined;
    let [start, end] = [this.at + 1, close];
    while (trim && start < end && isBlank(this.text.charCodeAt(start))) start++;
    while (trim && start < end && isBlank(this.text.charCodeAt(end - 1))) end--;
    const inside = readTemplate(this.text, start, end, this.depth + 1);
    this.at = close + 1;
    this.skipSpace();
    return inside;
  }

  private span(): Span {
    return { start: this.start, end: this.contentEnd + 1 };
  }

  private malformed(problem: Malformed["problem"], read?: Malformed["read"]): Malformed {
    return { kind: "malformed", problem, ...this.span(), ...(read && { read }) };
  }

  private peek(): string | undefined {
    return this.at < this.contentEnd ? this.text[this.at] : undefined;
  }

  private rest(): string {
    return this.text.slice(this.at, Math.min(this.at + 10, this.contentEnd));
  }

  private skipSpace(): void {
    while (this.at < this.contentEnd && isBlank(this.text.charCodeAt(this.at))) this.at++;
  }
}

interface Branches {
  readonly ifSet?: Template;
  readonly ifUnset?: Template;
  readonly problem?: Malformed["problem"];
}

/** All references in a template, including those in conditions and branches, in text order. */
export function* referencesIn(template: Template): Generator<Reference> {
  for (const part of template.parts) {
    const whole = part.kind === "malformed" ? part.read : part;
    if (whole?.kind === "reference") yield whole;
    for (const inner of templatesIn(part)) yield* referencesIn(inner);
  }
}

/** All malformed expressions in a template, including nested ones. */
export function* malformedIn(template: Template): Generator<Malformed> {
  for (const part of template.parts) {
    if (part.kind === "malformed") yield part;
    for (const inner of templatesIn(part)) yield* malformedIn(inner);
  }
}

function templatesIn(part: Part): Template[] {
  switch (part.kind) {
    case "reference":
      return [part.ifSet, part.ifUnset].filter((inner) => inner !== undefined);
    case "comparison":
      return [part.left, part.right, part.ifTrue, part.ifFalse].filter((inner) => inner !== undefined);
    case "call":
      return [part.argument];
    case "malformed":
      return part.read === undefined ? [] : templatesIn(part.read);
    default:
      return [];
  }
}

function closingOf(text: string, open: number, end: number): number {
  const opening = text[open];
  const closing = opening === "(" ? ")" : "}";
  let level = 0;
  for (let at = open; at < end; at++) {
    if (text[at] === opening) level++;
    else if (text[at] === closing && --level === 0) return at;
  }
  return -1;
}

function isNameCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}
