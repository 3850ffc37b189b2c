import { integer, matchList, word } from "../../shape.js";
import { type DefinitionParameter, parameter } from "./definition-parameter.js";

/** Parameters about the result that several types of tables share. */
export const resultFormat = parameter(
  "result_format",
  word("text"),
  { default: "%s", nonEmpty: true, expands: "result" },
  {
    en: "What becomes of each value that the database answers: `%s` is the value, `%u` and `%d` its local part and domain, `%S`, `%U` and `%D` the same of the key. `smtp:[%s]` makes a transport of a host name.",
    ja: "データベースから得た値を加工する書式です。`%s` が値、`%u` と `%d` がそのローカル部とドメイン、`%S`・`%U`・`%D` は検索キーの同じ部分です。`smtp:[%s]` とすればホスト名からトランスポートを作れます。",
  },
);

export const domain = parameter(
  "domain",
  matchList(word("domain"), "domain"),
  {},
  {
    en: "Asks the database only about addresses in these domains, which saves most of its work; keys without a domain are then never found. Leave it out for tables whose keys are no addresses.",
    ja: "ここに挙げたドメインのアドレスだけをデータベースに問い合わせ、負荷を大きく減らします。ドメインのないキーは見つからなくなるため、キーがアドレスでないテーブルでは指定しません。",
  },
);

export const expansionLimit = parameter(
  "expansion_limit",
  integer,
  { default: "0" },
  {
    en: "How many values one lookup may give; more than that is an error, and 0 is no limit. 1 protects a table that should have one answer for each key.",
    ja: "1 回の検索で得られる値の最大数です。超えるとエラーになり、0 なら制限しません。キーごとに答えが 1 つのテーブルでは 1 にすると安全です。",
  },
);

/** Parameters for parts of a query, as before Postfix 2.2 (src/global/db_common.c, db_common_sql_build_query). */
export const oldQuery: readonly DefinitionParameter[] = [
  parameter(
    "table",
    word("text"),
    { nonEmpty: true, deprecatedSince: "3.0", replacedBy: "query" },
    {
      en: "The SQL table of the old form of a query, used only where `query` is not set.",
      ja: "旧形式の問い合わせで使う SQL のテーブル名です。`query` がない場合だけ使われます。",
    },
  ),
  parameter(
    "select_field",
    word("text"),
    { nonEmpty: true, deprecatedSince: "3.0", replacedBy: "query" },
    {
      en: "The column that the old form of a query answers with.",
      ja: "旧形式の問い合わせで結果として返す列です。",
    },
  ),
  parameter(
    "where_field",
    word("text"),
    { nonEmpty: true, deprecatedSince: "3.0", replacedBy: "query" },
    {
      en: "The column that the old form of a query compares with the key.",
      ja: "旧形式の問い合わせで検索キーと比べる列です。",
    },
  ),
  parameter(
    "additional_conditions",
    word("text"),
    { deprecatedSince: "3.0", replacedBy: "query", expands: "query" },
    {
      en: "SQL text behind the condition of the old form of a query, such as `AND active = 1`.",
      ja: "旧形式の問い合わせの条件に続ける SQL です (`AND active = 1` など)。",
    },
  ),
];
