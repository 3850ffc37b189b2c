import type { Connection } from "vscode-languageserver";
import { readSettings, type Settings } from "../check/settings.js";
import { inLanguage, type Language } from "../facts/message.js";

/** The user's settings in the editor: requested from clients that answer `workspace/configuration`, else as pushed. */
export class EditorSettings {
  asksClient = false;
  private pushed: Settings = {};
  private readonly asked = new Map<string, Promise<Settings>>();

  constructor(
    private readonly connection: Connection,
    private readonly language: () => Language,
  ) {}

  /** The settings that apply to a file. */
  of(uri: string): Promise<Settings> {
    if (!this.asksClient) return Promise.resolve(this.pushed);
    let settings = this.asked.get(uri);
    if (settings === undefined) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: "postfix" })
        .then((found: unknown) => this.read(found))
        .catch((error: unknown) => this.unanswered(uri, error));
      this.asked.set(uri, settings);
    }
    return settings;
  }

  /** Findings without the user's settings are better than none: the client is asked again after the next change. */
  private unanswered(uri: string, error: unknown): Settings {
    this.connection.console.error(`${error}`);
    this.asked.delete(uri);
    return this.pushed;
  }

  /** Handles the client's `workspace/didChangeConfiguration`. */
  changed(settings: unknown): void {
    this.asked.clear();
    this.pushed = this.read((settings as { postfix?: unknown } | null)?.postfix);
  }

  closed(uri: string): void {
    this.asked.delete(uri);
  }

  /** Leaves out values that are not valid settings, and logs them. */
  private read(value: unknown): Settings {
    const { settings, problems, notices } = readSettings(value);
    for (const { message } of [...problems, ...notices])
      this.connection.console.warn(inLanguage(message, this.language()));
    return settings;
  }
}
