import type { Connection } from "vscode-languageserver";
import { readSettings, type Settings } from "../check/settings.js";
import { inLanguage, type Language } from "../facts/message.js";

/** The user's settings in the editor: asked for where the client answers that, else as the client pushes them. */
export class EditorSettings {
  asksClient = false;
  private pushed: Settings = {};
  private readonly asked = new Map<string, Promise<Settings>>();

  constructor(
    private readonly connection: Connection,
    private readonly language: () => Language,
  ) {}

  /** The settings for a file. */
  of(uri: string): Promise<Settings> {
    if (!this.asksClient) return Promise.resolve(this.pushed);
    let settings = this.asked.get(uri);
    if (settings === undefined) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: "postfix" })
        .then((found: unknown) => this.read(found));
      this.asked.set(uri, settings);
    }
    return settings;
  }

  /** To be called with the client's `workspace/didChangeConfiguration`. */
  changed(settings: unknown): void {
    this.asked.clear();
    this.pushed = this.read((settings as { postfix?: unknown } | null)?.postfix);
  }

  closed(uri: string): void {
    this.asked.delete(uri);
  }

  /** Leaves out what is not a setting, and says so in the log. */
  private read(value: unknown): Settings {
    const { settings, problems, notices } = readSettings(value);
    for (const { message } of [...problems, ...notices])
      this.connection.console.warn(inLanguage(message, this.language()));
    return settings;
  }
}
