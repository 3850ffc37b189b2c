import { replacement } from "../../edits/fix.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { tableRule } from "../rule.js";
import { inTable } from "../shared/table-findings.js";

export const aliasCommand = tableRule(
  {
    id: "alias-command",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A command in an alias without the quotes that it needs, or without the full path of its program.",
      ja: "必要な引用符がない、またはプログラムのフルパスがないエイリアスのコマンドです。",
    },
  },
  (table) =>
    function* (chunk) {
      if (chunk.syntax !== "aliases") return;
      for (const { targets } of chunk.entries) {
        for (const { text, range, plain } of targets) {
          if (hasPlaceholder(text)) continue;
          if (text.startsWith("|") && /\s/.test(text) && !/["\\\n]/.test(text)) {
            yield {
              at: inTable(table, range),
              message: {
                en: "A command with spaces needs double quotes around all of it, the “|” too; without them Postfix takes it apart.",
                ja: "空白を含むコマンドは「|」も含めて全体を二重引用符で囲む必要があります。囲まないと、Postfix は別々の要素として扱います。",
              },
              fixes: [replacement(table.source.uri, range, `"${text}"`, false)],
            };
          } else if (
            /^\|\s*[\w.-]+(\s|$)/.test(plain) &&
            !/^\|\s*(exit|exec|test|true|false|cd|if|cat|echo)\b/.test(plain)
          ) {
            yield {
              at: inTable(table, range),
              severity: "information",
              message: {
                en: "The program has no path, and commands run with a search path that knows only the system's own folders. Write the full path.",
                ja: "プログラムにパスがありません。コマンドの検索パスはシステムの標準のフォルダだけなので、フルパスで書いてください。",
              },
            };
          }
        }
      }
    },
);
