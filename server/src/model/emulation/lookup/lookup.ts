import type { Message } from "../../../facts/message.js";
import { fileSyntaxOf, tableTypeOf } from "../../../facts/vocabulary/table-types.js";
import { maximalTableDepth } from "../../../syntax/limits.js";
import { isSpace } from "../../../syntax/lines.js";
import { closingBrace } from "../../../syntax/master-cf.js";
import { endOfKey } from "../../../syntax/table/indexed.js";
import { runToEnd, type Task } from "../../../syntax/task.js";
import type { SourceText, TextRange } from "../../../syntax/text.js";
import { splitList } from "../../../syntax/value.js";
import { foldCase } from "./fold.js";
import { findPattern } from "./table-match.js";
import { findEntry, findNetwork, type StoredEntry } from "./table-text.js";

/** What the result of a lookup depends on, besides the table and the key. */
export interface LookupInput {
  /** Gives the text file of a table by its name; undefined if it cannot be read. */
  readonly file: (name: string) => SourceText | undefined;
  /** True for a file that is built with postalias(1) rather than postmap(1). */
  readonly isAliases: (name: string) => boolean;
  /** The value of smtputf8_enable: if true, keys are case-folded by the rules of Unicode. */
  readonly unicode: boolean;
}

/** One lookup in one table, as part of a larger one. */
export interface LookupStep {
  readonly table: string;
  /** The key as it was looked up. */
  readonly key: string;
  /** The text file that was read, and the range of the entry that decides. */
  readonly source?: SourceText;
  readonly range?: TextRange;
  readonly found: boolean;
}

/** The result of a lookup, as `postmap -q` would print it. */
export type Answer = { readonly steps: readonly LookupStep[] } & (
  | { readonly kind: "found"; readonly value: string }
  | { readonly kind: "none" }
  /** Every lookup in the table fails, or at least this one. */
  | { readonly kind: "error"; readonly reason: Message }
  /** The result depends on something that cannot be read or evaluated here. */
  | { readonly kind: "unknown"; readonly reason: Message }
);

/** The table without the prefixes `proxy:` and `debug:`, which do not change its results. */
export function withoutWrappers(table: string): string {
  return table.replace(/^(?:(?:proxy|debug):)+/, "");
}

/** Looks up a key in the table `type:name`, as Postfix does. */
export function lookup(input: LookupInput, table: string, key: string): Answer {
  return runToEnd(lookupInSteps(input, table, key));
}

/**
 * Looks up a key as `lookup` does, but as a task that pauses after each chunk of a table.
 * @param depth the number of tables that enclose this one
 */
export function* lookupInSteps(input: LookupInput, wrapped: string, key: string, depth = 0): Task<Answer> {
  const table = withoutWrappers(wrapped);
  const colon = table.indexOf(":");
  const [type, name] = colon < 0 ? ["hash", table] : [table.slice(0, colon), table.slice(colon + 1)];
  if (name === "" || depth > maximalTableDepth) return { kind: "error", steps: [], reason: texts.badTable(table) };
  const syntax = fileSyntaxOf(type);
  switch (syntax) {
    case "indexed":
      return yield* inIndexed(input, type, name, key);
    case "pcre":
    case "regexp":
      return yield* inPatterns(input, syntax, `${type}:${name}`, name, key);
    case "cidr":
      return yield* inFile(input, table, name, key, (source) => findNetwork(source, key));
    default:
      return yield* inOther(input, type, name, key, depth);
  }
}

/** Looks up a key in a table whose entries are not in a text file. */
function* inOther(input: LookupInput, type: string, name: string, key: string, depth: number): Task<Answer> {
  const table = `${type}:${name}`;
  switch (type) {
    case "static":
      return fixed(table, name, key);
    case "inline":
      return inline(input, table, name, key);
    case "unionmap":
      return yield* union(input, table, key, depth);
    case "pipemap":
      return yield* pipe(input, table, key, depth);
    case "fail":
      return { kind: "error", steps: [], reason: texts.fails };
    default:
      return { kind: "unknown", steps: [], reason: tableTypeOf(type) ? texts.elsewhere(type) : texts.noType(type) };
  }
}

