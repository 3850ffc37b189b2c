import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ChecklistDescription, checklistRequest } from "../../../server/src/lsp/protocol.js";
import { isConfiguration } from "../configurationFile.js";
import { ChecklistTree } from "./tree.js";

const pauseInTyping = 100; // ms

/**
 * The view with the checklist of the configuration that is or was last in the editor; it requests nothing while it is
 * hidden.
 */
export class ChecklistView implements vscode.Disposable {
  private readonly tree: ChecklistTree;
  private readonly view: vscode.TreeView<unknown>;
  private readonly listeners: vscode.Disposable;
  private current: vscode.TextDocument | undefined;
  private running: Promise<void> | undefined;
  private isOutdated = false;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    this.tree = new ChecklistTree(client);
    this.view = vscode.window.createTreeView("postfix-config.checklist", { treeDataProvider: this.tree });
    this.listeners = vscode.Disposable.from(
      this.view,
      this.view.onDidChangeVisibility(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.choose()),
      vscode.workspace.onDidOpenTextDocument(() => this.choose()),
      vscode.workspace.onDidCloseTextDocument(() => this.choose()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed([document.uri])),
      // A file that is not open may have changed on disk.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.changed(uris)),
    );
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.listeners.dispose();
  }

  /** The file whose checklist is shown. */
  get file(): vscode.Uri | undefined {
    return this.current?.uri;
  }

  /** Chooses the configuration in the active editor, else the current one, else any that is open. */
  choose(): void {
    const active = vscode.window.activeTextEditor?.document;
    const open = vscode.workspace.textDocuments.filter(isConfiguration);
    const last = open.find((document) => document === this.current);
    const next = active !== undefined && isConfiguration(active) ? active : (last ?? open[0]);
    if (next !== undefined && next === this.current) return;
    this.current = next;
    this.refresh();
  }

  /** Refreshes the list when the typing pauses, if a file of the same configuration has changed. */
  private changed(uris: readonly vscode.Uri[]): void {
    const folder = (uri: vscode.Uri): string => uri.toString().replace(/[^/]*$/, "");
    const own = this.current && folder(this.current.uri);
    if (!uris.some((uri) => folder(uri) === own)) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.refresh(), pauseInTyping);
  }

  private refresh(): void {
    if (!this.view.visible) return;
    this.isOutdated = true;
    this.running ??= this.update().finally(() => {
      this.running = undefined;
    });
  }

  /** Requests the checklist, and once more if something changes before the response arrives. */
  private async update(): Promise<void> {
    while (this.isOutdated) {
      this.isOutdated = false;
      const document = this.current;
      const found = document === undefined ? null : await this.ask(document.uri);
      if (document === this.current) this.show(document, found);
    }
  }

  private async ask(file: vscode.Uri): Promise<ChecklistDescription | null> {
    // A server that is being restarted cannot answer; the view is refreshed when it has started.
    if (!this.client.isRunning()) return null;
    return this.client.sendRequest(checklistRequest, { uri: this.client.code2ProtocolConverter.asUri(file) });
  }

  private show(document: vscode.TextDocument | undefined, found: ChecklistDescription | null): void {
    this.view.message = found === null ? "" : summary(found);
    this.tree.show(found);
    // An empty view explains why it is empty (`viewsWelcome` in package.json).
    const reason = document === undefined ? "noFile" : found === null ? "noPattern" : "";
    void vscode.commands.executeCommand("setContext", "postfix-config.checklistIsEmpty", reason);
  }
}

function summary({ title, items }: ChecklistDescription): string {
  const done = items.filter(({ state }) => state === "set").length;
  return vscode.l10n.t("{0}: {1} of {2} settings are as recommended", title, done, items.length);
}
