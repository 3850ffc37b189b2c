import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  configLanguages,
  type InitializationOptions,
  statusNotification,
  tableLanguages,
  tablesNotification,
  trustGranted,
} from "../../server/src/lsp/protocol.js";
import { ChecklistView } from "./checklist/view.js";
import { compareWithDefaults } from "./commands/compareWithDefaults.js";
import { insertRelayPattern } from "./commands/insertRelayPattern.js";
import { openRulePage } from "./commands/openRulePage.js";
import { openWalkthrough } from "./commands/openWalkthrough.js";
import { restartServer } from "./commands/restartServer.js";
import { setRecommended } from "./commands/setRecommended.js";
import { showEffective } from "./commands/showEffective.js";
import { showNextSteps } from "./commands/showNextSteps.js";
import { showOutput } from "./commands/showOutput.js";
import { testLookup } from "./commands/testLookup.js";
import { upgradeCheck } from "./commands/upgradeCheck.js";
import { whoMayRelay } from "./commands/whoMayRelay.js";
import { answerFileRequests } from "./files.js";
import { registerNotes } from "./notes.js";
import { registerReports } from "./reports.js";
import { linkRulePages, registerRulePages, rulePagesUri } from "./rulePages.js";
import { followTableLanguages } from "./tableLanguages.js";
import { createVersionStatus } from "./versionStatus.js";
import { registerPreview } from "./wizard/preview.js";

export const selector = Object.values(configLanguages).map((language) => ({ language }));
const tables = [...new Set(Object.values(tableLanguages))].map((language) => ({ language }));

/** Activates the extension. The desktop and the web extension differ only in how they start the server. */
export async function activateClient(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel("Postfix Config", { log: true });
  const client = createClient(clientOptions(output));
  const status = createVersionStatus(selector);
  const checklist = new ChecklistView(client);
  context.subscriptions.push(
    output,
    status,
    registerNotes(),
    registerPreview(),
    checklist,
    client.onNotification(statusNotification, (params) => status.update(params)),
    answerFileRequests(client),
    followTableLanguages(client),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(trustGranted)),
    command("insertRelayPattern", (pattern) => insertRelayPattern(client, pattern)),
    command("setRecommended", (entry) => setRecommended(client, checklist.file, entry)),
    command("showNextSteps", () => showNextSteps(client)),
    command("openWalkthrough", () => openWalkthrough(context.extension.id)),
    command("openRulePage", (rule) => openRulePage(context.extensionUri, rule)),
    command("restartServer", () => restartServer(client)),
    registerReports(client, selector),
    registerRulePages(context.extensionUri),
    command("showEffective", () => showEffective()),
    command("compareWithDefaults", () => compareWithDefaults()),
    command("whoMayRelay", () => whoMayRelay()),
    command("testLookup", () => testLookup(client)),
    command("upgradeCheck", () => upgradeCheck(client)),
    command("showOutput", () => showOutput(output)),
  );
  await client.start();
  checklist.choose();
  return client;
}

function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    trusted: vscode.workspace.isTrusted,
    rulePages: rulePagesUri,
    suggestCommand: "editor.action.triggerSuggest",
    notifications: [statusNotification.method, tablesNotification.method],
  });
  return {
    documentSelector: [...selector, ...tables],
    outputChannel: output,
    diagnosticCollectionName: "postfix",
    initializationOptions,
    synchronize: { configurationSection: "postfix" },
    middleware: linkRulePages(),
  };
}

function command(name: string, run: (argument: unknown) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(`postfix-config.${name}`, run);
}
