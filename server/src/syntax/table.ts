import type { AliasTable } from "./table-aliases.js";
import { parseAliases } from "./table-aliases.js";
import { type CidrTable, parseCidrTable } from "./table-cidr.js";
import { type DefinitionTable, parseDefinition } from "./table-definition.js";
import { type IndexedTable, parseIndexed } from "./table-indexed.js";
import { type PatternTable, parsePcreTable, parseRegexpTable } from "./table-patterns.js";
import type { SourceText } from "./text.js";

/** How the text of a lookup table is read. */
export type TableSyntax = "indexed" | "aliases" | "pcre" | "regexp" | "cidr" | "definition";

export type Table = IndexedTable | AliasTable | PatternTable | CidrTable | DefinitionTable;

/** Reads the text of a table as Postfix does. Never fails. */
export function parseTableText(source: SourceText, syntax: TableSyntax): Table {
  switch (syntax) {
    case "indexed":
      return parseIndexed(source);
    case "aliases":
      return parseAliases(source);
    case "pcre":
      return parsePcreTable(source);
    case "regexp":
      return parseRegexpTable(source);
    case "cidr":
      return parseCidrTable(source);
    case "definition":
      return parseDefinition(source);
  }
}
