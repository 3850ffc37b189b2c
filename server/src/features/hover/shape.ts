import { inLanguage, type Language, type Message } from "../../facts/message.js";
import type { Parameter } from "../../facts/parameter.js";
import { type NamedValue, namedValuesOf, type TimeUnit, type ValueShape, type WordKind } from "../../facts/shape.js";

const words: Readonly<Record<WordKind, Message>> = {
  text: { en: "free text", ja: "文字列" },
  characters: { en: "a set of characters", ja: "文字の集合" },
  bytes: { en: "a number of bytes, without a unit", ja: "バイト数 (単位なしの整数)" },
  "reply-code": { en: "a three-digit SMTP reply code", ja: "3 桁の SMTP 応答コード" },
  domain: { en: "a domain name", ja: "ドメイン名" },
  host: { en: "a host name or address", ja: "ホスト名または IP アドレス" },
  "ip-address": { en: "an IP address", ja: "IP アドレス" },
  network: { en: "an address or a network in CIDR form", ja: "IP アドレスまたは CIDR 形式のネットワーク" },
  "mail-address": { en: "a mail address", ja: "メールアドレス" },
  nexthop: { en: "a next hop, such as `[host]:port` or a domain", ja: "次の配送先 (`[ホスト]:ポート` やドメインなど)" },
  transport: { en: "a transport, such as `smtp:[host]:port`", ja: "トランスポート (`smtp:[ホスト]:ポート` など)" },
  endpoint: { en: "`inet:host:port` or `unix:path`", ja: "`inet:ホスト:ポート` または `unix:パス`" },
  service: { en: "the name of a service in master.cf", ja: "master.cf のサービス名" },
  "database-type": { en: "a lookup table type", ja: "ルックアップテーブルの種類" },
  path: { en: "the path of a file", ja: "ファイルのパス" },
  directory: { en: "a directory", ja: "ディレクトリ" },
  command: { en: "a command", ja: "コマンド" },
  regexp: { en: "a regular expression", ja: "正規表現" },
  user: { en: "a system account", ja: "システムアカウント" },
  group: { en: "a group of the system", ja: "システムのグループ" },
  "user-group": { en: "`user:group`", ja: "`ユーザー:グループ`" },
  "openssl-ciphers": { en: "an OpenSSL cipher list", ja: "OpenSSL の暗号スイート指定" },
  parameter: { en: "the name of another parameter", ja: "ほかのパラメータの名前" },
  "read-only": { en: "set by Postfix itself", ja: "Postfix 自身が設定する値" },
};

const units: Readonly<Record<TimeUnit, Message>> = {
  s: { en: "seconds", ja: "秒" },
  m: { en: "minutes", ja: "分" },
  h: { en: "hours", ja: "時間" },
  d: { en: "days", ja: "日" },
  w: { en: "weeks", ja: "週" },
};

/** Maximum number of named values in a hover; longer lists are left to completion. */
const listed = 12;

/** Describes the form of a value: a phrase, and the named values to list below it. */
export function describeShape(
  shape: ValueShape,
  fact: Parameter,
  language: Language,
): { readonly phrase: string; readonly values: readonly NamedValue[] } {
  const named = namedValuesOf(shape);
  return { phrase: phraseOf(shape, fact, language), values: named.length > listed ? [] : named };
}

function phraseOf(shape: ValueShape, fact: Parameter, language: Language): string {
  const ja = language === "ja";
  switch (shape.kind) {
    case "boolean":
      return ja ? "`yes` または `no`" : "`yes` or `no`";
    case "integer":
      return (ja ? "整数" : "a whole number") + limits(fact, language);
    case "word":
      return inLanguage(words[shape.of], language) + limits(fact, language);
    case "time":
      return ja
        ? `時間 (単位は s, m, h, d, w。省略時は${inLanguage(units[shape.unit], language)})`
        : `a time, with a unit of s, m, h, d or w (without one: ${inLanguage(units[shape.unit], language)})`;
    case "choice":
      return choicePhrase(shape, language);
    case "list":
      return listPhrase(shape, fact, language);
    case "tables":
      return ja ? "`種類:テーブル` のリスト (順に検索)" : "lookup tables `type:table`, searched in order";
    case "cache":
      return ja ? "`種類:テーブル` (Postfix が書き込むキャッシュ)" : "a table `type:table` that Postfix writes itself";
    case "restrictions":
      return ja ? "制限のリスト (左から順に評価)" : "restrictions, evaluated from left to right";
    case "template":
      return ja ? "`$名前` を含む文字列" : "text with `$name` in it";
    case "protocols":
      return ja ? "TLS のバージョン (`>=TLSv1.2`, `!SSLv3` など)" : "TLS versions, such as `>=TLSv1.2` or `!SSLv3`";
  }
}

function choicePhrase(shape: ChoiceShape, language: Language): string {
  const names = namesOf(shape, language);
  const other = otherOf(shape, language);
  const isOne = shape.values.length === 1;
  if (language === "ja") return `${names}${isOne ? "" : "のいずれか"}${other === undefined ? "" : ` (${other}も可)`}`;
  return `${isOne ? "" : "one of "}${names}${other === undefined ? "" : `, or ${other}`}`;
}

function listPhrase(shape: ValueShape & { kind: "list" }, fact: Parameter, language: Language): string {
  const { of, matchList = false, tables } = shape;
  const ja = language === "ja";
  const also = of.kind === "choice" ? [otherOf(of, language)] : [];
  if (matchList) also.push(ja ? "`!` を付けて除外" : "`!item`", ja ? "`/ファイル`" : "`/file`");
  if (tables !== undefined) also.push(ja ? "`種類:テーブル`" : "`type:table`");
  const known = also.filter((each) => each !== undefined);
  const items = itemsPhrase(of, fact, language);
  if (known.length === 0) return items;
  return ja ? `${items} (${known.join("、")}も可)` : `${items}; also ${known.join(", ")}`;
}

function itemsPhrase(of: ValueShape, fact: Parameter, language: Language): string {
  const ja = language === "ja";
  if (of.kind === "choice") {
    if (of.values.length === 1) return namesOf(of, language);
    return ja ? `${namesOf(of, language)}を並べたもの` : `one or more of ${namesOf(of, language)}`;
  }
  if (of.kind === "word" && of.of === "text") return ja ? "文字列のリスト" : "a list of words";
  return ja ? `${phraseOf(of, fact, language)}のリスト` : `a list, each item ${phraseOf(of, fact, language)}`;
}

type ChoiceShape = ValueShape & { kind: "choice" };

/** The names of the values, unless the list below the phrase explains them already. */
function namesOf({ values }: ChoiceShape, language: Language): string {
  if (1 < values.length && values.length <= listed) return language === "ja" ? "次" : "these";
  return values.map(({ name }) => `\`${name}\``).join(language === "ja" ? "、" : ", ");
}

function otherOf({ or }: ChoiceShape, language: Language): string | undefined {
  if (or === undefined) return undefined;
  if (or === "integer") return language === "ja" ? "整数" : "a whole number";
  if (or === "text") return language === "ja" ? "ほかの値" : "another value";
  return inLanguage(words[or], language);
}

function limits(fact: Parameter, language: Language): string {
  const { min, max } = fact;
  if (min !== undefined && max !== undefined) return language === "ja" ? ` (${min}〜${max})` : ` (${min} to ${max})`;
  if (max !== undefined) return language === "ja" ? ` (${max} 以下)` : ` (at most ${max})`;
  if (min !== undefined && min > 0) return language === "ja" ? ` (${min} 以上)` : ` (at least ${min})`;
  return "";
}
