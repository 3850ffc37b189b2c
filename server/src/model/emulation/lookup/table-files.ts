import { fileSyntaxOf, tableTypeOf } from "../../../facts/vocabulary/table-types.js";
import { maximalTableDepth } from "../../../syntax/limits.js";
import { tablesInBraces, withoutWrappers } from "./lookup.js";

/** A table that reads the text file of its name: its entries, or the definition of a database query. */
export interface FileTable {
  readonly type: string;
  readonly name: string;
}

/** The names of the text files that a table reads, including those of the tables that it is composed of. */
export function tableFiles(table: string): readonly string[] {
  return fileTables(table).map(({ name }) => name);
}

/** The table itself, or the tables that it is composed of, as far as they read text files. */
export function fileTables(table: string, depth = 0): readonly FileTable[] {
  const plain = withoutWrappers(table);
  const colon = plain.indexOf(":");
  if (colon < 0) return [{ type: "hash", name: plain }];
  const [type, name] = [plain.slice(0, colon), plain.slice(colon + 1)];
  if (fileSyntaxOf(type) !== undefined) return [{ type, name }];
  if ((type !== "unionmap" && type !== "pipemap") || depth > maximalTableDepth) return [];
  return (tablesInBraces(name) ?? []).flatMap((each) => fileTables(each, depth + 1));
}

/** True for a table in which Postfix does not look up partial keys (src/util/dict.h, DICT_FLAG_PATTERN). */
export function acceptsOnlyWholeKeys(table: string): boolean {
  const type = /^(?:(?:proxy|debug):)*([^:]*)/.exec(table)![1]!;
  return tableTypeOf(type)?.wholeKey === true;
}
