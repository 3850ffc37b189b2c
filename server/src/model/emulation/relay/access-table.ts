import { fileSyntaxOf } from "../../../facts/vocabulary/table-types.js";
import { parseCidrTable } from "../../../syntax/table/cidr.js";
import { parseIndexed } from "../../../syntax/table/indexed.js";
import { parsePcreTable, parseRegexpTable } from "../../../syntax/table/patterns.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import type { SourceText, TextRange } from "../../../syntax/text.js";
import { parseBoolean } from "../../../syntax/value.js";
import { readableTable } from "../../tables/tables.js";
import type { ConfigModel } from "../../values/model.js";
import { lookup } from "../lookup/lookup.js";
import { tableFiles, takesWholeKeys } from "../lookup/table-files.js";

/**
 * What a table says about a key: its result, `undefined` where it has none, "unknown" where the table cannot be read
 * here, and "error" where every lookup fails.
 */
export type Found = { readonly result: string } | "unknown" | "error" | undefined;

/** A table that can be asked. */
export interface AccessTable {
  /** `isPart`: the key is a part of a longer one, such as a parent domain, which tables of patterns do not get. */
  readonly find: (key: string, isPart: boolean) => Found;
}

const unknownTable: AccessTable = { find: () => "unknown" };

/** The table that `type:name` names (DATABASE_README). */
export function openTable(model: ConfigModel, text: string): AccessTable {
  const file = (name: string) => readableTable(model, name);
  // Where the text is missing, the indexed file may be there all the same.
  if (hasPlaceholder(text) || tableFiles(text).some((path) => file(path) === undefined)) return unknownTable;
  const unicode = parseBoolean(model.value("smtputf8_enable")) === true;
  const input = { file, isAliases: () => false, unicode };
  const wholeKeys = takesWholeKeys(text);
  return {
    find: (key, isPart) => {
      if (isPart && wholeKeys) return undefined;
      const answer = lookup(input, text, key);
      if (answer.kind === "found") return { result: answer.value };
      return answer.kind === "none" ? undefined : answer.kind;
    },
  };
}

/** An entry of a table, and where it stands. */
export interface TableEntry {
  readonly key: string;
  readonly result: string;
  readonly source: SourceText;
  readonly range: TextRange;
}

/** The entries of a table whose text can be read; of a table of patterns, the key is the pattern. */
export function entriesOf(model: ConfigModel, table: string): TableEntry[] {
  const match = /^(?:proxy:|debug:)*([^:]*):(\/.*)$/s.exec(table);
  const source = match === null ? undefined : readableTable(model, match[2]!);
  if (source === undefined) return [];
  return rowsOf(match![1]!, source).map((row) => ({ ...row, source }));
}

function rowsOf(type: string, source: SourceText): Omit<TableEntry, "source">[] {
  const syntax = fileSyntaxOf(type);
  if (syntax === "indexed") {
    return parseIndexed(source).entries.map(({ key, value, range }) => ({ key: key.text, result: value.text, range }));
  }
  if (syntax === "cidr") {
    return parseCidrTable(source).statements.flatMap((each) =>
      each.kind === "rule" ? [{ key: each.network.name.text, result: each.result.text, range: each.range }] : [],
    );
  }
  if (syntax !== "pcre" && syntax !== "regexp") return [];
  const { statements } = syntax === "pcre" ? parsePcreTable(source) : parseRegexpTable(source);
  return statements.flatMap((each) =>
    each.kind === "rule" ? [{ key: each.pattern.text.text, result: each.result.text, range: each.range }] : [],
  );
}
