import type { Connection } from "vscode-languageserver";
import type { Settings } from "../check/settings.js";

/** The user's settings in the editor: asked for where the client answers that, else as the client pushes them. */
export class EditorSettings {
  asksClient = false;
  private pushed: Settings = {};
  private readonly asked = new Map<string, Promise<Settings>>();

  constructor(private readonly connection: Connection) {}

  /** The settings for a file. */
  of(uri: string): Promise<Settings> {
    if (!this.asksClient) return Promise.resolve(this.pushed);
    let settings = this.asked.get(uri);
    if (settings === undefined) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: "postfix" })
        .then((found: Settings | null) => found ?? {});
      this.asked.set(uri, settings);
    }
    return settings;
  }

  /** To be called with the client's `workspace/didChangeConfiguration`. */
  changed(settings: unknown): void {
    this.asked.clear();
    this.pushed = (settings as { postfix?: Settings } | null)?.postfix ?? {};
  }

  closed(uri: string): void {
    this.asked.delete(uri);
  }
}
