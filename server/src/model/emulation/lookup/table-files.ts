import { fileSyntaxOf, tableTypeOf } from "../../../facts/vocabulary/table-types.js";
import { maximalTableDepth } from "../../../syntax/limits.js";
import { tablesInBraces, withoutWrappers } from "./lookup.js";

/** A table whose entries, or what it asks a database, stand in a text file of that name. */
export interface FileTable {
  readonly type: string;
  readonly name: string;
}

/** The names of the text files that a table reads, also those of the tables that it is made of. */
export function tableFiles(table: string): readonly string[] {
  return fileTables(table).map(({ name }) => name);
}

/** The tables in text files that a table is, or is made of. */
export function fileTables(table: string, depth = 0): readonly FileTable[] {
  const plain = withoutWrappers(table);
  const colon = plain.indexOf(":");
  if (colon < 0) return [{ type: "hash", name: plain }];
  const [type, name] = [plain.slice(0, colon), plain.slice(colon + 1)];
  if (fileSyntaxOf(type) !== undefined) return [{ type, name }];
  if ((type !== "unionmap" && type !== "pipemap") || depth > maximalTableDepth) return [];
  return (tablesInBraces(name) ?? []).flatMap((each) => fileTables(each, depth + 1));
}

/** True where a table is asked for whole keys only (src/util/dict.h, DICT_FLAG_PATTERN). */
export function acceptsOnlyWholeKeys(table: string): boolean {
  const type = /^(?:(?:proxy|debug):)*([^:]*)/.exec(table)![1]!;
  return tableTypeOf(type)?.wholeKey === true;
}
