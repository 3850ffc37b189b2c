import type { FileStat } from "../model/values/model.js";

/** What the server needs from the machine it runs on. What a host cannot do is absent. */
export interface Host {
  /** The text of a file; undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What the machine says about the file at an absolute path; undefined where it says nothing. Only for trusted workspaces. */
  readonly fileStat?: (path: string) => Promise<FileStat | undefined>;
  /** Runs the installed `postconf` and gives its output; undefined where it fails. Only for trusted workspaces. */
  readonly postconf?: (args: readonly string[]) => Promise<string | undefined>;
}
