import type { Fix } from "../../edits/edit.js";
import type { Assignment } from "../../syntax/main-cf.js";
import type { Rule } from "../rule.js";
import { isRefused } from "../shared/check-value.js";
import { doubledEqualsOf } from "../shared/value-typos.js";

export const doubleEquals: Rule = {
  meta: {
    id: "double-equals",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A second `=` behind the first one is a part of the value.",
      ja: "二つ目の「=」は値の一部になります。",
    },
  },
  *checkSetting(model, setting) {
    const { assignment } = setting;
    const length = doubledEqualsOf(model, setting);
    if (length === undefined || assignment.valueText.hasPlaceholder) return;
    const known = model.parameter(assignment.name.text);
    const sign = assignment.value.text.slice(0, length).trim();
    yield {
      at: { uri: assignment.uri, range: assignment.value.rangeOf(0, sign.length) },
      severity: known !== undefined && isRefused(model, known, assignment.value.text) ? "error" : "warning",
      message: {
        en: `One “=” sets a parameter. This “${sign}” is a part of the value, which then does not mean what it should. Delete it.`,
        ja: `パラメータの設定に使う「=」は一つです。この「${sign}」は値の一部となり、意図したとおりに働きません。削除してください。`,
      },
      fixes: [fix(assignment, length)],
    };
  },
};

function fix(assignment: Assignment, length: number): Fix {
  const { source, value } = assignment;
  // Avoids turning `name == value` into `name =value`.
  const touches = source.text[value.offsetAt(0) - 1] === "=";
  const isSpaced = source.text[assignment.name.range.end] === " ";
  const title = {
    en: `Delete “${value.text.slice(0, length).trim()}”`,
    ja: `「${value.text.slice(0, length).trim()}」を削除する`,
  };
  return {
    title,
    edits: [{ uri: source.uri, range: value.rangeOf(0, length), newText: touches && isSpaced ? " " : "" }],
    safe: true,
  };
}
