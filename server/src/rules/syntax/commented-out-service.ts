import type { Fix } from "../../edits/edit.js";
import { endOfLine } from "../../edits/edit.js";
import { daemonOf } from "../../facts/vocabulary/daemons.js";
import type { ConfigModel } from "../../model/values/model.js";
import { programOf, type Service } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { SourceText, TextRange } from "../../syntax/text.js";
import type { Finding, Rule } from "../rule.js";
import { type WholeService, wholeServices } from "../shared/services.js";

export const commentedOutService: Rule = {
  meta: {
    id: "commented-out-service",
    severity: "warning",
    topic: "syntax",
    summary: {
      en: "A service is commented out, but its options are not: they belong to the service above.",
      ja: "サービスの行だけがコメントになり、オプションが残っています。残りは上のサービスのものになります。",
    },
  },
  *check(model) {
    for (const service of wholeServices(model)) {
      for (const group of groupsIn(model, service)) {
        if (isMisplaced(service, group)) yield findingFor(service, group);
      }
    }
  },
};

/** A commented-out service inside another service, with the following lines that are not comments. */
interface Group {
  readonly comment: TextRange;
  readonly name: string;
  readonly type: string;
  readonly lines: readonly TextRange[];
}

const serviceLine =
  /^#+[ \t]*([^\s#]+)[ \t]+(inet|unix|unix-dgram|fifo|pass)[ \t]+[yn-][ \t]+[yn-][ \t]+[yn-][ \t]+(?:-|\d+\??)[ \t]+(?:-|\d+)[ \t]+\S/;

function* groupsIn({ master }: ConfigModel, service: Service): Generator<Group> {
  const { source, range } = service;
  const inside = master.comments.filter(({ start, end }) => range.start < start && end < range.end);
  let last: { comment: TextRange; name: string; type: string } | undefined;
  for (const [index, comment] of inside.entries()) {
    const match = serviceLine.exec(source.text.slice(comment.start, comment.end));
    if (match !== null) last = { comment, name: match[1]!, type: match[2]! };
    const lines = linesBetween(source, comment.end, inside[index + 1]?.start ?? range.end);
    if (last !== undefined && lines.length > 0) {
      yield { ...last, lines };
      last = undefined;
    }
  }
}

/** The non-blank physical lines between two offsets; the second offset is on a later line. */
function linesBetween({ text }: SourceText, from: number, to: number): TextRange[] {
  const lines: TextRange[] = [];
  for (
    let newline = text.indexOf("\n", from);
    newline >= 0 && newline < to;
    newline = text.indexOf("\n", newline + 1)
  ) {
    const end = text.indexOf("\n", newline + 1);
    const line = text.slice(newline + 1, end < 0 ? text.length : end);
    const start = newline + 1 + line.length - line.trimStart().length;
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    lines.push({ start, end: start + line.trim().length });
  }
  return lines;
}

/**
 * True where the lines belong to the commented-out service. They do not where the comment is another form of the
 * service itself, or where the service needs them.
 */
function isMisplaced(service: WholeService, { name, type, comment, lines }: Group): boolean {
  const { columns, source, arguments: words } = service;
  if (columns.service.text === name && columns.type.text === type) return false;
  const first = source.text.slice(lines[0]!.start, lines[0]!.end);
  if (hasPlaceholder(first)) return false;
  if (first.startsWith("-")) return true;
  const needs = /^(?:pipe|spawn)$/.test(programOf(service) ?? "");
  const hasCommand = words.some(({ text, range }) => range.start < comment.start && text.startsWith("argv="));
  return /^(?:flags|user|argv|directory)=/.test(first) && (!needs || hasCommand) && isOfPostfix(service);
}

function isOfPostfix(service: WholeService): boolean {
  return daemonOf(programOf(service) ?? "") !== undefined;
}

function findingFor(service: WholeService, { comment, name, lines }: Group): Finding {
  const { uri } = service.source;
  const above = service.columns.service.text;
  return {
    at: { uri, range: { start: lines[0]!.start, end: lines.at(-1)!.end } },
    message: {
      en: `The line of the service ${name} is a comment, but these lines are none: they belong to the service ${above} further up and change how it works. Comment them out too.`,
      ja: `サービス ${name} の行はコメントですが、これらの行はコメントではないため、上にあるサービス ${above} のオプションになり、その動作を変えてしまいます。これらの行もコメントにしてください。`,
    },
    related: [
      { at: { uri, range: comment }, message: { en: "This line is a comment.", ja: "この行はコメントです。" } },
    ],
    fixes: [commentOut(service.source, lines), revive(service.source, comment)],
  };
}

function commentOut({ text, uri }: SourceText, lines: readonly TextRange[]): Fix {
  return {
    title: { en: "Comment these lines out too", ja: "これらの行もコメントにする" },
    edits: lines.map(({ start }) => {
      const at = text.lastIndexOf("\n", start - 1) + 1;
      return { uri, range: { start: at, end: at }, newText: "#" };
    }),
    safe: false,
  };
}

function revive(source: SourceText, { start }: TextRange): Fix {
  const line = source.text.slice(start, endOfLine(source.text, start));
  const from = source.text.lastIndexOf("\n", start - 1) + 1;
  const end = start + /^#+[ \t]*/.exec(line)![0].length;
  return {
    title: { en: "Take the service back in", ja: "サービスの行を有効に戻す" },
    edits: [{ uri: source.uri, range: { start: from, end }, newText: "" }],
    safe: false,
  };
}
