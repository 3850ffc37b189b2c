import type { TableSyntax } from "../../syntax/table/table.js";
import type { NamedValue } from "../shape.js";

/** The form in which the entries of a table are stored. */
export type TableForm =
  | "text-file" // each process reads the named file into memory
  | "indexed-file" // postmap or postalias builds it from the named file
  | "inline" // in main.cf itself
  | "definition-file" // the named file defines how to query a database
  | "service" // the name is the address of a server
  | "tables" // the name is made of other tables
  | "system"; // in the operating system or the process

/** A type of lookup table: the part before the colon in `type:table` (DATABASE_README, `postconf -m`). */
export interface TableType extends NamedValue {
  readonly form: TableForm;
  /** The suffix of the indexed file: `hash:/etc/aliases` is /etc/aliases.db. */
  readonly suffixes?: readonly string[];
  /** The syntax of the named file, for a type of the form `text-file`. */
  readonly fileSyntax?: TableSyntax;
  /** The form of the name, if it is not a file. */
  readonly syntax?: string;
  /** The manual page that describes the format of the file, or the protocol. */
  readonly manual?: string;
  /** True if Postfix can write to it while it is in use, as a cache needs (postscreen_cache_map). */
  readonly writable?: true;
  /** True if only whole keys are looked up, not parent domains, networks or parts of addresses (DICT_FLAG_PATTERN). */
  readonly wholeKey?: true;
  /** True if hardly any build supports it today, as its platforms or libraries are gone. */
  readonly rare?: true;
  /** True if it exists only for Postfix's own tests; `postconf -m` never lists it. */
  readonly undocumented?: true;
}

/** Indexed files that postmap and postalias build. */
const indexedFiles: readonly TableType[] = [
  {
    name: "hash",
    form: "indexed-file",
    suffixes: [".db"],
    writable: true,
    summary: {
      en: "Berkeley DB hash file, built by `postmap hash:file` as `file.db`. Long the usual type; distributions are dropping Berkeley DB, and `lmdb` takes its place.",
      ja: "Berkeley DB のハッシュファイルです。`postmap hash:ファイル` で `ファイル.db` を作ります。長く標準でしたが、Berkeley DB を廃止するディストリビューションが増え、`lmdb` に置き換わりつつあります。",
    },
  },
  {
    name: "btree",
    form: "indexed-file",
    suffixes: [".db"],
    writable: true,
    summary: {
      en: "Berkeley DB tree file, `file.db`, sorted by key. Used for the caches of postscreen(8), verify(8) and tlsmgr(8) where Berkeley DB is available.",
      ja: "キーで整列した Berkeley DB のファイル (`ファイル.db`) です。Berkeley DB のある環境で postscreen(8)、verify(8)、tlsmgr(8) のキャッシュに使われます。",
    },
  },
  {
    name: "lmdb",
    form: "indexed-file",
    suffixes: [".lmdb"],
    writable: true,
    manual: "lmdb_table(5)",
    summary: {
      en: "OpenLDAP LMDB file, `file.lmdb`. Safe for several writers at once, good for tables and caches alike, and the successor of `hash` and `btree`.",
      ja: "OpenLDAP LMDB のファイル (`ファイル.lmdb`) です。複数のプロセスが同時に書き込んでも安全で、テーブルにもキャッシュにも使え、`hash` や `btree` の後継になります。",
    },
  },
  {
    name: "cdb",
    form: "indexed-file",
    suffixes: [".cdb"],
    summary: {
      en: "Constant database, `file.cdb`, fast to read and replaced as a whole by postmap, so a failed rebuild leaves the old file in use. Cannot serve as a cache.",
      ja: "読み出し専用の高速なファイル (`ファイル.cdb`) です。postmap がファイルごと置き換えるため、作成に失敗しても古い内容が残ります。キャッシュには使えません。",
    },
  },
  {
    name: "dbm",
    form: "indexed-file",
    suffixes: [".dir", ".pag"],
    writable: true,
    rare: true,
    summary: {
      en: "Classic UNIX DBM, a pair of files. Found on Solaris and the like; entries are limited in size.",
      ja: "UNIX 伝統の DBM で、2 つのファイルからなります。Solaris などにあり、1 件の大きさに制限があります。",
    },
  },
  {
    name: "sdbm",
    form: "indexed-file",
    suffixes: [".dir", ".pag"],
    writable: true,
    rare: true,
    summary: {
      en: "Free rewrite of DBM with the same pair of files, for systems that lack better types.",
      ja: "DBM の互換実装で、同じく 2 つのファイルからなります。ほかの種別がないシステムで使います。",
    },
  },
];

