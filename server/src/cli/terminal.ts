/** The output streams of a command. */
export interface Terminal {
  /** Writes results to standard output; bytes are written unchanged. */
  out(text: string | Uint8Array): void;
  /** Writes messages for people to standard error. */
  err(text: string): void;
  /** True if standard output may contain colours. */
  readonly colors?: boolean;
  /** True if standard error is a terminal, where a line can be overwritten. */
  readonly isWatched?: boolean;
}

/** The standard output and standard error of this process. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has closed the pipe, as `| head` does; that is not an error.
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colors: wantsColors(process.env, process.stdout.isTTY),
    isWatched: process.stderr.isTTY,
  };
}

/** Honours NO_COLOR and FORCE_COLOR as defined by no-color.org and Node; otherwise a terminal gets colours. */
function wantsColors({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb" && (NO_COLOR ?? "") === "";
}
