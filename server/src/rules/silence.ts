import type { ConfigModel } from "../model/model.js";
import { tableModels } from "../model/table-model.js";
import type { Parsed } from "../syntax/main-cf.js";
import type { TextRange } from "../syntax/text.js";
import type { Diagnostic } from "./rule.js";

/** `# postfix-config: ignore RULE, RULE` on a line of its own; `ignore-file` is for the whole file. */
const directive = /^#\s*postfix-config:\s*(ignore|ignore-file)\s+([\w-]+(?:[\s,]+[\w-]+)*)/;

/** A file with comments: main.cf, master.cf or a lookup table. */
type Commented = Pick<Parsed, "source" | "comments" | "lines">;

/** What the comments of a file silence. */
interface Silence {
  readonly uri: string;
  readonly rules: ReadonlySet<string>;
  readonly range: TextRange;
}

/** The findings that no comment of the user silences. */
export function withoutSilenced(model: ConfigModel, diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const files = new Set(diagnostics.map(({ at }) => at.uri));
  // Only where something was found in it has a table been read.
  const isInTable = [...model.input.tables.values()].some((source) => source !== undefined && files.has(source.uri));
  const tables = isInTable ? tableModels(model).filter(({ source }) => files.has(source.uri)) : [];
  const documents = [model.main, model.master, ...tables.map(({ table }) => table)];
  const silences = documents.flatMap((document) => [...silencesIn(document)]);
  if (silences.length === 0) return diagnostics;
  return diagnostics.filter((diagnostic) => !silences.some((silence) => covers(silence, diagnostic)));
}

function covers(silence: Silence, { at, rule }: Diagnostic): boolean {
  const { start } = at.range;
  return (
    silence.uri === at.uri && silence.rules.has(rule) && silence.range.start <= start && start <= silence.range.end
  );
}

function* silencesIn(document: Commented): Generator<Silence> {
  const { text, uri } = document.source;
  for (const comment of document.comments) {
    const found = directive.exec(text.slice(comment.start, comment.end));
    if (found === null) continue;
    const rules = new Set(found[2]!.split(/[\s,]+/));
    const range = found[1] === "ignore-file" ? { start: 0, end: text.length } : nextLine(document, comment.end);
    if (range !== undefined) yield { uri, rules, range };
  }
}

/** The logical line that a comment stands above; inside a continued line, only the physical line below it. */
function nextLine(document: Commented, offset: number): TextRange | undefined {
  const { text } = document.source;
  const line = document.lines.map((each) => each.range).find(({ end }) => end > offset);
  if (line === undefined || line.start > offset) return line;
  const start = document.comments.reduce(
    (at, { start: from, end }) => (text.slice(at, from).trim() === "" ? Math.max(at, end) : at),
    offset,
  );
  const below = text.length - text.slice(start).trimStart().length;
  const newline = text.indexOf("\n", below);
  return { start: below, end: newline < 0 ? text.length : newline };
}
