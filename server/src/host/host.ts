import type { FileStat } from "../model/values/model.js";

/** What the server needs from the machine it runs on. Methods that a host cannot provide are absent. */
export interface Host {
  /** The text of a file; undefined if it does not exist or cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The stat result of the file at an absolute path; undefined if it cannot be determined. Only for trusted workspaces.
   */
  readonly fileStat?: (path: string) => Promise<FileStat | undefined>;
  /** Runs the installed `postconf` and returns its output; undefined if it fails. Only for trusted workspaces. */
  readonly postconf?: (args: readonly string[]) => Promise<string | undefined>;
}
