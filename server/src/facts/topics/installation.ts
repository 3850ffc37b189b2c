import { choice, type NamedValue, word } from "../shape.js";
import type { Topic } from "../topic.js";

/** Documentation and library directories may be left out of an installation (post-install). */
const notInstalled: readonly NamedValue[] = [
  { name: "no", summary: { en: "Not installed.", ja: "インストールしません。" } },
];

/** The levels at which a default changed (COMPATIBILITY_README); any other level compares as a version. */
const compatibilityLevels: readonly NamedValue[] = [
  {
    name: "0",
    summary: {
      en: "Keeps every old default; the level of a main.cf that does not set it.",
      ja: "すべて従来の既定値で動きます。main.cf に設定がないときの値です。",
    },
  },
  {
    name: "1",
    summary: {
      en: "New defaults for append_dot_mydomain, chroot, smtpd_relay_restrictions and smtputf8_enable.",
      ja: "append_dot_mydomain、chroot、smtpd_relay_restrictions、smtputf8_enable を新しい既定値にします。",
    },
  },
  {
    name: "2",
    summary: {
      en: "Also new defaults for mynetworks_style and relay_domains.",
      ja: "さらに mynetworks_style と relay_domains を新しい既定値にします。",
    },
  },
  {
    name: "3.6",
    since: "3.6",
    summary: {
      en: "Also SHA-256 fingerprints, relay checks before recipient checks, and respectful_logging.",
      ja: "さらに SHA-256 のフィンガープリント、受信者制限より先の中継制限、respectful_logging を既定にします。",
    },
  },
  {
    name: "3.11",
    since: "3.11",
    summary: {
      en: "Also opportunistic TLS in the SMTP client, and TLS reports for reused sessions.",
      ja: "さらに SMTP クライアントの日和見 TLS と、再利用したセッションの TLSRPT を既定にします。",
    },
  },
];

