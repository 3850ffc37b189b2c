import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { webHost } from "./host/web.js";
import { readFileRequest } from "./lsp/protocol.js";
import { serve } from "./lsp/server.js";

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const readFile = async (uri: string) => (await connection.sendRequest(readFileRequest, { uri })) ?? undefined;

// In a worker the client always says where the pages are.
serve(connection, webHost(readFile), () => undefined);
