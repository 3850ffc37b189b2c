import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { webHost } from "./host/web.js";
import { serve } from "./lsp/server.js";

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

// In a worker the client always says where the pages are.
serve(connection, webHost(connection), undefined);
