import { boolean, choice, integer, list, matchList, type NamedValue, time, word } from "../shape.js";
import type { Topic } from "../topic.js";

/** The permissions of a log file (set_logwriter_create_perms); the leading zero is optional. */
const permissions: readonly NamedValue[] = [
  ...["0600", "600"].map((name) => ({
    name,
    summary: { en: `${name}: only root reads the log.`, ja: `${name}: root だけがログを読めます。` },
  })),
  ...["0640", "640"].map((name) => ({
    name,
    summary: { en: `${name}: the file's group may read it too.`, ja: `${name}: ファイルのグループも読めます。` },
  })),
  ...["0644", "644"].map((name) => ({
    name,
    summary: {
      en: `${name}: every user of the host may read it.`,
      ja: `${name}: ホストのすべてのユーザーが読めます。`,
    },
  })),
];

/** The facilities of msg_syslog_set_facility; a system may lack some of them. */
const facilities: readonly NamedValue[] = [
  { name: "mail", summary: { en: "The mail system.", ja: "メールシステムです。" } },
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((number) => ({
    name: `local${number}`,
    summary: {
      en: `Free for local use, number ${number}.`,
      ja: `各サイトで自由に使えるファシリティーの ${number} 番です。`,
    },
  })),
  { name: "auth", summary: { en: "Authentication.", ja: "認証です。" } },
  {
    name: "authpriv",
    summary: { en: "Authentication, for a protected log.", ja: "閲覧を制限したログに残す認証です。" },
  },
  { name: "cron", summary: { en: "Scheduled jobs.", ja: "定期実行ジョブです。" } },
  { name: "daemon", summary: { en: "System daemons in general.", ja: "一般のシステムデーモンです。" } },
  { name: "ftp", summary: { en: "File transfer.", ja: "ファイル転送です。" } },
  { name: "kern", summary: { en: "The kernel.", ja: "カーネルです。" } },
  { name: "lpr", summary: { en: "Printing.", ja: "印刷です。" } },
  { name: "news", summary: { en: "Network news.", ja: "ネットニュースです。" } },
  {
    name: "security",
    summary: { en: "Security; only some BSD systems have it.", ja: "セキュリティです。一部の BSD にだけあります。" },
  },
  { name: "syslog", summary: { en: "The syslog daemon itself.", ja: "syslog デーモン自身です。" } },
  { name: "user", summary: { en: "User programs.", ja: "ユーザーのプログラムです。" } },
  { name: "uucp", summary: { en: "UUCP.", ja: "UUCP です。" } },
];

