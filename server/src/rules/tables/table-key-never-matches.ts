import type { Message } from "../../facts/message.js";
import type { TableModel } from "../../model/table-model.js";
import { replacement } from "../support/fix.js";
import { inTable, named } from "./support.js";
import { tableRule } from "./table-rule.js";

export const tableKeyNeverMatches = tableRule(
  {
    id: "table-key-never-matches",
    severity: "warning",
    topic: "delivery",
    summary: {
      en: "A key of a form that Postfix never looks up in this kind of table.",
      ja: "この種類のテーブルでは決して検索されない形のキーです。",
    },
  },
  function* (table) {
    if (table.table.syntax !== "indexed") return;
    for (const { key } of table.table.entries) {
      const found = judge(table, key.text);
      if (found === undefined) continue;
      const { message, instead } = found;
      yield {
        at: inTable(table, key.range),
        message: message(named(table, key.text)),
        ...(instead !== undefined && { fixes: [replacement(table.source.uri, key.range, instead, false)] }),
      };
    }
  },
);

interface Judgement {
  readonly message: (key: string) => Message;
  /** The key that is probably meant. */
  readonly instead?: string;
}

function judge({ use }: TableModel, key: string): Judgement | undefined {
  if (use?.result === "access-action") return judgeAccess(key, use.key === "client");
  if (use?.key === "address" && use.result === "transport") return judgeTransport(key);
  if (use?.key === "address" && use.result === "addresses") return judgeAddress(key);
  return undefined;
}

/** access(5): user@domain, domain, .domain, user@, address, network. */
function judgeAccess(key: string, isClient: boolean): Judgement | undefined {
  if (/^\d+\.\d+\.\d+\.\d+\/\d+$|^\d+(\.\d+){0,2}\.$/.test(key)) return isClient ? network(key) : undefined;
  if (/^@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.atDomain, instead: key.slice(1) };
  return wildcard(key);
}

/** transport(5): user@domain, domain, .domain and *. */
function judgeTransport(key: string): Judgement | undefined {
  if (/^@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.atDomain, instead: key.slice(1) };
  return key === "*" ? undefined : wildcard(key);
}

/** virtual(5), canonical(5), generic(5): user@domain, user, @domain; virtual alias domains as markers. */
function judgeAddress(key: string): Judgement | undefined {
  if (/^\*@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.star, instead: key.slice(1) };
  if (/^\.[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.dotDomain };
  return wildcard(key);
}

function wildcard(key: string): Judgement | undefined {
  if (/^\*\.[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.star, instead: key.slice(1) };
  return /^(\*|\*@\*?|\*@[\w.-]+)$/.test(key) ? { message: texts.star } : undefined;
}

function network(key: string): Judgement {
  if (key.endsWith(".")) return { message: texts.network, instead: key.slice(0, -1) };
  const parts = /^(\d+)\.(\d+)\.(\d+)\.0\/(8|16|24)$/.exec(key);
  const octets = parts === null ? 0 : Number(parts[4]) / 8;
  return { message: texts.network, ...(octets > 0 && { instead: key.split(".").slice(0, octets).join(".") }) };
}

const texts = {
  atDomain: (key: string): Message => ({
    en: `Postfix never looks “${key}” up in this kind of table. For all addresses of a domain, write the domain without “@”.`,
    ja: `この種類のテーブルで「${key}」が検索されることはありません。ドメインの全アドレスを指すには、「@」を付けずにドメインを書きます。`,
  }),
  dotDomain: (key: string): Message => ({
    en: `Postfix never looks “${key}” up in this kind of table; subdomains must be named one by one, or matched by a pattern table.`,
    ja: `この種類のテーブルで「${key}」が検索されることはありません。サブドメインは一つずつ書くか、パターンのテーブルを使います。`,
  }),
  star: (key: string): Message => ({
    en: `“*” in “${key}” stands for itself here, so this key never matches. Indexed tables know no wildcards.`,
    ja: `「${key}」の「*」はただの文字として扱われるため、このキーは一致しません。索引型のテーブルにワイルドカードはありません。`,
  }),
  network: (key: string): Message => ({
    en: `Postfix never looks “${key}” up here: an indexed table is asked for whole addresses and for their first numbers, such as “192.0.2”. Other networks need a cidr table.`,
    ja: `ここで「${key}」が検索されることはありません。索引型のテーブルは、アドレス全体と「192.0.2」のような先頭部分だけで検索されます。それ以外のネットワークには cidr テーブルを使います。`,
  }),
};
