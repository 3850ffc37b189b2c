import * as vscode from "vscode";
import { back } from "./steps.js";

export interface PickItem {
  /** Absent for an item that cannot be chosen. */
  readonly value?: string;
  readonly label: string;
  /** Shown after the label. */
  readonly description?: string;
  /** Shown below the label. */
  readonly detail?: string;
  readonly kind?: vscode.QuickPickItemKind;
}

export interface Pick {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly PickItem[];
  /** The value of the item that is selected at first, if there is one. */
  readonly value: string;
  /** Present in a later step, which shows its number and a back button. */
  readonly step?: { readonly step: number; readonly total: number };
}

/** Shows a list and returns the value of the chosen item; `undefined` if the user cancels. */
export async function pick(options: Pick & { readonly step: object }): Promise<string | typeof back | undefined>;
export async function pick(options: Pick): Promise<string | undefined>;
export async function pick(options: Pick): Promise<string | typeof back | undefined> {
  const list = vscode.window.createQuickPick<PickItem>();
  const items = options.items.map((item) => ({ ...item }));
  list.title = options.title;
  list.placeholder = options.placeholder;
  list.items = items;
  list.activeItems = items.filter(({ value }) => value === options.value);
  list.ignoreFocusOut = true;
  list.matchOnDetail = true;
  if (options.step !== undefined) {
    list.step = options.step.step;
    list.totalSteps = options.step.total;
    list.buttons = [vscode.QuickInputButtons.Back];
  }
  try {
    return await new Promise<string | typeof back | undefined>((resolve) => {
      list.onDidAccept(() => {
        const value = list.activeItems[0]?.value;
        if (value !== undefined) resolve(value);
      });
      list.onDidTriggerButton(() => resolve(back));
      list.onDidHide(() => resolve(undefined));
      list.show();
    });
  } finally {
    list.dispose();
  }
}
