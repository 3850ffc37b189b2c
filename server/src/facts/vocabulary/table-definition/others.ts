import { cache, integer, word } from "../../shape.js";
import { domain, expansionLimit, resultFormat } from "./common.js";
import { type DefinitionParameter, parameter } from "./definition-parameter.js";

const number = (name: string, value: string, min: number, en: string, ja: string): DefinitionParameter =>
  parameter(name, integer, { default: value, ...(min > 0 && { min }) }, { en, ja });

/** Parameters of memcache_table(5). */
export const memcache: readonly DefinitionParameter[] = [
  parameter(
    "memcache",
    word("endpoint"),
    { default: "inet:localhost:11211" },
    {
      en: "The memcached server: `inet:host:port` or `unix:/path`.",
      ja: "memcached サーバーです。`inet:ホスト:ポート` または `unix:/パス` の形で書きます。",
    },
  ),
  parameter(
    "backup",
    cache,
    {},
    {
      en: "A table behind the cache, asked where the cache has no answer and written together with it. Use `proxy:` to share it.",
      ja: "キャッシュの後ろに置くテーブルです。キャッシュに答えがないときに検索し、書き込みも同時に行います。共有するには `proxy:` を使います。",
    },
  ),
  parameter(
    "key_format",
    word("text"),
    { default: "%s", expands: "query" },
    {
      en: "How a key is sent to the server. A prefix for each table, such as `verify:%s`, keeps several tables apart.",
      ja: "サーバーに送るキーの形です。`verify:%s` のようにテーブルごとの接頭辞を付けると、複数のテーブルを区別できます。",
    },
  ),
  number(
    "ttl",
    "3600",
    0,
    "After how many seconds memcached forgets an entry.",
    "memcached が項目を忘れるまでの秒数です。",
  ),
  parameter(
    "key_digest",
    word("text"),
    { since: "3.11" },
    {
      en: "A message digest, such as `sha256`, that makes a short key of each long one.",
      ja: "長いキーを短くするために使うダイジェストアルゴリズムです (`sha256` など)。",
    },
  ),
  domain,
  number("timeout", "2", 0, "How many seconds an operation may take.", "1 回の操作を待つ秒数です。"),
  number("max_try", "2", 1, "How often an operation is tried.", "操作を試みる回数です。"),
  number("retry_pause", "1", 1, "How many seconds lie between two tries.", "再試行までの秒数です。"),
  number("flags", "0", 0, "A number that is stored with each entry.", "各項目と一緒に保存される番号です。"),
  number("data_size_limit", "10240", 1, "The largest value in bytes.", "値の最大バイト数です。"),
  number("line_size_limit", "1024", 1, "The longest line of a reply in bytes.", "応答の 1 行の最大バイト数です。"),
];

/** Parameters of mongodb_table(5). */
export const mongodb: readonly DefinitionParameter[] = [
  parameter(
    "uri",
    word("text"),
    { required: true },
    {
      en: "The server: `mongodb://host:port` or `mongodb+srv://host`, with options behind `?`.",
      ja: "サーバーです。`mongodb://ホスト:ポート` または `mongodb+srv://ホスト` の形で書き、オプションは `?` の後に続けます。",
    },
  ),
  parameter(
    "dbname",
    word("text"),
    { required: true },
    { en: "The name of the database.", ja: "データベースの名前です。" },
  ),
  parameter(
    "collection",
    word("text"),
    { required: true },
    { en: "The collection that is searched.", ja: "検索するコレクションです。" },
  ),
  parameter(
    "query_filter",
    word("text"),
    { required: true, expands: "query" },
    {
      en: 'The filter in JSON, such as `{ "mail": "%s" }`; `%s` is the key, `%u` its local part, `%d` its domain.',
      ja: 'JSON のフィルターです (`{ "mail": "%s" }` など)。`%s` は検索キー、`%u` はローカル部、`%d` はドメインです。',
    },
  ),
  parameter(
    "result_attribute",
    word("text"),
    {},
    {
      en: "The fields whose values are the answer. Either this or `projection` must be set.",
      ja: "値を検索結果とするフィールドです。これと `projection` のどちらか一方を指定します。",
    },
  ),
  parameter(
    "projection",
    word("text"),
    {},
    {
      en: "A projection in JSON that says which fields are the answer. Either this or `result_attribute` must be set.",
      ja: "どのフィールドを結果とするかを示す JSON の projection です。これと `result_attribute` のどちらか一方を指定します。",
    },
  ),
  resultFormat,
  domain,
  { ...expansionLimit, fact: { ...expansionLimit.fact, default: "10", max: 100 } },
].map((each) => ({ ...each, fact: { ...each.fact, since: "3.9" } }));
