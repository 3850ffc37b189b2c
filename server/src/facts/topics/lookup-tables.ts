import { boolean, choice, list, tables, type ValueShape, word } from "../shape.js";
import type { Topic } from "../topic.js";

/** Values that consist mostly of `$name`: only items of the form `proxy:type:table` count, all others are ignored. */
const approvedTables: ValueShape = { ...list(word("text")), tables: { key: "other", result: "other" } };

export const lookupTables = {
  id: "lookup-tables",
  title: { en: "Lookup tables", ja: "ルックアップテーブル" },
  parameters: {
    berkeley_db_create_buffer_size: {
      shape: word("bytes"),
      summary: {
        en: "Sizes the memory buffer with which postmap and postalias write a `hash` or `btree` table. More than the table's size makes building large ones much faster.",
        ja: "postmap や postalias が `hash`、`btree` のテーブルを作るときに使うバッファーの大きさ (バイト) です。大きなテーブルでは、その大きさ以上にすると作成が速くなります。",
      },
      related: ["berkeley_db_read_buffer_size", "lmdb_map_size"],
    },
    berkeley_db_read_buffer_size: {
      shape: word("bytes"),
      summary: {
        en: "Sizes the memory buffer for reading a `hash` or `btree` table. Every process needs one for every such table that it opens, so small gains cost much memory.",
        ja: "`hash`、`btree` のテーブルを読むためのバッファーの大きさ (バイト) です。プロセスごと、テーブルごとに確保されるため、増やすとメモリを多く使います。",
      },
      related: ["berkeley_db_create_buffer_size"],
    },
    daemon_table_open_error_is_fatal: {
      shape: boolean,
      summary: {
        en: "Makes a daemon exit when it cannot open a table. With `no`, it goes on, and only requests that need the missing table fail with a temporary error; with `yes`, one broken table stops the whole service.",
        ja: "テーブルを開けないときにデーモンを終了させます。`no` では動作を続け、そのテーブルが必要な要求だけが一時エラーになります。`yes` では 1 つのテーブルの不具合でサービス全体が止まります。",
      },
      related: ["notify_classes"],
    },
    default_cache_db_type: {
      shape: word("database-type"),
      summary: {
        en: "Selects the table type of the caches that Postfix keeps itself, through the defaults of address_verify_map and postscreen_cache_map. It must be a type that can be written while it is read: `lmdb` or `btree`, not `cdb`.",
        ja: "Postfix 自身が更新するキャッシュのテーブル種別で、address_verify_map と postscreen_cache_map の既定値に使われます。読みながら書き込める `lmdb` や `btree` を選び、`cdb` は使えません。",
      },
      related: ["address_verify_map", "postscreen_cache_map", "default_database_type"],
    },
    default_database_type: {
      shape: word("database-type"),
      summary: {
        en: "Selects the type of table that postmap, postalias and newaliases build when none is named, and that `$default_database_type:` stands for elsewhere. A new type does nothing for tables written out as `hash:...`; rebuild the files after a change.",
        ja: "種別を省いて postmap、postalias、newaliases を実行したときに作るテーブルの種別で、ほかの値から `$default_database_type:` として参照できます。`hash:...` と明記した設定は変わりません。変更後はテーブルを作り直します。",
      },
      related: ["default_cache_db_type", "alias_database", "non_bdb_migration_level"],
    },
    non_bdb_custom_mapping: {
      shape: tables("other", "other"),
      summary: {
        en: "Chooses another replacement for particular `hash` and `btree` tables while non_bdb_migration_level redirects them: the key is a type or `type:name`, the result a bare type such as `cdb`. May not itself be a `hash` or `btree` table.",
        ja: "non_bdb_migration_level による置き換えで、特定の `hash` や `btree` のテーブルだけ別の種別にします。キーは種別または `種別:名前`、結果は `cdb` のような種別名だけです。このテーブル自体に `hash` や `btree` は使えません。",
      },
      related: ["non_bdb_migration_level", "default_database_type", "default_cache_db_type"],
    },
    non_bdb_migration_allow_root_prefixes: {
      shape: list(word("directory")),
      summary: {
        en: "Lists the directories below which nbdb_reindexd(8) may build tables with root rights during a migration from Berkeley DB. Keep the list to places where only root can write.",
        ja: "Berkeley DB からの移行中に、nbdb_reindexd(8) が root 権限でテーブルを作ってよいディレクトリの一覧です。root だけが書き込める場所に限ります。",
      },
      related: ["non_bdb_migration_level", "non_bdb_migration_allow_user_prefixes"],
    },
    non_bdb_migration_allow_user_prefixes: {
      shape: list(word("directory")),
      summary: {
        en: "Lists the directories below which nbdb_reindexd(8) may build tables that belong to an ordinary account, such as those of a mailing list manager, running as that account.",
        ja: "Berkeley DB からの移行中に、メーリングリスト管理ソフトなど一般アカウントが所有するテーブルを、nbdb_reindexd(8) がその権限で作ってよいディレクトリの一覧です。",
      },
      related: ["non_bdb_migration_level", "non_bdb_migration_allow_root_prefixes"],
    },
    non_bdb_migration_level: {
      shape: choice(
        [
          {
            name: "disable",
            summary: {
              en: "`hash:` and `btree:` mean Berkeley DB; you change types by hand.",
              ja: "`hash:` と `btree:` は Berkeley DB のままで、種別は手作業で変更します。",
            },
          },
          {
            name: "enable-redirect",
            summary: {
              en: "Opens the default types instead; you build the new files with postmap or postalias.",
              ja: "既定の種別に読み替えます。新しいファイルは postmap や postalias で作ります。",
            },
          },
          {
            name: "enable-reindex",
            summary: {
              en: "Also builds missing files by itself. For a short migration only: it is a risk to leave it on.",
              ja: "足りないファイルの作成も自動で行います。危険を伴うため、移行の間だけ使います。",
            },
          },
        ],
        { unknown: "ignored" },
      ),
      summary: {
        en: "Decides how far Postfix helps to leave Berkeley DB on systems that drop it: nothing, reading `hash:` and `btree:` as other types, or also building the new files. Set it with `postfix non-bdb`, which adjusts master.cf as well.",
        ja: "Berkeley DB を廃止したシステムへの移行を Postfix がどこまで助けるか (何もしない、`hash:` と `btree:` を別の種別に読み替える、新しいファイルも作る) を決めます。master.cf も併せて整える `postfix non-bdb` コマンドで設定します。",
      },
      related: ["default_database_type", "default_cache_db_type", "non_bdb_custom_mapping"],
    },
    non_bdb_migration_log_redirect: {
      shape: boolean,
      summary: {
        en: "Logs each time a `hash:` or `btree:` table is opened as another type. Those records show what is still to be edited; switch them off when nothing is left to do.",
        ja: "`hash:` や `btree:` を別の種別に読み替えるたびにログに残します。まだ書き換えていない設定を見つける手掛かりになり、不要になれば無効にします。",
      },
      related: ["non_bdb_migration_level"],
    },
    non_bdb_migration_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service, run by nbdb_reindexd(8), that builds missing tables at the migration level `enable-reindex`. Rename it here and in master.cf together.",
        ja: "移行レベル `enable-reindex` で足りないテーブルを作る nbdb_reindexd(8) の master.cf サービス名です。変更するなら master.cf と揃えます。",
      },
      related: ["non_bdb_migration_level"],
    },
    proxy_read_maps: {
      shape: approvedTables,
      summary: {
        en: "Lists the tables that proxymap(8) may open for reading on behalf of other daemons. The default refers to most parameters that hold tables. When a `proxy:` table stands elsewhere, copy the default (`postconf -d proxy_read_maps`) and add to it, because a value cannot refer to itself. Entries without `proxy:` are passed over.",
        ja: "proxymap(8) がほかのデーモンの代わりに開いて検索してよいテーブルの一覧です。既定値はテーブルを持つ主なパラメータを網羅しています。それ以外の場所で `proxy:` を使うときは、値が自分自身を参照できないため、既定値 (`postconf -d proxy_read_maps`) を書き写してから追加します。`proxy:` で始まらない項目は無視されます。",
      },
      related: ["proxy_write_maps", "proxymap_service_name"],
    },
    proxy_write_maps: {
      shape: approvedTables,
      summary: {
        en: "Lists the tables that may be changed through proxymap(8), in practice shared caches such as `proxy:btree:$data_directory/postscreen_cache`. Keep those files in data_directory, and admit nothing that users could name.",
        ja: "proxymap(8) を通して書き込めるテーブルの一覧で、実際には `proxy:btree:$data_directory/postscreen_cache` のような共有キャッシュを挙げます。ファイルは data_directory に置きます。",
      },
      related: ["proxy_read_maps", "proxywrite_service_name", "data_directory"],
    },
    proxymap_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service through which `proxy:` tables are read. Different values for different daemons, set with `-o`, give them separate pools of database connections.",
        ja: "`proxy:` テーブルの検索に使う master.cf サービスの名前です。`-o` でデーモンごとに変えると、データベース接続のプールを分けられます。",
      },
      related: ["proxy_read_maps", "proxywrite_service_name"],
    },
    proxywrite_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service through which `proxy:` tables are changed. That service must have a process limit of 1, since it exists to have a single writer.",
        ja: "`proxy:` テーブルの更新に使う master.cf サービスの名前です。書き手を 1 つに限るためのサービスなので、プロセス数は 1 でなければなりません。",
      },
      related: ["proxy_write_maps", "proxymap_service_name"],
    },
    socketmap_max_query_size: {
      shape: word("bytes"),
      summary: {
        en: "Bounds the size of what a `socketmap:` table may be asked. Longer keys are not sent: the log gets a warning and the key counts as not found.",
        ja: "`socketmap:` テーブルに送る問い合わせの大きさの上限 (バイト) です。超えるキーは送らず、警告を残して「見つからない」として扱います。",
      },
      related: ["socketmap_max_reply_size"],
    },
    socketmap_max_reply_size: {
      shape: word("bytes"),
      summary: {
        en: "Bounds the size of an answer from a `socketmap:` server. Raise it when a server returns long lists, for instance the members of a large alias.",
        ja: "`socketmap:` サーバーからの応答の大きさの上限 (バイト) です。大きな別名の展開結果など、長い応答を返すサーバーで増やします。",
      },
      related: ["socketmap_max_query_size"],
    },
    lmdb_map_size: {
      shape: word("bytes"),
      summary: {
        en: "Sets the size at which an `lmdb` table begins; Postfix doubles it whenever the table is full. A larger start spares the doublings while large tables are built.",
        ja: "`lmdb` テーブルの最初の上限サイズ (バイト) です。満杯になるたびに自動で 2 倍になります。大きなテーブルを作るなら初めから大きくすると拡張を省けます。",
      },
      related: ["berkeley_db_create_buffer_size", "default_database_type"],
    },
  },
} satisfies Topic;
