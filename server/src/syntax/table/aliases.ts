import { splitLines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { isTemplateLine } from "../template.js";
import type { SourceText, Spanned, TextRange } from "../text.js";
import { externalize, internalize, scanTokens, type Token } from "../tokens.js";
import { problemsOfTable, rest } from "./lines.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** One target of an alias: an address, a command, a file or an `:include:`. */
export interface AliasTarget extends Spanned {
  /** The target without surrounding quotes and without comments. */
  readonly plain: string;
}

/** An entry of an alias table: `name: target, target`. */
export interface AliasEntry {
  readonly key: Spanned;
  /** The key as postalias(1) stores it: without quotes and insignificant white space. */
  readonly name: string;
  readonly value: LogicalText;
  /** The value as postalias(1) stores it. */
  readonly stored: string;
  readonly targets: readonly AliasTarget[];
  readonly range: TextRange;
  readonly line: LogicalText;
}

export interface AliasTable extends ParsedTable {
  readonly syntax: "aliases";
  readonly entries: readonly AliasEntry[];
}

/** Parses an alias table (aliases(5)) as src/postalias/postalias.c does. Never fails. */
export function readAliases(source: SourceText): AliasTable {
  const lines = splitLines(source);
  const problems = problemsOfTable(source, lines);
  const entries: AliasEntry[] = [];
  for (const line of lines.logical) {
    if (isTemplateLine(line.text)) continue;
    const found = parseAlias(line);
    if ("kind" in found) problems.push(found);
    else entries.push(found);
  }
  return { syntax: "aliases", source, lines: lines.logical, comments: lines.comments, problems, entries };
}

function parseAlias(line: LogicalText): AliasEntry | TableProblem {
  const tokens = scanTokens(line.text);
  const range = rest(line, 0).range;
  const colon = tokens.findIndex((token) => isSign(token, ":"));
  const before = tokens.slice(0, colon);
  const after = tokens.slice(colon + 1);
  if (colon < 1 || after.length === 0 || before.some((token) => isSign(token, ","))) {
    return { kind: "no-name-value", range };
  }
  if (before.some((token) => isSign(token, "@") || isSign(token, "%"))) return { kind: "name-with-domain", range };
  const value = rest(line, tokens[colon]!.end);
  return {
    key: line.spanned(before[0]!.start, before.at(-1)!.end),
    name: internalize(before),
    value,
    stored: externalize(after),
    targets: targetsOf(line, after),
    range,
    line,
  };
}

function targetsOf(line: LogicalText, tokens: readonly Token[]): AliasTarget[] {
  const targets: AliasTarget[] = [];
  let own: Token[] = [];
  for (const token of [...tokens, undefined]) {
    if (token !== undefined && !isSign(token, ",")) {
      own.push(token);
      continue;
    }
    const kept = own.filter(({ kind }) => kind !== "comment");
    if (kept.length > 0) {
      const { text, range } = line.spanned(own[0]!.start, own.at(-1)!.end);
      const plain = kept.length === 1 ? kept[0]!.text : externalize(kept);
      targets.push({ text, range, plain });
    }
    own = [];
  }
  return targets;
}

function isSign(token: Token, sign: string): boolean {
  return token.kind === "sign" && token.text === sign;
}