/** Text files that are read without postmap; running processes do not notice changes. */
const textFiles: readonly TableType[] = [
  {
    name: "texthash",
    form: "text-file",
    fileSyntax: "indexed",
    summary: {
      en: "Same file format as `hash`, but read directly, without postmap. Changes count only for newly started processes: `postfix reload` makes them known at once.",
      ja: "`hash` と同じ書式のファイルを postmap なしで直接読みます。変更は新しく起動したプロセスから有効になり、`postfix reload` で直ちに反映されます。",
    },
  },
  {
    name: "cidr",
    form: "text-file",
    fileSyntax: "cidr",
    manual: "cidr_table(5)",
    wholeKey: true,
    summary: {
      en: "Networks such as `192.0.2.0/24` or `2001:db8::/32` with a result each, tried from top to bottom. Matches addresses only, never host names.",
      ja: "`192.0.2.0/24` や `2001:db8::/32` のようなネットワークと結果の組を、上から順に調べます。一致するのは IP アドレスだけで、ホスト名は調べません。",
    },
  },
  {
    name: "pcre",
    form: "text-file",
    fileSyntax: "pcre",
    manual: "pcre_table(5)",
    wholeKey: true,
    summary: {
      en: "Perl-compatible regular expressions, tried from top to bottom; `$1` and so on insert what matched. Faster and richer than `regexp`, often a package of its own.",
      ja: "Perl 互換の正規表現を上から順に調べます。`$1` などで一致した部分を結果に使えます。`regexp` より高速で高機能ですが、別パッケージの場合があります。",
    },
  },
  {
    name: "regexp",
    form: "text-file",
    fileSyntax: "regexp",
    manual: "regexp_table(5)",
    wholeKey: true,
    summary: {
      en: "POSIX regular expressions, tried from top to bottom; `$1` and so on insert what matched. Available nearly everywhere.",
      ja: "POSIX 正規表現を上から順に調べます。`$1` などで一致した部分を結果に使えます。ほとんどの環境で利用できます。",
    },
  },
];

/** Tables with their entries in main.cf itself. */
const inlineTables: readonly TableType[] = [
  {
    name: "inline",
    form: "inline",
    syntax: "inline:{ key=value, { key = value with spaces } }",
    summary: {
      en: "A few entries written in main.cf or master.cf itself, which saves a file for two or three fixed keys.",
      ja: "数件の内容を main.cf や master.cf に直接書きます。固定のキーが 2、3 個ならファイルが要りません。",
    },
  },
  {
    name: "static",
    form: "inline",
    syntax: "static:text, static:{ text with spaces }",
    summary: {
      en: "Answers every key with the same text, for example `static:vmail` or `static:5000` where all mailboxes belong to one account.",
      ja: "どのキーにも同じ文字列を返します。全メールボックスの所有者が 1 つのアカウントの場合の `static:5000` などに使います。",
    },
  },
  {
    name: "randmap",
    form: "inline",
    syntax: "randmap:{ result, result, ... }",
    wholeKey: true,
    summary: {
      en: "Answers every key with one of the listed results at random, to spread mail over relays or addresses. List a result twice to double its share.",
      ja: "どのキーにも、列挙した結果から無作為に 1 つを返します。中継先や送信元アドレスの分散に使い、同じ結果を繰り返し書けば比重が増えます。",
    },
  },
];

