import type { Message } from "../../facts/message.js";
import { definitionOf } from "../../model/tables/main-cf-definitions.js";
import { tableModelOf } from "../../model/tables/table-model.js";
import type { ConfigModel } from "../../model/values/model.js";
import { databaseFileDoc } from "../database-file.js";
import { parameterDoc } from "../hover/parameter.js";
import type { CompletionKind } from "./context.js";

/** The documentation of a completion item, computed only when the editor resolves it. */
export function completionDoc(
  model: ConfigModel,
  uri: string,
  kind: CompletionKind,
  label: string,
): Message | undefined {
  if (kind !== "parameter" && kind !== "reference") return undefined;
  const table = tableModelOf(model, uri);
  if (table !== undefined) return databaseFileDoc(table, label);
  const known = model.parameter(label);
  if (known !== undefined) return parameterDoc(model, known);
  const own = definitionOf(model, label);
  return own && databaseFileDoc(own.table, own.parameter);
}
