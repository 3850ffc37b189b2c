import { fileSyntaxOf } from "../../facts/vocabulary/table-types.js";
import { type NamedTable, readableTable, textFileOf } from "../../model/tables/tables.js";
import type { ConfigModel, Location } from "../../model/values/model.js";
import { chunksOfTable } from "../../syntax/table/table.js";
import { memo, type SourceText } from "../../syntax/text.js";

/** A key of a lookup table as written in the text file. */
export interface TableKey {
  readonly text: string;
  readonly at: Location;
}

/** The keys of a table; undefined where its text cannot be read, or contains patterns instead of keys. */
export function keysOf(model: ConfigModel, table: NamedTable): readonly TableKey[] | undefined {
  const path = textFileOf(table);
  const source = path === undefined || fileSyntaxOf(table.type) !== "indexed" ? undefined : readableTable(model, path);
  return source && keysIn(source);
}

const keysIn = memo((source: SourceText): readonly TableKey[] =>
  [...chunksOfTable(source, "indexed")].flatMap(({ entries }) =>
    entries.map(({ key }) => ({ text: key.text, at: { uri: source.uri, range: key.range } })),
  ),
);
