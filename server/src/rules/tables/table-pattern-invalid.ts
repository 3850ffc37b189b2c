import type { Message } from "../../facts/message.js";
import type { RegexProblemKind } from "../../syntax/regex/regex.js";
import { isRefused, type PatternTable } from "../../syntax/table/patterns.js";
import { parseTableText } from "../../syntax/table/table.js";
import { memo } from "../../syntax/text.js";
import { tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const tablePatternInvalid = tableRule(
  {
    id: "table-pattern-invalid",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A regular expression that the library refuses, so that Postfix skips the line.",
      ja: "正規表現ライブラリが受け付けないパターンです。Postfix はその行を読み飛ばします。",
    },
  },
  (table) =>
    function* (chunk) {
      if (chunk.syntax !== "pcre" && chunk.syntax !== "regexp") return;
      for (const { pattern } of chunk.refused) {
        const problem = pattern.regex.problems[0];
        if (problem === undefined || !isRefused(pattern) || !(table.certain || isSure(chunk, pattern.range.start)))
          continue;
        const end = Math.max(problem.end, problem.start);
        yield { at: inTable(table, pattern.text.rangeOf(problem.start, end)), message: messages[problem.kind] };
      }
    },
);

/**
 * True where the pattern is certainly invalid. Where only the file's name gives its type, it must be invalid for both
 * types.
 */
function isSure(chunk: PatternTable, start: number): boolean {
  return refusedByOther(chunk).has(start);
}

/** The offsets of patterns that the library of the other type rejects as well. */
const refusedByOther = memo(({ syntax, source }: PatternTable): ReadonlySet<number> => {
  const { refused } = parseTableText(source, syntax === "pcre" ? "regexp" : "pcre");
  return new Set(refused.flatMap(({ pattern }) => (isRefused(pattern) ? [pattern.range.start] : [])));
});

const skipped = { en: "; Postfix skips this line.", ja: "。Postfix はこの行を読み飛ばします。" };
const said = (en: string, ja: string): Message => ({ en: en + skipped.en, ja: ja + skipped.ja });

const messages: Readonly<Record<RegexProblemKind, Message>> = {
  "unclosed-group": said("This “(” has no “)”", "この「(」に対応する「)」がありません"),
  "unopened-group": said("This “)” has no “(” before it", "この「)」に対応する「(」がありません"),
  "unclosed-set": said("This “[” has no “]”", "この「[」に対応する「]」がありません"),
  "unclosed-repeat": said("This “{” has no “}”", "この「{」に対応する「}」がありません"),
  "nothing-to-repeat": said("There is nothing here that could be repeated", "繰り返す対象がありません"),
  "bad-repeat": said("The second number is smaller than the first", "二つ目の回数が一つ目より小さくなっています"),
  "bad-range": said("This is no range of characters", "文字の範囲として正しくありません"),
  "bad-class": said("There is no such class of characters", "このような文字クラスはありません"),
  "unknown-escape": said("This escape means nothing", "このエスケープに意味はありません"),
  "trailing-backslash": said("The pattern ends with a backslash", "パターンがバックスラッシュで終わっています"),
  "no-such-group": said("The pattern has no such group", "パターンにこの番号のグループはありません"),
  "duplicate-name": said("Another group has this name already", "この名前のグループはすでにあります"),
};
