import { splitLines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { type PcreFlags, parsePcre } from "../regex/pcre.js";
import { type PosixFlags, parsePosix } from "../regex/posix.js";
import type { Regex } from "../regex/regex.js";
import { isTemplateLine } from "../template.js";
import type { SourceText, Spanned, TextRange } from "../text.js";
import { keywordOf, problemsOfTable, readNegation, rest, skipSpace } from "./lines.js";
import { parseReplacement, type Replacement } from "./replacement.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** The pattern of a pcre or regexp table, with its delimiters and flags: `/pattern/flags`. */
export interface RegexPattern {
  readonly negated: boolean;
  readonly delimiter: string;
  /** The regular expression between the delimiters. */
  readonly text: LogicalText;
  readonly flags: Spanned;
  readonly regex: Regex;
  readonly anchored: boolean;
  readonly range: TextRange;
}

/** One logical line of a pcre or regexp table that Postfix accepts. */
export type PatternStatement = { readonly range: TextRange; readonly line: LogicalText } & (
  | {
      readonly kind: "rule";
      readonly pattern: RegexPattern;
      /** `/pattern1/!/pattern2/` of regexp tables: the second one must not match. */
      readonly second?: RegexPattern;
      readonly result: LogicalText;
      readonly replacement: Replacement;
    }
  | { readonly kind: "if"; readonly pattern: RegexPattern; readonly keyword: Spanned }
  | { readonly kind: "endif"; readonly keyword: Spanned }
);

export interface PatternTable extends ParsedTable {
  readonly syntax: "pcre" | "regexp";
  readonly statements: readonly PatternStatement[];
  /** Lines that Postfix skips, because of an invalid pattern or a reference to a group that the pattern lacks. */
  readonly refused: readonly Refused[];
}

/** A line that Postfix skips; with `replacement`, if its result is the reason. */
export interface Refused {
  readonly pattern: RegexPattern;
  readonly result?: LogicalText;
  readonly replacement?: Replacement;
}

/** Parses a pcre_table(5) as src/util/dict_pcre.c does. Never fails. */
export function readPcreTable(source: SourceText): PatternTable {
  return new Reader(source, "pcre").read();
}

/** Parses a regexp_table(5) as src/util/dict_regexp.c does. Never fails. */
export function readRegexpTable(source: SourceText): PatternTable {
  return new Reader(source, "regexp").read();
}

/** True if the regular expression library is certain to reject the pattern. */
export function isRefused({ regex }: RegexPattern): boolean {
  return regex.problems.length > 0 && regex.unsupported.length === 0;
}

class Reader {
  private readonly statements: PatternStatement[] = [];
  private readonly refused: Refused[] = [];
  private readonly problems: TableProblem[];
  private readonly lines;

  constructor(
    private readonly source: SourceText,
    private readonly syntax: "pcre" | "regexp",
  ) {
    this.lines = splitLines(source);
    this.problems = problemsOfTable(source, this.lines);
  }

  read(): PatternTable {
    for (const line of this.lines.logical) if (!isTemplateLine(line.text)) this.statement(rest(line, 0));
    const { source, syntax, statements, problems, refused } = this;
    const { logical: lines, comments } = this.lines;
    return { syntax, source, lines, comments, problems, statements, refused };
  }

  private statement(line: LogicalText): void {
    const keyword = keywordOf(line.text);
    if (keyword === "if") this.condition(line);
    else if (keyword === "endif") this.end(line);
    else if (/^[A-Za-z0-9]/.test(line.text)) this.problem("unrecognized", line.range);
    else this.rule(line);
  }

  private rule(line: LogicalText): void {
    const first = this.pattern(line, 0);
    if (first === undefined) return;
    const hasSecond = this.syntax === "regexp" && line.text[first.at] === "!";
    const second = hasSecond ? this.pattern(line, first.at) : undefined;
    if (hasSecond && second === undefined) return;
    const result = rest(line, (second ?? first).at);
    if (result.text === "") this.problem("no-result", line.range);
    const replacement = parseReplacement(result.text);
    if (this.refuses(line, first.pattern, result, replacement)) return;
    const { pattern } = first;
    const bad = [first, second].flatMap((each) =>
      each !== undefined && isRefused(each.pattern) ? [each.pattern] : [],
    );
    this.refused.push(...bad.map((each) => ({ pattern: each })));
    if (bad.length > 0) return;
    const statement = { kind: "rule" as const, pattern, result, replacement, range: line.range, line };
    this.statements.push(second === undefined ? statement : { ...statement, second: second.pattern });
  }

  /** True if the result makes Postfix skip the rule; reports why. */
  private refuses(line: LogicalText, pattern: RegexPattern, result: LogicalText, replacement: Replacement): boolean {
    for (const { start, end } of replacement.problems) this.problem("bad-replacement", result.rangeOf(start, end));
    if (replacement.problems.length > 0) {
      this.refused.push({ pattern, result, replacement });
      return true;
    }
    if (replacement.largest > 0 && pattern.negated) {
      this.problem("negative-with-group", line.range);
      return true;
    }
    const { groups, unsupported, problems } = pattern.regex;
    if (replacement.largest <= groups || unsupported.length + problems.length > 0) return false;
    this.refused.push({ pattern, result, replacement });
    return true;
  }

  private condition(line: LogicalText): void {
    const found = this.pattern(line, skipSpace(line.text, 2));
    if (found === undefined) return;
    const extra = rest(line, found.at);
    if (extra.text !== "") this.problem("text-after-if", extra.range);
    if (isRefused(found.pattern)) {
      this.refused.push({ pattern: found.pattern });
      return;
    }
    this.statements.push({ kind: "if", pattern: found.pattern, keyword: line.spanned(0, 2), range: line.range, line });
  }

  private end(line: LogicalText): void {
    const extra = rest(line, 5);
    if (extra.text !== "") this.problem("text-after-endif", extra.range);
    this.statements.push({ kind: "endif", keyword: line.spanned(0, 5), range: line.range, line });
  }

  /** Parses a pattern with its flags; `at` is the index after them. */
  private pattern(
    line: LogicalText,
    from: number,
  ): { readonly pattern: RegexPattern; readonly at: number } | undefined {
    const { text } = line;
    const { negated, at: open } = readNegation(text, from);
    if (open >= text.length) {
      this.problem("no-pattern", line.range);
      return undefined;
    }
    const delimiter = String.fromCodePoint(text.codePointAt(open)!);
    const start = open + delimiter.length;
    const close = closingDelimiter(text, start, delimiter);
    if (close === undefined) {
      this.problem("unclosed-pattern", line.rangeOf(open, text.length));
      return undefined;
    }
    const flags = readFlags(text, close + delimiter.length, this.syntax);
    if (flags === undefined) {
      const end = /\s/.exec(text.slice(close))?.index ?? text.length - close;
      this.problem("unknown-flag", line.rangeOf(close + delimiter.length, close + end));
      return undefined;
    }
    const body = line.slice(start, close);
    const regex = this.syntax === "pcre" ? parsePcre(body.text, flags.pcre) : parsePosix(body.text, flags.posix);
    const pattern: RegexPattern = {
      negated,
      delimiter,
      text: body,
      flags: line.spanned(close + delimiter.length, flags.end),
      regex,
      anchored: flags.anchored,
      range: line.rangeOf(from, flags.end),
    };
    return { pattern, at: flags.end };
  }

  private problem(kind: TableProblem["kind"], range: TextRange): void {
    this.problems.push({ kind, range });
  }
}

function closingDelimiter(text: string, start: number, delimiter: string): number | undefined {
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(delimiter, at)) return at;
  }
  return undefined;
}

interface Flags {
  readonly pcre: PcreFlags;
  readonly posix: PosixFlags;
  readonly anchored: boolean;
  readonly end: number;
}

/** Parses the flags after the closing delimiter; each occurrence toggles an option. Undefined if a flag is unknown. */
function readFlags(text: string, start: number, syntax: "pcre" | "regexp"): Flags | undefined {
  const ends = syntax === "pcre" ? /\s/ : /[\s!]/;
  const known = syntax === "pcre" ? "imsxAEUX" : "imx";
  const odd = new Set<string>();
  let end = start;
  for (; end < text.length && !ends.test(text[end]!); end++) {
    const flag = text[end]!;
    if (!known.includes(flag)) return undefined;
    if (!odd.delete(flag)) odd.add(flag);
  }
  return {
    pcre: {
      caseless: !odd.has("i"),
      dotAll: !odd.has("s"),
      multiline: odd.has("m"),
      extended: odd.has("x"),
      dollarEndOnly: odd.has("E"),
      ungreedy: odd.has("U"),
    },
    posix: { caseless: !odd.has("i"), newline: odd.has("m"), extended: !odd.has("x") },
    anchored: odd.has("A"),
    end,
  };
}
