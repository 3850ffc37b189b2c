import { isInside } from "../../syntax/network.js";
import type { RegexNode } from "../../syntax/regex/regex.js";
import type { CidrTable, NetworkPattern } from "../../syntax/table-cidr.js";
import type { PatternTable } from "../../syntax/table-patterns.js";
import type { TextRange } from "../../syntax/text.js";
import { inTable } from "./support.js";
import { tableRule } from "./table-rule.js";

export const tableUnreachable = tableRule(
  {
    id: "table-unreachable",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A line of a pattern or network table that nothing reaches, because one above it takes everything.",
      ja: "上の行がすべてに一致するため、決して使われないパターンやネットワークの行です。",
    },
  },
  function* (table) {
    const { table: tree } = table;
    if (tree.syntax === "indexed" || tree.syntax === "aliases" || tree.syntax === "definition") return;
    for (const { at, because } of tree.syntax === "cidr" ? shadowed(tree) : afterCatchAll(tree)) {
      yield {
        at: inTable(table, at),
        message: {
          en: "Nothing reaches this line: one above it matches everything that it could match. Move it up, or delete it.",
          ja: "上の行がこの行の対象をすべて先に拾うため、この行は使われません。上に移すか、削除してください。",
        },
        related: [
          { at: inTable(table, because), message: { en: "This line matches first.", ja: "先に一致する行です。" } },
        ],
        tag: "unused",
      };
    }
  },
);

interface Hidden {
  readonly at: TextRange;
  readonly because: TextRange;
}

/** Networks inside a network of the same kind above them, outside of conditions. */
function* shadowed(table: CidrTable): Generator<Hidden> {
  const above: (NetworkPattern & { readonly result: string })[] = [];
  let depth = 0;
  for (const statement of table.statements) {
    if (statement.kind !== "rule") {
      depth += statement.kind === "if" ? 1 : -1;
      continue;
    }
    const { network } = statement;
    if (network.negated) continue;
    const wider = above.find((each) => each.bits < network.bits && isInside(network.address, each));
    const result = statement.result.text.toLowerCase();
    if (wider !== undefined) {
      // With the same result the line is of no use, but nobody is treated in another way than meant.
      if (wider.result !== result) yield { at: network.name.range, because: wider.name.range };
      // Long lists of networks are not compared with each other: that would take too long.
    } else if (depth === 0 && above.length < maximalNetworks) above.push({ ...network, result });
  }
}

const maximalNetworks = 2000;

/** Patterns below one that matches every key, outside of conditions. */
function* afterCatchAll(table: PatternTable): Generator<Hidden> {
  let catchAll: TextRange | undefined;
  let depth = 0;
  for (const statement of table.statements) {
    if (statement.kind !== "rule") {
      depth += statement.kind === "if" ? 1 : -1;
      continue;
    }
    const { pattern, second } = statement;
    if (catchAll !== undefined) yield { at: pattern.range, because: catchAll };
    const { regex, negated } = pattern;
    const isSure = regex.beyond.length === 0 && !negated && second === undefined && depth === 0;
    if (isSure && matchesAll(regex.root)) catchAll ??= pattern.range;
  }
}

/** True for an empty pattern, `^`, `.`, `.*`, `^.*$` and the like: whatever is not empty matches. */
function matchesAll(node: RegexNode): boolean {
  const items = node.kind === "sequence" ? [...node.items] : [node];
  const first = items[0];
  if (first?.kind === "anchor" && first.at === "subject-start") items.shift();
  const last = items.at(-1);
  if (last?.kind === "anchor" && last.at.startsWith("subject-end") && items.length === 2) items.pop();
  const [only] = items;
  if (items.length !== 1 || only === undefined) return items.length === 0;
  if (only.kind === "group" && only.atomic === undefined) return matchesAll(only.body);
  const isWhole = only.kind === "repeat" && only.min <= 1 && only.max === Number.POSITIVE_INFINITY;
  // One byte is enough where nothing must follow it.
  return isWhole ? isAnyByte(only.body) : isAnyByte(only) && last === only;
}

function isAnyByte(node: RegexNode): boolean {
  return node.kind === "set" && node.of === "any" && node.set.every((isMember) => isMember === 1);
}
