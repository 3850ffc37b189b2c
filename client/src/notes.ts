import * as vscode from "vscode";

const scheme = "postfix-config-notes";
const changed = new vscode.EventEmitter<vscode.Uri>();
const pages = new Map<string, string>();

export interface Section {
  readonly heading: string;
  /** Sentences in Markdown. */
  readonly notes: readonly string[];
}

/**
 * Shows sentences as a page beside the editor, where they remain while the user follows them; a notification would
 * vanish.
 */
export async function showNotes(title: string, sections: readonly Section[]): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t("What to do next")}.md` });
  const written = sections.filter(({ notes }) => notes.length > 0).map(sectionText);
  pages.set(uri.toString(), [`# ${title}`, ...written].join("\n\n"));
  changed.fire(uri);
  await showMarkdown(uri);
}

function sectionText({ heading, notes }: Section): string {
  return [`## ${heading}`, ...notes.map((note) => `- ${note.replaceAll("\n", "\n  ")}`)].join("\n\n");
}

export function registerNotes(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? "",
  });
}

/** Opens the preview of a Markdown page beside the editor, or its text if VS Code's Markdown extension is disabled. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
