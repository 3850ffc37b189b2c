import { type Assignment, parseMainCf } from "../main-cf.js";
import { memo, type SourceText } from "../text.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** `name = value` lines that tell how to ask a database, as mysql_table(5) and ldap_table(5) have them. */
export interface DefinitionTable extends ParsedTable {
  readonly syntax: "definition";
  /** In the order of the file; of two with the same name, the last counts. */
  readonly assignments: readonly Assignment[];
  /** True where lines of a template engine stand in it, so that not all lines need be there in the end. */
  readonly isTemplate: boolean;
}

/**
 * Reads a table definition file. Postfix reads it with the same code as main.cf (dict_load_file_xt in src/util/dict.c),
 * but replaces no `$name` in it.
 */
export const parseDefinition = memo((source: SourceText): DefinitionTable => {
  const { lines, comments, problems, assignments, directives } = parseMainCf(source);
  return {
    syntax: "definition",
    source,
    lines,
    comments,
    problems: problems.map(({ kind, range }) => ({ kind: kind as TableProblem["kind"], range })),
    assignments,
    isTemplate: directives.length > 0,
  };
});
