import type { Fix } from "../../edits/edit.js";
import { lineEnding } from "../../edits/edit.js";
import { excerpt } from "../../facts/message.js";
import type { ValueShape } from "../../facts/shape.js";
import type { ConfigModel, Setting } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Finding, Rule } from "../rule.js";
import { isRefused } from "../shared/check-value.js";
import { type InlineComment, inlineCommentsOf, isFreeText, shapeOfSetting } from "../shared/value-typos.js";

export const inlineComment: Rule = {
  meta: {
    id: "inline-comment",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A comment behind a value is a part of the value.",
      ja: "値の後ろに書いたコメントは、値の一部になります。",
    },
  },
  *checkSetting(model, setting) {
    if (setting.assignment.valueText.hasPlaceholder) return;
    for (const comment of inlineCommentsOf(model, setting)) yield findingFor(model, setting, comment);
  },
};

function findingFor(model: ConfigModel, setting: Setting, comment: InlineComment): Finding {
  const { assignment } = setting;
  const { uri, value } = assignment;
  const text = excerpt(value.text.slice(comment.start, comment.end));
  const result = consequence(model, setting, comment);
  return {
    at: { uri, range: value.rangeOf(comment.start, comment.end) },
    severity: result.severity,
    message: {
      en: `Postfix has no comments behind a value: “${text}” is a part of the value. ${result.en}Put the comment on a line of its own.`,
      ja: `Postfix では値の後ろにコメントを書けません。「${text}」も値の一部になります。${result.ja}コメントは独立した行に書いてください。`,
    },
    fixes:
      setting.service === undefined ? [moveUp(assignment, comment, !isFreeText(shapeOfSetting(model, setting)))] : [],
  };
}

/** The effect of a comment on the value. Its text is a sentence that is followed by another one. */
interface Consequence {
  readonly severity: "error" | "warning" | "information";
  readonly en: string;
  readonly ja: string;
}

function consequence(model: ConfigModel, setting: Setting, comment: InlineComment): Consequence {
  const { text } = setting.assignment.value;
  const shape = shapeOfSetting(model, setting);
  const known = model.parameter(setting.assignment.name.text);
  const isName = /^my(?:hostname|domain)$/.test(setting.assignment.name.text);
  if (isName || (known !== undefined && isRefused(model, known, text))) {
    return {
      severity: "error",
      en: "Such a value is refused, and the programs that read it stop with an error. ",
      ja: "このような値は受け付けられず、これを読むプログラムはエラーで停止します。",
    };
  }
  if (shape?.kind === "time" && comment.start > 0) {
    return {
      severity: "information",
      en: "Here it does no harm, because Postfix reads only the number and the unit of a time. ",
      ja: "時間の値では数値と単位だけが読まれるため、ここでは害はありません。",
    };
  }
  if (shape?.kind === "tables" || shape?.kind === "cache") {
    return {
      severity: "error",
      en: "Postfix takes each word of it for a lookup table, which it cannot open. ",
      ja: "Postfix は各単語をルックアップテーブルとみなし、開けずに失敗します。",
    };
  }
  return shape?.kind === "restrictions" ? amongRestrictions(text.slice(0, comment.start)) : asText(shape);
}

/** The effect within a restriction list, where nothing after permit, reject or defer is evaluated. */
function amongRestrictions(before: string): Consequence {
  if (/(?:^|[\s,])(?:permit|reject|defer)[\s,]*$/i.test(before)) {
    return {
      severity: "warning",
      en: "Postfix takes it for more restrictions. ",
      ja: "Postfix はこれも制限とみなします。",
    };
  }
  return {
    severity: "error",
    en: "Postfix takes each word of it for a restriction, and answers clients with a temporary error. ",
    ja: "Postfix は各単語を制限とみなし、クライアントに一時エラーを返します。",
  };
}

function asText(shape: ValueShape | undefined): Consequence {
  return shape?.kind === "list"
    ? {
        severity: "warning",
        en: "Postfix takes each word of it for an item of the list. ",
        ja: "Postfix は各単語をリストの項目とみなします。",
      }
    : { severity: "warning", en: "", ja: "" };
}

/** A fix that moves the comment above its physical line. */
function moveUp({ source, value }: Assignment, comment: InlineComment, safe: boolean): Fix {
  const { text, uri } = source;
  const { start, end } = value.rangeOf(comment.start, comment.end);
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line))![0];
  const before = text.slice(line, start);
  const space = before.length - before.trimEnd().length;
  const newText = `${indent}${text.slice(start, end).trimEnd()}${lineEnding(source)}`;
  return {
    title: { en: "Move the comment to a line of its own", ja: "コメントを独立した行に移す" },
    edits: [
      { uri, range: { start: line, end: line }, newText },
      { uri, range: { start: start - space, end }, newText: "" },
    ],
    safe,
  };
}
