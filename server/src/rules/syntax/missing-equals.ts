import type { Fix } from "../../edits/edit.js";
import { parameters } from "../../facts/parameter.js";
import { restrictionOf } from "../../facts/vocabulary/restrictions.js";
import type { ConfigModel } from "../../model/values/model.js";
import { byteOrderMark } from "../../syntax/lines.js";
import type { TextRange } from "../../syntax/text.js";
import type { Rule } from "../rule.js";

export const missingEquals: Rule = {
  meta: {
    id: "missing-equals",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line of main.cf has no `=`; Postfix does not start.",
      ja: "main.cf の行に「=」がありません。Postfix は起動しません。",
    },
  },
  *check(model) {
    const { main } = model;
    const { uri, text } = main.source;
    for (const { kind, range } of main.problems) {
      if (kind !== "missing-equals" || isMarkedComment(text, range)) continue;
      const line = text.slice(range.start, range.end).split("\n", 1)[0]!.trimEnd();
      yield {
        at: { uri, range: { start: range.start, end: range.start + line.length } },
        ...explain(model, range, line),
      };
    }
  },
};

/** True for a first line that is a comment after a byte order mark, which byte-order-mark reports. */
function isMarkedComment(text: string, { start }: TextRange): boolean {
  return start === 1 && text.startsWith(byteOrderMark) && text[1] === "#";
}

function explain(model: ConfigModel, range: TextRange, line: string): { message: typeof stopped; fixes: Fix[] } {
  const { uri } = model.main.source;
  if (/^(<{7}|>{7}|\|{7})( |$)/.test(line)) return { message: conflict, fixes: [] };
  const other = otherSign(model, line);
  if (other !== undefined) {
    const at = { start: range.start + other.start, end: range.start + other.end };
    const title = { en: "Write “=”", ja: "「=」に直す" };
    return { message: wrongSign, fixes: [{ title, edits: [{ uri, range: at, newText: " = " }], safe: true }] };
  }
  if (!continues(model, range, line)) return { message: stopped, fixes: [] };
  const at = { start: range.start, end: range.start };
  const title = { en: "Indent: continue the setting above", ja: "字下げして上の設定の続きにする" };
  return { message: unindented, fixes: [{ title, edits: [{ uri, range: at, newText: "    " }], safe: false }] };
}

/** The range of a sign such as `:` that is written instead of `=` after the name of a parameter. */
function otherSign(model: ConfigModel, line: string): { start: number; end: number } | undefined {
  const match = /^([A-Za-z]\w*)(\s*[:：＝]\s*|[ \t]+)(?=[^\s:])/.exec(line);
  if (match === null || (!parameters.has(match[1]!) && model.parameter(match[1]!) === undefined)) return undefined;
  return { start: match[1]!.length, end: match[0].length };
}

/**
 * True for a line that looks like an item of the list above it, such as a restriction, a table, a network or a name.
 */
function continues({ main }: ConfigModel, range: TextRange, line: string): boolean {
  const above = main.assignments.findLast((assignment) => assignment.range.end <= range.start);
  if (above === undefined || /^(?:\/\/|;|\[|include\b|export\b|set\b|postconf\b|--)/.test(line)) return false;
  const first = line.split(/[\s,]/, 1)[0]!;
  if (restrictionOf(first) !== undefined || /^!?(proxy:)?[a-z]+:\S/.test(first)) return true;
  const isOpen = above.value.text === "" || /[,\\]$/.test(above.value.text);
  return isOpen || /^!?[\w.:/[\]$@{}()-]+,?$/.test(line);
}

const stopped = {
  en: "This line has no “=”, so no Postfix program can read main.cf and mail stops.",
  ja: "この行には「=」がないため、Postfix のすべてのプログラムが main.cf を読めず、メールが止まります。",
};

const unindented = {
  en: "This line has no “=”, so no Postfix program can read main.cf and mail stops. If it belongs to the setting above, indent it.",
  ja: "この行には「=」がないため、Postfix のすべてのプログラムが main.cf を読めず、メールが止まります。上の行の続きであれば、行頭を字下げしてください。",
};

const wrongSign = {
  en: "Between a name and its value Postfix wants “=”. As it is, no Postfix program can read main.cf and mail stops.",
  ja: "名前と値の間には「=」が必要です。このままでは Postfix のすべてのプログラムが main.cf を読めず、メールが止まります。",
};

const conflict = {
  en: "This is the mark of a merge that was not finished. No Postfix program can read main.cf until one of the two versions is chosen.",
  ja: "マージの競合を示す印が残っています。どちらかの版を選んで解決するまで、Postfix のプログラムは main.cf を読めません。",
};
