import { outline } from "../../features/outline.js";
import type { Session } from "../session.js";

/** textDocument/documentSymbol */
export function answerDocumentSymbols(session: Session): void {
  session.connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    session.answer(uri, [], (model, convert) => outline(model, uri).map((symbol) => convert.symbol(symbol, uri))),
  );
}
