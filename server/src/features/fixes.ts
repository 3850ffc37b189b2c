import type { ConfigModel } from "../model/model.js";
import type { Diagnostic, Edit, Fix } from "../rules/rule.js";
import type { TextRange } from "../syntax/text.js";

/** A fix together with the finding that it settles. */
export interface OfferedFix extends Fix {
  readonly diagnostic: Diagnostic;
}

/** The fixes for the findings that a range of a file touches. */
export function fixesAt(diagnostics: readonly Diagnostic[], uri: string, range: TextRange): OfferedFix[] {
  return diagnostics
    .filter(({ at }) => at.uri === uri && at.range.start <= range.end && range.start <= at.range.end)
    .flatMap((diagnostic) => (diagnostic.fixes ?? []).map((fix) => ({ ...fix, diagnostic })));
}

/** The edits of all safe fixes that do not get in each other's way; what is left over comes at the next call. */
export function safeEdits(diagnostics: readonly Diagnostic[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes = [] } of diagnostics) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix !== undefined && !fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) {
      taken.push(...fix.edits);
    }
  }
  return taken;
}

/** The text of a file after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}

function overlap(a: Edit, b: Edit): boolean {
  return a.uri === b.uri && a.range.start <= b.range.end && b.range.start <= a.range.end;
}

/** The files of a configuration directory by URI, with edits applied. */
export function withEdits(model: ConfigModel, edits: readonly Edit[]): Map<string, string> {
  const changed = new Map<string, string>();
  for (const source of [model.input.main, model.input.master]) {
    const own = edits.filter(({ uri }) => uri === source?.uri);
    if (source !== undefined && own.length > 0) changed.set(source.uri, applyEdits(source.text, own));
  }
  return changed;
}
