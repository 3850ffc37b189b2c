/**
 * Just enough of C to read Postfix's tables: comments, tokens, `#if`, macros without arguments, and constant
 * expressions. It evaluates what a compiler would, with a fixed set of predefined macros that represents a usual build.
 */

/** The value of an expression in the sources, and whether it depends on the build. */
export interface Constant {
  readonly value: string | number;
  readonly buildDependent: boolean;
}

export interface Macro {
  readonly body: readonly string[];
  readonly buildDependent: boolean;
}

export type Macros = Map<string, Macro>;

/** Removes comments and joins continued lines; text in string literals stays as it is. */
export function stripComments(source: string): string {
  return source
    .replace(/\\\r?\n/g, "")
    .replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found) => (found.startsWith("/") ? " " : found));
}

/** Splits C text (without comments and directives) into tokens. */
export function tokenize(text: string): string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\d\w*|<=|>=|==|!=|&&|\|\||<<|>>|[^\s]/g) ?? [];
}

/** A preprocessor directive; for a macro definition, also its name and body. */
export interface Directive {
  readonly word: string;
  readonly rest: string;
  readonly name?: string;
  readonly body?: readonly string[];
}

/** Reads the preprocessor directives of a header. Macros with arguments are left out. */
export function parseDirectives(source: string): Directive[] {
  const directives: Directive[] = [];
  for (const [, word = "", rest = ""] of stripComments(source).matchAll(/^[ \t]*#[ \t]*(\w+)[ \t]*(.*?)[ \t\r]*$/gm)) {
    const definition = word === "define" ? /^(\w+)(?:\s+(.*))?$/.exec(rest) : null;
    if (definition?.[1]) directives.push({ word, rest, name: definition[1], body: tokenize(definition[2] ?? "") });
    else if (word !== "define" && word !== "include") directives.push({ word, rest });
  }
  return directives;
}

/**
 * Collects the macros that a header defines. A macro counts as dependent on the build if it is defined under a
 * condition that depends on the build; include guards, constant conditions and `assumed` features do not count.
 */
export function readHeader(directives: readonly Directive[], macros: Macros, assumed: ReadonlySet<string>): void {
  const stack: Condition[] = [];
  for (const { word, rest, name, body } of directives) {
    if (followCondition(word, rest, stack, macros, assumed)) continue;
    if (!stack.every((condition) => condition.active)) continue;
    if (word === "undef") macros.delete(rest);
    if (name === undefined || body === undefined) continue;
    macros.set(name, { body, buildDependent: stack.some((condition) => condition.buildDependent) });
  }
}

/** Evaluates a constant expression: adjacent string literals, or integer arithmetic. */
export function evaluate(tokens: readonly string[], macros: Macros): Constant | undefined {
  const expanded = expand(tokens, macros, new Set());
  if (expanded.tokens.length === 0) return undefined;
  const { buildDependent } = expanded;
  if (expanded.tokens.every((token) => token.startsWith('"'))) {
    return { value: expanded.tokens.map(unquote).join(""), buildDependent };
  }
  const value = arithmetic(expanded.tokens);
  return value === undefined ? undefined : { value, buildDependent };
}

interface Condition {
  active: boolean;
  /** True if a branch of this `#if` has been chosen already. */
  taken: boolean;
  readonly buildDependent: boolean;
}

/** Handles `#if` and related directives; false for any other directive. */
function followCondition(
  word: string,
  rest: string,
  stack: Condition[],
  macros: Macros,
  assumed: ReadonlySet<string>,
): boolean {
  const innermost = stack.at(-1);
  if (word === "if" || word === "ifdef" || word === "ifndef") {
    const expression = word === "if" ? rest : `${word === "ifndef" ? "!" : ""} defined(${rest})`;
    const active = isTrue(expression, macros);
    const names = [...expression.matchAll(/\b[A-Za-z_]\w*/g)].map(([name]) => name);
    const decides = (name: string) => !/^defined$|_INCLUDED_?$/.test(name) && !assumed.has(name);
    stack.push({ active, taken: active, buildDependent: names.some(decides) });
  } else if (word === "elif" && innermost) {
    innermost.active = !innermost.taken && isTrue(rest, macros);
    innermost.taken ||= innermost.active;
  } else if (word === "else" && innermost) {
    innermost.active = !innermost.taken;
  } else if (word === "endif") {
    stack.pop();
  } else {
    return false;
  }
  return true;
}

function isTrue(expression: string, macros: Macros): boolean {
  const text = expression
    .replace(/defined\s*\(?\s*(\w+)\s*\)?/g, (_, name: string) => (macros.has(name) ? "1" : "0"))
    .replace(/OPENSSL_VERSION_PREREQ\s*\(\s*(\d+)\s*,\s*(\d+)\s*\)/g, (_, major: string, minor: string) =>
      evaluate(["OPENSSL_VERSION_NUMBER"], macros) ? `(OPENSSL_VERSION_NUMBER >= ${opensslNumber(major, minor)})` : "0",
    );
  const { tokens } = expand(tokenize(text), macros, new Set());
  // An undefined name counts as 0 in a condition, as in C.
  return (arithmetic(tokens.map((token) => (/^[A-Za-z_]/.test(token) ? "0" : token))) ?? 0) !== 0;
}

function opensslNumber(major: string, minor: string): string {
  return String(Number(major) * 0x10000000 + Number(minor) * 0x100000);
}

function expand(
  tokens: readonly string[],
  macros: Macros,
  within: ReadonlySet<string>,
): { tokens: string[]; buildDependent: boolean } {
  const result: string[] = [];
  let buildDependent = false;
  for (const token of tokens) {
    const macro = within.has(token) ? undefined : macros.get(token);
    if (macro === undefined) {
      result.push(token);
      continue;
    }
    const inner = expand(macro.body, macros, new Set([...within, token]));
    result.push(...inner.tokens);
    buildDependent ||= macro.buildDependent || inner.buildDependent;
  }
  return { tokens: result, buildDependent };
}

function unquote(literal: string): string {
  const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r" };
  return literal.slice(1, -1).replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character);
}

