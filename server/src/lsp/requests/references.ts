import { references } from "../../features/navigation.js";
import type { Session } from "../session.js";

/** textDocument/references */
export function answerReferences(session: Session): void {
  session.connection.onReferences(({ textDocument: { uri }, position }) =>
    session.answer(uri, [], (model, convert) =>
      references(model, { uri, offset: convert.offset(uri, position) }).map((place) => convert.location(place)),
    ),
  );
}
