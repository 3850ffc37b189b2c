import { type Assignment, parseMainCf } from "../main-cf.js";
import { memo, type SourceText } from "../text.js";
import type { ParsedTable, TableProblem } from "./tree.js";

/** A table definition file: `name = value` lines that describe a database query (mysql_table(5), ldap_table(5)). */
export interface DefinitionTable extends ParsedTable {
  readonly syntax: "definition";
  /** All settings in file order; of two with the same name, the last one is in force. */
  readonly assignments: readonly Assignment[];
  /** True if the file has template directives, so that some of its lines may be absent from the final file. */
  readonly isTemplate: boolean;
}

/**
 * Parses a table definition file. Postfix reads it with the same code as main.cf (dict_load_file_xt in
 * src/util/dict.c), but does not expand `$name` in it.
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
