import assert from "node:assert/strict";
import fc from "fast-check";
import type { CompletionItem, CompletionList } from "vscode-languageserver";
import {
  checklistRequest,
  lookupRequest,
  lookupTablesRequest,
  patternsRequest,
  proposePatternRequest,
  reportRequest,
} from "../../server/src/lsp/protocol.js";
import { madeUpDefinition, madeUpPasswordMap } from "../support/arbitrary-passwords.js";
import { Client } from "../support/client.js";
import { planted, plantedFiles, plantedName } from "../support/planted.js";
import { timeLimit } from "../support/time-limit.mjs";

const folder = "file:///etc/postfix/";

describe("the server never sends a password back", function () {
  this.timeout(timeLimit(120));
  let client: Client;
  before(async () => {
    ({ client } = await Client.start());
  });
  after(() => client.stop());

  for (const name of Object.keys(plantedFiles) as (keyof typeof plantedFiles)[]) {
    it(`whatever is asked about ${name}, or found in it`, async () => {
      for (const [each, text] of Object.entries(plantedFiles)) await open(each, text);
      const answers = await askAll(client, folder + name);
      assert.ok(answers.length > 100);
      for (const answer of answers) expectNone(answer);
      for (const each of Object.keys(plantedFiles)) await client.close(folder + each);
    });
  }

  it("out of password maps and definition files that nobody thought of", async () => {
    const made = fc.oneof(
      fc.record({ name: fc.constant("sasl_passwd"), text: madeUpPasswordMap }),
      fc.record({ name: fc.constantFrom("mysql-made.cf", "ldap-made.cf", "pgsql-made.cf"), text: madeUpDefinition }),
    );
    await fc.assert(
      fc.asyncProperty(made, async ({ name, text }) => {
        await open(name, text);
        for (const answer of await askAll(client, folder + name)) expectNone(answer);
        await client.close(folder + name);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("though the rest of what it is asked for is there", async () => {
    await open("main.cf", plantedFiles["main.cf"]);
    const report = await client.connection.sendRequest(reportRequest, { uri: `${folder}main.cf`, kind: "effective" });
    assert.match(report!.text, new RegExp(`^${plantedName} = …$`, "m"));
    assert.match(report!.text, /^smtpd_banner = \$myhostname \$planted_password \$vmail_password/m);
    await client.close(`${folder}main.cf`);
  });

  async function open(name: string, text: string): Promise<void> {
    const language = { "main.cf": "postfix-main", "master.cf": "postfix-master", sasl_passwd: "postfix-table" }[name];
    const found = await client.open(folder + name, text, language ?? "postfix-table-definition");
    expectNone(JSON.stringify(found));
  }
});

function expectNone(answer: string): void {
  const at = answer.indexOf(planted);
  assert.ok(at < 0, answer.slice(Math.max(0, at - 400), at + 100));
}

/** Sends every request that an editor can send about a document; returns each request with its response. */
async function askAll(client: Client, uri: string): Promise<string[]> {
  const answers: string[] = [];
  const ask = async (method: string, params: object): Promise<unknown> => {
    const answer = await client.connection.sendRequest(method, params);
    answers.push(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const textDocument = { uri };
  const text = client.text(uri);
  for (const { index } of text.matchAll(/[\w$]+|.$/gm)) {
    for (const position of [client.position(uri, index), client.position(uri, index + 1)]) {
      for (const method of ["hover", "definition", "prepareRename"]) {
        await ask(`textDocument/${method}`, { textDocument, position });
      }
      await ask("textDocument/references", { textDocument, position, context: { includeDeclaration: true } });
      await ask("textDocument/rename", { textDocument, position, newName: "new_name" });
      const offered = (await ask("textDocument/completion", { textDocument, position })) as
        | CompletionList
        | CompletionItem[]
        | null;
      const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
      for (const item of items.slice(0, 2)) await ask("completionItem/resolve", item);
      await askAboutTables(ask, uri, position);
    }
  }
  for (const method of ["documentSymbol", "foldingRange"]) await ask(`textDocument/${method}`, { textDocument });
  await ask("textDocument/formatting", { textDocument, options: { tabSize: 2, insertSpaces: true } });
  const range = client.range(uri, 0, text.length);
  await ask("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
  for (const kind of ["effective", "settings", "defaults", "relay"]) await ask(reportRequest.method, { uri, kind });
  await ask(reportRequest.method, { uri, kind: "upgrade", from: "3.5", to: "3.11" });
  await ask(patternsRequest.method, { uri });
  await ask(checklistRequest.method, { uri });
  for (const pattern of ["this-host-only", "shared-server", "provider-relay"]) {
    await ask(proposePatternRequest.method, { uri, pattern, answers: { hostname: "mail.example.com" } });
  }
  return answers;
}

async function askAboutTables(
  ask: (method: string, params: object) => Promise<unknown>,
  uri: string,
  position: object,
): Promise<void> {
  const { tables, here } = (await ask(lookupTablesRequest.method, { uri, position })) as {
    tables: object[];
    here: object[];
  };
  for (const table of here.length > 0 ? here : tables.slice(0, 2)) {
    await ask(lookupRequest.method, { uri, ...table, key: "[smtp.example.com]:587" });
  }
}