/** The binary operators by increasing precedence. */
const OPERATORS: readonly Record<string, (a: number, b: number) => number>[] = [
  { "||": (a, b) => Number(a !== 0 || b !== 0) },
  { "&&": (a, b) => Number(a !== 0 && b !== 0) },
  { "==": (a, b) => Number(a === b), "!=": (a, b) => Number(a !== b) },
  {
    "<": (a, b) => Number(a < b),
    ">": (a, b) => Number(a > b),
    "<=": (a, b) => Number(a <= b),
    ">=": (a, b) => Number(a >= b),
  },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  { "*": (a, b) => a * b, "/": (a, b) => Math.trunc(a / b), "%": (a, b) => a % b },
];

function arithmetic(tokens: readonly string[]): number | undefined {
  let position = 0;
  const primary = (): number => {
    const token = tokens[position++] ?? "";
    if (token === "!") return Number(primary() === 0);
    if (token === "-") return -primary();
    if (token === "(") {
      const value = binary(0);
      if (tokens[position++] !== ")") throw new SyntaxError("a parenthesis is not closed");
      return value;
    }
    const number = /^(0x[\da-f]+|\d+)[ul]*$/i.exec(token);
    if (!number) throw new SyntaxError(`not a number: ${token}`);
    return Number(number[1]);
  };
  const binary = (level: number): number => {
    const operators = OPERATORS[level];
    if (operators === undefined) return primary();
    let value = binary(level + 1);
    for (let operator = operators[tokens[position] ?? ""]; operator; operator = operators[tokens[position] ?? ""]) {
      position++;
      value = operator(value, binary(level + 1));
    }
    return value;
  };
  try {
    const value = binary(0);
    return position === tokens.length ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
