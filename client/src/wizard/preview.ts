import * as vscode from "vscode";
import { previewScheme } from "../../../server/src/lsp/protocol.js";
import { type PickItem, pick } from "./pick.js";
import type { Proposal, ProposedFile } from "./proposal.js";
import type { StepPosition } from "./question.js";
import { back } from "./steps.js";

const texts = new Map<string, string>();

/** Serves the documents of both sides of the comparison: the files before and after the changes. */
export function registerPreview(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });
}

/** Shows the changes in the diff editor and asks whether to apply them. Nothing is written here. */
export async function preview(proposal: Proposal, place: StepPosition): Promise<"apply" | typeof back | undefined> {
  const title = vscode.l10n.t("Preview: {0}", place.title);
  await showDifferences(title, proposal.files);
  try {
    return await decide(proposal, place);
  } finally {
    await closeTabs(title);
    texts.clear();
  }
}

/** Opens the diff editor; several files are compared in one editor, one above the other. */
async function showDifferences(title: string, files: readonly ProposedFile[]): Promise<void> {
  const pairs = files.map(({ uri, before, after }) => ({
    uri,
    left: before === undefined ? undefined : side(uri, "before", before),
    right: side(uri, "after", after),
  }));
  const [first, second] = pairs;
  if (first?.left !== undefined && second === undefined) {
    await vscode.commands.executeCommand("vscode.diff", first.left, first.right, title);
  } else {
    const resources = pairs.map(({ uri, left, right }) => [uri, left, right]);
    await vscode.commands.executeCommand("vscode.changes", title, resources);
  }
}

let made = 0;

/** Creates one side of a comparison. Its URI is unique, because VS Code caches the text of a URI for a while. */
function side({ path }: vscode.Uri, name: string, text: string): vscode.Uri {
  made += 1;
  const uri = vscode.Uri.from({ scheme: previewScheme, path, query: `${name}-${made}` });
  texts.set(uri.toString(), text);
  return uri;
}

async function decide(proposal: Proposal, place: StepPosition): Promise<"apply" | typeof back | undefined> {
  const names = proposal.files.map(({ uri }) => uri.path.replace(/^.*\//, "")).join(", ");
  const answer = await pick({
    title: place.title,
    placeholder: vscode.l10n.t("Nothing is changed yet. Are these changes to be made?"),
    items: [
      {
        value: "apply",
        label: `$(check) ${vscode.l10n.t("Apply")}`,
        detail: vscode.l10n.t("Changes {0}, unsaved; one undo takes all of it back.", names),
      },
      { value: "back", label: `$(arrow-left) ${vscode.l10n.t("Back")}` },
      { value: "cancel", label: `$(close) ${vscode.l10n.t("Cancel")}` },
      ...notes(proposal),
    ],
    value: "apply",
    step: place,
  });
  if (answer === "apply" || answer === back) return answer;
  return answer === "back" ? back : undefined;
}

function notes({ notes }: Proposal): PickItem[] {
  if (notes.length === 0) return [];
  const heading = { label: vscode.l10n.t("What is replaced, and why"), kind: vscode.QuickPickItemKind.Separator };
  return [heading, ...notes.map(({ what, why }) => ({ label: what, ...(why !== undefined && { detail: why }) }))];
}

/**
 * Closes the tabs of the comparison. VS Code's API does not describe a comparison of several files, so they are
 * recognized by their title.
 */
async function closeTabs(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
}
