import { programOf } from "../../syntax/master-cf.js";
import type { Spanned } from "../../syntax/text.js";
import type { Finding, Rule } from "../rule.js";
import { daemonOfService, type WholeService, wholeServices } from "../shared/services.js";

export const debuggingLeftOn: Rule = {
  meta: {
    id: "debugging-left-on",
    severity: "hint",
    topic: "style",
    summary: {
      en: "`-v` or `-D` in master.cf is for the search for a fault, and not for good.",
      ja: "master.cf の `-v` や `-D` は障害の調査用で、常用するものではありません。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      if (daemonOfService(service) === undefined) continue;
      for (const word of service.flags) if (/^-[vDo]*[vD]/.test(word.text)) yield findingFor(service, word);
    }
  },
};

function findingFor(service: WholeService, word: Spanned): Finding {
  const program = programOf(service)!;
  const letters = word.text.replace(/o.*$/s, "");
  const isLoud =
    (
      service.flags
        .map(({ text }) => text)
        .join("")
        .match(/v/g) ?? []
    ).length > 1;
  const isDebugger = letters.includes("D");
  const hasOverride = word.text !== letters;
  const { uri } = service.source;
  return {
    at: { uri, range: word.range },
    severity: isLoud || isDebugger ? "information" : "hint",
    message: isDebugger
      ? {
          en: `-D starts every ${program}(8) process under debugger_command. Delete it when the search is over.`,
          ja: `-D を付けると、${program}(8) のプロセスがすべて debugger_command のもとで起動します。調査が済んだら削除してください。`,
        }
      : {
          en: `-v makes ${program}(8) log every step: the log grows fast, and what matters gets lost in it. Delete it when the search is over; debug_peer_list logs single clients in detail.`,
          ja: `-v を付けると ${program}(8) の処理がすべて記録されます。ログが急速に増え、大事な記録が埋もれます。調査が済んだら削除してください。特定の相手だけなら debug_peer_list を使います。`,
        },
    fixes: [
      {
        title: { en: "Delete it", ja: "削除する" },
        edits: [
          hasOverride
            ? { uri, range: { start: word.range.start + 1, end: word.range.start + letters.length }, newText: "" }
            : { uri, range: { start: before(service, word), end: word.range.end }, newText: "" },
        ],
        safe: false,
      },
    ],
  };
}

/** The offset at which the white space before a word begins, which may be at the end of the line before. */
function before({ source }: WholeService, { range }: Spanned): number {
  let start = range.start;
  while (/\s/.test(source.text[start - 1] ?? "x")) start--;
  const between = source.text.slice(start, range.start);
  // A comment line in between is kept.
  return /[^\s]/.test(between) ? range.start : start;
}
