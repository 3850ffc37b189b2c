import type { ConfigModel, Location } from "../../model/model.js";
import { type NamedTable, textFileOf } from "../../model/tables.js";
import { splitLines } from "../../syntax/lines.js";
import { memo, type SourceText } from "../../syntax/text.js";

/** A key of a lookup table, as it is written in the text file. */
export interface TableKey {
  readonly text: string;
  readonly at: Location;
}

/** Types that look for exactly the key, and are made from a file of `key value` lines (postmap(1)). */
export const indexed = new Set(["hash", "btree", "lmdb", "cdb", "dbm", "sdbm", "texthash"]);

/** The keys of a table; undefined where its text cannot be read, or holds patterns instead of keys. */
export function keysOf(model: ConfigModel, table: NamedTable): readonly TableKey[] | undefined {
  const path = textFileOf(table);
  const source = path === undefined || !indexed.has(table.type) ? undefined : model.input.tables.get(path);
  return source && keysIn(source);
}

const keysIn = memo((source: SourceText): readonly TableKey[] =>
  splitLines(source.text).logical.map((line) => {
    // Since Postfix 3.2 a key with white space can stand in double quotes.
    const match = /^"((?:[^"\\]|\\.)*)"|^(\S+)/.exec(line.text);
    const text = match?.[1]?.replace(/\\(.)/g, "$1") ?? match?.[2] ?? "";
    return { text, at: { uri: source.uri, range: line.rangeOf(0, match?.[0].length ?? 0) } };
  }),
);
