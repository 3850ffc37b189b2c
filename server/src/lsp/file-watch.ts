import {
  type Connection,
  type DidChangeWatchedFilesClientCapabilities,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from "vscode-languageserver";
import { decodeUri, isSameUri } from "../project/uri.js";

/** What concerns us in every folder of the workspace. */
const everywhere = "**/{main.cf,master.cf,.postfix-config.json}*";

/** Registers file watchers for what configurations depend on, also for files that do not exist yet. */
export class FileWatch {
  /** The URIs of files, by the document whose configuration names them. */
  private readonly wanted = new Map<string, readonly string[]>();
  private folders = "";
  private registration: Promise<Disposable | undefined> = Promise.resolve(undefined);

  constructor(
    private readonly connection: Connection,
    private readonly client: DidChangeWatchedFilesClientCapabilities = {},
  ) {}

  /** False where the client watches no files; then one has to look at them anew. */
  get isPossible(): boolean {
    return this.client.dynamicRegistration === true;
  }

  start(): void {
    if (this.isPossible) void this.register([{ globPattern: everywhere }]);
  }

  /** The files that a document's configuration depends on; none once it is closed. */
  follow(document: string, uris: readonly string[]): void {
    if (uris.length === 0) this.wanted.delete(document);
    else this.wanted.set(document, uris);
    if (!this.isPossible) return;
    // Folders change less often than names while somebody types.
    const folders = [...new Set([...this.wanted.values()].flat().map(folderOf))].sort();
    if (folders.join("\n") === this.folders) return;
    this.folders = folders.join("\n");
    const before = this.registration;
    this.registration = this.register(folders.map((folder) => this.watcher(folder)));
    void Promise.all([before, this.registration]).then(([old]) => old?.dispose());
  }

  /** True for a file that may change what a configuration means; in the same folders are others. */
  concerns(uri: string): boolean {
    if (/\/(?:main\.cf|master\.cf|\.postfix-config\.json)[^/]*$/.test(decodeUri(uri))) return true;
    return [...this.wanted.values()].some((uris) => uris.some((each) => isSameUri(each, uri)));
  }

  private watcher(folder: string): FileSystemWatcher {
    if (this.client.relativePatternSupport === true) return { globPattern: { baseUri: folder, pattern: "*" } };
    // A path of Windows begins with its drive: `c:/etc`, not `/c:/etc`.
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
