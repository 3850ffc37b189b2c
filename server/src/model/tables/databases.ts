import {
  type Database,
  databases,
  definitionParameter,
  isDatabase,
} from "../../facts/vocabulary/table-definition/index.js";
import type { DefinitionTable } from "../../syntax/table/database-file.js";
import type { NamedTable } from "./tables.js";

/**
 * The databases that a table definition file can be for: the configuration that names it tells, else its name, else what
 * stands in it. Several where nothing decides, as between mysql and pgsql.
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

/** `mysql-virtual.cf`, `ldap_aliases.cf`, `sqlite/transport.cf` ... */
function databaseByName(path: string): Database | undefined {
  return databases.find((name) => new RegExp(`(?:^|[/_.-])${name}(?:[/_.-][^/]*|/[^/]*)$`, "i").test(path));
}

/** Those that know the most of the parameters. */
function databasesByContent({ assignments }: DefinitionTable): readonly Database[] {
  const names = [...new Set(assignments.map(({ name }) => name.text))];
  const counts = databases.map((each) => names.filter((name) => definitionParameter(each, name) !== undefined).length);
  const most = Math.max(...counts);
  return most === 0 ? [] : databases.filter((_, index) => counts[index] === most);
}
