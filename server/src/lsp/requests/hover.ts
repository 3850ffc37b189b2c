import { hover } from "../../features/hover/hover.js";
import type { Session } from "../session.js";

/** textDocument/hover */
export function answerHover(session: Session): void {
  session.connection.onHover(({ textDocument: { uri }, position }) =>
    session.answer(uri, null, (model, convert) => {
      const found = hover(model, { uri, offset: convert.offset(uri, position) });
      return found ? convert.hover(found, uri) : null;
    }),
  );
}
