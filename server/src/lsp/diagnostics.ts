import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { inLanguage, type Message } from "../facts/message.js";
import { decodeUri } from "../project/uri.js";
import type { Diagnostic } from "../rules/rule.js";
import { awaitedTableLength } from "../syntax/limits.js";
import type { CheckRun } from "./checks.js";
import { isTableDocument, isTooLong } from "./documents.js";
import type { Session } from "./session.js";
import type { Configuration } from "./workspace.js";

/**
 * Checks the configuration of a document and sends its findings to the client.
 * @returns the configuration; undefined if the document has none, or if the check was abandoned because a long table
 * changed meanwhile
 */
export async function publish(session: Session, uri: string): Promise<Configuration | undefined> {
  const { connection, workspace } = session;
  const configuration = await workspace.configurationOf(uri);
  const found = configuration && (await checkOf(session, configuration, uri).diagnostics);
  if (configuration !== undefined && found === undefined) return undefined;
  const convert = configuration && session.converter(configuration.model);
  for (const open of workspace.checkedWith(uri)) {
    const own = found?.filter(({ at }) => at.uri === open) ?? [];
    const diagnostics = convert === undefined ? [] : own.map((each) => convert.diagnostic(each));
    void connection.sendDiagnostics({ uri: open, diagnostics: [...tooLong(session, open), ...diagnostics] });
  }
  return configuration;
}

/** The findings of a document's configuration; undefined while a long table is still being checked. */
export async function finishedCheck(
  session: Session,
  configuration: Configuration,
  uri: string,
): Promise<readonly Diagnostic[] | undefined> {
  const document = session.documents.get(uri);
  const check = checkOf(session, configuration, uri);
  const isLong =
    document !== undefined && isTableDocument(document) && document.source.text.length > awaitedTableLength;
  return isLong ? check.done : check.diagnostics;
}

/** The check of a table, or of everything else in its configuration. */
function checkOf({ checks, documents }: Session, configuration: Configuration, uri: string): CheckRun {
  const document = documents.get(uri);
  if (document === undefined || !isTableDocument(document)) return checks.of(configuration, undefined, () => true);
  return checks.of(configuration, uri, () => documents.get(uri)?.version === document.version);
}

/** The finding in a file that is too long to be checked: without it, the file would seem to be correct. */
function tooLong({ documents, language }: Session, uri: string): LspDiagnostic[] {
  const document = documents.get(uri);
  if (document === undefined || !isTooLong(document)) return [];
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      severity: DiagnosticSeverity.Information,
      source: "postfix-config",
      message: inLanguage(tooLongMessage(uri), language),
    },
  ];
}

function tooLongMessage(uri: string): Message {
  const name = decodeUri(uri.slice(uri.lastIndexOf("/") + 1));
  return {
    en: `This file is too long to be checked in the editor. Run “postfix-config check ${name}” in a terminal to check it.`,
    ja: `このファイルは大きすぎるため、エディターでは検査しません。端末で「postfix-config check ${name}」を実行してください。`,
  };
}
