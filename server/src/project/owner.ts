import type { Version } from "../facts/version.js";
import type { ConfigInput } from "../model/values/model.js";
import type { TableSyntax } from "../syntax/table/table.js";
import type { SourceText } from "../syntax/text.js";
import { type ConfigFiles, configFilesOf, mainFilesNear } from "./directory.js";

/**
 * The configuration that a lookup table belongs to: the nearest one whose main.cf or master.cf names it.
 * @param loadFiles loads a configuration; returns undefined if there is none
 */
export async function ownerOf<T extends { readonly input: ConfigInput }>(
  table: string,
  loadFiles: (files: ConfigFiles) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const main of mainFilesNear(table)) {
    const owner = await loadFiles(configFilesOf(main, "postfix-main"));
    if (owner !== undefined && namesTable(owner.input, table)) return owner;
  }
  return undefined;
}

/** True if a configuration reads the table whose file has this URI. */
function namesTable({ tables }: ConfigInput, uri: string): boolean {
  return [...tables.values()].some((table) => table?.uri === uri);
}

/**
 * A configuration that consists of one lookup table, for tables that no main.cf names.
 * @param syntax how to read its text if its name does not decide that
 */
export function tableAlone(source: SourceText, version: Version, syntax: TableSyntax | undefined): ConfigInput {
  return { tables: new Map([[source.uri, source]]), version, ...(syntax && { tableSyntax: syntax }) };
}
