import { readChunks, tableModels } from "../model/tables/table-model.js";
import type { ConfigModel } from "../model/values/model.js";
import type { Diagnostic } from "../rules/rule.js";
import type { Parsed } from "../syntax/main-cf.js";
import type { Task } from "../syntax/task.js";
import { partitionPoint, type TextRange, textOf } from "../syntax/text.js";
import { currentName, type Renames, renamedNames } from "./renames.js";

/** `# postfix-config: ignore RULE, RULE` on a line of its own; `ignore-file` applies to the whole file. */
const directive = /^#\s*postfix-config:\s*(ignore|ignore-file)\s+([\w-]+(?:[\s,]+[\w-]+)*)/;

/** A file with comments: main.cf, master.cf or a lookup table. */
type Commented = Pick<Parsed, "source" | "comments" | "lines">;

/** The rules that a comment suppresses. */
interface Suppression {
  readonly uri: string;
  readonly rules: ReadonlySet<string>;
  /** The range in which they are suppressed; absent for the whole file. */
  readonly range?: TextRange;
}

/** The findings that no comment suppresses. A comment may still name a rule by its old name. */
export function* withoutSuppressed(
  model: ConfigModel,
  diagnostics: Diagnostic[],
  renames = renamedNames.rules,
): Task<Diagnostic[]> {
  if (diagnostics.length === 0) return diagnostics;
  const files = new Set(diagnostics.map(({ at }) => at.uri));
  const suppressions = new Suppressions(renames);
  for (const document of [model.main, model.master]) suppressions.add(suppressionsIn(document));
  // Tables without findings are not read for comments.
  const isInTable = [...model.input.tables.values()].some((source) => source !== undefined && files.has(source.uri));
  for (const table of isInTable ? tableModels(model) : []) {
    // A file that has two names is read only once.
    if (!files.delete(table.source.uri)) continue;
    for (const chunk of readChunks(table)) {
      suppressions.add(suppressionsIn(chunk));
      yield;
    }
  }
  return suppressions.isEmpty ? diagnostics : diagnostics.filter((each) => !suppressions.has(each));
}

/** All suppressions by file and rule, so that many comments and many findings take linear time together. */
class Suppressions {
  private readonly ranges = new Map<string, TextRange[]>();
  /** Rules that are suppressed in a whole file. */
  private readonly everywhere = new Set<string>();

  constructor(private readonly renames: Renames) {}

  get isEmpty(): boolean {
    return this.ranges.size + this.everywhere.size === 0;
  }

  /** Adds suppressions in the order in which they appear in a file. */
  add(all: Iterable<Suppression>): void {
    for (const { uri, rules, range } of all) {
      for (const rule of rules) {
        const key = `${currentName(rule, this.renames)} ${uri}`;
        if (range === undefined) this.everywhere.add(key);
        else this.addRange(key, range);
      }
    }
  }

  private addRange(key: string, { start, end }: TextRange): void {
    const ranges = this.ranges.get(key) ?? [];
    // A range may lie inside the one before it; the ends must not decrease for the binary search.
    ranges.push({ start, end: Math.max(end, ranges.at(-1)?.end ?? 0) });
    this.ranges.set(key, ranges);
  }

  has({ rule, at }: Diagnostic): boolean {
    const key = `${rule} ${at.uri}`;
    if (this.everywhere.has(key)) return true;
    const ranges = this.ranges.get(key) ?? [];
    const { start } = at.range;
    const range = ranges[partitionPoint(ranges, (each) => each.start > start) - 1];
    return range !== undefined && range.start <= start && start <= range.end;
  }
}

function* suppressionsIn(document: Commented): Generator<Suppression> {
  const { uri, text } = document.source;
  if (!text.includes("postfix-config:")) return;
  for (const comment of document.comments) {
    const found = directive.exec(textOf(document.source, comment));
    if (found === null) continue;
    const rules = new Set(found[2]!.split(/[\s,]+/));
    const range = found[1] === "ignore" ? nextLine(document, comment.end) : undefined;
    if (found[1] === "ignore-file") yield { uri, rules };
    else if (range !== undefined) yield { uri, rules, range };
  }
}

/** The logical line that follows a comment; for a comment inside a continued line, only the next physical line. */
function nextLine({ source, lines, comments }: Commented, offset: number): TextRange | undefined {
  const { text, start: base = 0 } = source;
  const line = lines[partitionPoint(lines, ({ range }) => range.end > offset)]?.range;
  if (line === undefined || line.start > offset) return line;
  const start = comments.reduce(
    (at, { start: from, end }) => (text.slice(at - base, from - base).trim() === "" ? Math.max(at, end) : at),
    offset,
  );
  const below = text.length - text.slice(start - base).trimStart().length;
  const newline = text.indexOf("\n", below);
  return { start: base + below, end: base + (newline < 0 ? text.length : newline) };
}
