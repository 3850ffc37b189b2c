import { inLanguage } from "../facts/message.js";
import { roles } from "../facts/roles.js";
import { formatVersion } from "../facts/version.js";
import { roleOf } from "../model/values/role.js";
import { statusNotification, tablesNotification } from "./protocol.js";
import type { Session } from "./session.js";
import { tableLanguagesOf } from "./table-languages.js";
import type { Configuration } from "./workspace.js";

/**
 * Sends the client what it shows outside of the text: only changes, and only if the client handles the notification.
 */
export class Notices {
  /** What was sent last, as JSON, by notification and document. */
  private readonly sent = new Map<string, string>();

  constructor(private readonly session: Session) {}

  /** Sends what a check has determined about the configuration of a document, apart from findings. */
  send(uri: string, configuration: Configuration): void {
    this.sendStatus(uri, configuration);
    this.sendTables(uri, configuration);
  }

  closed(uri: string): void {
    for (const type of [statusNotification, tablesNotification]) this.sent.delete(`${type.method} ${uri}`);
  }

  private sendStatus(uri: string, { model, versionFrom }: Configuration): void {
    if (!this.session.isNotified(statusNotification.method)) return;
    const role = roleOf(model)?.parts.map((part) => inLanguage(roles[part], this.session.language));
    const status = { uri, version: formatVersion(model.version), versionFrom, ...(role && { role: role.join(" + ") }) };
    if (!this.isNew(`${statusNotification.method} ${uri}`, status)) return;
    void this.session.connection.sendNotification(statusNotification, status);
  }

  private sendTables(uri: string, { model }: Configuration): void {
    if (!this.session.isNotified(tablesNotification.method)) return;
    const languages = tableLanguagesOf(model);
    if (Object.keys(languages).length === 0) return;
    if (!this.isNew(`${tablesNotification.method} ${uri}`, languages)) return;
    void this.session.connection.sendNotification(tablesNotification, { languages });
  }

  private isNew(key: string, value: object): boolean {
    const json = JSON.stringify(value);
    if (this.sent.get(key) === json) return false;
    this.sent.set(key, json);
    return true;
  }
}