function* inIndexed(input: LookupInput, type: string, name: string, key: string): Task<Answer> {
  const folded = foldCase(key, input.unicode);
  const syntax = type !== "texthash" && input.isAliases(name) ? "aliases" : "indexed";
  return yield* inFile(input, `${type}:${name}`, name, folded, (source) =>
    findEntry(source, syntax, input.unicode, folded),
  );
}

function* inPatterns(
  input: LookupInput,
  syntax: "pcre" | "regexp",
  table: string,
  name: string,
  key: string,
): Task<Answer> {
  const source = input.file(name);
  if (source === undefined) return missing(table, name, key);
  const found = yield* findPattern(source, syntax, key);
  if (found !== undefined && "because" in found) {
    const step = { table, key, source, range: found.pattern.range, found: false };
    return { kind: "unknown", steps: [step], reason: texts[found.because] };
  }
  if (input.unicode && found?.value.includes("\uFFFD") && !key.includes("\uFFFD")) {
    return { kind: "error", steps: [{ table, key, source, range: found.range, found: true }], reason: texts.notUtf8 };
  }
  return answer(table, key, source, found);
}

function* inFile(
  input: LookupInput,
  table: string,
  name: string,
  key: string,
  find: (source: SourceText) => Task<StoredEntry | undefined>,
): Task<Answer> {
  const source = input.file(name);
  return source === undefined ? missing(table, name, key) : answer(table, key, source, yield* find(source));
}

function answer(table: string, key: string, source: SourceText | undefined, entry: StoredEntry | undefined): Answer {
  const step = { table, key, ...(source && { source }), ...(source && entry && { range: entry.range }) };
  if (entry === undefined) return { kind: "none", steps: [{ ...step, found: false }] };
  return { kind: "found", value: entry.value, steps: [{ ...step, found: true }] };
}

function missing(table: string, name: string, key: string): Answer {
  return { kind: "error", steps: [{ table, key, found: false }], reason: texts.noFile(name) };
}

/** A table with the same result for all keys: `static:text` or `static:{ text }` (src/util/dict_static.c). */
function fixed(table: string, name: string, key: string): Answer {
  const value = name.startsWith("{") ? inBraces(name) : name;
  if (value === undefined) return { kind: "error", steps: [], reason: texts.badTable(table) };
  return { kind: "found", value, steps: [{ table, key, found: true }] };
}

/**
 * A table in the value itself: `inline:{ key=value, { key = value } }`. Of two entries with the same key, the last one
 * is in force (src/util/dict_inline.c).
 */
function inline(input: LookupInput, table: string, name: string, key: string): Answer {
  const entries = inlineEntries(name);
  if (entries === undefined) return { kind: "error", steps: [], reason: texts.badTable(table) };
  const folded = foldCase(key, input.unicode);
  const entry = entries.findLast((each) => foldCase(each.key, input.unicode) === folded);
  return answer(table, folded, undefined, entry && { ...entry, range: { start: 0, end: 0 } });
}

