import { isInside, parseAddress } from "../../../syntax/network.js";
import type { AliasTable } from "../../../syntax/table/aliases.js";
import type { IndexedTable } from "../../../syntax/table/indexed.js";
import { chunksOfTable, tableChunkAt } from "../../../syntax/table/table.js";
import type { Task } from "../../../syntax/task.js";
import { memo, type SourceText, type TextRange } from "../../../syntax/text.js";
import { foldCase } from "./fold.js";

/** An entry of a table in the form in which Postfix stores it. */
export interface StoredEntry {
  readonly key: string;
  readonly value: string;
  readonly range: TextRange;
}

/**
 * Finds the entry that postmap(1), or postalias(1) for aliases, would store under a case-folded key. Of two entries
 * with the same key, the first one is in force.
 */
export function* findEntry(
  source: SourceText,
  syntax: "indexed" | "aliases",
  unicode: boolean,
  folded: string,
): Task<StoredEntry | undefined> {
  const offset = (yield* offsetsOf(source, syntax, unicode)).get(folded);
  const chunk = offset === undefined ? undefined : tableChunkAt(source, syntax, offset);
  const found = chunk && storedIn(chunk).find(({ range }) => range.start === offset);
  return found ?? (syntax === "aliases" && folded === "@" ? atSign : undefined);
}

type Offsets = ReadonlyMap<string, number>;

const known = memo((_: SourceText) => new Map<string, Offsets>());

/**
 * The offset of the first entry of each case-folded key. Offsets alone are kept, because the entries would need several
 * times the memory of the text.
 */
function* offsetsOf(source: SourceText, syntax: "indexed" | "aliases", unicode: boolean): Task<Offsets> {
  const name = `${syntax} ${unicode}`;
  const last = known(source).get(name);
  if (last !== undefined) return last;
  const offsets = new Map<string, number>();
  for (const chunk of chunksOfTable(source, syntax)) {
    for (const { key, range } of storedIn(chunk)) {
      const folded = foldCase(key, unicode);
      if (!offsets.has(folded)) offsets.set(folded, range.start);
    }
    yield;
  }
  known(source).set(name, offsets);
  return offsets;
}

/** The entry that postalias adds at the end, to mark the table as complete. */
const atSign: StoredEntry = { key: "@", value: "@", range: { start: 0, end: 0 } };

function storedIn(chunk: IndexedTable | AliasTable): StoredEntry[] {
  return chunk.syntax === "indexed"
    ? chunk.entries.map(({ key, value, range }) => ({ key: key.text, value: value.text, range }))
    : chunk.entries.map(({ name, stored, range }) => ({ key: name, value: stored, range }));
}

/** Finds the first rule of a cidr table that matches an address (src/util/cidr_match.c, cidr_match_execute). */
export function* findNetwork(source: SourceText, key: string): Task<StoredEntry | undefined> {
  const address = parseAddress(key);
  const skipped = new SkippedRules();
  for (const { statements } of address === undefined ? [] : chunksOfTable(source, "cidr")) {
    for (const statement of statements) {
      if (skipped.has(statement) || statement.kind === "endif") continue;
      const { network } = statement;
      const isSameFamily = network.address.kind() === address!.kind();
      const holds = isSameFamily && isInside(address!, network) !== network.negated;
      if (statement.kind === "if" && !holds) skipped.begin();
      if (statement.kind === "rule" && holds) {
        return { key: network.name.text, value: statement.result.text, range: statement.range };
      }
    }
    yield;
  }
  return undefined;
}

/** Tracks which lines are skipped, from an `if` that does not match to its `endif`. */
export class SkippedRules {
  private depth = 0;

  begin(): void {
    this.depth = 1;
  }

  /** True for a line that is skipped; must be called for every line, in order. */
  has({ kind }: { readonly kind: "if" | "endif" | "rule" }): boolean {
    if (this.depth === 0) return false;
    if (kind === "if") this.depth++;
    if (kind === "endif") this.depth--;
    return true;
  }
}
