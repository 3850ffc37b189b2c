/** Where a command writes. */
export interface Terminal {
  /** Standard output: what the command is asked for. Bytes where they must arrive as they are. */
  out(text: string | Uint8Array): void;
  /** Standard error: what people should know besides. */
  err(text: string): void;
  /** True where standard output may have colours. */
  readonly colors?: boolean;
  /** True where somebody looks at standard error: a line there can be written over. */
  readonly isWatched?: boolean;
}

/** The standard output and standard error of this process. */
export function processTerminal(): Terminal {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader has seen enough, as with `| head`: that is not our mistake.
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

/** NO_COLOR and FORCE_COLOR as no-color.org and Node have them; else a terminal has colours. */
function wantsColors({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb" && (NO_COLOR ?? "") === "";
}
