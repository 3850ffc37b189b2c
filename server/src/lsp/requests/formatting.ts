import { format } from "../../features/format.js";
import type { Session } from "../session.js";

/** textDocument/formatting */
export function answerFormatting(session: Session): void {
  session.connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    session.answer(uri, [], (model, convert) => format(model, uri).map((edit) => convert.textEdit(edit))),
  );
}
