import type { Fix } from "../../edits/edit.js";
import { endOfLine } from "../../edits/edit.js";
import { closingBrace } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { SourceText, TextRange } from "../../syntax/text.js";
import type { Rule } from "../rule.js";

export const unclosedBrace: Rule = {
  meta: {
    id: "unclosed-brace",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "An argument in braces does not end with its closing brace; Postfix does not start.",
      ja: "波括弧で囲んだ引数が閉じられていません。Postfix は起動しません。",
    },
  },
  *check(model) {
    const { source } = model.master;
    for (const { kind, range } of model.master.problems) {
      const text = source.text.slice(range.start, range.end);
      if (kind !== "unbalanced-braces" || hasPlaceholder(text)) continue;
      const isOpen = closingBrace(text) < 0;
      const end = isOpen ? endOfLine(source.text, range.start) : range.end;
      yield {
        at: { uri: source.uri, range: { start: range.start, end: Math.min(range.end, end) } },
        message: isOpen ? open : trailing,
        fixes: isOpen ? [close(source, range)] : [],
      };
    }
  },
};

const open = {
  en: "This brace is not closed: everything up to the end of the service counts as one argument, and master(8) stops with a fatal error. Close it with “}”.",
  ja: "波括弧が閉じられていません。サービスの終わりまでが一つの引数とみなされ、master(8) は致命的エラーで停止します。「}」で閉じてください。",
};

const trailing = {
  en: "There is text behind the closing brace of this argument, and master(8) stops with a fatal error. Put a space between them, or move the brace.",
  ja: "引数を閉じる波括弧のすぐ後ろに文字があり、master(8) は致命的エラーで停止します。間に空白を入れるか、波括弧の位置を直してください。",
};

/** A fix that closes the brace at the end of its physical line, as the next line is most likely another argument. */
function close(source: SourceText, { start, end }: TextRange): Fix {
  const at = Math.min(end, endOfLine(source.text, start));
  return {
    title: { en: "Close the brace at the end of the line", ja: "行末で波括弧を閉じる" },
    edits: [{ uri: source.uri, range: { start: at, end: at }, newText: " }" }],
    safe: false,
  };
}
