import { definition } from "../../features/navigation.js";
import type { Session } from "../session.js";

/** textDocument/definition */
export function answerDefinition(session: Session): void {
  session.connection.onDefinition(({ textDocument: { uri }, position }) =>
    session.answer(uri, [], (model, convert) =>
      definition(model, { uri, offset: convert.offset(uri, position) }).map((place) => convert.location(place)),
    ),
  );
}
