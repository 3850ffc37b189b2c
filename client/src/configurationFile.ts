import * as vscode from "vscode";
import { configLanguages, previewScheme, reportScheme } from "../../server/src/lsp/protocol.js";
import { pick } from "./wizard/pick.js";

/** The main.cf or master.cf to which a command applies: the one in the editor, else one of the workspace. */
export async function configurationFile(): Promise<vscode.Uri | undefined> {
  const found = await configurations();
  if (found.length > 0) return choose(found);
  vscode.window.showInformationMessage(vscode.l10n.t("Open a main.cf or a master.cf first."));
  return undefined;
}

/** The same for a command that can create the files: if there is no main.cf, the URI at which to create one. */
export async function configurationFileOrNew(): Promise<vscode.Uri | undefined> {
  const found = await configurations();
  if (found.length > 0) return choose(found);
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? (await folderElsewhere());
  return choose(folders.map((folder) => vscode.Uri.joinPath(folder, "main.cf")));
}

/** True for a main.cf or master.cf that can be edited, unlike generated documents and old versions of a file. */
export function isConfiguration({ languageId, uri }: vscode.TextDocument): boolean {
  const isMade = uri.scheme === reportScheme || uri.scheme === previewScheme;
  const isLanguage = languageId === configLanguages.main || languageId === configLanguages.master;
  return isLanguage && !isMade && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

async function configurations(): Promise<vscode.Uri[]> {
  const inView = documentInView();
  return inView === undefined ? search() : [inView.uri];
}

/**
 * The main.cf files of the workspace. VS Code searches with an external program; if that fails, the result is empty and
 * the user gets a warning.
 */
async function search(): Promise<vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles("**/main.cf", undefined, 50);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    vscode.window.showWarningMessage(
      vscode.l10n.t("VS Code could not search the workspace for a main.cf: {0}", reason),
    );
    return [];
  }
}

/** The configuration in the active editor, else in a visible one: a page beside it may have the focus. */
function documentInView(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors]
    .map(({ document }) => document)
    .find(isConfiguration);
}

async function choose(files: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  if (files.length < 2) return files[0];
  const chosen = await pick({
    title: "Postfix",
    placeholder: vscode.l10n.t("Which configuration?"),
    items: files.map((uri) => ({ value: uri.toString(), label: vscode.workspace.asRelativePath(uri) })),
    value: "",
  });
  return files.find((uri) => uri.toString() === chosen);
}

async function folderElsewhere(): Promise<vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t("Use this folder"),
    title: vscode.l10n.t("Where are main.cf and master.cf to be made?"),
  });
  return chosen ?? [];
}
