import { isPasswordFile, tableKindOf } from "../../../facts/file-kind.js";
import { memo } from "../../../syntax/text.js";
import { namedTables } from "../../tables/tables.js";
import type { ConfigModel } from "../../values/model.js";
import { tableFiles } from "./table-files.js";

/** True for a table that contains passwords, according to its use in the configuration or to its usual name. */
export function isPasswordTable(model: ConfigModel, table: string): boolean {
  return tableFiles(table).some((name) => passwordFiles(model).has(name) || isPasswordFile(name));
}

/** True for a file that is built with postalias(1): in alias_maps or alias_database, or with a usual name. */
export function isAliasFile(model: ConfigModel, name: string): boolean {
  if (aliasFiles(model).has(name)) return true;
  return !passwordFiles(model).has(name) && tableKindOf(name)?.syntax === "aliases";
}

/** The files that contain passwords, according to their use in the configuration. */
export const passwordFiles = memo(
  (model: ConfigModel): ReadonlySet<string> => filesWhere(model, (_, result) => result === "credentials"),
);

const aliasFiles = memo(
  (model: ConfigModel): ReadonlySet<string> =>
    filesWhere(model, (name) => name === "alias_maps" || name === "alias_database"),
);

function filesWhere(model: ConfigModel, wanted: (name: string, result: string | undefined) => boolean): Set<string> {
  const tables = namedTables(model).filter(({ setting, use }) => wanted(setting.assignment.name.text, use?.result));
  return new Set(tables.flatMap(({ type, name }) => tableFiles(`${type}:${name}`)));
}
