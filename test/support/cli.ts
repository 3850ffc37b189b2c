import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { decodeBytes } from "../../server/src/cli/bytes.js";
import { run } from "../../server/src/cli/run.js";
import { gather } from "./sent.mjs";

const sent = gather("cli");

/** The output of a command, and its exit status. */
export interface CliResult {
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  let [out, err] = ["", ""];
  const terminal = {
    out: (text: string | Uint8Array) => {
      out += typeof text === "string" ? text : decodeBytes(Buffer.from(text));
    },
    err: (text: string) => {
      err += text;
    },
  };
  const status = await run(args, terminal, env);
  sent(`${out}\n${err}\n`);
  return { status, out, err };
}

export interface BuiltResult extends CliResult {
  /** Standard output as it was written. */
  readonly bytes: Buffer;
}

/** Runs the built command line in a separate process, whose environment contains only the given variables. */
export function runBuilt(
  args: readonly string[],
  {
    env = {},
    ...options
  }: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): BuiltResult {
  const cli = join(__dirname, "..", "..", "dist", "cli.js");
  const result = spawnSync(process.execPath, [cli, ...args], { ...options, env });
  const { status, stdout: bytes, stderr } = result;
  for (const written of [bytes, stderr]) sent(written);
  return { status: status ?? undefined, out: bytes.toString("utf8"), bytes, err: stderr.toString("utf8") };
}

/** Creates a temporary folder with files for the duration of an action. */
export async function inFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  action: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "postfix-config-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
