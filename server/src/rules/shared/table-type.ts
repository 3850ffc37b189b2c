import { isIn } from "../../facts/version.js";
import { namedTables } from "../../model/tables/tables.js";
import type { ConfigModel } from "../../model/values/model.js";

const indexed = ["hash", "lmdb", "cdb"];

/** The type of indexed file that the configuration uses most; without any, the usual one of the Postfix version. */
export function usualTableType(model: ConfigModel): string {
  const counts = indexed.map((type) => namedTables(model).filter((table) => table.type === type).length);
  const most = Math.max(...counts);
  if (most > 0) return indexed[counts.indexOf(most)]!;
  return isIn(model.version, { since: "3.11" }) ? "lmdb" : "hash";
}
