import { replacement } from "../../edits/fix.js";
import type { Message } from "../../facts/message.js";
import { accessActionOf, accessActions, checkActionOf, checkActions } from "../../facts/vocabulary/actions.js";
import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import type { TableModel } from "../../model/tables/table-model.js";
import type { LogicalText } from "../../syntax/logical-text.js";
import type { Table } from "../../syntax/table/table.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { tableRule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";
import { inTable, shownText } from "../shared/table-findings.js";

export const tableActionUnknown = tableRule(
  {
    id: "table-action-unknown",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A result that is no action of an access or header_checks table.",
      ja: "access や header_checks のテーブルで使えないアクションです。",
    },
  },
  (table) =>
    function* (chunk) {
      for (const result of resultsOf(chunk)) {
        const word = /^[^\s,$]*/.exec(result.text)![0];
        if (word === "" || result.text.startsWith("$") || hasPlaceholder(result.text)) continue;
        const message = problemOf(table, result.text, word);
        if (message === undefined) continue;
        const range = result.rangeOf(0, word.length);
        const near = didYouMean(word.toUpperCase(), namesFor(table));
        const fixes = near === undefined ? [] : [replacement(table.source.uri, range, near, false)];
        yield { at: inTable(table, range), message, ...(fixes.length > 0 && { fixes }) };
      }
    },
);

/** The results of all entries. */
function* resultsOf(table: Table): Generator<LogicalText> {
  if (table.syntax === "indexed") for (const { value } of table.entries) yield value;
  else if (table.syntax !== "aliases" && table.syntax !== "definition") {
    for (const statement of table.statements) if (statement.kind === "rule") yield statement.result;
  }
}

function namesFor({ use }: TableModel): string[] {
  return (use?.result === "header-action" ? checkActions : accessActions).map(({ name }) => name);
}

function problemOf(table: TableModel, result: string, word: string): Message | undefined {
  if (table.use?.result === "header-action") {
    return checkActionOf(result) === undefined ? texts.header(shownText(table, word)) : undefined;
  }
  if (table.use?.result !== "access-action") return undefined;
  if (/^[0-9]{3}$/.test(word) && /\s\S/.test(result)) {
    return /^[45]/.test(word) ? undefined : texts.code(word);
  }
  if (accessActionOf(result) !== undefined) return undefined;
  // A result can be a list of restrictions, and only main.cf defines restriction classes.
  const isKnown = (item: string): boolean =>
    restrictionOf(item) !== undefined || table.model.restrictionClasses.has(item);
  if (isKnown(word) || word.includes(":") || table.namedBy.length === 0) return undefined;
  return texts.access(shownText(table, word));
}

const texts = {
  header: (word: string): Message => ({
    en: `“${word}” is no action of header_checks(5). Postfix logs a warning and lets the line pass.`,
    ja: `「${word}」は header_checks(5) のアクションではありません。Postfix は警告をログに残し、その行をそのまま通します。`,
  }),
  access: (word: string): Message => ({
    en: `“${word}” is neither an action of access(5) nor a restriction; Postfix answers such requests with a server configuration error.`,
    ja: `「${word}」は access(5) のアクションでも制限でもありません。該当する要求は、サーバーの設定エラーとして拒否されます。`,
  }),
  code: (word: string): Message => ({
    en: `A reply code begins with 4 or 5; “${word}” is none, and Postfix answers with a server configuration error.`,
    ja: `応答コードは 4 か 5 で始まります。「${word}」は使えず、Postfix はサーバーの設定エラーを返します。`,
  }),
};