export const logging = {
  id: "logging",
  title: { en: "Logging and debugging", ja: "ログとデバッグ" },
  parameters: {
    syslog_facility: {
      shape: choice(facilities, { caseSensitive: true }),
      summary: {
        en: "Selects the syslog facility under which Postfix logs, so that syslogd can sort its records into their own file. Errors from before main.cf is read still arrive under `mail`.",
        ja: "Postfix のログに付ける syslog のファシリティーを選び、syslogd 側で専用のファイルに振り分けられるようにします。main.cf を読む前に起きたエラーは `mail` で記録されます。",
      },
      related: ["syslog_name", "maillog_file"],
    },
    syslog_name: {
      shape: word("text"),
      summary: {
        en: "Sets the text before the program name in each log record, as in `postfix/smtpd`. Override it per service or instance, for example `postfix/submission`, to keep their records apart; log analyzers may expect the usual prefix.",
        ja: "ログの各行でプログラム名の前に付く文字列です (`postfix/smtpd` の `postfix`)。サービスやインスタンスごとに `postfix/submission` などと変えるとログを見分けられます。ログ解析ツールが標準の名前を前提にしている場合があります。",
      },
      related: ["service_name", "multi_instance_name", "syslog_facility"],
    },
    maillog_file: {
      shape: word("path"),
      summary: {
        en: "Makes Postfix write its own log file instead of using syslog; `/dev/stdout` suits containers that run `postfix start-fg`. Needs the postlog service in master.cf, and a path that begins with one of maillog_file_prefixes.",
        ja: "syslog を使わず、Postfix が自分でログファイルを書きます。`postfix start-fg` で動かすコンテナでは `/dev/stdout` を指定します。master.cf に postlog サービスが必要で、パスは maillog_file_prefixes のいずれかで始まらなければなりません。",
      },
      related: ["maillog_file_prefixes", "postlog_service_name", "maillog_file_rotate_suffix"],
    },
    maillog_file_compressor: {
      shape: word("command"),
      summary: {
        en: "Names the program that `postfix logrotate` runs on the log file that it has just set aside; the file's name is the program's first argument. Any compressor on the PATH will do.",
        ja: "`postfix logrotate` が切り替えた直後の古いログファイルを圧縮するプログラムです。ファイル名が最初の引数として渡されます。",
      },
      related: ["maillog_file", "maillog_file_rotate_suffix"],
    },
    maillog_file_permissions: {
      shape: choice(permissions),
      summary: {
        en: "Sets who may read a log file that Postfix creates, at first or after rotation; existing files stay as they are. Open it to a group when a log collector runs without root rights.",
        ja: "Postfix が新しく作る (最初の作成時とローテーション後の) ログファイルのアクセス権です。既存のファイルは変わりません。root でないログ収集プログラムに読ませるときに変更します。",
      },
      related: ["maillog_file"],
    },
    maillog_file_prefixes: {
      shape: list(word("path")),
      summary: {
        en: "Lists the beginnings that maillog_file may have, so that a slip of the pen does not overwrite some other system file. Extend it before you log to a place outside `/var`.",
        ja: "maillog_file に許すパスの先頭部分の一覧です。設定ミスで無関係なファイルに書き込むのを防ぎます。`/var` 以外にログを置くときは、先にここへ追加します。",
      },
      related: ["maillog_file"],
    },
    maillog_file_rotate_suffix: {
      shape: word("text"),
      summary: {
        en: "Gives the strftime(3) pattern that `postfix logrotate` appends to the old log file's name. Keep it fine enough that two rotations never produce one name.",
        ja: "`postfix logrotate` が古いログファイルの名前に付ける日時の書式 (strftime(3)) です。続けてローテーションしても名前が重ならない細かさにします。",
      },
      related: ["maillog_file", "maillog_file_compressor"],
    },
    postlog_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the unix-dgram service in master.cf through which all Postfix programs hand their records to postlogd(8) when maillog_file is set. Change it only along with that entry.",
        ja: "maillog_file を使うときに、各プログラムが postlogd(8) へログを渡す master.cf の unix-dgram サービスの名前です。master.cf の行と必ず一緒に変更します。",
      },
      related: ["maillog_file", "postlogd_watchdog_timeout"],
    },
    postlogd_watchdog_timeout: {
      shape: time("s"),
      summary: {
        en: "Terminates postlogd(8) when it is stuck on one request for this long, since every other process would soon wait for it. Values below ten seconds are refused.",
        ja: "1 つの要求でこの時間を超えて止まった postlogd(8) を終了させます。ログが詰まると全プロセスが待たされるための安全策で、10 秒未満にはできません。",
      },
      related: ["daemon_timeout", "maillog_file"],
    },
    debug_peer_level: {
      shape: integer,
      summary: {
        en: "Adds this much to the verbosity of the log while Postfix talks with a peer in debug_peer_list; it counts like that many `-v` options, but for selected peers only.",
        ja: "debug_peer_list に一致する相手と通信している間、ログの詳細度をこの値だけ上げます。特定の相手にだけ `-v` をその数だけ付けるのと同じ効果です。",
      },
      related: ["debug_peer_list"],
    },
    debug_peer_list: {
      shape: matchList(word("text"), "client"),
      summary: {
        en: "Lists the clients and servers (names, addresses, networks; from Postfix 3.6 also next hops) for which Postfix logs the whole conversation. The way to look into trouble with one peer on a busy server; empty it afterwards, because such logs are large and contain addresses and commands.",
        ja: "通信内容を詳しくログに残す相手 (ホスト名、アドレス、ネットワーク、Postfix 3.6 以降は配送先も) の一覧です。混雑したサーバーで特定の相手との問題を調べるときに使います。ログが膨大になるため、調査が済んだら空に戻します。",
      },
      related: ["debug_peer_level", "parent_domain_matches_subdomains"],
    },
    debugger_command: {
      shape: word("command"),
      summary: {
        en: "Gives the shell command that a daemon with `-D` in master.cf starts, normally a debugger for `$process_id` followed by `& sleep 5` so that it can attach in time. Write `$$` for a literal dollar sign.",
        ja: "master.cf で `-D` を付けたデーモンが起動時に実行するシェルコマンドです。通常は `$process_id` に接続するデバッガーを指定し、接続が間に合うよう `& sleep 5` を続けます。`$` そのものは `$$` と書きます。",
      },
      related: ["process_id", "process_name", "import_environment"],
    },
    respectful_logging: {
      shape: boolean,
      summary: {
        en: "Chooses the words of log records, chiefly from postscreen(8): `ALLOWLISTED` and `DENYLISTED` rather than the older color words. Log filters that match the old ones need `no` or an update; the default follows compatibility_level.",
        ja: "主に postscreen(8) のログの用語を選びます。`yes` では `ALLOWLISTED` や `DENYLISTED`、`no` では以前の用語で記録します。古い用語を前提とするログ監視があれば、監視側の更新か `no` が必要です。既定値は compatibility_level に従います。",
      },
      related: ["compatibility_level"],
    },
    delay_logging_resolution_limit: {
      shape: integer,
      summary: {
        en: "Limits the digits behind the decimal point in the `delay=` and `delays=` fields of the log. More digits help when you measure deliveries that take only milliseconds.",
        ja: "ログの `delay=` と `delays=` に出る秒数の、小数点以下の桁数の上限です。ミリ秒単位の配送を計測するときに増やします。",
      },
    },
    info_log_address_format: {
      shape: choice([
        {
          name: "external",
          summary: {
            en: 'Quotes unusual localparts, as in `"john doe"@example.com`, the form that table lookups use.',
            ja: '特殊な文字を含むローカルパートを引用符で囲みます (`"john doe"@example.com`)。テーブル検索と同じ形式です。',
          },
        },
        {
          name: "internal",
          summary: {
            en: "Logs localparts bare, as before Postfix 3.5.",
            ja: "Postfix 3.4 以前と同じく、引用符なしで記録します。",
          },
        },
      ]),
      summary: {
        en: "Selects how mail addresses with spaces or special characters appear in the log. Only such rare addresses differ; choose `internal` for a log parser that stumbles over quotes.",
        ja: "空白や特殊文字を含むメールアドレスをログにどう書くかを選びます。違いが出るのはそうしたまれなアドレスだけで、引用符を扱えないログ解析のために `internal` にできます。",
      },
    },
    helpful_warnings: {
      shape: boolean,
      summary: {
        en: "Lets Postfix log advice about settings that look wrong and about destinations that clog the active queue. There is hardly a reason to switch it off.",
        ja: "疑わしい設定や、アクティブキューを詰まらせている配送先についての助言をログに出します。無効にする理由はほとんどありません。",
      },
      related: ["qmgr_clog_warn_time"],
    },
    smtpd_client_port_logging: {
      shape: boolean,
      summary: {
        en: "Adds the client's TCP port to its name and address in the SMTP server's log (`host[address]:port`). Worth having where many clients share an address behind NAT and abuse must be traced.",
        ja: "SMTP サーバーのログで、接続元の名前とアドレスに TCP ポート番号を加えます (`host[address]:port`)。NAT の背後で多数のクライアントが 1 つのアドレスを共有し、不正利用を追跡する必要がある場合に役立ちます。",
      },
    },
  },
} satisfies Topic;
