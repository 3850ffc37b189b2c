import { tableKindOf } from "../../facts/file-kind.js";
import { tableLanguages } from "../../facts/languages.js";
import type { TableUse } from "../../facts/shape.js";
import type { Database } from "../../facts/vocabulary/table-definition/index.js";
import { fileSyntaxOf } from "../../facts/vocabulary/table-types.js";
import { longestDefinition } from "../../syntax/limits.js";
import { type DefinitionTable, parseDefinition } from "../../syntax/table/database-file.js";
import { chunksOfTable, type Table, type TableSyntax, tableChunkAt } from "../../syntax/table/table.js";
import { memo, type SourceText } from "../../syntax/text.js";
import { fileTables } from "../emulation/lookup/table-files.js";
import type { ConfigModel } from "../values/model.js";
import { databasesOf } from "./databases.js";
import { type NamedTable, namedTables } from "./tables.js";

/** A text file that is a lookup table: its text, and what it is used for. */
export interface TableModel {
  /** The configuration that names it; an empty one where none does. */
  readonly model: ConfigModel;
  readonly source: SourceText;
  /** As it stands in the configuration, or its address where none names it. */
  readonly path: string;
  readonly syntax: TableSyntax;
  /** False where only its name or its language in the editor tells how it is read. */
  readonly certain: boolean;
  /** What it is asked and what it answers, where that is known; the same for every parameter that names it. */
  readonly use?: TableUse;
  /** Of a table definition file: the databases that it can be for; several where nothing tells which. */
  readonly databases: readonly Database[];
  /** The places that name it. */
  readonly namedBy: readonly NamedTable[];
}

/** The tables of a configuration whose text is at hand. */
export const tableModels = memo((model: ConfigModel): readonly TableModel[] =>
  [...model.input.tables].flatMap(([path, source]) => {
    const found = source && tableModel(model, path, source);
    return found === undefined ? [] : [found];
  }),
);

/** Reads a table chunk by chunk; a short table is one chunk. */
export function readChunks({ source, syntax }: TableModel): Generator<Table> {
  return chunksOfTable(source, syntax);
}

/** Reads the logical line at an offset, maybe with others; undefined where it is too long to be read. */
export function readChunkAt({ source, syntax }: TableModel, offset: number): Table | undefined {
  return tableChunkAt(source, syntax, offset);
}

/** The tree of a table definition file; undefined for all other tables. */
export function definitionTreeOf({ source, syntax }: TableModel): DefinitionTable | undefined {
  return syntax === "definition" ? parseDefinition(source) : undefined;
}

/** The table that a file is. */
export function tableModelOf(model: ConfigModel, uri: string): TableModel | undefined {
  return tableModels(model).find(({ source }) => source.uri === uri);
}

function tableModel(model: ConfigModel, path: string, source: SourceText): TableModel | undefined {
  const namedBy = namedFiles(model).get(path) ?? [];
  const syntaxes = new Set(namedBy.map(syntaxOf));
  const byName = tableKindOf(path);
  const syntax = syntaxes.size === 1 ? [...syntaxes][0] : likelySyntax(byName?.syntax, model.input.tableSyntax);
  if (syntax === undefined || (syntax === "definition" && source.text.length > longestDefinition)) return undefined;
  const uses = namedBy.map(({ use }) => use);
  const first = namedBy.length === 0 ? byName?.use : uses[0];
  const isOne = uses.every((use) => use?.key === first?.key && use?.result === first?.result);
  return {
    model,
    source,
    path,
    syntax,
    certain: syntaxes.size === 1,
    ...(first && isOne && { use: first }),
    databases: syntax === "definition" ? databasesOf(parseDefinition(source), path, namedBy) : [],
    namedBy,
  };
}

/** The tables in text files that a configuration names, by path. */
const namedFiles = memo((model: ConfigModel): ReadonlyMap<string, readonly NamedTable[]> => {
  const found = new Map<string, NamedTable[]>();
  for (const table of namedTables(model).flatMap(inFiles)) {
    const same = found.get(table.name);
    if (same === undefined) found.set(table.name, [table]);
    else same.push(table);
  }
  return found;
});

/** A table, or those that it is made of. What one of a pipemap is asked and answers, the others decide. */
function inFiles(table: NamedTable): NamedTable[] {
  const { use: _, ...piped } = table;
  const own = table.type === "pipemap" ? piped : table;
  const parts = fileTables(`${table.type}:${table.name}`).map((part) => ({ ...own, ...part }));
  return parts.filter((part) => syntaxOf(part) !== undefined);
}

function syntaxOf({ type, setting }: NamedTable): TableSyntax | undefined {
  const syntax = fileSyntaxOf(type);
  const isAlias = /^alias_(maps|database)$/.test(setting.assignment.name.text) && type !== "texthash";
  return isAlias && syntax === "indexed" ? "aliases" : syntax;
}

/** What a user chose as the language of a file wins over its name; but a language may be that of several syntaxes. */
function likelySyntax(byName: TableSyntax | undefined, chosen: TableSyntax | undefined): TableSyntax | undefined {
  if (byName === undefined || chosen === undefined) return byName ?? chosen;
  return tableLanguages[byName] === tableLanguages[chosen] ? byName : chosen;
}
