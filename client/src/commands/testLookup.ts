import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type LookupTable, lookupTablesRequest, tableLanguages } from "../../../server/src/lsp/protocol.js";
import { configurationFile } from "../configurationFile.js";
import { askKey } from "../lookup/askKey.js";
import { nameOf } from "../lookup/tableName.js";
import { pick } from "../wizard/pick.js";

/** Asks for a key and shows what Postfix would find for it in a lookup table, and which entry decides. */
export async function testLookup(client: BaseLanguageClient): Promise<void> {
  const place = placeInTable() ?? (await placeInConfiguration());
  if (place === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(place.uri);
  const position = place.position && client.code2ProtocolConverter.asPosition(place.position);
  const { tables, here, key } = await client.sendRequest(lookupTablesRequest, { uri, ...(position && { position }) });
  const all = tables.length === 0 ? here : tables;
  if (all.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t("This configuration names no lookup table."));
    return;
  }
  let table = here.length === 1 ? here[0] : await askTable(here.length > 1 ? here : all);
  let typed = key ?? "";
  while (table !== undefined) {
    const left = await askKey(client, { uri, ...table }, typed);
    if (left === undefined) return;
    typed = left;
    table = await askTable(all, table);
  }
}

interface PlaceInFile {
  readonly uri: vscode.Uri;
  readonly position?: vscode.Position;
}

function placeInTable(): PlaceInFile | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isLookupTable(editor.document)) return undefined;
  return { uri: editor.document.uri, position: editor.selection.active };
}

/** True for a table that contains its entries; the results of a database are not in the file that defines it. */
function isLookupTable({ languageId }: vscode.TextDocument): boolean {
  const isTable = Object.values<string>(tableLanguages).includes(languageId);
  return isTable && languageId !== tableLanguages.definition;
}

async function placeInConfiguration(): Promise<PlaceInFile | undefined> {
  const uri = await configurationFile();
  const editor = vscode.window.activeTextEditor;
  if (uri === undefined || editor?.document.uri.toString() !== uri.toString()) return uri && { uri };
  return { uri, position: editor.selection.active };
}

async function askTable(tables: readonly LookupTable[], last?: LookupTable): Promise<LookupTable | undefined> {
  const value = (table: LookupTable): string => tables.indexOf(table).toString();
  const same = tables.find(({ table, parameter }) => table === last?.table && parameter === last.parameter);
  const chosen = await pick({
    title: vscode.l10n.t("Test a lookup"),
    placeholder: vscode.l10n.t("Which lookup table?"),
    items: tables.map((each) => ({
      value: value(each),
      label: nameOf(each),
      ...(each.parameter && { description: each.parameter }),
    })),
    value: same === undefined ? "" : value(same),
  });
  return chosen === undefined ? undefined : tables[Number(chosen)];
}
