import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { inLanguage, type Message } from "../../facts/message.js";
import { fixesAt, safeEdits } from "../../features/fixes.js";
import { finishedCheck } from "../diagnostics.js";
import type { Session } from "../session.js";

/** The kind of the action that applies every safe fix of a file; editors run it on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.postfix`;

const fixAllTitle: Message = { en: "Fix all that can be fixed safely", ja: "安全に修正できるものをすべて修正" };

/** textDocument/codeAction */
export function answerCodeActions(session: Session): void {
  session.connection.onCodeAction((params) => actions(session, params));
}

async function actions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const {
    textDocument: { uri },
    range,
    context: { only },
  } = params;
  const configuration = await session.workspace.configurationOf(uri);
  const found = configuration && (await finishedCheck(session, configuration, uri));
  if (configuration === undefined || found === undefined) return [];
  const { model } = configuration;
  const convert = session.converter(model);
  const isWanted = (kind: string) => only === undefined || only.some((each) => kind.startsWith(each));
  const fixes = isWanted(CodeActionKind.QuickFix)
    ? fixesAt(model, found, uri, convert.textRange(uri, range)).map((fix) => convert.codeAction(fix))
    : [];
  const safe = safeEdits(found);
  if (safe.length === 0 || !isWanted(fixAllKind)) return fixes;
  const fixAll = {
    title: inLanguage(fixAllTitle, session.language),
    kind: fixAllKind,
    edit: convert.workspaceEdit(safe),
  };
  return [...fixes, fixAll];
}
