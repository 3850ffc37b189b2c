import { tableLanguages } from "../facts/languages.js";
import { tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";

/** The language that each table of a configuration is read as, by URI. */
export function tableLanguagesOf(model: ConfigModel): Record<string, string> {
  return Object.fromEntries(tableModels(model).map(({ source, syntax }) => [source.uri, tableLanguages[syntax]]));
}
