import { folds } from "../../features/outline.js";
import type { Session } from "../session.js";

/** textDocument/foldingRange */
export function answerFoldingRanges(session: Session): void {
  session.connection.onFoldingRanges(({ textDocument: { uri } }) =>
    session.answer(uri, [], (model, convert) => folds(model, uri).map((fold) => convert.fold(fold, uri))),
  );
}
