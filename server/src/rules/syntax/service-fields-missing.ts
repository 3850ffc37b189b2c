import type { Fix } from "../../edits/edit.js";
import type { Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { serviceColumns } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { splitFields } from "../../syntax/value.js";
import type { Rule } from "../rule.js";

export const serviceFieldsMissing: Rule = {
  meta: {
    id: "service-fields-missing",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A line of master.cf has fewer than eight columns; Postfix does not start.",
      ja: "master.cf の行の列が 8 個に足りません。Postfix は起動しません。",
    },
  },
  *check(model) {
    const { uri, text } = model.master.source;
    for (const { kind, range } of model.master.problems) {
      const whole = text.slice(range.start, range.end);
      if (kind !== "service-field-count" || hasPlaceholder(whole)) continue;
      const line = whole.split("\n", 1)[0]!.trimEnd();
      const continues = continuesService(model, range.start, line);
      yield {
        at: { uri, range: { start: range.start, end: range.start + line.length } },
        message: continues ? unindented : tooShort(splitFields(whole).length),
        fixes: continues ? [indent(uri, range.start)] : [],
      };
    }
  },
};

/** True for a line of arguments that was written in the first column. */
function continuesService({ master }: ConfigModel, start: number, line: string): boolean {
  const isArgument = /^-[a-zA-Z]|^(?:flags|user|argv|directory|chroot|eol|null_sender|size)=|^\$/.test(line);
  return isArgument && master.services.some(({ columns, range }) => columns.command && range.end <= start);
}

function indent(uri: string, start: number): Fix {
  return {
    title: { en: "Indent: continue the service above", ja: "字下げして上のサービスの続きにする" },
    edits: [{ uri, range: { start, end: start }, newText: "  " }],
    safe: false,
  };
}

const unindented: Message = {
  en: "A line that begins in the first column begins a new service, and this is none: master(8) cannot read master.cf and Postfix does not start. Indent the line, so that it continues the service above.",
  ja: "行頭から始まる行は新しいサービスの定義とみなされます。これはサービスの定義ではないため master(8) が master.cf を読めず、Postfix は起動しません。字下げして上のサービスの続きにしてください。",
};

function tooShort(count: number): Message {
  const missing = serviceColumns.slice(count).join(", ");
  return {
    en: `A service has eight columns, but this line ends before ${missing}: master(8) cannot read master.cf and Postfix does not start. Fill the columns in; “-” stands for the default.`,
    ja: `サービスの行には 8 個の列が必要ですが、${missing} がありません。master(8) が master.cf を読めず、Postfix は起動しません。足りない列を補ってください (「-」は既定値です)。`,
  };
}
