import type { Connection, InitializeParams } from "vscode-languageserver";
import { type Language, languageOf } from "../facts/message.js";
import type { Host } from "../host/host.js";
import type { ConfigModel } from "../model/values/model.js";
import { Checks } from "./checks.js";
import { Converter, type RulePageAddress } from "./convert.js";
import { documentAt, openDocuments } from "./documents.js";
import { EditorSettings } from "./editor-settings.js";
import type { InitializationOptions } from "./protocol.js";
import { Workspace } from "./workspace.js";

/** What the client announced at `initialize`. */
interface Client {
  readonly language: Language;
  readonly rulePage: RulePageAddress;
  readonly suggestCommand: string | undefined;
  /** True if the client supports `itemDefaults`: values that a completion list states once for all items. */
  readonly hasItemDefaults: boolean;
  readonly notifications: readonly string[];
}

/** The session with one client: the state that every request handler works with. */
export class Session {
  readonly documents = openDocuments();
  readonly settings: EditorSettings;
  readonly workspace: Workspace;
  readonly checks: Checks;
  isTrusted = false;
  private client: Client;

  /** @param ownRulePage where the rules' pages are unless the client says otherwise */
  constructor(
    readonly connection: Connection,
    readonly host: Host,
    ownRulePage: RulePageAddress,
  ) {
    this.client = {
      language: "en",
      rulePage: ownRulePage,
      suggestCommand: undefined,
      hasItemDefaults: false,
      notifications: [],
    };
    this.checks = new Checks((text) => connection.console.error(text));
    this.settings = new EditorSettings(connection, () => this.language);
    this.workspace = new Workspace(host, {
      document: (uri) => documentAt(this.documents, uri),
      settings: (uri) => this.settings.of(uri),
      isTrusted: () => this.isTrusted,
    });
  }

  initialize({ initializationOptions, locale, capabilities }: InitializeParams): void {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    const itemDefaults = capabilities.textDocument?.completion?.completionList?.itemDefaults ?? [];
    this.isTrusted = options.trusted === true;
    this.settings.asksClient = capabilities.workspace?.configuration === true;
    this.client = {
      language: languageOf(locale),
      // The client knows in which languages it has a page.
      rulePage: options.rulePages === undefined ? this.client.rulePage : (rule) => `${options.rulePages}${rule}.md`,
      suggestCommand: options.suggestCommand,
      hasItemDefaults: itemDefaults.includes("editRange") && itemDefaults.includes("data"),
      notifications: Array.isArray(options.notifications) ? options.notifications : [],
    };
  }

  get language(): Language {
    return this.client.language;
  }

  get hasItemDefaults(): boolean {
    return this.client.hasItemDefaults;
  }

  /** True if the client handles this notification of ours. */
  isNotified(method: string): boolean {
    return this.client.notifications.includes(method);
  }

  converter(model: ConfigModel): Converter {
    return new Converter(model, this.language, this.client.rulePage, this.client.suggestCommand);
  }

  /** Answers a request from the configuration of a document, or with `otherwise` if that is not one of Postfix. */
  async answer<T>(uri: string, otherwise: T, ask: (model: ConfigModel, convert: Converter) => T): Promise<T> {
    const configuration = await this.workspace.configurationOf(uri);
    if (configuration === undefined) return otherwise;
    return ask(configuration.model, this.converter(configuration.model));
  }
}
