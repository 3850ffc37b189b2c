import { type Bilingual, type Message, mapMessage } from "../../facts/message.js";
import type { NamedValue, TableUse } from "../../facts/shape.js";
import { accessActionOf, checkActionOf } from "../../facts/vocabulary/actions.js";
import { keyFormOf, keyOrder } from "../../model/emulation/lookup/key-order.js";
import { readChunkAt, type TableModel } from "../../model/tables/table-model.js";
import type { LogicalText } from "../../syntax/logical-text.js";
import { lastAddress, networkAddress } from "../../syntax/network.js";
import type { NetworkPattern } from "../../syntax/table/cidr.js";
import type { PatternStatement, RegexPattern } from "../../syntax/table/patterns.js";
import { touches } from "../../syntax/text.js";
import { databaseFileHover } from "../database-file.js";
import type { Hover } from "./content.js";
import { describePattern } from "./regex.js";

/** The hover at an offset of a lookup table. */
export function tableHover(model: TableModel, offset: number): Hover | undefined {
  const { use } = model;
  const table = readChunkAt(model, offset);
  switch (table?.syntax) {
    case "indexed": {
      const entry = table.entries.find(({ range }) => touches(range, offset));
      if (entry === undefined) return undefined;
      if (touches(entry.key.range, offset)) return keyHover(entry.key.range, model);
      return resultHover(entry.value, use, offset);
    }
    case "aliases": {
      const entry = table.entries.find(({ key }) => touches(key.range, offset));
      return entry && { range: entry.key.range, markdown: aliasOrder };
    }
    case "cidr": {
      const statement = table.statements.find(({ range }) => touches(range, offset));
      if (statement === undefined || statement.kind === "endif") return undefined;
      if (touches(statement.network.name.range, offset)) return networkHover(statement.network);
      return statement.kind === "rule" ? resultHover(statement.result, use, offset) : undefined;
    }
    case "definition":
      return databaseFileHover(model, offset);
    case "pcre":
    case "regexp": {
      const statement = table.statements.find(({ range }) => touches(range, offset));
      return statement && patternHover(statement, use, offset);
    }
    default:
      return undefined;
  }
}

/** Describes the addresses that a line of a cidr table matches. */
function networkHover(network: NetworkPattern): Hover {
  const [first, last] = [networkAddress(network), lastAddress(network)].map((address) => `\`${address}\``);
  const which: Bilingual =
    first === last
      ? { en: `the address ${first}`, ja: `アドレス ${first}` }
      : { en: `the addresses from ${first} to ${last}`, ja: `${first} から ${last} までのアドレス` };
  const markdown: Message = network.negated
    ? { en: `Matches every address but ${which.en}.`, ja: `${which.ja}以外のすべてのアドレスに一致します。` }
    : { en: `Matches ${which.en}.`, ja: `${which.ja}に一致します。` };
  return { range: network.name.range, markdown };
}

function patternHover(statement: PatternStatement, use: TableUse | undefined, offset: number): Hover | undefined {
  if (statement.kind === "endif") return undefined;
  if (touches(statement.pattern.range, offset)) return ofPattern(statement.pattern);
  if (statement.kind === "if") return undefined;
  for (const { group, start, end } of statement.replacement.parts) {
    const range = statement.result.rangeOf(start, end);
    if (group !== undefined && touches(range, offset)) return { range, markdown: groupText(statement.pattern, group) };
  }
  return resultHover(statement.result, use, offset);
}

function ofPattern(pattern: RegexPattern): Hover | undefined {
  const words = describePattern(pattern);
  if (words === undefined) return undefined;
  const isCaseless = !pattern.flags.text.includes("i");
  const [en, ja] = isCaseless
    ? ["Upper and lower case are the same.", "大文字と小文字を区別しません。"]
    : ["Upper and lower case differ.", "大文字と小文字を区別します。"];
  return { range: pattern.range, markdown: { en: `${words.en}\n\n${en}`, ja: `${words.ja}\n\n${ja}` } };
}

function groupText(pattern: RegexPattern, group: number): Message {
  const text = groupSource(pattern.text.text, group);
  const shown = text === undefined ? "" : `: \`${text.replaceAll("`", "'")}\``;
  return {
    en: `The text that group ${group} of the pattern matched${shown}`,
    ja: `パターンのグループ ${group} に一致した文字列${shown}`,
  };
}

/** The source text of a capture group. It is approximate, but good enough for display. */
function groupSource(pattern: string, group: number): string | undefined {
  const open: { readonly at: number; readonly counts: boolean }[] = [];
  let count = 0;
  let start = -1;
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "(") {
      const counts = pattern[at + 1] !== "?";
      open.push({ at, counts });
      if (counts && ++count === group) [start, depth] = [at, open.length];
    } else if (pattern[at] === ")") {
      if (start >= 0 && open.length === depth) return pattern.slice(start, at + 1);
      open.pop();
    }
  }
  return undefined;
}

function resultHover(result: LogicalText, use: TableUse | undefined, offset: number): Hover | undefined {
  const word = /^\S*/.exec(result.text)![0];
  const range = result.rangeOf(0, word.length);
  if (!touches(range, offset)) return undefined;
  const action =
    use?.result === "header-action"
      ? checkActionOf(result.text)
      : use?.result === "access-action"
        ? accessActionOf(result.text)
        : undefined;
  return action && { range, markdown: describe(action) };
}

function describe({ name, summary }: NamedValue): Message {
  return mapMessage(summary, (text) => `**${name}**\n\n${text}`);
}

/** Describes the order of the lookup keys, which depends on the use of the table. */
function keyHover(range: Hover["range"], table: TableModel): Hover | undefined {
  const form = keyFormOf(table);
  if (form === undefined) return undefined;
  const keys = keyOrder(table, form).map((key) => `\`${key}\``);
  const isLocal = form === "rewriting" || form === "address";
  return {
    range,
    markdown: {
      en: `Postfix looks for ${keys.join(", then ")}; the first key that is found counts.${isLocal ? local.en : ""}`,
      ja: `Postfix は ${keys.join("、次に ")} の順に検索し、最初に見つかったキーを使います。${isLocal ? local.ja : ""}`,
    },
  };
}

const local: Bilingual = {
  en: " Keys without a domain are for the domains in `$mydestination`, `$inet_interfaces` and `$myorigin` only.",
  ja: "ドメインのないキーは `$mydestination`・`$inet_interfaces`・`$myorigin` のドメインにだけ使われます。",
};

const aliasOrder: Message = {
  en: "local(8) looks for `user+extension`, then `user`, without a domain and without regard to case.",
  ja: "local(8) は `user+extension`、次に `user` を、ドメインなしで、大文字と小文字を区別せずに検索します。",
};
