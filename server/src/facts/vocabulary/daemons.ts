import type { NamedValue } from "../shape.js";
import {
  type CommandAttribute,
  commandAttributes,
  type DeliveryFlag,
  type PipeMacro,
  pipeAttributes,
  pipeFlags,
  pipeMacros,
  smtpFlags,
} from "./pipe.js";

/** A command-line option of a daemon in master.cf. */
export interface DaemonOption extends NamedValue {
  /** The argument of the option, a separate word. */
  readonly argument?: string;
}

/** The columns between the service's name and its command, as in the master.cf that Postfix ships. */
export interface UsualColumns {
  readonly type: string;
  readonly private: string;
  readonly unpriv: string;
  readonly chroot: string;
  readonly wakeup: string;
  readonly maxproc: string;
}

/** A program for the command column of master.cf. */
export interface Daemon extends NamedValue {
  /** The usual service names; other programs connect to some of them by name. */
  readonly services: readonly string[];
  readonly usual: UsualColumns;
  /** The only process limit with which the daemon runs: `1` for one process at a time, `0` for no limit. */
  readonly requiredMaxproc?: "0" | "1";
  /** True if the daemon terminates without root privileges: `n` in the unpriv column. */
  readonly privileged?: true;
  /** True if a chroot breaks the daemon, or defeats its purpose. */
  readonly noChroot?: true;
  /** The command-line arguments: its own attributes, then the options of all daemons. */
  readonly options: readonly (DaemonOption | CommandAttribute)[];
  /** The letters of its `flags=`. */
  readonly flags?: readonly DeliveryFlag[];
  /** The macros in its `argv=`. */
  readonly macros?: readonly PipeMacro[];
}

/** The options of every daemon (master(5)). */
export const daemonOptions: readonly DaemonOption[] = [
  {
    name: "-o",
    argument: "name=value, { name = value }",
    summary: {
      en: "Overrides a main.cf parameter for this service alone. No spaces around `=`, or the form in braces.",
      ja: "main.cf のパラメータをこのサービスに限り上書きします。`=` の前後に空白を置かないか、波括弧の形で書きます。",
    },
  },
  {
    name: "-v",
    summary: {
      en: "Logs in more detail; repeat it for still more. Not for lasting use.",
      ja: "ログを詳しくします。重ねるとさらに詳しくなります。常用はしません。",
    },
  },
  {
    name: "-D",
    summary: {
      en: "Starts the program under debugger_command.",
      ja: "debugger_command のもとでプログラムを起動します。",
    },
  },
];

/** The columns as in `relay unix - - n - - smtp`, which most services share. */
const internal: UsualColumns = { type: "unix", private: "-", unpriv: "-", chroot: "n", wakeup: "-", maxproc: "-" };

/** The attribute `flags=` of smtp(8) and lmtp(8). */
const smtpAttributes: readonly CommandAttribute[] = [
  {
    name: "flags=",
    value: "flags",
    since: "3.5",
    summary: {
      en: "Letters of `DORX` that add headers or mark final delivery, for a server behind which mail is stored.",
      ja: "`DORX` の文字で、ヘッダーの追加や最終配送であることを指定します。配送先がメールを保存するサーバーの場合に使います。",
    },
  },
];

/** Makes a daemon, by default with the columns and options that most daemons have. */
function daemon({
  usual,
  ...given
}: Omit<Daemon, "usual" | "options"> & {
  readonly usual?: Partial<UsualColumns>;
  readonly options?: Daemon["options"];
}): Daemon {
  return { options: daemonOptions, ...given, usual: { ...internal, ...usual } };
}

