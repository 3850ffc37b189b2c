import { definitionTreeOf, tableModelOf } from "../model/tables/table-model.js";
import type { Redact } from "../model/values/expand.js";
import type { ConfigModel } from "../model/values/model.js";
import { redactorOf } from "../model/values/redact.js";
import type { Parsed } from "../syntax/main-cf.js";
import { serviceKey } from "../syntax/master-cf.js";
import type { Spanned, TextRange } from "../syntax/text.js";
import { configFileAt } from "./cursor.js";

/** An entry of the outline (an LSP document symbol). */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: "parameter" | "service";
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly OutlineEntry[];
}

/** The parameters of main.cf, or the services of master.cf with their overrides. */
export function outline(model: ConfigModel, uri: string): OutlineEntry[] {
  const hide = redactorOf(model);
  if (configFileAt(model, uri) === "main") return parameterSymbols(model.main.assignments, hide);
  if (configFileAt(model, uri) === undefined) return definitionOutline(model, uri);
  return model.master.services.map((service) => ({
    name: serviceKey(service),
    detail: service.columns.command?.text ?? "",
    kind: "service",
    range: service.range,
    selection: service.columns.service?.range ?? service.range,
    children: parameterSymbols(service.overrides, hide),
  }));
}

/** The parameters of a table definition file. Other tables have too many entries for an outline. */
function definitionOutline(model: ConfigModel, uri: string): OutlineEntry[] {
  const table = tableModelOf(model, uri);
  const definition = table && definitionTreeOf(table);
  return parameterSymbols(definition?.assignments ?? [], redactorOf(model));
}

interface NamedText {
  readonly name: Spanned;
  readonly value: { readonly text: string };
  readonly range: TextRange;
}

function parameterSymbols(assignments: readonly NamedText[], hide: Redact): OutlineEntry[] {
  return assignments.map(({ name, value, range }) => {
    const detail = hide(name.text, value.text).replace(/\s+/g, " ").slice(0, 80);
    return { name: name.text, detail, kind: "parameter", range, selection: name.range, children: [] };
  });
}

export interface Fold {
  readonly range: TextRange;
  readonly kind: "comment" | "region";
}

/** The folding ranges of a file: logical lines with continuation lines, and blocks of comment lines. */
export function folds(model: ConfigModel, uri: string): Fold[] {
  const kind = configFileAt(model, uri);
  const document: Parsed | undefined = kind === "main" ? model.main : kind === "master" ? model.master : undefined;
  if (document === undefined) return [];
  const { text } = document.source;
  const lines = document.lines
    .map((line) => line.range)
    .filter(({ start, end }) => text.slice(start, end).trimEnd().includes("\n"))
    .map((range) => ({ range, kind: "region" as const }));
  return [...lines, ...commentBlocks(document)];
}

function commentBlocks({ source, comments }: Parsed): Fold[] {
  const blocks: { start: number; end: number }[] = [];
  for (const comment of comments) {
    const last = blocks.at(-1);
    const adjoins = last !== undefined && /^\r?\n[ \t]*$/.test(source.text.slice(last.end, comment.start));
    if (adjoins) last.end = comment.end;
    else blocks.push({ ...comment });
  }
  return blocks
    .filter(({ start, end }) => source.text.slice(start, end).includes("\n"))
    .map((range) => ({ range, kind: "comment" }));
}