/** Tables that query other tables. */
const composedTables: readonly TableType[] = [
  {
    name: "pipemap",
    form: "tables",
    syntax: "pipemap:{ type:table, type:table, ... }",
    summary: {
      en: "Feeds the answer of each table to the next one as its key; if any finds nothing, neither does the whole.",
      ja: "前のテーブルの結果を次のテーブルのキーとして順に検索します。途中で見つからなければ、全体も「見つからない」になります。",
    },
  },
  {
    name: "unionmap",
    form: "tables",
    syntax: "unionmap:{ type:table, type:table, ... }",
    summary: {
      en: "Asks all listed tables and joins what they find with commas, as for a list of several copies of a message.",
      ja: "列挙したすべてのテーブルを検索し、見つかった結果をコンマでつなぎます。複数のあて先をまとめる場合などに使います。",
    },
  },
  {
    name: "proxy",
    form: "tables",
    syntax: "proxy:type:table",
    writable: true,
    summary: {
      en: "Asks another table through proxymap(8): keeps database connections few, and reaches files from outside a chroot. The table must be among proxy_read_maps or proxy_write_maps.",
      ja: "別のテーブルを proxymap(8) 経由で検索します。データベース接続を減らし、chroot の外のファイルも参照できます。そのテーブルが proxy_read_maps または proxy_write_maps に含まれている必要があります。",
    },
  },
  {
    name: "debug",
    form: "tables",
    syntax: "debug:type:table",
    since: "3.11",
    summary: {
      en: "Passes everything to another table and logs each query and answer. The log then contains passwords if the table does.",
      ja: "別のテーブルに処理を任せ、問い合わせと結果をすべてログに残します。テーブルにパスワードがあればログにも残ります。",
    },
  },
];

/** Databases and servers. */
const databases: readonly TableType[] = [
  {
    name: "ldap",
    form: "definition-file",
    manual: "ldap_table(5)",
    summary: {
      en: "Searches an LDAP directory as the named file describes. The file often holds a bind password: keep it unreadable for others.",
      ja: "指定したファイルの定義に従って LDAP ディレクトリを検索します。バインド用パスワードを含むことが多く、他人に読めないようにします。",
    },
  },
  {
    name: "mysql",
    form: "definition-file",
    manual: "mysql_table(5)",
    summary: {
      en: "Runs a query on MySQL or MariaDB as the named file describes. Go through `proxy:` to keep the number of connections down.",
      ja: "指定したファイルの定義に従って MySQL / MariaDB に問い合わせます。接続数を抑えるため `proxy:` 経由で使います。",
    },
  },
  {
    name: "pgsql",
    form: "definition-file",
    manual: "pgsql_table(5)",
    summary: {
      en: "Runs a query on PostgreSQL as the named file describes. Each process opens its own connection unless `proxy:` stands in front.",
      ja: "指定したファイルの定義に従って PostgreSQL に問い合わせます。`proxy:` を付けないとプロセスごとに接続します。",
    },
  },
  {
    name: "sqlite",
    form: "definition-file",
    manual: "sqlite_table(5)",
    summary: {
      en: "Runs a query on an SQLite file, which needs no server. The named file gives the path and the query.",
      ja: "サーバー不要の SQLite ファイルに問い合わせます。指定したファイルにデータベースのパスと問い合わせを書きます。",
    },
  },
  {
    name: "mongodb",
    form: "definition-file",
    manual: "mongodb_table(5)",
    since: "3.9",
    summary: {
      en: "Searches a MongoDB collection as the named file describes.",
      ja: "指定したファイルの定義に従って MongoDB のコレクションを検索します。",
    },
  },
  {
    name: "memcache",
    form: "definition-file",
    manual: "memcache_table(5)",
    writable: true,
    summary: {
      en: "Shares a cache between several hosts through a memcached server, optionally in front of a slower table. The named file tells the server and the keys.",
      ja: "memcached サーバーを介して複数ホストでキャッシュを共有します。より遅いテーブルの前段にも置けます。指定したファイルにサーバーとキーの形式を書きます。",
    },
  },
  {
    name: "socketmap",
    form: "service",
    manual: "socketmap_table(5)",
    syntax: "socketmap:inet:host:port:name, socketmap:unix:path:name",
    wholeKey: true,
    summary: {
      en: "Asks your own server in Sendmail's socketmap protocol. `name` is sent along, so that one server can answer for several tables.",
      ja: "Sendmail の socketmap プロトコルで独自のサーバーに問い合わせます。`name` も送られるため、1 つのサーバーで複数のテーブルに応答できます。",
    },
  },
  {
    name: "tcp",
    form: "service",
    manual: "tcp_table(5)",
    syntax: "tcp:host:port",
    wholeKey: true,
    summary: {
      en: "Asks your own server in a simple line-based protocol, unencrypted and unauthenticated: keep it on the local host.",
      ja: "単純な 1 行単位のプロトコルで独自のサーバーに問い合わせます。暗号化も認証もないため、同じホスト内で使います。",
    },
  },
];