/** Programs that receive mail. */
const receivers: readonly Daemon[] = [
  daemon({
    name: "smtpd",
    services: ["smtp", "submission", "submissions"],
    usual: { type: "inet", private: "n" },
    summary: {
      en: "The SMTP server: receives mail on port 25, 587 or 465, or from postscreen(8) by type `pass`, and applies the `smtpd_*` restrictions.",
      ja: "SMTP サーバーです。25、587、465 番ポートや、種類 `pass` で postscreen(8) からメールを受け取り、`smtpd_*` の制限を適用します。",
    },
  }),
  daemon({
    name: "postscreen",
    services: ["smtp"],
    usual: { type: "inet", private: "n", maxproc: "1" },
    summary: {
      en: "Stands before smtpd(8) on port 25 and turns away spambots cheaply; needs the services smtpd (pass), dnsblog and tlsproxy. Not for ports where users submit mail.",
      ja: "25 番ポートで smtpd(8) の手前に立ち、迷惑メール送信ボットを少ない負荷で退けます。smtpd (pass)、dnsblog、tlsproxy の各サービスが必要です。利用者が投函するポートには使いません。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "dnsblog",
    services: ["dnsblog"],
    usual: { maxproc: "0" },
    summary: {
      en: "Asks DNS block and allow lists for postscreen(8) and logs what they answer.",
      ja: "postscreen(8) のために DNS のブロックリストや許可リストに問い合わせ、結果をログに残します。",
    },
    requiredMaxproc: "0",
  }),
  daemon({
    name: "tlsproxy",
    services: ["tlsproxy"],
    usual: { maxproc: "0" },
    summary: {
      en: "Does TLS for postscreen(8), and for SMTP clients that reuse TLS connections (smtp_tls_connection_reuse).",
      ja: "postscreen(8) と、TLS 接続を再利用する SMTP クライアント (smtp_tls_connection_reuse) の暗号化を受け持ちます。",
    },
    requiredMaxproc: "0",
  }),
  daemon({
    name: "pickup",
    services: ["pickup"],
    usual: { private: "n", wakeup: "60", maxproc: "1" },
    summary: {
      en: "Fetches mail that local programs submitted with sendmail(1) from the maildrop directory.",
      ja: "ローカルのプログラムが sendmail(1) で投函したメールを maildrop から取り込みます。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "qmqpd",
    services: ["628"],
    usual: { type: "inet", private: "n" },
    summary: {
      en: "Receives mail by QMQP, the protocol of qmail mini installations, from hosts in qmqpd_authorized_clients.",
      ja: "qmqpd_authorized_clients にあるホストから、qmail の QMQP プロトコルでメールを受け取ります。",
    },
  }),
  daemon({
    name: "cleanup",
    services: ["cleanup"],
    usual: { private: "n", maxproc: "0" },
    summary: {
      en: "Completes and rewrites each new message, applies header_checks, body_checks and aliases, and puts it into the queue.",
      ja: "新しいメッセージの不足を補い、アドレスを書き換え、header_checks、body_checks、仮想別名を適用してキューに入れます。",
    },
    requiredMaxproc: "0",
  }),
];

/** Programs that deliver mail. */
const deliveryAgents: readonly Daemon[] = [
  daemon({
    name: "smtp",
    services: ["smtp", "relay"],
    summary: {
      en: "The SMTP client: delivers to other mail servers. Copies of the entry with their own `-o` settings are the way to treat some destinations differently.",
      ja: "SMTP クライアントで、ほかのメールサーバーに配送します。特定の配送先だけ扱いを変えるには、この行を複製して `-o` で調整します。",
    },
    options: [...smtpAttributes, ...daemonOptions],
    flags: smtpFlags,
  }),
  daemon({
    name: "lmtp",
    services: ["lmtp"],
    summary: {
      en: "Delivers by LMTP to a mail store such as Dovecot or Cyrus. The same program as smtp, with the `lmtp_*` parameters.",
      ja: "Dovecot や Cyrus などのメールストアに LMTP で配送します。smtp と同じプログラムですが、`lmtp_*` のパラメータを使います。",
    },
    options: [...smtpAttributes, ...daemonOptions],
    flags: smtpFlags,
  }),
  daemon({
    name: "local",
    services: ["local"],
    usual: { unpriv: "n" },
    summary: {
      en: "Delivers to the system's users, with aliases(5), .forward files, mailboxes and commands.",
      ja: "システムのユーザーに配送します。aliases(5)、.forward、メールボックス、コマンドへの配送を扱います。",
    },
    privileged: true,
    noChroot: true,
  }),
  daemon({
    name: "virtual",
    services: ["virtual"],
    usual: { unpriv: "n" },
    summary: {
      en: "Delivers to mailboxes of virtual_mailbox_domains, whose owners need no system account. No aliases, no .forward.",
      ja: "virtual_mailbox_domains のメールボックスに配送します。システムアカウントは不要ですが、aliases や .forward は扱いません。",
    },
    privileged: true,
    noChroot: true,
  }),
  daemon({
    name: "pipe",
    services: ["maildrop", "uucp", "mailman"],
    usual: { unpriv: "n" },
    summary: {
      en: "Delivers to a command of your own, which gets the message on standard input and the addresses as arguments. Its exit status decides between success, retry and bounce.",
      ja: "任意のコマンドに配送します。本文は標準入力、アドレスは引数で渡り、終了コードによって成功、再送、返送が決まります。",
    },
    privileged: true,
    noChroot: true,
    options: [...pipeAttributes, ...daemonOptions],
    flags: pipeFlags,
    macros: pipeMacros,
  }),
  daemon({
    name: "error",
    services: ["error", "retry"],
    summary: {
      en: "Delivers nothing: bounces all mail under the service name `error`, defers it under `retry`, with the next hop as the reason.",
      ja: "配送せず、サービス名が `error` ならすべて返送し、`retry` なら遅延させます。配送先 (nexthop) に書いた文字列が理由になります。",
    },
  }),
  daemon({
    name: "discard",
    services: ["discard"],
    summary: {
      en: "Throws all mail away and reports success, with the next hop as the logged reason.",
      ja: "すべてのメールを破棄して成功と報告します。配送先 (nexthop) に書いた文字列が理由としてログに残ります。",
    },
  }),
];

/** Programs that manage the queue or serve the other programs. */
const helpers: readonly Daemon[] = [
  daemon({
    name: "qmgr",
    services: ["qmgr"],
    usual: { private: "n", wakeup: "300", maxproc: "1" },
    summary: {
      en: "The queue manager: decides which message goes to which delivery agent, and when to try again.",
      ja: "キューマネージャーです。どのメッセージをどの配送エージェントに渡すか、いつ再送するかを決めます。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "oqmgr",
    services: ["qmgr"],
    usual: { private: "n", wakeup: "300", maxproc: "1" },
    summary: {
      en: "The queue manager with the scheduler from before Postfix 2.3. Kept as a fallback.",
      ja: "Postfix 2.3 より前のスケジューラーを使う旧キューマネージャーです。予備として残されています。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "trivial-rewrite",
    services: ["rewrite"],
    summary: {
      en: "Brings addresses into their full form and finds transport and next hop for each, with transport_maps and the address classes.",
      ja: "アドレスを完全な形に整え、transport_maps やアドレスクラスから配送方法と配送先を決めます。",
    },
  }),
  daemon({
    name: "bounce",
    services: ["bounce", "defer", "trace"],
    usual: { maxproc: "0" },
    summary: {
      en: "Records failed, delayed and traced deliveries under the three service names, and writes the notices to senders.",
      ja: "3 つのサービス名で、失敗、遅延、追跡の各記録を取り、差出人への通知メールを作ります。",
    },
    requiredMaxproc: "0",
  }),
  daemon({
    name: "flush",
    services: ["flush"],
    usual: { private: "n", wakeup: "1000?", maxproc: "0" },
    summary: {
      en: "Remembers which queued mail waits for which destination in fast_flush_domains, for ETRN and `postqueue -s`.",
      ja: "fast_flush_domains の宛先ごとに待機中のメールを記録し、ETRN や `postqueue -s` に応じます。",
    },
    requiredMaxproc: "0",
  }),
  daemon({
    name: "verify",
    services: ["verify"],
    usual: { maxproc: "1" },
    summary: {
      en: "Finds out with probe messages whether addresses can be delivered, and caches the answers in address_verify_map.",
      ja: "確認用のメッセージでアドレスに届くかどうかを調べ、結果を address_verify_map に保存します。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "proxymap",
    services: ["proxymap", "proxywrite"],
    summary: {
      en: "Looks up `proxy:` tables for other daemons, and changes them under the name `proxywrite`, which must be limited to one process.",
      ja: "ほかのデーモンの代わりに `proxy:` テーブルを検索します。`proxywrite` の名前では更新も行い、その場合はプロセス数を 1 にします。",
    },
    noChroot: true,
  }),
  daemon({
    name: "anvil",
    services: ["anvil"],
    usual: { maxproc: "1" },
    summary: {
      en: "Counts connections and requests of each client, for the `smtpd_client_*_limit` parameters.",
      ja: "クライアントごとの接続数や要求数を数え、`smtpd_client_*_limit` の制限に使います。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "scache",
    services: ["scache"],
    usual: { maxproc: "1" },
    summary: {
      en: "Keeps open SMTP connections for reuse by other client processes.",
      ja: "開いたままの SMTP 接続を保管し、別のクライアントプロセスに再利用させます。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "tlsmgr",
    services: ["tlsmgr"],
    usual: { wakeup: "1000?", maxproc: "1" },
    summary: {
      en: "Keeps the TLS session caches and the random number pool. Without it, TLS fails.",
      ja: "TLS セッションキャッシュと乱数プールを管理します。これがないと TLS が使えません。",
    },
    requiredMaxproc: "1",
  }),
  daemon({
    name: "showq",
    services: ["showq"],
    usual: { private: "n" },
    summary: {
      en: "Lists the queue for `postqueue -p` and mailq.",
      ja: "`postqueue -p` や mailq のためにキューの一覧を作ります。",
    },
  }),
  daemon({
    name: "postlogd",
    services: ["postlog"],
    usual: { type: "unix-dgram", private: "n", maxproc: "1" },
    summary: {
      en: "Writes the log that maillog_file names, for all Postfix programs.",
      ja: "全プログラムのログを maillog_file に書き込みます。",
    },
    since: "3.4",
    requiredMaxproc: "1",
  }),
  daemon({
    name: "spawn",
    services: ["policy"],
    usual: { unpriv: "n", maxproc: "0" },
    summary: {
      en: "Runs a command for each connection, as inetd does; mostly for policy servers and content filters. The time limit is service_time_limit.",
      ja: "inetd のように接続ごとにコマンドを起動します。主にポリシーサーバーやコンテンツフィルターに使い、時間の上限は `サービス名_time_limit` です。",
    },
    privileged: true,
    noChroot: true,
    options: [...commandAttributes, ...daemonOptions],
  }),
  daemon({
    name: "nbdb_reindexd",
    services: ["nbdb_reindex"],
    usual: { private: "y", unpriv: "n", maxproc: "1" },
    summary: {
      en: "Builds the tables that replace Berkeley DB files during a migration. Run it no longer than needed; `postfix non-bdb` adds and removes it.",
      ja: "移行時に Berkeley DB に代わるテーブルを作ります。必要な間だけ動かします。`postfix non-bdb` が追加、削除します。",
    },
    since: "3.11",
    requiredMaxproc: "1",
    privileged: true,
  }),
];

/** All programs; in each group, those that are most frequent in hand-written entries come first. */
export const daemons: readonly Daemon[] = [...receivers, ...deliveryAgents, ...helpers];

const byName: ReadonlyMap<string, Daemon> = new Map(daemons.map((each) => [each.name, each]));

/** The program with a name; undefined if there is none, also for a path such as `/usr/lib/postfix/smtpd`. */
export function daemonOf(name: string): Daemon | undefined {
  return byName.get(name);
}
