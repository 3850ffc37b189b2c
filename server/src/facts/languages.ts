import type { TableSyntax } from "../syntax/table/table.js";

/** The LSP language ids of main.cf and master.cf. */
export const configLanguages = { main: "postfix-main", master: "postfix-master" } as const;

/** The LSP language id of a lookup table, by the syntax of its text. */
export const tableLanguages = {
  indexed: "postfix-table",
  aliases: "postfix-aliases",
  regexp: "postfix-regexp-table",
  // regexp and pcre tables have the same syntax highlighting, and so share a language.
  pcre: "postfix-regexp-table",
  cidr: "postfix-cidr-table",
  definition: "postfix-table-definition",
} as const satisfies Readonly<Record<TableSyntax, string>>;

/** The default syntax of a document in a lookup table language; undefined for any other language id. */
export function syntaxOfLanguage(languageId: string): TableSyntax | undefined {
  return tableSyntaxes.get(languageId);
}

// `regexp` wins over `pcre` in their common language, since every Postfix has it.
const tableSyntaxes: ReadonlyMap<string, TableSyntax> = new Map(
  (Object.keys(tableLanguages) as TableSyntax[]).reverse().map((syntax) => [tableLanguages[syntax], syntax]),
);
