import type { Host } from "./host.js";

/**
 * A host in a Web Worker, which has no files of its own.
 * @param readFile asks the editor for the text of a file
 */
export function webHost(readFile: Host["readFile"]): Host {
  return { readFile };
}
