import { availability } from "../../facts/parameter.js";
import {
  type Database,
  type DefinitionParameter,
  definitionParameter,
  definitionParameters,
} from "../../facts/vocabulary/table-definition/index.js";
import { mainCfDefinitions } from "../../model/tables/main-cf-definitions.js";
import type { TableModel } from "../../model/tables/table-model.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { DefinitionTable } from "../../syntax/table/database-file.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { type Finding, type RuleMeta, tableRule } from "../rule.js";

/** A table definition file, such as those of ldap_table(5), whose database type is known, or is one of a few. */
export interface DefinitionFile {
  readonly table: TableModel;
  readonly tree: DefinitionTable;
  readonly databases: readonly Database[];
  /** True for settings in main.cf, whose names begin with a prefix. */
  readonly isInMain: boolean;
  /** The name under which a parameter is set, including the prefix in main.cf. */
  readonly nameOf: (parameter: string) => string;
}

/** An assignment in a definition file, with the parameter that it sets. */
export interface DefinitionSetting {
  readonly assignment: Assignment;
  readonly parameter: DefinitionParameter;
}

/** Makes a rule from a check of one table definition file, or of the settings in main.cf that replace one. */
export function definitionRule(meta: RuleMeta, check: (definition: DefinitionFile) => Iterable<Finding>) {
  const ofFiles = tableRule(meta, (table) => (tree) => {
    const { databases } = table;
    if (tree.syntax !== "definition" || databases.length === 0) return [];
    return check({ table, tree, databases, isInMain: false, nameOf: (parameter) => parameter });
  });
  return {
    ...ofFiles,
    *check(model: ConfigModel) {
      for (const { prefix, table } of mainCfDefinitions(model)) {
        const { table: tree, databases } = table;
        yield* check({ table, tree, databases, isInMain: true, nameOf: (parameter) => `${prefix}_${parameter}` });
      }
    },
  };
}

/** The effective assignments with their parameters; values that a template tool fills in are left out. */
export function* settingsIn(definition: DefinitionFile): Generator<DefinitionSetting> {
  for (const assignment of definition.tree.assignments) {
    const { name, value } = assignment;
    // In main.cf, a value with `$` is expanded before the table reads it.
    if (definition.isInMain && value.text.includes("$")) continue;
    if (hasPlaceholder(value.text) || assignmentOf(definition, name.text) !== assignment) continue;
    const parameter = parameterNamed(definition, name.text);
    if (parameter !== undefined) yield { assignment, parameter };
  }
}

/** Looks up a parameter by name; undefined where this version of Postfix does not have it. */
export function parameterNamed({ databases, table }: DefinitionFile, name: string): DefinitionParameter | undefined {
  const found = databases.map((each) => definitionParameter(each, name)).find((each) => each !== undefined);
  return found && availability(found.fact, table.model.version) !== "too-new" ? found : undefined;
}

/** The assignment that sets a parameter: the last one with its name. */
export function assignmentOf({ tree }: Pick<DefinitionFile, "tree">, name: string): Assignment | undefined {
  return tree.assignments.findLast((each) => each.name.text === name);
}

/** The value of a parameter as written; "" where it is not set. */
export function valueIn(definition: DefinitionFile, name: string): string {
  const text = assignmentOf(definition, name)?.value.text ?? "";
  return definition.isInMain ? definition.table.model.expand(text).text || text : text;
}

/** The names that this version of Postfix reads in the file. */
export function namesFor({ databases, table }: DefinitionFile): string[] {
  return databases
    .flatMap((each) => definitionParameters[each])
    .filter(({ fact }) => availability(fact, table.model.version) === "known")
    .map(({ fact }) => fact.name);
}

/** The names of the databases for a message. */
export function databaseNames(databases: readonly Database[], language: "en" | "ja"): string {
  return databases.join(language === "ja" ? "・" : " or ");
}
