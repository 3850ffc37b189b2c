import * as vscode from "vscode";
import type { BaseLanguageClient, Location } from "vscode-languageclient";
import type { ChecklistDescription, ChecklistEntry } from "../../../server/src/lsp/protocol.js";

type State = ChecklistEntry["state"];
type Node = State | ChecklistEntry;

/** The tree of recommendations, grouped by state; those that need attention come first. */
export class ChecklistTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private items: readonly ChecklistEntry[] = [];

  constructor(private readonly client: BaseLanguageClient) {}

  show(found: ChecklistDescription | null): void {
    this.items = found?.items ?? [];
    this.changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return groups.filter((state) => this.inState(state).length > 0);
    return typeof node === "string" ? this.inState(node) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return typeof node === "string" ? this.group(node) : this.entry(node);
  }

  private inState(state: State): ChecklistEntry[] {
    return this.items.filter((item) => item.state === state);
  }

  private group(state: State): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    // Settings as recommended are collapsed, unless there are no others.
    const isFolded = state === "set" && this.items.some((each) => each.state !== "set");
    const item = new vscode.TreeItem(nameOf(state), isFolded ? Collapsed : Expanded);
    // By this id, VS Code remembers which groups the user has collapsed.
    item.id = `${state}${isFolded ? "" : "-open"}`;
    item.description = `${this.inState(state).length}`;
    return item;
  }

  private entry(entry: ChecklistEntry): vscode.TreeItem {
    const { file, name, state, location, edit } = entry;
    const item = new vscode.TreeItem(name);
    item.id = `${file}/${name}`;
    item.iconPath = icons[state];
    item.description = describe(entry);
    item.tooltip = explain(entry);
    item.contextValue = edit === undefined ? state : `${state}.canBeSet`;
    item.accessibilityInformation = { label: `${nameOf(state)}: ${name} ${item.description}` };
    if (location !== undefined) item.command = this.goTo(location as Location);
    return item;
  }

  private goTo(location: Location): vscode.Command {
    const { uri, range } = this.client.protocol2CodeConverter.asLocation(location);
    return { command: "vscode.open", title: "", arguments: [uri, { selection: range, preview: false }] };
  }
}

const groups: readonly State[] = ["differs", "missing", "set"];

const icons: Readonly<Record<State, vscode.ThemeIcon>> = {
  differs: new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground")),
  missing: new vscode.ThemeIcon("circle-large-outline"),
  set: new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed")),
};

function nameOf(state: State): string {
  switch (state) {
    case "differs":
      return vscode.l10n.t("Differs");
    case "missing":
      return vscode.l10n.t("Not set");
    case "set":
      return vscode.l10n.t("As recommended");
  }
}

function describe({ file, state, value, recommended, isExample }: ChecklistEntry): string {
  if (state === "set") return value;
  if (isExample) return vscode.l10n.t("for example {0}", recommended);
  const wanted = recommended === "" && file === "main.cf" ? vscode.l10n.t("empty") : recommended;
  return file === "main.cf" ? `${value} → ${wanted}`.trim() : wanted;
}

/** The tooltip: the reason, the value in force and the recommended value, as they are written in the file. */
function explain(entry: ChecklistEntry): vscode.MarkdownString {
  const { file, name, value, recommended, state, why, isExample } = entry;
  const text = new vscode.MarkdownString().appendMarkdown("**").appendText(name).appendMarkdown("**\n\n");
  text.appendText(why);
  const add = (heading: string, code: string): void => {
    text.appendMarkdown("\n\n").appendText(heading).appendCodeblock(code, "postfix-main");
  };
  const line = (written: string): string => (file === "main.cf" ? `${name} = ${written}`.trimEnd() : written);
  if (value !== "" || state === "set") {
    add(state === "missing" ? vscode.l10n.t("In force, by default") : vscode.l10n.t("In force"), line(value));
  }
  if (state !== "set" && line(recommended) !== "") {
    add(isExample ? vscode.l10n.t("For example") : vscode.l10n.t("Recommended"), line(recommended));
  }
  return text;
}
