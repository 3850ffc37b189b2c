import { type CompletionItem, MarkupKind } from "vscode-languageserver";
import { inLanguage } from "../../facts/message.js";
import { complete } from "../../features/completion/completion.js";
import { completionDoc } from "../../features/completion/documentation.js";
import type { CompletionData } from "../convert.js";
import type { Session } from "../session.js";

/** textDocument/completion and completionItem/resolve */
export function answerCompletion(session: Session): void {
  const { connection } = session;
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    session.answer(uri, null, (model, convert) => {
      const items = complete(model, { uri, offset: convert.offset(uri, position) });
      return convert.completions(items, uri, session.hasItemDefaults);
    }),
  );
  connection.onCompletionResolve((item) => resolve(session, item));
}

async function resolve(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const { uri, kind } = item.data as CompletionData;
  const text = await session.answer(uri, undefined, (model) => completionDoc(model, uri, kind, item.label));
  if (text === undefined) return item;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: inLanguage(text, session.language) } };
}
