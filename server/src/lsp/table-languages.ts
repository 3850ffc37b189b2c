import { tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";
import type { TableSyntax } from "../syntax/table/table.js";

/** The language that each table of a configuration is read as, by URI. */
export function tableLanguagesOf(model: ConfigModel): Record<string, string> {
  return Object.fromEntries(tableModels(model).map(({ source, syntax }) => [source.uri, languages[syntax]]));
}

const languages: Readonly<Record<TableSyntax, string>> = {
  indexed: "postfix-table",
  aliases: "postfix-aliases",
  pcre: "postfix-regexp-table",
  regexp: "postfix-regexp-table",
  cidr: "postfix-cidr-table",
  definition: "postfix-table-definition",
};