/** Databases of the operating system. */
const systemTables: readonly TableType[] = [
  {
    name: "unix",
    form: "system",
    syntax: "unix:passwd.byname, unix:group.byname",
    summary: {
      en: "Looks up the accounts or groups of the system; the usual local_recipient_maps is `proxy:unix:passwd.byname $alias_maps`.",
      ja: "システムのアカウントまたはグループを検索します。local_recipient_maps の標準は `proxy:unix:passwd.byname $alias_maps` です。",
    },
  },
  {
    name: "environ",
    form: "system",
    syntax: "environ:",
    summary: {
      en: "Looks up variables of the process environment. The table's name does not matter.",
      ja: "プロセスの環境変数を検索します。テーブル名には意味がありません。",
    },
  },
  {
    name: "internal",
    form: "system",
    syntax: "internal:name",
    writable: true,
    summary: {
      en: "A table in the memory of one process, empty at the start and gone at the end. For caches that need not last.",
      ja: "1 つのプロセスのメモリ上のテーブルで、最初は空、終了すると消えます。保存の要らないキャッシュに使います。",
    },
  },
  {
    name: "fail",
    form: "system",
    syntax: "fail:name",
    wholeKey: true,
    summary: {
      en: "Fails every lookup with an error, to try how Postfix behaves when a table is broken.",
      ja: "どの検索もエラーにします。テーブルが故障したときの動作を試すために使います。",
    },
  },
  {
    name: "nis",
    form: "system",
    syntax: "nis:map",
    summary: {
      en: "Looks up a map of the NIS (YP) domain, such as `nis:mail.aliases`.",
      ja: "`nis:mail.aliases` のように NIS (YP) ドメインのマップを検索します。",
    },
  },
  {
    name: "nisplus",
    form: "system",
    manual: "nisplus_table(5)",
    syntax: "nisplus:[name=%s];name.domain.:column",
    rare: true,
    summary: {
      en: "Searches a NIS+ table, a directory service that old Solaris versions had.",
      ja: "古い Solaris のディレクトリサービス NIS+ のテーブルを検索します。",
    },
  },
  {
    name: "netinfo",
    form: "system",
    syntax: "netinfo:/path",
    rare: true,
    summary: {
      en: "Searches the NetInfo directory of NeXTSTEP and early Mac OS X.",
      ja: "NeXTSTEP と初期の Mac OS X にあった NetInfo を検索します。",
    },
  },
  {
    name: "test",
    form: "system",
    undocumented: true,
    summary: {
      en: "Exists in a test program of the sources only; no installed Postfix accepts it.",
      ja: "ソースコードのテストプログラムの中だけの種別で、インストールされた Postfix では使えません。",
    },
  },
];

/** All types of lookup tables, the most useful first in each group (dict_open.c, mail_dict.c). */
export const tableTypes: readonly TableType[] = [
  ...indexedFiles,
  ...textFiles,
  ...inlineTables,
  ...composedTables,
  ...databases,
  ...systemTables,
];

const byName: ReadonlyMap<string, TableType> = new Map(tableTypes.map((type) => [type.name, type]));

/** The type with a name; undefined if there is none. Case matters, as in Postfix. */
export function tableTypeOf(name: string): TableType | undefined {
  return byName.get(name);
}

/**
 * The syntax of the text file of a table type: the input of postmap(1), patterns, networks, or a table definition.
 * Undefined for a type without a text file, and for an unknown type.
 */
export function fileSyntaxOf(name: string): TableSyntax | undefined {
  const type = tableTypeOf(name);
  if (type?.form === "indexed-file") return "indexed";
  return type?.form === "definition-file" ? "definition" : type?.fileSyntax;
}
