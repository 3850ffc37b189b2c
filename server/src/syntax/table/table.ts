import { chunkAt, chunksOf } from "../chunks.js";
import { memo, type SourceText } from "../text.js";
import { type AliasTable, readAliases } from "./aliases.js";
import { type CidrTable, parseCidrTable, readCidrTable } from "./cidr.js";
import { type DefinitionTable, parseDefinition } from "./database-file.js";
import { type IndexedTable, parseIndexed, readIndexed } from "./indexed.js";
import { type PatternTable, parsePcreTable, parseRegexpTable, readPcreTable, readRegexpTable } from "./patterns.js";

interface Tables {
  readonly indexed: IndexedTable;
  readonly aliases: AliasTable;
  readonly pcre: PatternTable;
  readonly regexp: PatternTable;
  readonly cidr: CidrTable;
  readonly definition: DefinitionTable;
}

/** How the text of a lookup table is read. */
export type TableSyntax = keyof Tables;

export type Table = Tables[TableSyntax];

type Parsers = { readonly [S in TableSyntax]: (source: SourceText) => Tables[S] };

/** For a whole file, of which the tree is made once. */
const ofFile: Parsers = {
  indexed: parseIndexed,
  aliases: memo(readAliases),
  pcre: parsePcreTable,
  regexp: parseRegexpTable,
  cidr: parseCidrTable,
  definition: parseDefinition,
};

/** For a stretch of a file. Were its tree remembered, V8 would keep it until it next tidies up all of its memory. */
const ofStretch: Parsers = {
  indexed: readIndexed,
  aliases: readAliases,
  pcre: readPcreTable,
  regexp: readRegexpTable,
  cidr: readCidrTable,
  definition: parseDefinition,
};

/** Reads the text of a table as Postfix does. Never fails. */
export function parseTableText<S extends TableSyntax>(source: SourceText, syntax: S): Tables[S] {
  return (source.start === undefined ? ofFile : ofStretch)[syntax](source);
}

/**
 * The trees of the chunksOf of a table, one after the other: the tree of a whole long table would take many times the
 * memory of its text.
 */
export function* partsOfTable<S extends TableSyntax>(source: SourceText, syntax: S): Generator<Tables[S]> {
  if (syntax === "definition") yield parseTableText(source, syntax);
  else for (const stretch of chunksOf(source)) yield parseTableText(stretch, syntax);
}

/** The tree of the logical line at an offset, maybe with others; undefined where the line is too long to be read. */
export function tablePartAt<S extends TableSyntax>(
  source: SourceText,
  syntax: S,
  offset: number,
): Tables[S] | undefined {
  const stretch = syntax === "definition" ? source : chunkAt(source, offset);
  return stretch && parseTableText(stretch, syntax);
}
