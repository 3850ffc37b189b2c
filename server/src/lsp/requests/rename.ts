import { rename, renameable } from "../../features/navigation.js";
import type { Session } from "../session.js";

/** textDocument/prepareRename and textDocument/rename */
export function answerRename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    session.answer(uri, null, (model, convert) => {
      const name = renameable(model, { uri, offset: convert.offset(uri, position) });
      return name ? { range: convert.range(uri, name.range), placeholder: name.text } : null;
    }),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    session.answer(uri, null, (model, convert) =>
      convert.workspaceEdit(rename(model, { uri, offset: convert.offset(uri, position) }, newName)),
    ),
  );
}
