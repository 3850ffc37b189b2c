import type { Bilingual, Message } from "../../message.js";
import { boolean, integer, list, word } from "../../shape.js";
import { domain, expansionLimit, oldQuery, resultFormat } from "./common.js";
import { type DefinitionParameter, parameter } from "./definition-parameter.js";

const user = parameter(
  "user",
  word("text"),
  {},
  {
    en: "The account that Postfix logs in to the database with. One that may only read is enough.",
    ja: "データベースにログインするアカウントです。読み取り権限だけで十分です。",
  },
);

const password = parameter(
  "password",
  word("text"),
  { secret: true },
  {
    en: "The password of `user`, without quotes. Keep the file readable for root and the group postfix only.",
    ja: "`user` のパスワードです。引用符は付けません。ファイルは root と postfix グループだけが読めるようにします。",
  },
);

const retryInterval = parameter(
  "retry_interval",
  integer,
  { default: "60", min: 1, since: "3.9" },
  {
    en: "How many seconds a database server that failed is left alone. A number without a unit.",
    ja: "失敗したデータベースサーバーに再接続するまでの秒数です。単位は付けません。",
  },
);

const idleInterval = parameter(
  "idle_interval",
  integer,
  { default: "60", min: 1, since: "3.9" },
  {
    en: "After how many seconds without a query the connection is closed. A number without a unit.",
    ja: "問い合わせのない接続を閉じるまでの秒数です。単位は付けません。",
  },
);

const query = (more: Bilingual): DefinitionParameter =>
  parameter(
    "query",
    word("text"),
    { expands: "query" },
    {
      en: `The SQL query. \`'%s'\` is the key, \`'%u'\` its local part, \`'%d'\` its domain: always in single quotes. A key without a domain does not match a query with \`%u\` and \`%d\`. Write \`%%\` for a percent sign. ${more.en}`,
      ja: `SQL の問い合わせです。\`'%s'\` は検索キー、\`'%u'\` はそのローカル部、\`'%d'\` はドメインで、必ず単一引用符で囲みます。\`%d\` を使う問い合わせは、ドメインのないキーでは実行されません。パーセント記号そのものは \`%%\` と書きます。${more.ja}`,
    },
  );

const certificate = (name: string, of: "path" | "directory", summary: Message): DefinitionParameter =>
  parameter(name, word(of), {}, summary);

/** Parameters of mysql_table(5), in the order in which people usually write them. */
export const mysql: readonly DefinitionParameter[] = [
  parameter(
    "hosts",
    list(word("host")),
    { default: "localhost" },
    {
      en: "The servers: `host`, `inet:host:port` or `unix:/path/of/socket`. `localhost` means the socket, which a chrooted service cannot reach; write `127.0.0.1` or use `proxy:mysql:`. Several are tried in random order.",
      ja: "サーバーです。`ホスト`、`inet:ホスト:ポート`、`unix:/ソケットのパス` の形で書きます。`localhost` はソケットを意味し、chroot されたサービスからは届かないため、`127.0.0.1` と書くか `proxy:mysql:` を使います。複数あれば無作為な順に試します。",
    },
  ),
  user,
  password,
  parameter(
    "dbname",
    word("text"),
    { required: true },
    { en: "The name of the database on the server.", ja: "サーバー上のデータベースの名前です。" },
  ),
  query({
    en: "A stored procedure is called with `CALL name('%s')`.",
    ja: "ストアドプロシージャは `CALL 名前('%s')` で呼び出します。",
  }),
  resultFormat,
  domain,
  expansionLimit,
  parameter(
    "charset",
    word("text"),
    { default: "utf8mb4", nonEmpty: true, since: "3.9" },
    {
      en: "The character set of the connection. Internationalized addresses need utf8mb4.",
      ja: "接続の文字セットです。国際化メールアドレスには utf8mb4 が必要です。",
    },
  ),
  parameter(
    "require_result_set",
    boolean,
    { default: "yes", since: "3.2" },
    {
      en: "With `yes`, a stored procedure that gives no result set is an error; with `no`, it means that nothing was found.",
      ja: "`yes` では結果セットを返さないストアドプロシージャをエラーとし、`no` では「見つからない」と見なします。",
    },
  ),
  idleInterval,
  retryInterval,
  parameter(
    "option_file",
    word("path"),
    {},
    {
      en: "Options for the MySQL client library are read from this file in the place of my.cnf.",
      ja: "MySQL クライアントライブラリのオプションを my.cnf の代わりにこのファイルから読みます。",
    },
  ),
  parameter(
    "option_group",
    word("text"),
    {
      default: "client",
      defaults: [
        ["3.0", ""],
        ["3.2", "client"],
      ],
    },
    {
      en: "The group of options that is read from the option file. Empty, together with no `option_file`, reads none.",
      ja: "オプションファイルから読み込むグループです。空にして `option_file` も指定しなければ何も読みません。",
    },
  ),
  certificate("tls_CAfile", "path", {
    en: "Certificates of the authorities that may have signed the server's certificate.",
    ja: "サーバー証明書を検証する認証局の証明書のファイルです。",
  }),
  certificate("tls_CApath", "directory", {
    en: "A directory with such certificates, each under the hash of its name.",
    ja: "認証局の証明書をハッシュ名で置いたディレクトリです。",
  }),
  parameter(
    "tls_verify_cert",
    boolean,
    { default: "no" },
    {
      en: "Whether the name in the server's certificate must be the one that Postfix connects to.",
      ja: "サーバー証明書の名前が接続先と一致することを求めるかどうかです。",
    },
  ),
  certificate("tls_cert_file", "path", {
    en: "Postfix's own certificate for the database server.",
    ja: "データベースサーバーに提示する Postfix 側の証明書です。",
  }),
  certificate("tls_key_file", "path", {
    en: "The private key of `tls_cert_file`.",
    ja: "`tls_cert_file` の秘密鍵です。",
  }),
  parameter(
    "tls_ciphers",
    word("openssl-ciphers"),
    {},
    {
      en: "The ciphers that the connection to the database may use.",
      ja: "データベースとの接続に使ってよい暗号スイートです。",
    },
  ),
  ...oldQuery,
];

