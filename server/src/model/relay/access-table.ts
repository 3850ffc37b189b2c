import ipaddr from "ipaddr.js";
import { tableTypeOf } from "../../facts/vocabulary/table-types.js";
import { splitLines } from "../../syntax/lines.js";
import { trimmed } from "../../syntax/main-cf.js";
import { closingBrace } from "../../syntax/master-cf.js";
import { parseAddress, parseNetwork } from "../../syntax/network.js";
import { hasPlaceholder } from "../../syntax/template.js";
import { memo, type SourceText } from "../../syntax/text.js";
import { parseTable, splitList, type TableReference } from "../../syntax/value.js";
import type { ConfigInput } from "../model.js";

/**
 * What a table says about a key: its result, `undefined` where it has none, "unknown" where the table cannot be read
 * here, and "error" where every lookup fails.
 */
export type Found = { readonly result: string } | "unknown" | "error" | undefined;

/** A table that can be asked. */
export interface AccessTable {
  /** `isPart`: the key is a part of a longer one, such as a parent domain, which tables of patterns do not get. */
  readonly find: (key: string, isPart: boolean) => Found;
}

/** An entry of a table, and where it stands. */
export interface TableEntry {
  readonly key: string;
  readonly result: string;
  readonly range: { readonly start: number; readonly end: number };
}

const unknownTable: AccessTable = { find: () => "unknown" };
const indexedTypes = new Set(["hash", "btree", "lmdb", "cdb", "dbm", "sdbm", "texthash"]);

/** The table that `type:name` names (DATABASE_README). */
export function openTable(input: ConfigInput, text: string): AccessTable {
  const table = parseTable(text);
  if (table === undefined || hasPlaceholder(text)) return unknownTable;
  const { type, name } = table;
  if (type === "static") return { find: () => ({ result: unbraced(name) }) };
  if (type === "fail") return { find: () => "error" };
  if (type === "inline") return keyed(inlineEntries(name));
  const source = readableFile(input, table);
  if (source === undefined) return unknownTable;
  return type === "cidr" ? cidrTable(source) : keyed(keyedEntries(source));
}

/** The text behind a table whose entries we can look up; undefined where it cannot be read, or not be understood. */
export function readableFile(input: ConfigInput, { type, name }: TableReference): SourceText | undefined {
  return indexedTypes.has(type) || type === "cidr" ? input.tables.get(name) : undefined;
}

/** True where a table of that type is asked for whole keys only (src/util/dict.h, DICT_FLAG_PATTERN). */
export function takesWholeKeys(type: string): boolean {
  return tableTypeOf(type)?.wholeKey === true;
}

function keyed(entries: ReadonlyMap<string, string>): AccessTable {
  return {
    find: (key) => {
      const result = entries.get(key.toLowerCase());
      return result === undefined ? undefined : { result };
    },
  };
}

/** `key value` lines (postmap(1)); of two entries with the same key, the first counts. */
export const entriesOf = memo((source: SourceText): readonly TableEntry[] =>
  splitLines(source.text).logical.flatMap((line) => {
    const entry = trimmed(line);
    const match = /^("(?:[^"\\]|\\.)*"|\S+)\s+(.+)$/s.exec(entry.text);
    if (match === null) return [];
    const key = match[1]!.replace(/^"(.*)"$/s, "$1").replace(/\\(.)/g, "$1");
    return [{ key, result: match[2]!, range: entry.range }];
  }),
);

const keyedEntries = memo((source: SourceText): ReadonlyMap<string, string> => {
  const entries = new Map<string, string>();
  for (const { key, result } of entriesOf(source)) {
    const folded = key.toLowerCase();
    if (!entries.has(folded)) entries.set(folded, result);
  }
  return entries;
});

/** `inline:{ key=value, { key = value } }` (DATABASE_README). */
function inlineEntries(name: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const { text } of splitList(unbraced(name))) {
    const match = /^([^=]*?)\s*=\s*(.*?)$/s.exec(unbraced(text));
    if (match !== null && !entries.has(match[1]!.toLowerCase())) entries.set(match[1]!.toLowerCase(), match[2]!);
  }
  return entries;
}

/** What stands inside `{ }`; the text itself where it is not in braces. */
function unbraced(text: string): string {
  return text.startsWith("{") && closingBrace(text) === text.length - 1 ? text.slice(1, -1).trim() : text;
}

interface CidrRule {
  readonly matches: (address: ipaddr.IPv4 | ipaddr.IPv6) => boolean;
  readonly result: string;
}

/** cidr_table(5): the first rule that matches the address gives the result. */
function cidrTable(source: SourceText): AccessTable {
  return {
    find: (key, isPart) => {
      const address = isPart ? undefined : parseAddress(key);
      const rule = address && cidrRules(source).find(({ matches }) => matches(address));
      return rule && { result: rule.result };
    },
  };
}

const cidrRules = memo((source: SourceText): readonly CidrRule[] => readCidr(entriesOf(source)));

function readCidr(entries: readonly TableEntry[]): CidrRule[] {
  const rules: CidrRule[] = [];
  const conditions: CidrRule["matches"][] = [];
  for (const { key, result } of entries) {
    const isIf = key.toLowerCase() === "if";
    const matches = matcherOf(isIf ? result : key);
    if (isIf) conditions.push(matches ?? (() => false));
    else if (matches !== undefined) {
      const outer = [...conditions];
      rules.push({ matches: (address) => outer.every((test) => test(address)) && matches(address), result });
    }
  }
  return rules;
}

function matcherOf(pattern: string): CidrRule["matches"] | undefined {
  const network = parseCidr(pattern.replace(/^!+\s*/, ""));
  if (network === undefined) return undefined;
  const isNegated = (/^!*/.exec(pattern)![0].length & 1) === 1;
  return (address) => isInside(address, network) !== isNegated;
}

/** In a table, an IPv6 network needs no `[]`. */
function parseCidr(pattern: string): ReturnType<typeof parseNetwork> {
  return parseNetwork(pattern) ?? (pattern.includes(":") ? parseNetwork(`[${pattern.replace("/", "]/")}`) : undefined);
}

/** True where an address lies in a network. */
export function isInside(
  address: ipaddr.IPv4 | ipaddr.IPv6,
  network: NonNullable<ReturnType<typeof parseNetwork>>,
): boolean {
  if (address instanceof ipaddr.IPv4) {
    return network.address instanceof ipaddr.IPv4 && address.match(network.address, network.bits);
  }
  return network.address instanceof ipaddr.IPv6 && address.match(network.address, network.bits);
}
