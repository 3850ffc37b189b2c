import type { Database, DefinitionParameter } from "./definition-parameter.js";
import { ldap } from "./ldap.js";
import { memcache, mongodb } from "./others.js";
import { mysql, pgsql, sqlite } from "./sql.js";

export { type Database, type DefinitionParameter, databases } from "./definition-parameter.js";

/** The parameters of a table definition file, by the type of the table, the common ones first. */
export const definitionParameters: Readonly<Record<Database, readonly DefinitionParameter[]>> = {
  mysql,
  pgsql,
  sqlite,
  ldap,
  memcache,
  mongodb,
};

/** Whether the entries of a table type come from a database with a table definition file. */
export function isDatabase(type: string): type is Database {
  return Object.hasOwn(definitionParameters, type);
}

const byName = new Map(
  Object.entries(definitionParameters).map(([type, parameters]) => [
    type,
    new Map(parameters.map((each) => [each.fact.name, each])),
  ]),
);

/** The parameter with a name; undefined if there is none. Case matters, as in Postfix. */
export function definitionParameter(database: Database, name: string): DefinitionParameter | undefined {
  return byName.get(database)!.get(name);
}

/** The names of all parameters of table definition files. */
export const definitionNames: readonly string[] = [
  ...new Set(Object.values(definitionParameters).flatMap((parameters) => parameters.map(({ fact }) => fact.name))),
];
