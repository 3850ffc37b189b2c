import { splitLines } from "../lines.js";
import type { LogicalText } from "../logical-text.js";
import { hasHostBits, type Network, parseCidr } from "../network.js";
import { isTemplateLine } from "../template.js";
import type { SourceText, Spanned, TextRange } from "../text.js";
import { keywordOf, problemsOfTable, readNegation, rest, skipSpace, skipWord } from "./lines.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** An address or network in a table, with its position and negation. */
export interface NetworkPattern extends Network {
  readonly name: Spanned;
  readonly negated: boolean;
}

/** One logical line of a cidr table that Postfix accepts. */
export type CidrStatement = { readonly range: TextRange; readonly line: LogicalText } & (
  | { readonly kind: "rule"; readonly network: NetworkPattern; readonly result: LogicalText }
  | { readonly kind: "if"; readonly network: NetworkPattern; readonly keyword: Spanned }
  | { readonly kind: "endif"; readonly keyword: Spanned }
);

export interface CidrTable extends ParsedTable {
  readonly syntax: "cidr";
  readonly statements: readonly CidrStatement[];
}

/** Parses a cidr_table(5) as src/util/dict_cidr.c does. Never fails. */
export function readCidrTable(source: SourceText): CidrTable {
  return new Reader(source).read();
}

class Reader {
  private readonly statements: CidrStatement[] = [];
  private readonly problems: TableProblem[];
  private readonly lines;

  constructor(private readonly source: SourceText) {
    this.lines = splitLines(source);
    this.problems = problemsOfTable(source, this.lines);
  }

  read(): CidrTable {
    for (const line of this.lines.logical) if (!isTemplateLine(line.text)) this.statement(line);
    const { source, statements, problems } = this;
    const { logical: lines, comments } = this.lines;
    return { syntax: "cidr", source, lines, comments, problems, statements };
  }

  private statement(line: LogicalText): void {
    const keyword = keywordOf(line.text);
    if (keyword === "endif") {
      this.end(line);
      return;
    }
    const { range } = rest(line, 0);
    const { negated, at } = readNegation(line.text, keyword === "if" ? 2 : 0);
    // After `if`, the whole rest of the line is the network.
    const whole = rest(line, at);
    const end = keyword === "if" ? at + whole.text.length : skipWord(line.text, at);
    const name = line.spanned(at, Math.max(at, end));
    if (name.text === "") {
      this.problem("no-pattern", range);
      return;
    }
    const network = parseCidr(name.text);
    if (network === undefined || hasHostBits(network)) {
      this.problem(network === undefined ? "bad-network" : "host-bits", name.range);
      return;
    }
    // No spread: copying objects is slow in V8, and a table may have a million networks.
    const { address, bits } = network;
    const pattern = { address, bits, name, negated };
    if (keyword === "if") {
      this.statements.push({ kind: "if", network: pattern, keyword: line.spanned(0, 2), range, line });
      return;
    }
    const result = rest(line, skipSpace(line.text, end));
    if (result.text === "") {
      this.problem("no-result", range);
      return;
    }
    this.statements.push({ kind: "rule", network: pattern, result, range, line });
  }

  private end(line: LogicalText): void {
    const extra = rest(line, 5);
    const keyword = line.spanned(0, 5);
    if (extra.text !== "") {
      this.problem("text-after-endif", extra.range);
      return;
    }
    this.statements.push({ kind: "endif", keyword, range: rest(line, 0).range, line });
  }

  private problem(kind: TableProblem["kind"], range: TextRange): void {
    this.problems.push({ kind, range });
  }
}
