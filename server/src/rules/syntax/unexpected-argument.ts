import type { Fix } from "../../edits/edit.js";
import { type Bilingual, excerpt, type Message } from "../../facts/message.js";
import type { ConfigModel } from "../../model/values/model.js";
import type { Assignment } from "../../syntax/main-cf.js";
import { type Argument, programOf } from "../../syntax/master-cf.js";
import type { TextRange } from "../../syntax/text.js";
import type { Finding, Rule } from "../rule.js";
import { operandsOf } from "../shared/arguments.js";
import { atWords, type WholeService, wholeServices } from "../shared/services.js";

export const unexpectedArgument: Rule = {
  meta: {
    id: "unexpected-argument",
    severity: "error",
    topic: "syntax",
    summary: {
      en: "A program of Postfix gets a word that it does not take, mostly because of a space in a value of `-o`.",
      ja: "Postfix のプログラムに余分な引数が渡されています。多くは `-o` の値に含まれる空白のためです。",
    },
  },
  *check(model) {
    const broken = model.master.problems;
    for (const service of wholeServices(model)) {
      const operands = operandsOf(service);
      const refused = operands?.refused;
      // Other rules report comments, misplaced columns and malformed options.
      if (operands === undefined || refused === undefined || refused.text.startsWith("#")) continue;
      if (broken.some(({ range }) => isInside(range, service.range))) continue;
      if (/^(?:[-yn]|\d+\??)$/.test(service.columns.command.text)) continue;
      yield { ...findingFor(model, service, refused), severity: operands.isFatal ? "error" : "warning" };
    }
  },
};

function isInside(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function findingFor(model: ConfigModel, service: WholeService, refused: Argument): Finding {
  const { consequence } = operandsOf(service)!;
  const words = service.arguments;
  const index = words.indexOf(refused);
  const before = service.overrides.find(({ range }) => range.end === words[index - 1]?.range.end);
  const name = /^[a-z0-9_]+(?==)/.exec(refused.text)?.[0];
  if (name !== undefined && model.parameter(name) !== undefined && before?.value.text.endsWith(",") !== true) {
    return {
      at: atWords(service, refused),
      message: noOption(refused, consequence),
      fixes: [addOption(refused, service)],
    };
  }
  if (before === undefined || isCommandAttribute(refused)) {
    return { at: atWords(service, refused), message: unknown(service, refused, consequence) };
  }
  const rest = words.slice(index);
  const stop = rest.findIndex(({ text }) => /^-[a-zA-Z]$|^-o|^#/.test(text));
  const parts = stop < 0 ? rest : rest.slice(0, stop);
  return {
    at: atWords(service, refused, parts.at(-1)!),
    message: cutOff(before, consequence),
    fixes: [join(service, before, parts)],
  };
}

/** True for attributes such as `user=`, which only some programs accept. */
function isCommandAttribute({ text }: Argument): boolean {
  return /^(?:flags|user|argv|directory)=/.test(text);
}

/** A fix that joins the words of a value: as one word where commas separate them, otherwise in braces. */
function join({ source }: WholeService, { name, value }: Assignment, parts: readonly Argument[]): Fix {
  const words = [value.text, ...parts.map(({ text }) => text)].join(" ").trim();
  const text = words.replace(/^(["'])(.*)\1$/s, "$2").replace(/\s*,\s*/g, ",");
  const newText = /\s/.test(text) ? `{ ${name.text} = ${text} }` : `${name.text}=${text}`;
  return {
    title: { en: `Write “${excerpt(newText)}”`, ja: `「${excerpt(newText)}」に直す` },
    edits: [{ uri: source.uri, range: { start: name.range.start, end: parts.at(-1)!.range.end }, newText }],
    safe: false,
  };
}

function addOption({ range }: Argument, { source }: WholeService): Fix {
  return {
    title: { en: "Put -o before it", ja: "前に -o を加える" },
    edits: [{ uri: source.uri, range: { start: range.start, end: range.start }, newText: "-o " }],
    safe: false,
  };
}

function cutOff({ name }: Assignment, consequence: Bilingual): Message {
  return {
    en: `White space ends a value in master.cf, so this does not belong to ${name.text}: it is an argument of its own. ${consequence.en} Write the value without spaces, or as “{ ${name.text} = value }”.`,
    ja: `master.cf では空白で値が終わるため、これは ${name.text} の値ではなく別の引数になります。${consequence.ja}空白を除くか、「{ ${name.text} = 値 }」と書いてください。`,
  };
}

function noOption(word: Argument, consequence: Bilingual): Message {
  return {
    en: `“${excerpt(word.text)}” has no -o before it. ${consequence.en}`,
    ja: `「${excerpt(word.text)}」の前に -o がありません。${consequence.ja}`,
  };
}

function unknown(service: WholeService, word: Argument, consequence: Bilingual): Message {
  const program = programOf(service)!;
  return {
    en: `${program}(8) takes no argument “${excerpt(word.text)}”. ${consequence.en}`,
    ja: `${program}(8) に引数「${excerpt(word.text)}」は使えません。${consequence.ja}`,
  };
}
