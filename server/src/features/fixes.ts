import type { Edit, Fix } from "../edits/edit.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Diagnostic } from "../rules/rule.js";
import { chunkAt } from "../syntax/chunks.js";
import type { TextRange } from "../syntax/text.js";

export { applyEdits } from "../edits/apply.js";

/** A fix together with the diagnostic that it resolves. */
export interface OfferedFix extends Fix {
  readonly diagnostic: Diagnostic;
}

/** The fixes for the diagnostics that touch a range of a file, followed by comments that suppress each of them. */
export function fixesAt(
  model: ConfigModel,
  diagnostics: readonly Diagnostic[],
  uri: string,
  range: TextRange,
): OfferedFix[] {
  const here = diagnostics.filter(
    ({ at }) => at.uri === uri && at.range.start <= range.end && range.start <= at.range.end,
  );
  const fixes = here.flatMap((diagnostic) => (diagnostic.fixes ?? []).map((fix) => ({ ...fix, diagnostic })));
  return [...fixes, ...here.map((diagnostic) => ignoreFix(model, diagnostic)).filter((fix) => fix !== undefined)];
}

/** The edits of all safe fixes that do not overlap; the remaining ones are for the next call. */
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

function overlap(a: Edit, b: Edit): boolean {
  return a.uri === b.uri && a.range.start <= b.range.end && b.range.start <= a.range.end;
}

/** The fix that inserts a comment to suppress a rule above the line of its diagnostic. */
function ignoreFix(model: ConfigModel, diagnostic: Diagnostic): OfferedFix | undefined {
  const { at, rule } = diagnostic;
  const { main, master, tables } = model.input;
  const source = [main, master, ...tables.values()].find((each) => each?.uri === at.uri);
  const around = source && chunkAt(source, at.range.start);
  if (around === undefined) return undefined;
  const { text, start: base = 0 } = around;
  const start = base + text.lastIndexOf("\n", at.range.start - base - 1) + 1;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const newText = `# postfix-config: ignore ${rule}${newline}`;
  return {
    title: { en: `Ignore ${rule} here`, ja: `この箇所の ${rule} を無視する` },
    edits: [{ uri: at.uri, range: { start, end: start }, newText }],
    safe: false,
    diagnostic,
  };
}
