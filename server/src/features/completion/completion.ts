import { tableModelOf } from "../../model/tables/table-model.js";
import type { ConfigModel } from "../../model/values/model.js";
import { configFileAt, type Point, sourceOf, textBefore } from "../cursor.js";
import type { Completion, CompletionContext } from "./context.js";
import { completeMaster } from "./master.js";
import { completeNames } from "./names.js";
import { completeTable } from "./table.js";
import { completeAssigned } from "./value.js";

/** The completions at a position in main.cf or master.cf, best first. */
export function complete(model: ConfigModel, at: Point): Completion[] {
  const kind = configFileAt(model, at.uri);
  const source = sourceOf(model, at.uri);
  const table = kind === undefined ? tableModelOf(model, at.uri) : undefined;
  if (table !== undefined) return completeTable(table, at.offset);
  if (kind === undefined || source === undefined) return [];
  const before = textBefore(source, at.offset);
  if (before.inComment) return [];
  const context = { model, at, text: source.text, before: before.text };
  return kind === "main" ? completeMain(context) : completeMaster(context);
}

function completeMain(context: CompletionContext): Completion[] {
  const assignment = /^([^\s=]+)\s*=(.*)$/s.exec(context.before);
  if (assignment !== null) return completeAssigned(context, assignment[1]!, assignment[2]!);
  return /^\s/.test(context.before) ? [] : completeNames(context, " = ");
}
