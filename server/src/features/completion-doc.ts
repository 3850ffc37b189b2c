import type { Message } from "../facts/message.js";
import type { ConfigModel } from "../model/model.js";
import type { CompletionKind } from "./completion-context.js";
import { parameterDoc } from "./parameter-doc.js";

/** The long documentation of a completion item, made only when the editor asks for it. */
export function completionDoc(model: ConfigModel, kind: CompletionKind, label: string): Message | undefined {
  if (kind !== "parameter" && kind !== "reference") return undefined;
  const known = model.parameter(label);
  return known && parameterDoc(model, known);
}
