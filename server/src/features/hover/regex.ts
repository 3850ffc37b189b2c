import type { Bilingual } from "../../facts/message.js";
import type { RegexNode } from "../../syntax/regex/regex.js";
import type { RegexPattern } from "../../syntax/table/patterns.js";

/** Describes in plain words what a pattern matches; undefined if any part of it is not understood. */
export function describePattern({ regex, text, negated }: RegexPattern): Bilingual | undefined {
  if (regex.problems.length + regex.unsupported.length > 0) return undefined;
  const parts = describe(regex.root, text.text);
  const [en, ja] = [parts.map((part) => part.en).join(", then "), parts.map((part) => part.ja).join("、続いて")];
  if (en.length > longest) return undefined;
  return negated
    ? { en: `Matches a text without this: ${en}.`, ja: `次の並びを含まない文字列に一致します: ${ja}。` }
    : { en: `Matches a text with this: ${en}.`, ja: `次の並びを含む文字列に一致します: ${ja}。` };
}

/** Limit of a description; a longer one is harder to read than the pattern itself. */
const longest = 600;

function describe(node: RegexNode, text: string): Bilingual[] {
  const written = text.slice(node.start, node.end);
  switch (node.kind) {
    case "sequence":
      return describeSequence(node.items, text);
    case "choice": {
      const branches = node.branches.map((branch) => joined(describe(branch, text)));
      return [
        {
          en: `either ${branches.map(({ en }) => en || "nothing").join(", or ")}`,
          ja: branches.map(({ ja }) => ja || "何もなし").join("、または"),
        },
      ];
    }
    case "group":
      return describe(node.body, text);
    case "set":
      if (node.of === "any") return [{ en: "any character", ja: "任意の 1 文字" }];
      if (node.of === "character") return [quote(plain(written))];
      return [{ en: `one character of ${code(written)}`, ja: `${code(written)} の 1 文字` }];
    case "anchor":
      return [anchors[node.at] ?? { en: code(written), ja: code(written) }];
    case "repeat":
      return [describeRepeat(node, text)];
    case "look": {
      const body = joined(describe(node.body, text));
      const not: Bilingual = node.negated ? { en: "not ", ja: "でないもの" } : { en: "", ja: "" };
      return node.behind
        ? [{ en: `behind what is ${not.en}${body.en}`, ja: `直前が ${body.ja}${not.ja}` }]
        : [{ en: `before what is ${not.en}${body.en}`, ja: `直後が ${body.ja}${not.ja}` }];
    }
    case "back-reference":
      return [{ en: `the text of group ${node.group} again`, ja: `グループ ${node.group} と同じ文字列` }];
  }
}

/** Describes a sequence, with adjacent characters joined to one text. */
function describeSequence(items: readonly RegexNode[], text: string): Bilingual[] {
  const parts: Bilingual[] = [];
  let run = "";
  for (const item of items) {
    if (item.kind === "set" && item.of === "character") {
      run += plain(text.slice(item.start, item.end));
      continue;
    }
    if (run !== "") parts.push(quote(run));
    run = "";
    parts.push(...describe(item, text));
  }
  if (run !== "") parts.push(quote(run));
  return parts;
}

function describeRepeat({ body, min, max }: Extract<RegexNode, { kind: "repeat" }>, text: string): Bilingual {
  if (body.kind === "set" && body.of === "any" && max === Number.POSITIVE_INFINITY && min < 2) {
    return min === 0
      ? { en: "any text or nothing", ja: "任意の文字列（空でもよい）" }
      : { en: "any text", ja: "任意の文字列（1 文字以上）" };
  }
  const { en, ja } = joined(describe(body, text));
  if (min === 0 && max === 1) return { en: `perhaps ${en}`, ja: `${ja}（なくてもよい）` };
  if (max === Number.POSITIVE_INFINITY) return { en: `${en} ${min} or more times`, ja: `${ja} が ${min} 回以上` };
  const times = min === max ? `${min}` : `${min}–${max}`;
  return { en: `${en} ${times} times`, ja: `${ja} が ${times} 回` };
}

const anchors: Readonly<Partial<Record<string, Bilingual>>> = {
  "subject-start": { en: "the beginning", ja: "先頭" },
  "subject-end": { en: "the end", ja: "末尾" },
  "subject-end-or-newline": { en: "the end", ja: "末尾" },
  "line-start": { en: "the beginning of a line", ja: "行頭" },
  "line-end": { en: "the end of a line", ja: "行末" },
  "word-boundary": { en: "the edge of a word", ja: "単語の境界" },
};

const joined = (parts: readonly Bilingual[]): Bilingual => ({
  en: parts.map(({ en }) => en).join(" and "),
  ja: parts.map(({ ja }) => ja).join("と"),
});
const plain = (written: string): string => written.replace(/^\\Q([\s\S]*?)(\\E)?$/, "$1").replace(/\\(\W)/g, "$1");
const code = (text: string): string => `\`${text.replaceAll("`", "'")}\``;
const quote = (text: string): Bilingual => ({ en: `“${text}”`, ja: `「${text}」` });
