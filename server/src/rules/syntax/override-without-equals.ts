import type { Fix } from "../../edits/edit.js";
import { endOfLine } from "../../edits/edit.js";
import { excerpt, type Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import { type Argument, programOf, type Service } from "../../syntax/master-cf.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { Finding, Rule } from "../rule.js";

export const overrideWithoutEquals: Rule = {
  meta: {
    id: "override-without-equals",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "What follows `-o` is not `name=value`; the program does not start.",
      ja: "`-o` の後ろが「名前=値」の形になっていません。プログラムは起動しません。",
    },
  },
  *check(model) {
    for (const { kind, range } of model.master.problems) {
      if (kind !== "override-without-equals") continue;
      const service = model.master.services.find((each) => contains(each, range.start));
      if (service !== undefined && !hasPlaceholder(service.line.text)) yield findingFor(model, service, range.start);
    }
  },
};

function contains({ range }: Service, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}

function findingFor(model: ConfigModel, service: Service, start: number): Finding {
  const { uri } = service.source;
  const words = service.arguments;
  const index = words.findIndex(({ range }) => range.start <= start && start < range.end);
  const word = words[index]!;
  const value = spacedValue(service, index);
  if (value !== undefined) {
    const range = { start, end: value.at(-1)!.range.end };
    return { at: { uri, range }, message: spaced(service), fixes: [join(service, word, value)] };
  }
  const fix = booleanFix(model, service, word);
  return { at: { uri, range: word.range }, message: missing(service, word), fixes: fix === undefined ? [] : [fix] };
}

/** The words from a lone `=` (or `=value`) up to the end of the physical line or the next option. */
function spacedValue(service: Service, index: number): Argument[] | undefined {
  const words = service.arguments;
  if (words[index]!.text.startsWith("-") || !words[index + 1]?.text.startsWith("=")) return undefined;
  const end = endOfLine(service.source.text, words[index + 1]!.range.start);
  const rest = words.slice(index + 1).filter(({ range }) => range.start < end);
  const stop = rest.findIndex(({ text }) => /^-[a-zA-Z]|^#/.test(text));
  return stop < 0 ? rest : rest.slice(0, stop);
}

function join(service: Service, name: Argument, words: readonly Argument[]): Fix {
  const value = words
    .map(({ text }) => text)
    .join(" ")
    .replace(/^=\s*/, "")
    .replace(/,\s+/g, ",");
  const newText = /\s/.test(value) ? `{ ${name.text} = ${value} }` : `${name.text}=${value}`;
  const range = { start: name.range.start, end: words.at(-1)!.range.end };
  return {
    title: { en: `Write “${excerpt(newText)}”`, ja: `「${excerpt(newText)}」に直す` },
    edits: [{ uri: service.source.uri, range, newText }],
    safe: true,
  };
}

/** A fix for a boolean parameter without a value, which was most likely meant to be switched on. */
function booleanFix(model: ConfigModel, service: Service, word: Argument): Fix | undefined {
  if (model.parameter(word.text)?.fact.type !== "boolean") return undefined;
  const { end } = word.range;
  return {
    title: { en: `Write “${word.text}=yes”`, ja: `「${word.text}=yes」に直す` },
    edits: [{ uri: service.source.uri, range: { start: end, end }, newText: "=yes" }],
    safe: false,
  };
}

function spaced(service: Service): Message {
  const program = programOf(service) ?? "";
  return {
    en: `Behind -o there must be no space around “=”: ${program} stops with a fatal error each time it is started. Write “name=value”, or “{ name = value }” where the value holds spaces.`,
    ja: `-o の後ろでは「=」の前後に空白を置けません。${program} は起動のたびに致命的エラーで停止します。「名前=値」と書くか、値に空白を含むなら「{ 名前 = 値 }」と書いてください。`,
  };
}

function missing(service: Service, word: Argument): Message {
  const program = programOf(service) ?? "";
  if (word.text.startsWith("-")) {
    return {
      en: `-o takes “name=value”, and nothing follows it: ${program} stops with a fatal error each time it is started.`,
      ja: `-o の後ろに「名前=値」がありません。${program} は起動のたびに致命的エラーで停止します。`,
    };
  }
  return {
    en: `-o takes “name=value”, and “${excerpt(word.text)}” is none: ${program} stops with a fatal error each time it is started.`,
    ja: `-o の後ろには「名前=値」を書きますが、「${excerpt(word.text)}」はその形ではありません。${program} は起動のたびに致命的エラーで停止します。`,
  };
}
