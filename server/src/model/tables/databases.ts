import {
  type Database,
  databases,
  definitionParameter,
  isDatabase,
} from "../../facts/vocabulary/table-definition/index.js";
import type { DefinitionTable } from "../../syntax/table/database-file.js";
import type { NamedTable } from "./tables.js";

/**
 * The databases that a table definition file can be for. The types in the configuration that refers to it decide, else
 * its path, else its parameters. Several if that leaves a choice, as between mysql and pgsql.
 */
export function databasesOf(
  table: DefinitionTable,
  path: string,
  namedBy: readonly Pick<NamedTable, "type">[],
): readonly Database[] {
  const types = new Set(namedBy.map(({ type }) => type).filter(isDatabase));
  if (types.size > 0) return [...types];
  const byName = databaseByName(path);
  return byName === undefined ? databasesByContent(table) : [byName];
}

/** The database in a path such as `mysql-virtual.cf`, `ldap_aliases.cf` or `sqlite/transport.cf`. */
function databaseByName(path: string): Database | undefined {
  return databases.find((name) => new RegExp(`(?:^|[/_.-])${name}(?:[/_.-][^/]*|/[^/]*)$`, "i").test(path));
}

/** The databases that have the largest number of the parameters in the file; none if no parameter is known. */
function databasesByContent({ assignments }: DefinitionTable): readonly Database[] {
  const names = [...new Set(assignments.map(({ name }) => name.text))];
  const counts = databases.map((each) => names.filter((name) => definitionParameter(each, name) !== undefined).length);
  const most = Math.max(...counts);
  return most === 0 ? [] : databases.filter((_, index) => counts[index] === most);
}
