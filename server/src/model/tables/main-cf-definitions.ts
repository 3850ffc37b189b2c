import { definitionParameter, isDatabase } from "../../facts/vocabulary/table-definition/index.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { DefinitionTable } from "../../syntax/table/database-file.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { memo } from "../../syntax/text.js";
import type { ConfigModel } from "../values/model.js";
import type { TableModel } from "./table-model.js";
import { type NamedTable, namedTables } from "./tables.js";

/** A table that main.cf itself defines: `prefix_server_host = ...` for `ldap:prefix` (ldap_table(5) and the like). */
export interface MainCfDefinition {
  readonly prefix: string;
  /** The settings under the names that they would have in a table definition file, with ranges in main.cf. */
  readonly table: TableModel & { readonly table: DefinitionTable };
}

/** All tables that main.cf defines, without duplicates. Tables with settings in master.cf are left out. */
export const mainCfDefinitions = memo((model: ConfigModel): readonly MainCfDefinition[] => {
  const found = new Map<string, NamedTable[]>();
  for (const each of namedTables(model)) {
    if (!isDatabase(each.type) || !/^[^/.$]/.test(each.name) || hasPlaceholder(each.name)) continue;
    const key = `${each.type}:${each.name}`;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  const prefixes = [...found.values()].map(([first]) => first!.name);
  return [...found.values()].flatMap((namedBy) => definition(model, namedBy, prefixes) ?? []);
});

/** The table that a name in main.cf belongs to, and the parameter without the prefix; undefined if there is none. */
export function definitionOf(
  model: ConfigModel,
  name: string,
): { readonly table: TableModel; readonly parameter: string } | undefined {
  for (const { prefix, table } of mainCfDefinitions(model)) {
    const parameter = name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : "";
    if (table.databases.some((each) => definitionParameter(each, parameter) !== undefined)) return { table, parameter };
  }
  return undefined;
}

function definition(
  model: ConfigModel,
  namedBy: readonly NamedTable[],
  prefixes: readonly string[],
): MainCfDefinition | undefined {
  const { type, name: prefix } = namedBy[0]!;
  const { main: source } = model.input;
  if (!isDatabase(type) || source === undefined || hasOverrides(model, prefix)) return undefined;
  const { lines, comments, directives } = model.main;
  const assignments = model.main.assignments.flatMap((each) => withoutPrefix(model, each, prefix, prefixes) ?? []);
  const isTemplate = directives.length > 0;
  const tree = { syntax: "definition", source, lines, comments, problems: [], assignments, isTemplate } as const;
  const path = `${type}:${prefix}`;
  return {
    prefix,
    table: { model, source, path, syntax: "definition", table: tree, certain: true, databases: [type], namedBy },
  };
}

function hasOverrides({ settings }: ConfigModel, prefix: string): boolean {
  return settings.some(({ service, assignment: { name } }) => service && name.text.startsWith(`${prefix}_`));
}

/** A setting of main.cf as one of a definition file; undefined if it does not belong to the table of that prefix. */
function withoutPrefix(
  model: ConfigModel,
  assignment: Assignment,
  prefix: string,
  prefixes: readonly string[],
): Assignment | undefined {
  const { text, range } = assignment.name;
  const length = prefix.length + 1;
  if (!text.startsWith(`${prefix}_`) || model.parameter(text) !== undefined || model.references.has(text)) {
    return undefined;
  }
  const isOfOther = prefixes.some((each) => each.length > prefix.length && text.startsWith(`${each}_`));
  if (isOfOther) return undefined;
  const start = range.start + length;
  return assignment.named({ text: text.slice(length), range: { start, end: range.end } });
}