export const installation = {
  id: "installation",
  title: { en: "Installation and directories", ja: "インストールとディレクトリ" },
  parameters: {
    command_directory: {
      shape: word("directory"),
      summary: {
        en: "Tells where the administrator's commands (postfix, postconf, postmap ...) are installed. The package sets it; change it only when you move the programs.",
        ja: "postfix、postconf、postmap など管理用コマンドの置き場所です。パッケージが設定するもので、プログラムを移動したときだけ変更します。",
      },
      related: ["daemon_directory"],
    },
    config_directory: {
      shape: word("directory"),
      summary: {
        en: "Holds the directory of main.cf and master.cf. Setting it in main.cf does not move the files: choose another directory with `-c` or MAIL_CONFIG, and list it in alternate_config_directories or multi_instance_directories for set-gid commands.",
        ja: "main.cf と master.cf のあるディレクトリです。main.cf に書いても設定の場所は変わりません。別のディレクトリは `-c` オプションか MAIL_CONFIG で選び、set-gid のコマンドにも使わせるなら alternate_config_directories か multi_instance_directories に加えます。",
      },
      related: ["alternate_config_directories", "multi_instance_directories", "meta_directory"],
    },
    daemon_directory: {
      shape: word("directory"),
      summary: {
        en: "Tells where master(8) finds the programs that master.cf names. Must belong to root, since those programs may run with root rights.",
        ja: "master.cf に書いたプログラムを master(8) が探すディレクトリです。root 権限で動くものがあるため、所有者は root でなければなりません。",
      },
      related: ["command_directory", "shlib_directory"],
    },
    data_directory: {
      shape: word("directory"),
      summary: {
        en: "Holds the files that Postfix itself writes: the caches of postscreen(8), verify(8) and tlsmgr(8), and the random number state. Must belong to mail_owner, be distinct for each instance, and hold nothing of other programs.",
        ja: "Postfix 自身が書き込むファイル (postscreen(8)、verify(8)、tlsmgr(8) のキャッシュ、乱数の状態など) の置き場所です。所有者は mail_owner とし、インスタンスごとに分け、ほかのソフトウェアと共用してはいけません。",
      },
      related: ["mail_owner", "queue_directory", "postscreen_cache_map"],
    },
    html_directory: {
      shape: choice(notInstalled, { or: "directory" }),
      summary: {
        en: "Tells where the HTML documentation lies. Mail does not depend on it; the installation scripts use it.",
        ja: "HTML 形式の文書のディレクトリです。インストール用スクリプトが参照するだけで、メールの処理には関係ありません。",
      },
      related: ["readme_directory", "manpage_directory"],
    },
    mailq_path: {
      shape: word("path"),
      summary: {
        en: "Tells where the Sendmail-compatible mailq command is installed, which prints the queue. For the installation scripts; Postfix never looks there while it runs.",
        ja: "キューを表示する Sendmail 互換の mailq コマンドのインストール先です。インストール用スクリプトだけが使います。",
      },
      related: ["sendmail_path", "newaliases_path"],
    },
    manpage_directory: {
      shape: word("directory"),
      summary: {
        en: "Tells where the manual pages are installed, above `man1`, `man5` and `man8`. Only installation and `postfix set-permissions` look at it.",
        ja: "マニュアルページの最上位ディレクトリ (`man1`、`man5`、`man8` の上) です。インストールと `postfix set-permissions` でだけ参照します。",
      },
      related: ["html_directory"],
    },
    meta_directory: {
      shape: word("directory"),
      summary: {
        en: "Holds what all instances share and nobody edits: postfix-files, dynamicmaps.cf and the `.proto` templates of main.cf and master.cf. A missing plug-in for a table type usually shows in dynamicmaps.cf here.",
        ja: "全インスタンスが共有し、通常は編集しないファイル (postfix-files、dynamicmaps.cf、main.cf と master.cf のひな形) の置き場所です。テーブル種別のプラグインが見つからないときは、ここの dynamicmaps.cf を調べます。",
      },
      related: ["shlib_directory", "config_directory"],
    },
    newaliases_path: {
      shape: word("path"),
      summary: {
        en: "Tells where the Sendmail-compatible newaliases command is installed, which rebuilds the tables in alias_database. Matters to the installation scripts only.",
        ja: "alias_database のテーブルを作り直す Sendmail 互換の newaliases コマンドのインストール先です。インストール用スクリプトにだけ意味があります。",
      },
      related: ["alias_database", "sendmail_path"],
    },
    process_id_directory: {
      shape: word("directory"),
      summary: {
        en: "Names the directory below queue_directory for the lock files that hold process numbers, among them master.pid. Meant to be left alone.",
        ja: "master.pid などプロセス番号を収めたロックファイルの置き場所で、queue_directory からの相対パスです。変更しません。",
      },
      related: ["queue_directory"],
    },
    readme_directory: {
      shape: choice(notInstalled, { or: "directory" }),
      summary: {
        en: "Tells where the README files, such as TLS_README, are installed. Handy with `postconf readme_directory` when you look for them.",
        ja: "TLS_README など README 文書の置き場所です。`postconf readme_directory` で場所を確かめられます。",
      },
      related: ["html_directory"],
    },
    sample_directory: {
      shape: word("directory"),
      summary: {
        en: "Pointed to sample configuration files, which postconf(5) has replaced since Postfix 2.1. Can be removed from main.cf.",
        ja: "サンプル設定ファイルの場所でした。Postfix 2.1 以降は postconf(5) に置き換わったため、main.cf から削除してかまいません。",
      },
      related: ["readme_directory"],
    },
    sendmail_path: {
      shape: word("path"),
      summary: {
        en: "Tells where Postfix's sendmail command is installed, through which local programs submit mail. Installation scripts read it; it does not tell applications which sendmail to call.",
        ja: "ローカルのプログラムがメールを投函する Postfix 版 sendmail コマンドのインストール先です。インストール用スクリプトが読むもので、アプリケーションが呼ぶ sendmail は変わりません。",
      },
      related: ["mailq_path", "newaliases_path"],
    },
    shlib_directory: {
      shape: choice(notInstalled, { or: "directory" }),
      summary: {
        en: "Holds Postfix's own shared libraries and the plug-ins for table types (`postfix-pcre.so` ...) that dynamicmaps.cf names. Keep it private to Postfix: versions must match the programs exactly. `no` stands for a build without shared libraries.",
        ja: "Postfix 専用の共有ライブラリと、dynamicmaps.cf に書かれたテーブル種別のプラグイン (`postfix-pcre.so` など) の置き場所です。プログラムと版が一致する必要があるため、Postfix 専用にします。`no` は共有ライブラリを使わないビルドです。",
      },
      related: ["meta_directory", "daemon_directory"],
    },
    setgid_group: {
      shape: word("group"),
      summary: {
        en: "Names the group of postdrop and postqueue, through which users submit mail and see the queue without root rights. No account may be a member and nothing else may use it; run `postfix set-permissions` after a change.",
        ja: "一般ユーザーの投函やキュー表示を仲介する set-gid コマンド (postdrop、postqueue) のグループです。所属するユーザーのいない専用のグループにし、変更後は `postfix set-permissions` を実行します。",
      },
      related: ["mail_owner"],
    },
    mail_owner: {
      shape: word("user"),
      summary: {
        en: "Names the account that owns the queue and runs most daemons. It must be unprivileged and used for nothing else, never `nobody` or `daemon`; run `postfix set-permissions` after a change.",
        ja: "キューを所有し、ほとんどのデーモンを動かすシステムアカウントです。権限のない Postfix 専用のアカウントとし、`nobody` や `daemon` を使ってはいけません。変更後は `postfix set-permissions` を実行します。",
      },
      related: ["setgid_group", "data_directory", "queue_directory"],
    },
    mail_name: {
      shape: word("text"),
      summary: {
        en: "Gives the name by which the mail system calls itself in Received: headers, the SMTP greeting and bounces. Changing it hides little and confuses those who read headers.",
        ja: "Received: ヘッダー、SMTP の応答、バウンスメールでメールシステムが名乗る名前です。変更しても隠蔽の効果はほとんどなく、ヘッダーを読む人を惑わせます。",
      },
      related: ["mail_version", "smtpd_banner"],
    },
    mail_release_date: {
      shape: word("text"),
      summary: {
        en: "Holds the date on which this Postfix was released, as eight digits. For reference in other values; do not set it.",
        ja: "この Postfix のリリース日 (8 桁の数字) です。ほかの値から参照するためのもので、設定はしません。",
      },
      related: ["mail_version"],
    },
    mail_version: {
      shape: word("text"),
      summary: {
        en: "Holds the version, such as 3.11.2. Read it with `postconf mail_version`; setting it changes no behavior, and showing it in smtpd_banner tells attackers what to try.",
        ja: "`3.11.2` のような Postfix のバージョンです。`postconf mail_version` で確認できます。設定しても動作は変わらず、smtpd_banner に含めると攻撃者に手掛かりを与えます。",
      },
      related: ["smtpd_banner", "compatibility_level"],
    },
    compatibility_level: {
      shape: choice(compatibilityLevels, { or: "text" }),
      summary: {
        en: "States up to which version's changed defaults this configuration has been adapted; below it, old defaults stay in force and their use is logged. Raise it to the level named in the log once you have made the needed old settings explicit. Compare it in conditions with `<=level` and its kin, since 3.10 follows 3.9.",
        ja: "どのバージョンまでの既定値の変更に対応済みかを宣言します。それより新しい変更は従来の既定値のまま動き、使われるとログに残ります。必要な旧設定を明示したうえで、ログが示すレベルまで上げます。条件式で比べるときは `<=level` などを使います (3.10 は 3.9 より後です)。",
      },
      related: ["append_dot_mydomain", "mynetworks_style", "relay_domains", "smtpd_relay_restrictions"],
    },
    queue_directory: {
      shape: word("directory"),
      summary: {
        en: "Holds the mail queue and the sockets of the services, and serves as the root directory of chrooted daemons; relative paths elsewhere start here. Every instance needs its own, on a local disk with room and inodes to spare.",
        ja: "メールキューとサービスのソケットを収め、chroot したデーモンのルートになるディレクトリです。ほかの設定の相対パスもここが起点です。インスタンスごとに分け、空き容量と inode に余裕のあるローカルディスクに置きます。",
      },
      related: ["data_directory", "queue_minfree", "hash_queue_names"],
    },
    openssl_path: {
      shape: word("command"),
      summary: {
        en: "Names the openssl program with which `postfix tls` makes keys, certificates and TLSA digests. Set it when the one on the PATH is older than the library Postfix uses; instances take it from the default instance.",
        ja: "`postfix tls` が鍵、証明書、TLSA ダイジェストを作るのに使う openssl コマンドです。PATH 上のものが Postfix のライブラリより古い場合などに指定します。複数インスタンスでは既定のインスタンスの値が使われます。",
      },
      related: ["smtpd_tls_cert_file", "smtpd_tls_key_file"],
    },
  },
} satisfies Topic;