/** Parameters of pgsql_table(5). */
export const pgsql: readonly DefinitionParameter[] = [
  parameter(
    "hosts",
    list(word("host")),
    { default: "localhost" },
    {
      en: "The servers: `host`, `inet:host:port`, `unix:/directory` or a connection URI `postgresql://...`, which then makes `user`, `password` and `dbname` meaningless. Several are tried in random order.",
      ja: "サーバーです。`ホスト`、`inet:ホスト:ポート`、`unix:/ディレクトリ`、または接続 URI `postgresql://...` の形で書きます。URI では `user`・`password`・`dbname` は使われません。複数あれば無作為な順に試します。",
    },
  ),
  user,
  password,
  parameter(
    "dbname",
    word("text"),
    {},
    {
      en: "The name of the database. Only a connection URI in `hosts` can do without it, and only since Postfix 3.10.",
      ja: "データベースの名前です。省略できるのは、Postfix 3.10 以降で `hosts` を接続 URI で書いた場合だけです。",
    },
  ),
  query({
    en: "A function is called with `SELECT name('%s')`.",
    ja: "関数は `SELECT 名前('%s')` で呼び出します。",
  }),
  resultFormat,
  domain,
  expansionLimit,
  parameter(
    "encoding",
    word("text"),
    { default: "UTF8", nonEmpty: true, since: "3.8" },
    {
      en: "The encoding of the connection. `LATIN1` takes every byte, `UTF8` is needed for internationalized addresses.",
      ja: "接続の文字エンコーディングです。`LATIN1` はどのバイトも受け付け、国際化メールアドレスには `UTF8` が必要です。",
    },
  ),
  idleInterval,
  retryInterval,
  ...oldQuery,
  parameter(
    "select_function",
    word("text"),
    { deprecatedSince: "3.0", replacedBy: "query" },
    {
      en: "A database function that is asked with the key, where `query` is not set.",
      ja: "`query` がない場合に、検索キーを渡して呼び出すデータベース関数です。",
    },
  ),
];

/** Parameters of sqlite_table(5). */
export const sqlite: readonly DefinitionParameter[] = [
  parameter(
    "dbpath",
    word("path"),
    { required: true },
    {
      en: "The path of the SQLite file. A chrooted service needs a copy inside of its jail, or `proxy:sqlite:`.",
      ja: "SQLite のファイルのパスです。chroot されたサービスでは jail の中にコピーを置くか、`proxy:sqlite:` を使います。",
    },
  ),
  query({
    en: "SQLite takes double quotes for names of columns, so they do not protect.",
    ja: "SQLite では二重引用符は列名を表し、値を保護しません。",
  }),
  resultFormat,
  domain,
  expansionLimit,
  ...oldQuery,
];
