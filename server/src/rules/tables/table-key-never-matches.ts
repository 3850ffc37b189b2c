import { replacement } from "../../edits/fix.js";
import type { Message } from "../../facts/message.js";
import { keyFormOf, matchesSubdomains } from "../../model/emulation/lookup/key-order.js";
import type { TableModel } from "../../model/tables/table-model.js";
import type { Spanned } from "../../syntax/text.js";
import { type Finding, maximalFindings, tableRule } from "../rule.js";
import { inTable, shownText } from "../shared/table-findings.js";

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
  (table) => {
    const domains = new Domains(table);
    return function* (chunk, isLast) {
      if (chunk.syntax !== "indexed") return;
      for (const { key } of chunk.entries) {
        domains.add(key);
        const found = mismatchOf(table, key.text);
        if (found !== undefined) yield finding(table, key, found);
      }
      if (isLast) yield* domains.withNeedlessDot().map((key) => finding(table, key, needlessDot(key.text)));
    };
  },
);

function finding(table: TableModel, key: Spanned, { message, instead }: Mismatch): Finding {
  return {
    at: inTable(table, key.range),
    message: message(shownText(table, key.text)),
    ...(instead !== undefined && { fixes: [replacement(table.source.uri, key.range, instead, false)] }),
  };
}

const needlessDot = (key: string): Mismatch => ({ message: texts.accessDot, instead: key.slice(1) });

/**
 * Collects keys such as `.example.com` in tables where the domain itself would match its subdomains, and reports those
 * whose domain has no entry.
 */
class Domains {
  private readonly keys: Set<string> | undefined;
  private readonly dotted: Spanned[] = [];

  constructor(table: TableModel) {
    const isAccess = keyFormOf(table)?.startsWith("access-") === true;
    const isWatching = isAccess && table.namedBy.length > 0 && matchesSubdomains(table, "access-client");
    if (isWatching) this.keys = new Set();
  }

  add(key: Spanned): void {
    if (this.keys === undefined) return;
    this.keys.add(key.text.toLowerCase());
    if (this.dotted.length < maximalFindings && /^\.[\w-]+(\.[\w-]+)+$/.test(key.text)) this.dotted.push(key);
  }

  withNeedlessDot(): Spanned[] {
    return this.dotted.filter(({ text }) => this.keys?.has(text.slice(1).toLowerCase()) === false);
  }
}

interface Mismatch {
  readonly message: (key: string) => Message;
  /** The key that was probably meant. */
  readonly instead?: string;
}

function mismatchOf(table: TableModel, key: string): Mismatch | undefined {
  const form = keyFormOf(table);
  if (form === undefined) return undefined;
  const host = /^(?:\[[\w.-]+\]|[\w-]+(?:\.[\w-]+)+):\d+$/.exec(key);
  if (host !== null) return { message: texts.port, instead: key.slice(0, key.lastIndexOf(":")) };
  switch (form) {
    case "access-address":
    case "access-client":
      return accessMismatch(key, form === "access-client");
    case "transport":
      return transportMismatch(key);
    case "rewriting":
      return rewritingMismatch(key);
    case "address":
      return addressMismatch(table, key);
  }
}

/** Checks a key of access(5): user@domain, domain, .domain, user@, address or network. */
function accessMismatch(key: string, isClient: boolean): Mismatch | undefined {
  if (/^\d+\.\d+\.\d+\.\d+\/\d+$|^\d+(\.\d+){0,2}\.$/.test(key)) return isClient ? network(key) : undefined;
  if (/^@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.atDomain, instead: key.slice(1) };
  return wildcard(key);
}

/** Checks a key of the form user@domain, user or @domain. A name with a usual top-level domain lacks its “@”. */
function addressMismatch({ use }: TableModel, key: string): Mismatch | undefined {
  // Login names can look like domains, and so can local parts.
  const isDomain = use?.result !== "login" && usualDomain.test(key);
  if (isDomain) return { message: texts.missingAt, instead: `@${key}` };
  return rewritingMismatch(key);
}

const usualDomain =
  /^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|edu|gov|info|biz|eu|de|uk|jp|fr|nl|ru|br|io|test|example|lan)$/i;

/** Checks a key of transport(5): user@domain, domain, .domain or *. */
function transportMismatch(key: string): Mismatch | undefined {
  if (/^@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.atDomain, instead: key.slice(1) };
  return key === "*" ? undefined : wildcard(key);
}

/**
 * Checks a key of virtual(5), canonical(5) or generic(5): user@domain, user or @domain. In virtual(5), a domain alone
 * marks a virtual alias domain.
 */
function rewritingMismatch(key: string): Mismatch | undefined {
  if (/^\*@[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.star, instead: key.slice(1) };
  if (/^\.[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.dotDomain };
  return wildcard(key);
}

function wildcard(key: string): Mismatch | undefined {
  if (/^\*\.[\w-]+(\.[\w-]+)+$/.test(key)) return { message: texts.star, instead: key.slice(1) };
  return /^(\*|\*@\*?|\*@[\w.-]+)$/.test(key) ? { message: texts.star } : undefined;
}

function network(key: string): Mismatch {
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
  missingAt: (key: string): Message => ({
    en: `Postfix never looks “${key}” up in this kind of table. For all addresses of a domain, write “@” before it.`,
    ja: `この種類のテーブルで「${key}」が検索されることはありません。ドメインの全アドレスを指すには、前に「@」を付けます。`,
  }),
  port: (key: string): Message => ({
    en: `Postfix looks up no ports in this kind of table, so “${key}” never matches. Write the key without the port.`,
    ja: `この種類のテーブルではポートは検索されないため、「${key}」は一致しません。ポートのないキーを書いてください。`,
  }),
  accessDot: (key: string): Message => ({
    en: `Postfix never looks “${key}” up here, because smtpd_access_maps is in parent_domain_matches_subdomains: the domain without the dot matches its subdomains, too.`,
    ja: `parent_domain_matches_subdomains に smtpd_access_maps が含まれるため、「${key}」が検索されることはありません。ドットのないドメインがサブドメインにも一致します。`,
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
