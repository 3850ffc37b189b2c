import {
  type Connection,
  type DidChangeWatchedFilesClientCapabilities,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { decodeUri, isSameUri } from "../project/uri.js";

/** The files to watch in every folder of the workspace. */
const everywhere = "**/{main.cf,master.cf,.postfix-config.json}*";

/** Registers file watchers for what configurations depend on, also for files that do not exist yet. */
export class FileWatch {
  /** The URIs of the files that each document's configuration names, by the document's URI. */
  private readonly wanted = new Map<string, readonly string[]>();
  private folders = "";
  private registration: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(
    private readonly connection: Connection,
    private readonly client: DidChangeWatchedFilesClientCapabilities = {},
  ) {}

  /** False if the client cannot watch files; then they must be read again. */
  get isPossible(): boolean {
    return this.client.dynamicRegistration === true;
  }

  start(): void {
    if (this.isPossible) void this.register([{ globPattern: everywhere }]);
  }

  /** Sets the files that a document's configuration depends on; none when it is closed. */
  follow(document: string, uris: readonly string[]): void {
    if (uris.length === 0) this.wanted.delete(document);
    else this.wanted.set(document, uris);
    if (!this.isPossible) return;
    // While the user types, the set of folders changes less often than the set of files.
    const folders = [...new Set([...this.wanted.values()].flat().map(folderOf))].sort();
    if (folders.join("\n") === this.folders) return;
    this.folders = folders.join("\n");
    const before = this.registration;
    this.registration = this.register(folders.map((folder) => this.watcher(folder)));
    void Promise.all([before, this.registration]).then(([old]) => old?.dispose());
  }

  /** True for a file on which a configuration may depend; the watched folders contain other files too. */
  concerns(uri: string): boolean {
    if (/\/(?:main\.cf|master\.cf|\.postfix-config\.json)[^/]*$/.test(decodeUri(uri))) return true;
    return [...this.wanted.values()].some((uris) => uris.some((each) => isSameUri(each, uri)));
  }

  private watcher(folder: string): FileSystemWatcher {
    if (this.client.relativePatternSupport === true) return { globPattern: { baseUri: folder, pattern: "*" } };
    // A Windows path begins with its drive: `c:/etc`, not `/c:/etc`.
    const path = decodeUri(folder).replace(/^\w+:\/\/(?:\/(?=[a-z]:))?/i, "");
    return { globPattern: `${path.replace(/\/$/, "")}/*` };
  }

  private register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    if (watchers.length === 0) return Promise.resolve(undefined);
    return this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error) => void this.connection.console.error(`${error}`));
  }
}

function folderOf(uri: string): string {
  return uri.replace(/(?<!\/)\/[^/]*$/, "");
}
