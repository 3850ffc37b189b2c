import type { TableModel } from "../../model/table-model.js";
import type { AliasEntry, AliasTable } from "../../syntax/table-aliases.js";
import { inTable, named } from "./support.js";
import { tableRule } from "./table-rule.js";

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
  function* (table) {
    if (table.table.syntax !== "aliases") return;
    const first = firstEntries(table.table);
    const told = new Set<AliasEntry>();
    for (const entry of first.values()) {
      const loop = told.has(entry) ? undefined : loopFrom(entry, first);
      if (loop === undefined) continue;
      for (const each of loop) told.add(each);
      yield finding(table, entry, loop);
    }
  },
);

function finding(table: TableModel, entry: AliasEntry, loop: readonly AliasEntry[]) {
  const way = [...loop, entry].map(({ name }) => named(table, name)).join(" → ");
  return {
    at: inTable(table, entry.key.range),
    message: {
      en: `These aliases go round in a circle: ${way}. Postfix cannot deliver such mail and returns it.`,
      ja: `エイリアスが循環しています: ${way}。Postfix はこのあて先のメールを配送できず、差出人に返します。`,
    },
  };
}

function firstEntries(table: AliasTable): Map<string, AliasEntry> {
  const first = new Map<string, AliasEntry>();
  for (const entry of table.entries) {
    const name = entry.name.toLowerCase();
    if (!first.has(name)) first.set(name, entry);
  }
  return first;
}

/** The aliases on the way from one back to itself, where each has that one target alone. */
function loopFrom(start: AliasEntry, entries: ReadonlyMap<string, AliasEntry>): AliasEntry[] | undefined {
  const way = [start];
  for (;;) {
    const { targets, name } = way.at(-1)!;
    const target = targets.length === 1 ? targets[0]!.plain.toLowerCase() : undefined;
    // An alias that names itself is how a mailbox is meant.
    if (target === undefined || target === name.toLowerCase()) return undefined;
    const next = entries.get(target);
    if (next === start) return way;
    if (next === undefined || way.includes(next)) return undefined;
    way.push(next);
  }
}
