import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./host/node.js";
import { rulePagesIn } from "./host/rule-pages.js";
import { serve } from "./lsp/server.js";

/** The arguments by which a client chooses a transport. The library reads them, and `--clientProcessId`, itself. */
const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"];

if (!process.argv.some((argument) => transports.includes(argument.replace(/=.*/s, "")))) process.argv.push("--stdio");

const pathOf = rulePagesIn();
serve(createConnection(ProposedFeatures.all), nodeHost, (rule, language) => {
  const path = pathOf(rule, language);
  return path === undefined ? undefined : pathToFileURL(path).href;
});
