import { deleteLines } from "../../edits/edit.js";
import { foldCase } from "../../model/emulation/lookup/fold.js";
import { readChunkAt, type TableModel } from "../../model/tables/table-model.js";
import type { CidrStatement } from "../../syntax/table/cidr.js";
import type { PatternStatement } from "../../syntax/table/patterns.js";
import type { Table } from "../../syntax/table/table.js";
import { type TextRange, textOf } from "../../syntax/text.js";
import type { Finding } from "../rule.js";
import { tableRule } from "../rule.js";
import { inTable, OpenConditions, shownText } from "../shared/table-findings.js";

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
  (table) => {
    // The offset of the first entry of each key. Nothing else is kept, so that a million keys fit into memory.
    const places = new Map<string, number>();
    const conditions = new OpenConditions();
    return function* (chunk) {
      for (const row of rowsOf(chunk)) {
        // Inside conditions (`if`), the same key can be meant for different cases.
        if (conditions.pass(row.kind) > 0 || row.kind !== "rule") continue;
        const place = places.get(row.key);
        const earlier = place === undefined ? undefined : keyAt(table, place);
        if (earlier !== undefined) yield finding(table, chunk, row, earlier);
        else places.set(row.key, row.range.start);
      }
    };
  },
);

function finding(table: TableModel, chunk: Table, { at, range, value }: Key, earlier: Key): Finding {
  const text = shownText(table, textOf(chunk.source, at));
  const title = { en: "Delete this entry", ja: "この項目を削除する" };
  return {
    at: inTable(table, at),
    ...(value === earlier.value && { severity: "information" }),
    message: {
      en: `“${text}” has an entry above already; this one has no effect.`,
      ja: `「${text}」の項目はすでに上にあるため、この項目は無視されます。`,
    },
    related: [
      { at: inTable(table, earlier.at), message: { en: "This entry counts.", ja: "有効なのはこの項目です。" } },
    ],
    fixes: [{ title, edits: [deleteLines(chunk.source, range)], safe: false }],
    tag: "unused",
  };
}

/** The entry that begins at an offset. */
function keyAt(table: TableModel, place: number): Key | undefined {
  const chunk = readChunkAt(table, place);
  for (const row of chunk === undefined ? [] : rowsOf(chunk)) {
    if (row.kind === "rule" && row.range.start === place) return row;
  }
  return undefined;
}

interface Key {
  readonly kind: "rule";
  /** Equal for keys that Postfix does not distinguish. */
  readonly key: string;
  readonly at: TextRange;
  readonly range: TextRange;
  readonly value: string;
}

/** The entries of a chunk, and the conditions around them. */
function* rowsOf(table: Table): Generator<Key | { readonly kind: "if" | "endif" }> {
  switch (table.syntax) {
    case "indexed":
      for (const { key, value, range } of table.entries) {
        yield { kind: "rule", key: foldCase(key.text, true), at: key.range, range, value: value.text };
      }
      break;
    case "aliases":
      for (const { key, name, stored, range } of table.entries) {
        yield { kind: "rule", key: foldCase(name, true), at: key.range, range, value: stored };
      }
      break;
    case "cidr":
      for (const statement of table.statements) yield statement.kind === "rule" ? ofNetwork(statement) : statement;
      break;
    case "definition":
      // In a definition file the last line counts, which definition-duplicate-parameter reports.
      break;
    default:
      for (const statement of table.statements) {
        if (statement.kind !== "rule") yield statement;
        else if (statement.second === undefined) yield ofPattern(statement);
      }
  }
}

function ofNetwork({ network, range, result }: Extract<CidrStatement, { kind: "rule" }>): Key {
  const key = `${network.negated} ${network.address} ${network.bits}`;
  return { kind: "rule", key, at: network.name.range, range, value: result.text };
}

function ofPattern({ pattern, range, result }: Extract<PatternStatement, { kind: "rule" }>): Key {
  const key = JSON.stringify([pattern.negated, pattern.text.text, pattern.flags.text]);
  return { kind: "rule", key, at: pattern.range, range, value: result.text };
}
