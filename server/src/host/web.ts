import type { Connection } from "vscode-languageserver";
import { readFileRequest } from "../lsp/protocol.js";
import type { Host } from "./host.js";

/** A host in a Web Worker: it has no files of its own, so it asks the editor. */
export function webHost(connection: Connection): Host {
  return {
    async readFile(uri) {
      return (await connection.sendRequest(readFileRequest, { uri })) ?? undefined;
    },
  };
}
