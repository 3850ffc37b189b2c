import type { Fix } from "../../edits/edit.js";
import { endOfLine, lineEnding } from "../../edits/edit.js";
import { type Bilingual, excerpt } from "../../facts/message.js";
import { type Argument, programOf } from "../../syntax/master-cf.js";
import type { Finding, Rule } from "../rule.js";
import { operandsOf } from "../shared/arguments.js";
import { type WholeService, wholeServices } from "../shared/services.js";

export const commentOnServiceLine: Rule = {
  meta: {
    id: "comment-on-service-line",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A comment behind a service is taken for arguments of its program.",
      ja: "サービスの行の後ろに書いたコメントは、プログラムの引数になります。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      const comment = service.operands.find(({ text }) => text.startsWith("#"));
      if (comment !== undefined) yield findingFor(service, comment);
    }
  },
};

function findingFor(service: WholeService, comment: Argument): Finding {
  const { source } = service;
  const end = endOfLine(source.text, comment.range.start);
  const range = { start: comment.range.start, end: Math.max(comment.range.end, end) };
  const text = excerpt(source.text.slice(range.start, range.end).trim());
  const operands = operandsOf(service);
  const isRefused = operands?.refused === comment;
  const consequence = isRefused ? operands.consequence : passed(service);
  return {
    at: { uri: source.uri, range },
    severity: isRefused && operands.isFatal ? "error" : "warning",
    message: {
      en: `master.cf has no comments behind a service: “${text}” becomes arguments of the program. ${consequence.en} Put the comment on a line of its own.`,
      ja: `master.cf ではサービスの行の後ろにコメントを書けません。「${text}」はプログラムの引数になります。${consequence.ja}コメントは独立した行に書いてください。`,
    },
    fixes: [moveUp(service, range.start, range.end)],
  };
}

function passed(service: WholeService): Bilingual {
  const isCommand = /^(?:pipe|spawn)$/.test(programOf(service) ?? "");
  return isCommand
    ? { en: "The command in argv= gets these words too.", ja: "argv= のコマンドにもこれらの語が渡されます。" }
    : { en: "", ja: "" };
}

/** A fix that moves the comment above its physical line. */
function moveUp({ source }: WholeService, start: number, end: number): Fix {
  const { text, uri } = source;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(line, start);
  const space = before.length - before.trimEnd().length;
  const comment = `${text.slice(start, end).trimEnd()}${lineEnding(source)}`;
  return {
    title: { en: "Move the comment to a line of its own", ja: "コメントを独立した行に移す" },
    edits: [
      { uri, range: { start: line, end: line }, newText: comment },
      { uri, range: { start: start - space, end }, newText: "" },
    ],
    safe: true,
  };
}
