import { rememberedNetworks } from "../../syntax/limits.js";
import type { RegexNode } from "../../syntax/regex/regex.js";
import type { CidrTable, NetworkPattern } from "../../syntax/table/cidr.js";
import type { PatternTable } from "../../syntax/table/patterns.js";
import type { TextRange } from "../../syntax/text.js";
import { tableRule } from "../rule.js";
import { inTable, OpenConditions } from "../shared/table-findings.js";

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
  (table) => {
    const networks = new Networks();
    const patterns = new Patterns();
    return function* (chunk) {
      if (chunk.syntax === "indexed" || chunk.syntax === "aliases" || chunk.syntax === "definition") return;
      for (const { at, because } of chunk.syntax === "cidr" ? networks.hidden(chunk) : patterns.hidden(chunk)) {
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
    };
  },
);

interface Hidden {
  readonly at: TextRange;
  readonly because: TextRange;
}

interface Above {
  readonly at: TextRange;
  readonly result: string;
}

/** Finds networks that lie inside an earlier network of the same table, outside conditions. */
class Networks {
  private readonly conditions = new OpenConditions();
  /** The earlier networks, by the bytes of the address and the length of the mask. */
  private readonly above = new Map<string, Above>();
  /** The mask lengths in use, by the number of bytes of the address. */
  private readonly masks = new Map<number, Set<number>>();

  *hidden({ statements }: CidrTable): Generator<Hidden> {
    for (const statement of statements) {
      const depth = this.conditions.pass(statement.kind);
      if (statement.kind !== "rule" || statement.network.negated) continue;
      const { network } = statement;
      const bytes = network.address.toByteArray();
      const result = statement.result.text.toLowerCase();
      const wider = this.wider(bytes, network.bits);
      if (wider === undefined && depth === 0) this.add(bytes, network, result);
      // With the same result the line is redundant, but nothing behaves differently than meant.
      if (wider !== undefined && wider.result !== result) yield { at: network.name.range, because: wider.at };
    }
  }

  /** The first earlier network that contains this one and is larger. */
  private wider(bytes: readonly number[], bits: number): Above | undefined {
    let first: Above | undefined;
    for (const mask of this.masks.get(bytes.length) ?? []) {
      const found = mask < bits ? this.above.get(keyOf(bytes, mask)) : undefined;
      if (found !== undefined && (first === undefined || found.at.start < first.at.start)) first = found;
    }
    return first;
  }

  private add(bytes: readonly number[], { bits, name }: NetworkPattern, result: string): void {
    // A single address contains no other network.
    if (bits === 8 * bytes.length || this.above.size === rememberedNetworks) return;
    const key = keyOf(bytes, bits);
    if (!this.above.has(key)) this.above.set(key, { at: name.range, result });
    const masks = this.masks.get(bytes.length) ?? new Set();
    this.masks.set(bytes.length, masks.add(bits));
  }
}

function keyOf(bytes: readonly number[], bits: number): string {
  return `${bytes.map((byte, index) => byte & (0xff00 >> Math.max(0, Math.min(8, bits - 8 * index)))).join(".")}/${bits}`;
}

/** Finds patterns after one that matches every key, outside conditions. */
class Patterns {
  private readonly conditions = new OpenConditions();
  private catchAll: TextRange | undefined;

  *hidden({ statements }: PatternTable): Generator<Hidden> {
    for (const statement of statements) {
      const depth = this.conditions.pass(statement.kind);
      if (statement.kind !== "rule") continue;
      const { pattern, second } = statement;
      if (this.catchAll !== undefined) yield { at: pattern.range, because: this.catchAll };
      const { regex, negated } = pattern;
      const isSure = regex.unsupported.length === 0 && !negated && second === undefined && depth === 0;
      if (isSure && matchesAll(regex.root)) this.catchAll ??= pattern.range;
    }
  }
}

/** True for a pattern that every non-empty text matches, such as an empty one, `^`, `.`, `.*` or `^.*$`. */
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
  // Without anchors, matching one byte anywhere suffices.
  return isWhole ? isAnyByte(only.body) : isAnyByte(only) && last === only;
}

function isAnyByte(node: RegexNode): boolean {
  return node.kind === "set" && node.of === "any" && node.set.every((isMember) => isMember === 1);
}
