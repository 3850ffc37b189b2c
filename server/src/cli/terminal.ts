/** Where a command writes. */
export interface Terminal {
  /** Standard output: what the command is asked for. Bytes where they must arrive as they are. */
  out(text: string | Uint8Array): void;
  /** Standard error: what people should know besides. */
  err(text: string): void;
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
  };
}
