// Collects the output of the server and the command line during a whole test run, to search it for passwords.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder that `npm test` names; without one, nothing is collected. */
const folder = process.env.POSTFIX_TEST_SENT;
let count = 0;

/**
 * Starts a file for the output of one program.
 *
 * @param {string} channel which part of the run it is, such as `lsp`
 * @returns {(text: string | Uint8Array) => void}
 */
export function gather(channel) {
  if (folder === undefined) return () => undefined;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${channel}-${process.pid}-${count++}.txt`);
  return (text) => appendFileSync(file, text);
}

/** The environment for VS Code's programs in which the output of our language server is collected. */
export function gatheringEnv(channel) {
  if (folder === undefined) return {};
  const loaded = new URL("vscode/gather-server.mjs", import.meta.url);
  return { POSTFIX_TEST_CHANNEL: channel, NODE_OPTIONS: `--import=${loaded}` };
}

/** Collects every log file below a folder, such as those of VS Code. */
export function gatherLogs(channel, logs) {
  if (folder === undefined || !existsSync(logs)) return;
  const write = gather(`${channel}-logs`);
  for (const name of readdirSync(logs, { recursive: true })) {
    if (String(name).endsWith(".log")) write(readFileSync(path.join(logs, String(name))));
  }
}
