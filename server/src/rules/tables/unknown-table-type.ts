import { replaceItem } from "../../edits/edit.js";
import type { Bilingual, Message } from "../../facts/message.js";
import { formatVersion, isIn } from "../../facts/version.js";
import { tableTypes } from "../../facts/vocabulary/table-types.js";
import { type NamedTable, namedTables } from "../../model/tables/tables.js";
import type { ConfigModel } from "../../model/values/model.js";
import { atItem } from "../../model/values/queries.js";
import { hasPlaceholder } from "../../syntax/template.js";
import type { Item } from "../../syntax/value.js";
import type { Finding, Rule } from "../rule.js";
import { didYouMean } from "../shared/did-you-mean.js";

export const unknownTableType: Rule = {
  meta: {
    id: "unknown-table-type",
    severity: "warning",
    topic: "value",
    summary: {
      en: "A lookup table has a type that Postfix does not know.",
      ja: "Postfix の知らない種別のルックアップテーブルです。",
    },
  },
  *check(model) {
    for (const table of namedTables(model)) {
      if (!isTable(model, table)) continue;
      const known = tableTypes.find(({ name }) => name === table.type);
      if (known !== undefined && isIn(model.version, known)) continue;
      yield known === undefined ? unknown(table) : tooNew(model, table, known.since ?? "");
    }
  },
};

/** False for an item that only looks like a table, or whose type a tool or a package may add. */
function isTable(model: ConfigModel, { setting, item, use }: NamedTable): boolean {
  const { assignment, service } = setting;
  const isEffective = model.assignment(assignment.name.text, service) === assignment;
  // mynetworks-ipv6-brackets reports an IPv6 address without brackets.
  const isAddress = /^[0-9a-f]*:[0-9a-f:.]*(?:\/\d+)?$/i.test(item.text);
  return use !== undefined && isEffective && !isAddress && !hasPlaceholder(item.text);
}

function unknown(table: NamedTable): Finding {
  const { setting, item, type } = table;
  const names = tableTypes.filter(({ undocumented }) => undocumented !== true).map(({ name }) => name);
  const meant = didYouMean(type, names) ?? names.find((name) => sorted(name) === sorted(type));
  const place = placeOf(item, type);
  const fix = meant !== undefined && place !== undefined ? [replacement(table, place, meant)] : [];
  return {
    at: atItem(setting.assignment, place ?? item),
    ...(meant !== undefined && { severity: "error" }),
    message: message(type, meant),
    fixes: fix,
  };
}

/**
 * The letters of a word in alphabetical order, to recognise transposed letters, which count as two mistakes otherwise.
 */
function sorted(word: string): string {
  return [...word.toLowerCase()].sort().join("");
}

function replacement({ setting }: NamedTable, place: Item, meant: string) {
  return {
    title: { en: `Replace with “${meant}”`, ja: `「${meant}」に置き換える` },
    edits: [replaceItem(setting.assignment, place, meant)],
    safe: false,
  };
}

function message(type: string, meant: string | undefined): Message {
  const hint: Bilingual =
    meant === undefined
      ? { en: " “postconf -m” lists the types that are there.", ja: "使える種別は「postconf -m」で確認できます。" }
      : { en: ` Was “${meant}” meant?`, ja: `「${meant}」の誤りではありませんか。` };
  return {
    en: `Postfix has no table type “${type}”: every lookup fails, and mail that needs it is put off.${hint.en}`,
    ja: `Postfix に「${type}」という種別のテーブルはありません。検索がすべて失敗し、これを必要とするメールは遅延します。${hint.ja}`,
  };
}

function tooNew(model: ConfigModel, { setting, item, type }: NamedTable, since: string): Finding {
  const version = formatVersion(model.version);
  return {
    at: atItem(setting.assignment, placeOf(item, type) ?? item),
    message: {
      en: `The table type “${type}” came with Postfix ${since}; Postfix ${version} does not know it, and every lookup fails.`,
      ja: `テーブルの種別「${type}」は Postfix ${since} で追加されました。Postfix ${version} では使えず、検索がすべて失敗します。`,
    },
  };
}

/** The type within an item; undefined where it comes from `$name`. */
function placeOf(item: Item, type: string): Item | undefined {
  const index = item.text.startsWith(`proxy:${type}:`) ? "proxy:".length : item.text.startsWith(`${type}:`) ? 0 : -1;
  if (index < 0) return undefined;
  return { text: type, start: item.start + index, end: item.start + index + type.length };
}
