import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Connection, createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { MessageReader } from "./host/message-reader.js";
import { MessageWriter } from "./host/message-writer.js";
import { nodeHost } from "./host/node.js";
import { serve } from "./lsp/server.js";

/** The rules' pages lie in the package, beside the bundle. */
const rulePages = `${pathToFileURL(join(__dirname, "..", "docs", "rules")).href}/`;

serve(process.argv.includes("--stdio") ? overStdio() : createConnection(ProposedFeatures.all), nodeHost, rulePages);

/** The same as what createConnection makes for --stdio, with a reader for long texts and a writer for quick answers. */
function overStdio(): Connection {
  const reader = new MessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new MessageWriter(process.stdout));
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  process.stdin.on("end", () => process.exit(isShutDown ? 0 : 1));
  return connection;
}
