import type { ConfigModel } from "../model/model.js";
import { tableModelOf } from "../model/table-model.js";
import { completeMaster } from "./complete-master.js";
import { completeNames } from "./complete-names.js";
import { completeAssigned } from "./complete-value.js";
import type { Completion, CompletionContext } from "./completion-context.js";
import { fileKind, type Point, sourceOf, textBefore } from "./cursor.js";
import { completeTable } from "./table-completion.js";

/** What could stand at a place (main.cf and master.cf), best first. */
export function complete(model: ConfigModel, at: Point): Completion[] {
  const kind = fileKind(model, at.uri);
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
