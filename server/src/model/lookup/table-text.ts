import { isInside, parseAddress } from "../../syntax/network.js";
import { type AliasEntry, parseAliases } from "../../syntax/table-aliases.js";
import { type CidrTable, parseCidrTable } from "../../syntax/table-cidr.js";
import { type IndexedEntry, parseIndexed } from "../../syntax/table-indexed.js";
import { memo, type SourceText, type TextRange } from "../../syntax/text.js";
import { foldCase } from "./fold.js";

/** An entry of an indexed table as Postfix stores it. */
export interface StoredEntry {
  readonly key: string;
  readonly value: string;
  readonly range: TextRange;
}

/** The entries of a text as postmap(1) would store them, by folded key; of two with the same key, the first counts. */
export function storedEntries(source: SourceText, unicode: boolean): ReadonlyMap<string, StoredEntry> {
  return (unicode ? indexedUnicode : indexedAscii)(source);
}

/** The same for aliases(5), as postalias(1) stores them. */
export function storedAliases(source: SourceText, unicode: boolean): ReadonlyMap<string, StoredEntry> {
  return (unicode ? aliasesUnicode : aliasesAscii)(source);
}

const [indexedUnicode, indexedAscii] = [true, false].map((unicode) =>
  memo((source: SourceText) => firstOf(parseIndexed(source).entries.map(ofIndexed), unicode)),
) as [Index, Index];
const [aliasesUnicode, aliasesAscii] = [true, false].map((unicode) =>
  memo((source: SourceText) => firstOf([...parseAliases(source).entries.map(ofAlias), atSign], unicode)),
) as [Index, Index];

type Index = (source: SourceText) => ReadonlyMap<string, StoredEntry>;

/** postalias adds this entry at the end, as a sign that the table is complete. */
const atSign: StoredEntry = { key: "@", value: "@", range: { start: 0, end: 0 } };

const ofIndexed = ({ key, value, range }: IndexedEntry): StoredEntry => ({ key: key.text, value: value.text, range });
const ofAlias = ({ name, stored, range }: AliasEntry): StoredEntry => ({ key: name, value: stored, range });

function firstOf(entries: readonly StoredEntry[], unicode: boolean): ReadonlyMap<string, StoredEntry> {
  const first = new Map<string, StoredEntry>();
  for (const entry of entries) {
    const folded = foldCase(entry.key, unicode);
    if (!first.has(folded)) first.set(folded, entry);
  }
  return first;
}

/** The first rule of a cidr table that an address matches (src/util/cidr_match.c, cidr_match_execute). */
export function findNetwork(source: SourceText, key: string): StoredEntry | undefined {
  const address = parseAddress(key);
  return address && walk(parseCidrTable(source), address);
}

function walk(table: CidrTable, address: NonNullable<ReturnType<typeof parseAddress>>): StoredEntry | undefined {
  for (let index = 0; index < table.statements.length; index++) {
    const statement = table.statements[index]!;
    if (statement.kind === "endif") continue;
    const { network } = statement;
    const isSameFamily = network.address.kind() === address.kind();
    const holds = isSameFamily && isInside(address, network) !== network.negated;
    if (statement.kind === "rule") {
      if (holds) return { key: network.name.text, value: statement.result.text, range: statement.range };
    } else if (!holds) {
      const end = table.ends.get(index);
      if (end === undefined) return undefined;
      index = end;
    }
  }
  return undefined;
}
