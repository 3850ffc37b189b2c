import { isInside, parseAddress } from "../../../syntax/network.js";
import type { AliasTable } from "../../../syntax/table/aliases.js";
import type { IndexedTable } from "../../../syntax/table/indexed.js";
import { chunksOfTable, tableChunkAt } from "../../../syntax/table/table.js";
import type { Task } from "../../../syntax/task.js";
import { memo, type SourceText, type TextRange } from "../../../syntax/text.js";
import { foldCase } from "./fold.js";

/** An entry of an indexed table as Postfix stores it. */
export interface StoredEntry {
  readonly key: string;
  readonly value: string;
  readonly range: TextRange;
}

/**
 * The entry that postmap(1), or postalias(1) for aliases, would store under a folded key; of two with the same key, the
 * first counts.
 */
export function* findEntry(
  source: SourceText,
  syntax: "indexed" | "aliases",
  unicode: boolean,
  folded: string,
): Task<StoredEntry | undefined> {
  const place = (yield* placesOf(source, syntax, unicode)).get(folded);
  const chunk = place === undefined ? undefined : tableChunkAt(source, syntax, place);
  const found = chunk && storedIn(chunk).find(({ range }) => range.start === place);
  return found ?? (syntax === "aliases" && folded === "@" ? atSign : undefined);
}

type Places = ReadonlyMap<string, number>;

const known = memo((_: SourceText) => new Map<string, Places>());

/** Where the first entry of each folded key begins. A text is read once; its entries would take several times its memory. */
function* placesOf(source: SourceText, syntax: "indexed" | "aliases", unicode: boolean): Task<Places> {
  const name = `${syntax} ${unicode}`;
  const last = known(source).get(name);
  if (last !== undefined) return last;
  const places = new Map<string, number>();
  for (const chunk of chunksOfTable(source, syntax)) {
    for (const { key, range } of storedIn(chunk)) {
      const folded = foldCase(key, unicode);
      if (!places.has(folded)) places.set(folded, range.start);
    }
    yield;
  }
  known(source).set(name, places);
  return places;
}

/** postalias adds this entry at the end, as a sign that the table is complete. */
const atSign: StoredEntry = { key: "@", value: "@", range: { start: 0, end: 0 } };

function storedIn(chunk: IndexedTable | AliasTable): StoredEntry[] {
  return chunk.syntax === "indexed"
    ? chunk.entries.map(({ key, value, range }) => ({ key: key.text, value: value.text, range }))
    : chunk.entries.map(({ name, stored, range }) => ({ key: name, value: stored, range }));
}

/** The first rule of a cidr table that an address matches (src/util/cidr_match.c, cidr_match_execute). */
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

/** What stands between an `if` that does not match and its `endif`. */
export class SkippedRules {
  private depth = 0;

  begin(): void {
    this.depth = 1;
  }

  /** True for a line that is skipped; asked about one line after the other. */
  has({ kind }: { readonly kind: "if" | "endif" | "rule" }): boolean {
    if (this.depth === 0) return false;
    if (kind === "if") this.depth++;
    if (kind === "endif") this.depth--;
    return true;
  }
}
