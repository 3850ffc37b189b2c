import type { Message } from "../../facts/message.js";
import type { TableProblemKind } from "../../syntax/table/tree.js";
import { type Finding, maximalFindings, tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const tableLineIgnored = tableRule(
  {
    id: "table-line-ignored",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A line of a lookup table that Postfix skips, such as a key without a value.",
      ja: "値のないキーなど、Postfix が読み飛ばすテーブルの行です。",
    },
  },
  (table) => {
    // Findings that are held back until it is known that the file really is a table.
    const held: Finding[] = [];
    let lines = 0;
    let empty = 0;
    return function* (chunk, isLast) {
      // In a definition file such a line stops Postfix, which definition-syntax reports.
      if (chunk.syntax === "definition") return;
      for (const { kind, range } of chunk.problems) {
        const message = messages[kind];
        if (kind === "no-value" || kind === "no-result") empty++;
        if (message !== undefined && held.length < maximalFindings) held.push({ at: inTable(table, range), message });
      }
      lines += chunk.lines.length;
      // A file without any value is a plain list, as mynetworks and mydestination can read one.
      if (lines !== empty || (isLast && lines === 0)) yield* held.splice(0);
    };
  },
);

const messages: Readonly<Partial<Record<TableProblemKind, Message>>> = {
  "no-value": {
    en: "There is no value behind this key, so Postfix skips the line. Write a value, even where only the key matters.",
    ja: "キーの後に値がないため、Postfix はこの行を読み飛ばします。キーだけに意味がある場合も、何か値を書いてください。",
  },
  "no-result": {
    en: "There is no result behind this, so looking it up gives nothing or an empty text. Write what it stands for.",
    ja: "結果が書かれていないため、検索しても何も得られないか、空の文字列になります。結果を書いてください。",
  },
  "unbalanced-quote": {
    en: "A double quote is not closed, so Postfix skips the line. Close it, or write a backslash before it.",
    ja: "二重引用符が閉じていないため、Postfix はこの行を読み飛ばします。引用符を閉じるか、前にバックスラッシュを書いてください。",
  },
  "no-name-value": {
    en: "An alias is a name, a colon and a value; Postfix skips this line.",
    ja: "エイリアスは「名前: 値」の形で書きます。Postfix はこの行を読み飛ばします。",
  },
  "name-with-domain": {
    en: "The name of an alias has no domain, so Postfix skips this line. Addresses with a domain belong into virtual_alias_maps.",
    ja: "エイリアスの名前にドメインは付けられないため、Postfix はこの行を読み飛ばします。ドメイン付きのアドレスは virtual_alias_maps に書きます。",
  },
  "no-pattern": {
    en: "There is no pattern here, so Postfix skips the line.",
    ja: "パターンがないため、Postfix はこの行を読み飛ばします。",
  },
  "unclosed-pattern": {
    en: "The pattern is not closed by the character that it begins with, so Postfix skips the line.",
    ja: "パターンが先頭と同じ文字で閉じられていないため、Postfix はこの行を読み飛ばします。",
  },
  "unknown-flag": {
    en: "Not a flag of this type of table, so Postfix skips the line.",
    ja: "この種類のテーブルで使えるフラグではないため、Postfix はこの行を読み飛ばします。",
  },
  unrecognized: {
    en: "A line must begin with a pattern such as /…/, with “if” or with “endif”; Postfix skips this one.",
    ja: "行は /…/ のようなパターン、「if」、「endif」のどれかで始まる必要があり、Postfix はこの行を読み飛ばします。",
  },
  "indented-first-line": {
    en: "The first line is indented, as if it went on with a line before it; Postfix skips it.",
    ja: "先頭の行が字下げされていて前の行の続きと見なされるため、Postfix は読み飛ばします。",
  },
};
