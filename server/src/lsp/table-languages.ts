import { tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";
import type { TableSyntax } from "../syntax/table/table.js";

const languages: Readonly<Record<TableSyntax, string>> = {
  indexed: "postfix-table",
  aliases: "postfix-aliases",
  pcre: "postfix-regexp-table",
  regexp: "postfix-regexp-table",
  cidr: "postfix-cidr-table",
  definition: "postfix-table-definition",
};

/** The language that each table of a configuration is read as, by URI. */
export function tableLanguagesOf(model: ConfigModel): Record<string, string> {
  return Object.fromEntries(tableModels(model).map(({ source, syntax }) => [source.uri, languages[syntax]]));
}

/** How a document in that language is read where nothing else decides; undefined for languages of other files. */
export function syntaxOfLanguage(languageId: string): TableSyntax | undefined {
  return syntaxes.get(languageId);
}

// A language of two syntaxes means the one that comes last.
const syntaxes = new Map(Object.entries(languages).map(([syntax, language]) => [language, syntax as TableSyntax]));
