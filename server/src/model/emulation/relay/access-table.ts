import { fileSyntaxOf } from "../../../facts/vocabulary/table-types.js";
import { chunksOfTable, type Table } from "../../../syntax/table/table.js";
import { hasPlaceholder } from "../../../syntax/template.js";
import { MemoMap, memo, type SourceText, type TextRange } from "../../../syntax/text.js";
import { parseBoolean } from "../../../syntax/value.js";
import { readableTable } from "../../tables/tables.js";
import type { ConfigModel } from "../../values/model.js";
import { lookup } from "../lookup/lookup.js";
import { acceptsOnlyWholeKeys, tableFiles } from "../lookup/table-files.js";

/**
 * The result of a lookup in an access table: `undefined` if the key is not found, "unknown" if the table cannot be read
 * here, and "error" if the lookup fails.
 */
export type AccessResult = { readonly result: string } | "unknown" | "error" | undefined;

/** An access table that is open for lookups. */
export interface AccessTable {
  /** `isPart`: the key is part of a longer one, such as a parent domain, and is not looked up in pattern tables. */
  readonly find: (key: string, isPart: boolean) => AccessResult;
}

const unknownTable: AccessTable = { find: () => "unknown" };

/** Opens the table `type:name` (DATABASE_README). */
export function openTable(model: ConfigModel, text: string): AccessTable {
  const file = (name: string) => readableTable(model, name);
  // The indexed file may exist even if its text file does not.
  if (hasPlaceholder(text) || tableFiles(text).some((path) => file(path) === undefined)) return unknownTable;
  const unicode = parseBoolean(model.value("smtputf8_enable")) === true;
  const input = { file, isAliases: () => false, unicode };
  const wholeKeys = acceptsOnlyWholeKeys(text);
  const ask = (key: string): AccessResult => {
    const answer = lookup(input, text, key);
    if (answer.kind === "found") return { result: answer.value };
    return answer.kind === "none" ? undefined : answer.kind;
  };
  const files = tableFiles(text).map(file);
  const known =
    files.length === 1 && files[0] !== undefined ? answersOf(files[0]) : new MemoMap<string, AccessResult>();
  return {
    find: (key, isPart) => (isPart && wholeKeys ? undefined : known.get(`${text} ${unicode} ${key}`, () => ask(key))),
  };
}

/** Results of lookups in one file, kept because the same keys are looked up again after each edit of main.cf. */
const answersOf = memo((_: SourceText) => new MemoMap<string, AccessResult>());

/** An entry of an access table, and its location. */
export interface TableEntry {
  readonly key: string;
  readonly result: string;
  readonly source: SourceText;
  readonly range: TextRange;
}

/** The entries of a table, if its text can be read; for a pattern table, the key is the pattern. */
export function entriesOf(model: ConfigModel, table: string): readonly TableEntry[] {
  const match = /^(?:proxy:|debug:)*([^:]*):(\/.*)$/s.exec(table);
  const source = match === null ? undefined : readableTable(model, match[2]!);
  if (source === undefined) return none;
  const [, type = ""] = match!;
  const syntax = fileSyntaxOf(type);
  if (syntax !== "indexed" && syntax !== "cidr" && syntax !== "pcre" && syntax !== "regexp") return none;
  return entriesIn(source).get(syntax, () =>
    [...chunksOfTable(source, syntax)].flatMap(rowsOf).map((row) => ({ ...row, source })),
  );
}

const none: readonly TableEntry[] = [];

/** The entries of a file, by syntax. */
const entriesIn = memo((_: SourceText) => new MemoMap<string, readonly TableEntry[]>());

function rowsOf(table: Table): Omit<TableEntry, "source">[] {
  switch (table.syntax) {
    case "indexed":
      return table.entries.map(({ key, value, range }) => ({ key: key.text, result: value.text, range }));
    case "cidr":
      return table.statements.flatMap((each) =>
        each.kind === "rule" ? [{ key: each.network.name.text, result: each.result.text, range: each.range }] : [],
      );
    case "pcre":
    case "regexp":
      return table.statements.flatMap((each) =>
        each.kind === "rule" ? [{ key: each.pattern.text.text, result: each.result.text, range: each.range }] : [],
      );
    default:
      return [];
  }
}
