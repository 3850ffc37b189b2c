import type { TableSyntax } from "../syntax/table/table.js";

/** The language ids that editors give the two files of a configuration directory. */
export const configLanguages = { main: "postfix-main", master: "postfix-master" } as const;

/** The language id that editors give a lookup table, by how its text is read. */
export const tableLanguages = {
  indexed: "postfix-table",
  aliases: "postfix-aliases",
  regexp: "postfix-regexp-table",
  // The two kinds of patterns look alike, and share a language.
  pcre: "postfix-regexp-table",
  cidr: "postfix-cidr-table",
  definition: "postfix-table-definition",
} as const satisfies Readonly<Record<TableSyntax, string>>;

/** How a document in a language for lookup tables is read where nothing else tells; undefined for other languages. */
export function syntaxOfLanguage(languageId: string): TableSyntax | undefined {
  return tableSyntaxes.get(languageId);
}

// `regexp` is the first of the two in their language: every Postfix has it.
const tableSyntaxes: ReadonlyMap<string, TableSyntax> = new Map(
  (Object.keys(tableLanguages) as TableSyntax[]).reverse().map((syntax) => [tableLanguages[syntax], syntax]),
);
