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

/** A lookup table in a text file: its text, its syntax and its use. */
export interface TableModel {
  /** The configuration that refers to it; an empty one if none does. */
  readonly model: ConfigModel;
  readonly source: SourceText;
  /** The path as it is written in the configuration, or the URI if no configuration refers to it. */
  readonly path: string;
  readonly syntax: TableSyntax;
  /** False if the syntax was guessed from the file name or the editor's language. */
  readonly certain: boolean;
  /** Its keys and results; absent if unknown, or if the parameters that refer to it disagree. */
  readonly use?: TableUse;
  /** For a table definition file, the databases that it can be for; several if it is unknown which. */
  readonly databases: readonly Database[];
  /** The references to it in the configuration. */
  readonly namedBy: readonly NamedTable[];
}

/** The tables of a configuration whose text is available. */
export const tableModels = memo((model: ConfigModel): readonly TableModel[] =>
  [...model.input.tables].flatMap(([path, source]) => {
    const found = source && tableModel(model, path, source);
    return found === undefined ? [] : [found];
  }),
);

/** Parses a table chunk by chunk; a short table is a single chunk. */
export function readChunks({ source, syntax }: TableModel): Generator<Table> {
  return chunksOfTable(source, syntax);
}

/** Parses the chunk that contains the logical line at an offset; undefined if the line is too long to be read. */
export function readChunkAt({ source, syntax }: TableModel, offset: number): Table | undefined {
  return tableChunkAt(source, syntax, offset);
}

/** The tree of a table definition file; undefined for all other tables. */
export function definitionTreeOf({ source, syntax }: TableModel): DefinitionTable | undefined {
  return syntax === "definition" ? parseDefinition(source) : undefined;
}

/** The table in the file of a URI; undefined if the file is not a table of the configuration. */
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

/** The references to tables in text files, by path. */
const namedFiles = memo((model: ConfigModel): ReadonlyMap<string, readonly NamedTable[]> => {
  const found = new Map<string, NamedTable[]>();
  for (const table of namedTables(model).flatMap(inFiles)) {
    const same = found.get(table.name);
    if (same === undefined) found.set(table.name, [table]);
    else same.push(table);
  }
  return found;
});

/**
 * The table itself, or its members if it is composed of others. The use of a pipemap's member is unknown, because its
 * keys and results are passed through the other members.
 */
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

/** The language that the user chose takes precedence over the file name, unless the language fits both syntaxes. */
function likelySyntax(byName: TableSyntax | undefined, chosen: TableSyntax | undefined): TableSyntax | undefined {
  if (byName === undefined || chosen === undefined) return byName ?? chosen;
  return tableLanguages[byName] === tableLanguages[chosen] ? byName : chosen;
}
