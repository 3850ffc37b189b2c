import { chunkAt, chunksOf } from "../chunks.js";
import { memo, type SourceText } from "../text.js";
import { type AliasTable, readAliases } from "./aliases.js";
import { type CidrTable, readCidrTable } from "./cidr.js";
import { type DefinitionTable, parseDefinition } from "./database-file.js";
import { type IndexedTable, readIndexed } from "./indexed.js";
import { type PatternTable, readPcreTable, readRegexpTable } from "./patterns.js";

interface Tables {
  readonly indexed: IndexedTable;
  readonly aliases: AliasTable;
  readonly pcre: PatternTable;
  readonly regexp: PatternTable;
  readonly cidr: CidrTable;
  readonly definition: DefinitionTable;
}

/** The syntaxes in which lookup tables are written. */
export type TableSyntax = keyof Tables;

export type Table = Tables[TableSyntax];

type Readers = { readonly [S in TableSyntax]: (source: SourceText) => Tables[S] };

const readers: Readers = {
  indexed: readIndexed,
  aliases: readAliases,
  pcre: readPcreTable,
  regexp: readRegexpTable,
  cidr: readCidrTable,
  definition: parseDefinition,
};

/** Readers for whole files, whose trees are kept. */
const readersOfFile: Readers = {
  indexed: memo(readIndexed),
  aliases: memo(readAliases),
  pcre: memo(readPcreTable),
  regexp: memo(readRegexpTable),
  cidr: memo(readCidrTable),
  definition: parseDefinition,
};

/**
 * Parses the text of a table as Postfix does. Never fails. The tree of a chunk is not memoised: a WeakMap would keep it
 * until the next full garbage collection, which made the check of a long table take three times as long.
 */
export function parseTableText<S extends TableSyntax>(source: SourceText, syntax: S): Tables[S] {
  return (source.start === undefined ? readersOfFile : readers)[syntax](source);
}

/** Parses a table chunk by chunk; a table definition file is a single chunk. */
export function* chunksOfTable<S extends TableSyntax>(source: SourceText, syntax: S): Generator<Tables[S]> {
  if (syntax === "definition") yield parseTableText(source, syntax);
  else for (const chunk of chunksOf(source)) yield parseTableText(chunk, syntax);
}

/**
 * Parses the chunk that contains the logical line at an offset; it may contain other lines too.
 * @returns undefined if the line is longer than `longestLogicalLine`
 */
export function tableChunkAt<S extends TableSyntax>(
  source: SourceText,
  syntax: S,
  offset: number,
): Tables[S] | undefined {
  const chunk = syntax === "definition" ? source : chunkAt(source, offset);
  return chunk && parseTableText(chunk, syntax);
}
