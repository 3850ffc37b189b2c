import type { Message } from "../../facts/message.js";
import type { TableProblemKind } from "../../syntax/table/tree.js";
import type { Severity } from "../rule.js";
import { definitionRule } from "../shared/database-file.js";
import { inTable } from "../shared/table-findings.js";

export const definitionSyntax = definitionRule(
  {
    id: "definition-syntax",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line of a table definition file that is no “name = value”.",
      ja: "テーブル定義ファイルに「名前 = 値」の形でない行があります。",
    },
  },
  function* ({ table, tree }) {
    for (const { kind, range } of tree.problems) {
      const found = messages[kind];
      if (found !== undefined) yield { at: inTable(table, range), ...found };
    }
  },
);

const messages: Readonly<Partial<Record<TableProblemKind, { message: Message; severity?: Severity }>>> = {
  "missing-equals": {
    message: {
      en: "This line has no “=”, so every program that opens the table stops with an error. Write “name = value”, or indent the line where it goes on with the one before it.",
      ja: "この行には「=」がないため、テーブルを開くプログラムはエラーで停止します。「名前 = 値」の形で書くか、前の行の続きなら行頭を字下げしてください。",
    },
  },
  "missing-name": {
    message: {
      en: "There is no name before the “=”, so every program that opens the table stops with an error.",
      ja: "「=」の前に名前がないため、テーブルを開くプログラムはエラーで停止します。",
    },
  },
  "indented-first-line": {
    severity: "warning",
    message: {
      en: "The first line is indented, as if it went on with a line before it; Postfix skips it.",
      ja: "先頭の行が字下げされていて前の行の続きと見なされるため、Postfix は読み飛ばします。",
    },
  },
  "byte-order-mark": {
    message: {
      en: "The file begins with an invisible byte order mark, which Postfix takes for a part of the first name. Save it as UTF-8 without BOM.",
      ja: "ファイルの先頭に見えない BOM (バイト順マーク) があり、Postfix はこれを最初の名前の一部と見なします。BOM なしの UTF-8 で保存してください。",
    },
  },
};
