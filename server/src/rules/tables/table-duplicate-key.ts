import { foldCase } from "../../model/lookup/fold.js";
import type { TableModel } from "../../model/table-model.js";
import type { TextRange } from "../../syntax/text.js";
import { deleteLines } from "../support.js";
import { inTable, named } from "./support.js";
import { tableRule } from "./table-rule.js";

export const tableDuplicateKey = tableRule(
  {
    id: "table-duplicate-key",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A key that stands twice in a lookup table: the first entry counts.",
      ja: "テーブルに同じキーが二度あります。有効なのは最初の項目です。",
    },
  },
  function* (table) {
    const first = new Map<string, Key>();
    for (const entry of keysOf(table)) {
      const { key, at, range } = entry;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, entry);
        continue;
      }
      const text = named(table, table.source.text.slice(at.start, at.end));
      const title = { en: "Delete this entry", ja: "この項目を削除する" };
      yield {
        at: inTable(table, at),
        ...(entry.value === earlier.value && { severity: "information" }),
        message: {
          en: `“${text}” has an entry above already; this one has no effect.`,
          ja: `「${text}」の項目はすでに上にあるため、この項目は無視されます。`,
        },
        related: [
          { at: inTable(table, earlier.at), message: { en: "This entry counts.", ja: "有効なのはこの項目です。" } },
        ],
        fixes: [{ title, edits: [deleteLines(table.source, range)], safe: false }],
        tag: "unused",
      };
    }
  },
);

interface Key {
  /** The same for keys that Postfix does not tell apart. */
  readonly key: string;
  readonly at: TextRange;
  readonly range: TextRange;
  readonly value: string;
}

function* keysOf({ table }: TableModel): Generator<Key> {
  switch (table.syntax) {
    case "indexed":
      for (const { key, value, range } of table.entries) {
        yield { key: foldCase(key.text, true), at: key.range, range, value: value.text };
      }
      break;
    case "aliases":
      for (const { key, name, stored, range } of table.entries) {
        yield { key: foldCase(name, true), at: key.range, range, value: stored };
      }
      break;
    case "cidr":
      if (table.ends.size > 0) return;
      for (const statement of table.statements) {
        if (statement.kind !== "rule") continue;
        const { network, range } = statement;
        const key = `${network.negated} ${network.address} ${network.bits}`;
        yield { key, at: network.name.range, range, value: statement.result.text };
      }
      break;
    case "definition":
      // There the last line counts; definition-duplicate-parameter tells.
      break;
    default:
      // Inside different conditions the same pattern means different things.
      if (table.statements.some(({ kind }) => kind === "if")) return;
      for (const statement of table.statements) {
        if (statement.kind !== "rule" || statement.second !== undefined) continue;
        const { pattern, range } = statement;
        const key = JSON.stringify([pattern.negated, pattern.text.text, pattern.flags.text]);
        yield { key, at: pattern.range, range, value: statement.result.text };
      }
  }
}
