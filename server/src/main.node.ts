import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./host/node.js";
import { serve } from "./lsp/server.js";

/** The rules' pages are in the package, beside the bundle. */
const rulePages = `${pathToFileURL(join(__dirname, "..", "docs", "rules")).href}/`;

serve(createConnection(ProposedFeatures.all), nodeHost, rulePages);
