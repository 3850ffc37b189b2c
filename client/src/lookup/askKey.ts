import * as vscode from "vscode";
import type { BaseLanguageClient, Location } from "vscode-languageclient";
import {
  type LookupResult,
  type LookupStep,
  type LookupTable,
  lookupRequest,
} from "../../../server/src/lsp/protocol.js";
import { nameOf } from "./tableName.js";

/** The table to query, and a file of the configuration that names it. */
export type AskedTable = LookupTable & { readonly uri: string };

/** A line of the list: the result, or a key that was tried. */
interface AnswerItem extends vscode.QuickPickItem {
  readonly location?: vscode.Location;
}

/**
 * Shows the result of a lookup while the key is typed. Enter goes to the entry that decides.
 * @returns the key as it was typed if the user goes back to choose another table; `undefined` if the user is done
 */
export async function askKey(client: BaseLanguageClient, table: AskedTable, key: string): Promise<string | undefined> {
  const list = vscode.window.createQuickPick<AnswerItem>();
  list.title = vscode.l10n.t("Test a lookup: {0}", nameOf(table));
  list.placeholder = vscode.l10n.t("The key to look up, such as an address, a domain or a host");
  list.value = key;
  list.buttons = [vscode.QuickInputButtons.Back];
  list.ignoreFocusOut = true;
  // Keeps the order of the keys. VS Code does not include this property in its public types.
  Object.assign(list, { sortByLabel: false });
  try {
    return await new Promise<string | undefined>((resolve) => {
      const update = updater(client, table, list);
      list.onDidChangeValue(update);
      list.onDidAccept(async () => {
        await update();
        const location = list.activeItems[0]?.location;
        if (location === undefined) return;
        resolve(undefined);
        await vscode.window.showTextDocument(location.uri, { selection: location.range });
      });
      list.onDidTriggerButton(() => resolve(list.value));
      list.onDidHide(() => resolve(undefined));
      list.show();
      void update();
    });
  } finally {
    list.dispose();
  }
}

/** Returns a function that looks up the current key. Results that arrive after the key has changed are discarded. */
function updater(
  client: BaseLanguageClient,
  table: AskedTable,
  list: vscode.QuickPick<AnswerItem>,
): () => Promise<void> {
  let shown: string | undefined;
  return async () => {
    const key = list.value;
    if (key === shown) return;
    list.busy = true;
    const result = key === "" ? null : await client.sendRequest(lookupRequest, { ...table, key });
    if (list.value !== key) return;
    list.items = result === null ? [] : itemsOf(client, result, table);
    list.busy = false;
    shown = key;
  };
}

const icons = { found: "check", none: "circle-slash", error: "error", unknown: "question" } as const;

function itemsOf(client: BaseLanguageClient, { outcome, text, steps }: LookupResult, asked: LookupTable): AnswerItem[] {
  const deciding = steps.find(({ location }) => location !== undefined);
  const heading = { label: vscode.l10n.t("Keys tried, in order"), kind: vscode.QuickPickItemKind.Separator };
  const answer = item(client, text, icons[outcome], deciding);
  const tried = steps.map((step) => {
    const shown = item(client, step.key, step.found ? "check" : "dash", step);
    const place = step.found ? shown.description : vscode.l10n.t("not there");
    const other = step.table === asked.table ? "" : nameOf(step);
    return { ...shown, description: [other, place].filter(Boolean).join(" · ") };
  });
  return tried.length === 0 ? [answer] : [answer, heading, ...tried];
}

function item(
  client: BaseLanguageClient,
  text: string,
  icon: string,
  step: LookupStep | undefined,
): AnswerItem & { alwaysShow: true } {
  // The protocol leaves the type open, since it is shared with clients whose libraries have their own types.
  const location = client.protocol2CodeConverter.asLocation(step?.location as Location | undefined);
  return {
    // `$(name)` would be drawn as an icon.
    label: text.replaceAll("$(", "\\$("),
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
    ...(location && { location, description: placeOf(location) }),
  };
}

/** The label of a place, such as `virtual:12`, counted from 1. */
function placeOf({ uri, range }: vscode.Location): string {
  return `${uri.path.slice(uri.path.lastIndexOf("/") + 1)}:${range.start.line + 1}`;
}
