import { isIn } from "../../facts/version.js";
import { accessActions, checkActions } from "../../facts/vocabulary/actions.js";
import { restrictions } from "../../facts/vocabulary/restrictions.js";
import { readChunkAt, type TableModel } from "../../model/tables/table-model.js";
import type { PatternTable } from "../../syntax/table/patterns.js";
import { textBefore } from "../cursor.js";
import { completeDatabaseFile } from "../database-file.js";
import type { Completion, CompletionKind } from "./context.js";

/** Completes at an offset of a lookup table: actions, transports, and groups of a pattern. */
export function completeTable(model: TableModel, offset: number): Completion[] {
  if (model.syntax === "definition") return completeDatabaseFile(model, offset);
  const chunk = readChunkAt(model, offset);
  if (chunk === undefined) return [];
  const before = textBefore(chunk.source, offset);
  if (before.inComment) return [];
  const isPattern = chunk.syntax === "pcre" || chunk.syntax === "regexp";
  const head = isPattern
    ? /^(?:!\s*)*(.)(?:\\.|(?!\1)[^\\])*\1\S*\s+(.*)$/s.exec(before.text)?.[2]
    : /^(?:\\.|"(?:\\.|[^"\\])*"|[^\s"\\])+\s+(.*)$/s.exec(before.text)?.[1];
  if (head === undefined) return [];
  const group = isPattern ? /\$\{?\d*$/.exec(head)?.[0] : undefined;
  if (group !== undefined) return isPattern ? groups(chunk, offset, group) : [];
  const typed = /^[\w-]*$/.exec(head)?.[0];
  const behind = chunk.source.text.slice(offset - (chunk.source.start ?? 0));
  return typed === undefined ? [] : results(model, offset, typed, /^[\w-]*/.exec(behind)![0].length);
}

/** @param rest the number of characters of the word after the cursor */
function results(model: TableModel, offset: number, typed: string, rest: number): Completion[] {
  const { use } = model;
  const range = { start: offset - typed.length, end: offset + rest };
  const make = (label: string, kind: CompletionKind, newText: string, index: number): Completion => ({
    label,
    kind,
    range,
    newText,
    order: String(index).padStart(4, "0"),
  });
  if (use?.result === "header-action" || use?.result === "access-action") {
    const actions = (use.result === "header-action" ? checkActions : accessActions).filter(
      (action) => action.undocumented !== true && action.pattern === undefined && isIn(model.model.version, action),
    );
    const items = actions.map((action, index) => ({
      ...make(action.name, "value", action.argument === "none" ? action.name : `${action.name} `, index),
      detail: action.summary,
    }));
    if (use.result === "header-action") return items;
    const more = restrictions.filter((each) => each.argument === undefined && each.undocumented !== true);
    return [
      ...items,
      ...more.map((each, index) => ({
        ...make(each.name, "restriction", each.name, 1000 + index),
        detail: each.summary,
      })),
    ];
  }
  if (use?.result !== "transport") return [];
  const services = model.model.master.services.flatMap(({ columns }) =>
    columns.type?.text === "unix" && columns.service !== undefined ? [columns.service.text] : [],
  );
  return services.map((name, index) => make(`${name}:`, "service", `${name}:`, index));
}

function groups(tree: PatternTable, offset: number, typed: string): Completion[] {
  const patterns = [
    ...tree.statements.flatMap((each) => (each.kind === "rule" ? [each.pattern] : [])),
    ...tree.refused.map(({ pattern }) => pattern),
  ];
  const above = patterns.filter(({ range }) => range.end <= offset).sort((a, b) => b.range.end - a.range.end)[0];
  const count = above?.regex.groups ?? 0;
  const range = { start: offset - typed.length, end: offset };
  return Array.from({ length: count }, (_, index) => ({
    label: `$${index + 1}`,
    kind: "reference",
    range,
    newText: `\${${index + 1}}`,
    order: String(index).padStart(4, "0"),
  }));
}
