import type { Message } from "../../message.js";
import type { Parameter } from "../../parameter.js";
import type { ValueShape } from "../../shape.js";

/** The types of tables whose file defines how to query a database. */
export const databases = ["mysql", "pgsql", "sqlite", "ldap", "memcache", "mongodb"] as const;
export type Database = (typeof databases)[number];

/** A parameter of a table definition file, such as `query` in mysql_table(5). */
export interface DefinitionParameter {
  /** The facts in the form of a main.cf parameter, so that values are checked and described in the same way. */
  readonly fact: Parameter;
  readonly shape: ValueShape;
  readonly summary: Message;
  /** True if every program that opens the table stops when the parameter is missing or empty. */
  readonly required?: true;
  /** True if the value must be redacted. */
  readonly secret?: true;
  /** Whether placeholders such as `%s` stand for the lookup key or for the result of the database (db_common.c). */
  readonly expands?: "query" | "result";
}

/** The properties of a parameter that differ from the usual ones; `default` is "" if absent. */
type Details = Partial<Omit<Parameter, "name" | "readBy">> &
  Pick<DefinitionParameter, "required" | "secret" | "expands">;

/** Makes a parameter of a table definition file. */
export function parameter(
  name: string,
  shape: ValueShape,
  { required, secret, expands, ...details }: Details,
  summary: Message,
): DefinitionParameter {
  const type = shape.kind === "boolean" || shape.kind === "integer" ? shape.kind : "string";
  return {
    fact: { name, type, default: "", readBy: [], ...details, ...(required && { nonEmpty: true }) },
    shape,
    summary,
    ...(required && { required }),
    ...(secret && { secret }),
    ...(expands && { expands }),
  };
}
