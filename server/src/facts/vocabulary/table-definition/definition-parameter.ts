import type { Message } from "../../message.js";
import type { Parameter } from "../../parameter.js";
import type { ValueShape } from "../../shape.js";

/** The types of tables whose file says how to ask a database. */
export const databases = ["mysql", "pgsql", "sqlite", "ldap", "memcache", "mongodb"] as const;
export type Database = (typeof databases)[number];

/** A parameter of a table definition file, such as `query` in mysql_table(5). */
export interface DefinitionParameter {
  /** In the form of a parameter of main.cf, so that values are checked and described in the same way. */
  readonly fact: Parameter;
  readonly shape: ValueShape;
  readonly summary: Message;
  /** Without it (or with an empty value), every program that opens the table stops. */
  readonly required?: true;
  /** Its value is never shown. */
  readonly secret?: true;
  /** `%s` and the like in it stand for the key that is looked up, or for what the database answered (db_common.c). */
  readonly expands?: "query" | "result";
}

/** What is particular about a parameter; `default` is "" where it is not given. */
type Details = Partial<Omit<Parameter, "name" | "readBy">> &
  Pick<DefinitionParameter, "required" | "secret" | "expands">;

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
