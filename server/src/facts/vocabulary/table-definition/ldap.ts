import type { Message } from "../../message.js";
import { boolean, choice, integer, list, word } from "../../shape.js";
import { unknownValues } from "../unknown-values.js";
import { domain, expansionLimit, resultFormat } from "./common.js";
import { type DefinitionParameter, parameter } from "./definition-parameter.js";

const named = (name: string, en: string, ja: string) => ({ name, summary: { en, ja } });

const attributes = (name: string, value: string, summary: Message): DefinitionParameter =>
  parameter(name, list(word("text")), { default: value }, summary);

const file = (name: string, of: "path" | "directory", en: string, ja: string): DefinitionParameter =>
  parameter(name, word(of), {}, { en, ja });

const gone = { en: "Postfix ignores it.", ja: "Postfix はこの値を無視します。" };

/** Parameters of ldap_table(5), in the order in which people usually write them. */
export const ldap: readonly DefinitionParameter[] = [
  parameter(
    "server_host",
    list(word("host")),
    { default: "localhost", nonEmpty: true },
    {
      en: "The servers, tried in order: `ldap://host:389`, `ldaps://host:636`, `ldapi://socket`, or `host:port`.",
      ja: "サーバーを試す順に並べます。`ldap://ホスト:389`、`ldaps://ホスト:636`、`ldapi://ソケット`、`ホスト:ポート` の形で書きます。",
    },
  ),
  parameter(
    "server_port",
    integer,
    { default: "389" },
    {
      en: "The port for the hosts in `server_host` that name none and are no URLs.",
      ja: "`server_host` でポートを書かず URL でもないホストに使うポートです。",
    },
  ),
  parameter(
    "version",
    choice([
      named(
        "3",
        "What servers speak today; TLS and SASL need it.",
        "現在のサーバーが話す版です。TLS と SASL に必要です。",
      ),
      named("2", "The old protocol, which most servers refuse.", "古い版で、多くのサーバーが拒否します。"),
    ]),
    { default: "2", type: "integer", min: 2 },
    {
      en: "The version of the LDAP protocol. Set it to 3: servers refuse version 2, which is the default.",
      ja: "LDAP プロトコルの版です。既定の 2 はサーバーに拒否されるため、3 にします。",
    },
  ),
  parameter(
    "search_base",
    word("text"),
    { expands: "query" },
    {
      en: "Where in the directory the search begins, such as `dc=example,dc=com`. `%s`, `%d` and the like stand for parts of the key.",
      ja: "検索を始める位置です (`dc=example,dc=com` など)。`%s` や `%d` などで検索キーの一部を使えます。",
    },
  ),
  parameter(
    "query_filter",
    word("text"),
    { default: "(mailacceptinggeneralid=%s)", expands: "query" },
    {
      en: "The filter of the search (RFC 4515). `%s` is the key, `%u` its local part, `%d` its domain, without quotes: Postfix protects special characters itself.",
      ja: "検索のフィルター (RFC 4515) です。`%s` は検索キー、`%u` はローカル部、`%d` はドメインで、引用符は付けません。特殊文字の保護は Postfix が行います。",
    },
  ),
  attributes("result_attribute", "maildrop", {
    en: "The attributes whose values are the answer, also where they hold DNs or URLs in `special_result_attribute`.",
    ja: "値を検索結果とする属性です。`special_result_attribute` でたどった先のエントリーにも使われます。",
  }),
  resultFormat,
  attributes("special_result_attribute", "", {
    en: "Attributes that hold DNs or LDAP URLs, which are followed, as for the members of a group.",
    ja: "DN や LDAP URL を持つ属性です。グループのメンバーのように、その先も検索します。",
  }),
  attributes("terminal_result_attribute", "", {
    en: "Attributes that end the search where they are present: their values are the answer.",
    ja: "この属性があれば検索をそこで終え、その値を結果とします。",
  }),
  attributes("leaf_result_attribute", "", {
    en: "Attributes that count only in entries without a special attribute, so that a group itself gives nothing.",
    ja: "special_result_attribute を持たないエントリーでだけ使う属性です。グループ自体の値を結果に含めないために使います。",
  }),
  parameter(
    "scope",
    choice(
      [
        named("sub", "the base and everything below it", "基点とその下のすべて"),
        named("one", "the entries directly below the base", "基点の直下のエントリー"),
        named("base", "the base itself", "基点だけ"),
      ],
      { unknown: unknownValues.ldapScope },
    ),
    { default: "sub", nonEmpty: true },
    { en: "How deep the search goes.", ja: "検索する深さです。" },
  ),
  parameter(
    "bind",
    choice([
      named("yes", "with `bind_dn` and `bind_pw`", "`bind_dn` と `bind_pw` で認証"),
      named("no", "without a login", "認証なし"),
      named("simple", "the same as `yes`", "`yes` と同じ"),
      named("none", "the same as `no`", "`no` と同じ"),
      named("sasl", "with SASL, where Postfix was built with it", "SASL で認証 (Postfix がその機能付きの場合)"),
    ]),
    { default: "yes", nonEmpty: true },
    { en: "How Postfix logs in to the directory.", ja: "ディレクトリへのログイン方法です。" },
  ),
  parameter(
    "bind_dn",
    word("text"),
    {},
    {
      en: "The DN that Postfix logs in as. Empty: an anonymous login.",
      ja: "ログインする DN です。空なら匿名になります。",
    },
  ),
  parameter(
    "bind_pw",
    word("text"),
    { secret: true },
    {
      en: "The password of `bind_dn`, without quotes. Keep the file readable for root and the group postfix only.",
      ja: "`bind_dn` のパスワードです。引用符は付けません。ファイルは root と postfix グループだけが読めるようにします。",
    },
  ),
  parameter(
    "start_tls",
    boolean,
    { default: "no" },
    {
      en: "Turns TLS on with STARTTLS before anything else is sent. Not together with `ldaps://`.",
      ja: "最初に STARTTLS で TLS を開始します。`ldaps://` とは併用しません。",
    },
  ),
  parameter(
    "tls_require_cert",
    boolean,
    { default: "no" },
    {
      en: "Whether the server's certificate must be valid. `yes` needs `tls_ca_cert_file` or `tls_ca_cert_dir`.",
      ja: "サーバー証明書の検証を必須にするかどうかです。`yes` には `tls_ca_cert_file` か `tls_ca_cert_dir` が必要です。",
    },
  ),
  file(
    "tls_ca_cert_file",
    "path",
    "Certificates of the authorities that may have signed the server's certificate.",
    "サーバー証明書を検証する認証局の証明書のファイルです。",
  ),
  file(
    "tls_ca_cert_dir",
    "directory",
    "A directory with such certificates, each under the hash of its name.",
    "認証局の証明書をハッシュ名で置いたディレクトリです。",
  ),
  file("tls_cert", "path", "Postfix's own certificate for the server.", "サーバーに提示する Postfix 側の証明書です。"),
  file(
    "tls_key",
    "path",
    "The private key of `tls_cert`, without a passphrase.",
    "`tls_cert` の秘密鍵です (パスフレーズなし)。",
  ),
  parameter(
    "tls_cipher_suite",
    word("openssl-ciphers"),
    {},
    { en: "The ciphers that TLS may use.", ja: "TLS で使ってよい暗号スイートです。" },
  ),
  file(
    "tls_random_file",
    "path",
    "A source of random numbers, where the system has no /dev/urandom.",
    "/dev/urandom のないシステムで使う乱数のファイルです。",
  ),
  parameter(
    "timeout",
    integer,
    { default: "10" },
    {
      en: "How many seconds a search may take. A number without a unit.",
      ja: "検索を打ち切るまでの秒数です。単位は付けません。",
    },
  ),
  domain,
  expansionLimit,
  parameter(
    "size_limit",
    integer,
    { default: "$expansion_limit" },
    {
      en: "How many entries one search may give; more than that is an error, and 0 is no limit.",
      ja: "1 回の検索で得られるエントリーの最大数です。超えるとエラーになり、0 なら制限しません。",
    },
  ),
  parameter(
    "recursion_limit",
    integer,
    { default: "1000", min: 1 },
    {
      en: "How deep groups inside of groups are followed.",
      ja: "グループの中のグループをたどる深さの上限です。",
    },
  ),
  parameter(
    "dereference",
    choice([
      named("0", "never", "しない"),
      named("1", "when searching", "検索中に行う"),
      named("2", "when locating the base", "基点を探すときに行う"),
      named("3", "always", "常に行う"),
    ]),
    { default: "0", type: "integer" },
    { en: "When aliases of the directory are followed.", ja: "ディレクトリの別名 (alias) をいつたどるかです。" },
  ),
  parameter(
    "chase_referrals",
    boolean,
    { default: "no" },
    {
      en: "Whether referrals to other servers are followed. Needs `version = 3`.",
      ja: "ほかのサーバーへの参照 (referral) をたどるかどうかです。`version = 3` が必要です。",
    },
  ),
  parameter(
    "sasl_mechs",
    word("text"),
    {},
    {
      en: "The SASL mechanisms that may be used, separated by white space.",
      ja: "使ってよい SASL の認証方式です (空白区切り)。",
    },
  ),
  parameter(
    "sasl_realm",
    word("text"),
    {},
    { en: "The SASL realm, where the mechanism needs one.", ja: "認証方式が必要とする場合の SASL レルムです。" },
  ),
  parameter(
    "sasl_authz_id",
    word("text"),
    {},
    {
      en: "The identity that Postfix wants to act as after a SASL login.",
      ja: "SASL 認証の後に代わりに使う ID (認可 ID) です。",
    },
  ),
  parameter(
    "sasl_minssf",
    integer,
    { default: "0", max: 4096 },
    { en: "How strong the protection by SASL must be at the least.", ja: "SASL による保護の最低の強さです。" },
  ),
  parameter(
    "debuglevel",
    integer,
    { default: "0" },
    { en: "How much the LDAP library tells in the log.", ja: "LDAP ライブラリがログに残す詳しさです。" },
  ),
  parameter(
    "result_filter",
    word("text"),
    { deprecatedSince: "3.0", replacedBy: "result_format", expands: "result" },
    { en: "The old name of `result_format`.", ja: "`result_format` の古い名前です。" },
  ),
  parameter("cache", boolean, { default: "no", deprecatedSince: "3.0" }, gone),
  parameter("cache_expiry", integer, { deprecatedSince: "3.0" }, gone),
  parameter("cache_size", integer, { deprecatedSince: "3.0" }, gone),
];