/** The entries of an inline: table; undefined if the table is malformed, so that Postfix rejects all of it. */
export function inlineEntries(name: string): readonly { readonly key: string; readonly value: string }[] | undefined {
  const items = itemsInBraces(name);
  if (items === undefined) return undefined;
  const entries: { key: string; value: string }[] = [];
  for (const item of items) {
    const text = item.startsWith("{") ? inBraces(item) : item;
    const entry = text === undefined ? undefined : nameAndValue(text);
    if (entry === undefined) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** Parses `key = value`, where the key may be quoted (src/util/split_qnameval.c). */
function nameAndValue(text: string): { key: string; value: string } | undefined {
  const trimmedText = text.replace(/^[ \t-\r]+/, "");
  if (trimmedText === "") return undefined;
  const end = endOfKey(trimmedText, (code) => isSpace(code) || code === 61);
  if (end === "unbalanced") return undefined;
  const value = /^[ \t-\r]*=[ \t-\r]*(.*?)[ \t-\r]*$/s.exec(trimmedText.slice(end));
  return value === null ? undefined : { key: trimmedText.slice(0, end), value: value[1]! };
}

/** A unionmap: the results of all tables, joined by commas (src/util/dict_union.c). */
function* union(input: LookupInput, table: string, key: string, depth: number): Task<Answer> {
  const tables = tablesInBraces(table.slice(table.indexOf(":") + 1));
  if (tables === undefined) return { kind: "error", steps: [], reason: texts.badTable(table) };
  const steps: LookupStep[] = [];
  let value = "";
  for (const each of tables) {
    const found = yield* lookupInSteps(input, each, key, depth + 1);
    steps.push(...found.steps);
    if (found.kind === "found") value += (value === "" ? "" : ",") + found.value;
    else if (found.kind !== "none") return { ...found, steps };
  }
  return value === "" ? { kind: "none", steps } : { kind: "found", value, steps };
}

/** A pipemap: the result of each table is the key for the next one (src/util/dict_pipe.c). */
function* pipe(input: LookupInput, table: string, key: string, depth: number): Task<Answer> {
  const tables = tablesInBraces(table.slice(table.indexOf(":") + 1));
  if (tables === undefined) return { kind: "error", steps: [], reason: texts.badTable(table) };
  const steps: LookupStep[] = [];
  let value = key;
  for (const each of tables) {
    const found = yield* lookupInSteps(input, each, value, depth + 1);
    steps.push(...found.steps);
    if (found.kind !== "found") return { ...found, steps };
    value = found.value;
  }
  return { kind: "found", value, steps };
}

/** The members of `unionmap:{...}` or `pipemap:{...}`; undefined if Postfix rejects the list. */
export function tablesInBraces(name: string): readonly string[] | undefined {
  const tables = itemsInBraces(name);
  return tables?.every((table) => table.includes(":")) ? tables : undefined;
}

function itemsInBraces(name: string): string[] | undefined {
  if (!name.startsWith("{") || closingBrace(name) !== name.length - 1) return undefined;
  const items = splitList(name.slice(1, -1)).map(({ text }) => text);
  return items.length === 0 ? undefined : items;
}

/** The text in `{ }`, without white space at the ends (src/util/extpar.c); undefined if it is not closed. */
function inBraces(text: string): string | undefined {
  if (closingBrace(text) !== text.length - 1) return undefined;
  return text.slice(1, -1).replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");
}

const texts = {
  fails: { en: "This type fails every lookup.", ja: "この種類のテーブルは、どの検索も失敗します。" },
  syntax: {
    en: "This pattern uses something that is not understood here, so it is not known whether it matches.",
    ja: "このパターンには解釈できない書き方があり、一致するかどうか分かりません。",
  },
  steps: {
    en: "Whether this pattern matches takes too many steps to find out; Postfix gives up on such a pattern, too.",
    ja: "このパターンが一致するかどうかを調べるには手順が多すぎます。Postfix もこうしたパターンは途中であきらめます。",
  },
  group: {
    en: "This pattern matches, but which text its groups hold depends on the C library.",
    ja: "このパターンは一致しますが、グループに入る文字列は C ライブラリによって異なります。",
  },
  notUtf8: {
    en: "The result would not be UTF-8, and Postfix refuses it.",
    ja: "結果が UTF-8 にならないため、Postfix は受け付けません。",
  },
  elsewhere: (type: string): Message => ({
    en: `What a “${type}” table answers is not in a text file.`,
    ja: `「${type}」テーブルの内容はテキストファイルにはありません。`,
  }),
  noType: (type: string): Message => ({
    en: `“${type}” is no type of table.`,
    ja: `「${type}」というテーブルの種類はありません。`,
  }),
  noFile: (name: string): Message => ({ en: `${name} cannot be read.`, ja: `${name} を読めません。` }),
  badTable: (table: string): Message => ({ en: `${table} is malformed.`, ja: `${table} の書き方が正しくありません。` }),
};
