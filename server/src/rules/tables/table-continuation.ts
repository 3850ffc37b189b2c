import { definitionNames } from "../../facts/vocabulary/table-definition/index.js";
import type { LogicalText } from "../../syntax/logical-text.js";
import type { Table } from "../../syntax/table/table.js";
import { partitionPoint } from "../../syntax/text.js";
import { tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const tableContinuation = tableRule(
  {
    id: "table-continuation",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "An indented line that looks like an entry of its own, but belongs to the entry before it.",
      ja: "独立した項目に見えるのに、字下げのため前の項目の続きになっている行です。",
    },
  },
  (table) =>
    function* (chunk) {
      const looksLikeEntry = shapes[chunk.syntax];
      for (const line of chunk.lines) {
        // In a query, an indented line continues the SQL statement.
        if (/^(?:query|query_filter|additional_conditions|projection)\s*=/.test(line.text)) continue;
        for (const { start, text } of continuations(chunk, line)) {
          if (!looksLikeEntry.test(text)) continue;
          const indent = text.length - text.trimStart().length;
          const at = { start: start + indent, end: start + text.trimEnd().length };
          const edits = [{ ...inTable(table, { start, end: start + indent }), newText: "" }];
          yield {
            at: inTable(table, at),
            message: {
              en: "This line is indented, so it goes on with the entry before it and is no entry of its own. Remove the white space.",
              ja: "この行は字下げされているため前の項目の続きになり、独立した項目になりません。行頭の空白を取り除いてください。",
            },
            fixes: [{ title: { en: "Remove the indentation", ja: "字下げを取り除く" }, edits, safe: false }],
          };
        }
      }
    },
);

const definitionLine = new RegExp(`^\\s+(?:${definitionNames.join("|")})\\s*=`);

/** Patterns that match typical entries, and hardly ever a continued value. */
const shapes = {
  indexed: /^\s+[^\s,@:/|"]*@[\w.-]+\s+[^\s,]/,
  aliases: /^\s+[\w.-]+:\s+\S/,
  pcre: /^\s+\/(?:\\.|[^/\\])+\/[a-zA-Z]*\s+\S|^\s+(?:if\s+!?\/|endif\s*$)/i,
  regexp: /^\s+\/(?:\\.|[^/\\])+\/[a-zA-Z]*\s+\S|^\s+(?:if\s+!?\/|endif\s*$)/i,
  definition: definitionLine,
  cidr: /^\s+!?[\da-fA-F:.]*[.:][\da-fA-F:.]*(?:\/\d+)?\s+\S/,
} as const;

/** The physical lines that continue a logical line, without comments. */
function* continuations({ source, comments }: Table, line: LogicalText) {
  const { start: base = 0 } = source;
  const { start, end } = line.range;
  let newline = source.text.indexOf("\n", start - base);
  while (newline >= 0 && newline < end - base) {
    const from = newline + 1;
    newline = source.text.indexOf("\n", from);
    const text = source.text.slice(from, newline < 0 ? source.text.length : newline);
    const range = { start: base + from, end: base + from + text.length };
    const comment = comments[partitionPoint(comments, (each) => each.start >= range.start)];
    const isComment = comment !== undefined && comment.start < range.end;
    if (range.start < end && text.trim() !== "" && !isComment) yield { start: range.start, text };
  }
}
