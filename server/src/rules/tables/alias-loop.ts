import type { TableModel } from "../../model/tables/table-model.js";
import type { TextRange } from "../../syntax/text.js";
import type { Finding } from "../rule.js";
import { tableRule } from "../rule.js";
import { inTable, shownText } from "../shared/table-findings.js";

export const aliasLoop = tableRule(
  {
    id: "alias-loop",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "Aliases that lead back to themselves, so that mail cannot be delivered.",
      ja: "たどると自分自身に戻るエイリアスで、メールを配送できません。",
    },
  },
  (table) => {
    const first = new Map<string, Alias>();
    return function* (chunk, isLast) {
      if (chunk.syntax !== "aliases") return;
      for (const { name, key, targets } of chunk.entries) {
        const own = name.toLowerCase();
        if (first.has(own) || first.size === maximalAliases) continue;
        const target = targets.length === 1 ? targets[0]!.plain.toLowerCase() : undefined;
        first.set(own, { name, range: key.range, ...(target !== undefined && { target }) });
      }
      if (isLast) for (const loop of loopsIn(first)) yield finding(table, loop);
    };
  },
);

/** Maximum number of aliases that are remembered; further ones of a long table are not followed. */
const maximalAliases = 100_000;

interface Alias {
  readonly name: string;
  readonly range: TextRange;
  /** The target in lower case; absent where the alias has several. */
  readonly target?: string;
}

function finding(table: TableModel, loop: readonly Alias[]): Finding {
  const names = [...loop, loop[0]!].map(({ name }) => shownText(table, name));
  const way = (names.length > mostNames ? [...names.slice(0, mostNames), "…"] : names).join(" → ");
  return {
    at: inTable(table, loop[0]!.range),
    message: {
      en: `These aliases go round in a circle: ${way}. Postfix cannot deliver such mail and returns it.`,
      ja: `エイリアスが循環しています: ${way}。Postfix はこのあて先のメールを配送できず、差出人に返します。`,
    },
  };
}

/** Maximum number of names listed in a message about a cycle. */
const mostNames = 20;

/** The cycles, each beginning with its first alias in the file. */
function* loopsIn(aliases: ReadonlyMap<string, Alias>): Generator<Alias[]> {
  const done = new Set<Alias>();
  for (const start of aliases.values()) {
    const way = new Set<Alias>();
    let alias: Alias | undefined = start;
    while (alias !== undefined && !way.has(alias) && !done.has(alias)) {
      way.add(alias);
      // An alias for itself means delivery to the mailbox.
      alias = alias.target === alias.name.toLowerCase() ? undefined : aliases.get(alias.target ?? "");
    }
    if (alias !== undefined && way.has(alias)) yield fromFirst([...way].slice([...way].indexOf(alias)));
    for (const each of way) done.add(each);
  }
}

function fromFirst(loop: readonly Alias[]): Alias[] {
  const starts = loop.map(({ range }) => range.start);
  const first = starts.indexOf(starts.reduce((a, b) => Math.min(a, b)));
  return [...loop.slice(first), ...loop.slice(0, first)];
}
