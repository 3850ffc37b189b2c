import type { NamedValue } from "../shape.js";

/** One of the eight columns of master.cf. */
export interface MasterColumn extends NamedValue {
  /** The heading in the master.cf that Postfix ships, if it differs from the name. */
  readonly heading: string;
  /** The meaning of `-`; absent if `-` is not accepted. */
  readonly default?: string;
  /** The keywords of the column; `-` comes last. */
  readonly values: readonly NamedValue[];
  /** The form of other accepted texts, besides `values`. */
  readonly or?: "endpoint-or-name" | "number" | "program";
}

/** The service types of master(5); master_service_disable uses them too. */
export const serviceTypes: readonly NamedValue[] = [
  {
    name: "inet",
    summary: {
      en: "Listens on a TCP port, for the network. The service name is a port or `host:port`, and private must be `n`.",
      ja: "TCP ポートで待ち受け、ネットワークから接続できます。サービス名はポートまたは `ホスト:ポート` で、private は `n` にします。",
    },
  },
  {
    name: "unix",
    summary: {
      en: "Listens on a UNIX-domain stream socket below the queue directory, for local programs only.",
      ja: "キューディレクトリ内の UNIX ドメインのストリームソケットで待ち受け、同じホストのプログラムだけが使えます。",
    },
  },
  {
    name: "unix-dgram",
    since: "3.4",
    summary: {
      en: "Listens on a UNIX-domain datagram socket; postlogd(8) is the service that needs it.",
      ja: "UNIX ドメインのデータグラムソケットで待ち受けます。postlogd(8) で使います。",
    },
  },
  {
    name: "pass",
    summary: {
      en: "Takes over connections that another program has accepted, as smtpd(8) does behind postscreen(8).",
      ja: "ほかのプログラムが受け付けた接続を引き継ぎます。postscreen(8) の後ろの smtpd(8) がこの例です。",
    },
  },
  {
    name: "fifo",
    summary: {
      en: "Listens on a named pipe. Obsolete: `unix` has replaced it for pickup(8) and qmgr(8).",
      ja: "名前付きパイプで待ち受けます。廃止予定で、pickup(8) や qmgr(8) にも今は `unix` を使います。",
    },
  },
];

/** The columns of master.cf, in their order (master(5)). */
export const masterColumns: readonly MasterColumn[] = [
  {
    name: "service",
    heading: "service",
    summary: {
      en: "Names the service: a port or `host:port` for type `inet`, else the socket's name below the queue directory. Delivery services are called by this name in transport maps and `*_transport` parameters; of two lines with one name and type, the last counts.",
      ja: "サービスの名前です。種類が `inet` ならポートまたは `ホスト:ポート`、それ以外はキューディレクトリ内のソケット名です。配送サービスはトランスポートテーブルや `*_transport` パラメータからこの名前で呼ばれます。名前と種類が同じ行が複数あれば最後の行が有効です。",
    },
    values: [],
    or: "endpoint-or-name",
  },
  {
    name: "type",
    heading: "type",
    summary: {
      en: "Tells how clients reach the service: over the network, through a local socket, or by a connection that is handed over. Name and type together identify a service.",
      ja: "サービスへの接続方法 (ネットワーク、ローカルのソケット、接続の引き継ぎ) を決めます。名前と種類の組がサービスを識別します。",
    },
    values: serviceTypes,
  },
  {
    name: "private",
    heading: "private",
    summary: {
      en: "Tells whether only Postfix daemons may connect, or also commands such as postqueue. It decides between the directories `private` and `public` for the socket.",
      ja: "Postfix のデーモンだけが接続できるか、postqueue などのコマンドも接続できるかです。ソケットを置くディレクトリ (`private` か `public`) が変わります。",
    },
    default: "y",
    values: [
      {
        name: "y",
        summary: { en: "For Postfix daemons only.", ja: "Postfix のデーモン専用です。" },
      },
      {
        name: "n",
        summary: {
          en: "Also for Postfix commands, and required for type `inet`.",
          ja: "Postfix のコマンドからも使えます。種類が `inet` なら必須です。",
        },
      },
      { name: "-", summary: { en: "The default, `y`.", ja: "既定値の `y` です。" } },
    ],
  },
  {
    name: "unpriv",
    heading: "unpriv",
    summary: {
      en: "Tells whether the process runs as mail_owner rather than as root. Only the agents that act for other users need root rights: local, pipe, spawn and virtual.",
      ja: "root ではなく mail_owner の権限で動かすかどうかです。ほかのユーザーとして動作する local(8)、pipe(8)、spawn(8)、virtual(8) だけに root 権限が必要です。",
    },
    default: "y",
    values: [
      { name: "y", summary: { en: "Runs as mail_owner.", ja: "mail_owner の権限で動きます。" } },
      { name: "n", summary: { en: "Keeps root rights.", ja: "root 権限を保ちます。" } },
      {
        name: "-",
        summary: { en: "The default, `y`: without root rights.", ja: "既定値の `y` (root 権限なし) です。" },
      },
    ],
  },
  {
    name: "chroot",
    heading: "chroot",
    summary: {
      en: "Tells whether the process sees only the queue directory. It then needs copies of system files there (resolver, services, SASL sockets), and lookups that fail only in a daemon are the usual sign that they are missing. Write `y` or `n`: with compatibility_level 0, `-` still means `y`.",
      ja: "プロセスから見えるファイルをキューディレクトリ内に限るかどうかです。名前解決や SASL のソケットなどに必要なファイルをその中に用意しておかなければ、デーモンでだけ検索に失敗するといった症状が出ます。compatibility_level が 0 だと `-` は今も `y` を意味するため、明示するのが確実です。",
    },
    default: "n",
    values: [
      {
        name: "y",
        summary: {
          en: "Confined to queue_directory; not for local, pipe, spawn, virtual or proxymap.",
          ja: "queue_directory に閉じ込めます。local、pipe、spawn、virtual、proxymap には使いません。",
        },
      },
      { name: "n", summary: { en: "Sees the whole file system.", ja: "ファイルシステム全体が見えます。" } },
      {
        name: "-",
        summary: {
          en: "The default: `n`, but `y` while compatibility_level is below 1.",
          ja: "既定値です。`n` ですが、compatibility_level が 1 未満の間は `y` になります。",
        },
      },
    ],
  },
  {
    name: "wakeup",
    heading: "wakeup",
    summary: {
      en: "Wakes the service every so many seconds. pickup(8), qmgr(8) and flush(8) depend on it; with `?` after the number, the waking starts only once the service has been used.",
      ja: "サービスを定期的に起こす間隔 (秒) です。pickup(8)、qmgr(8)、flush(8) に必要です。数の後に `?` を付けると、一度使われるまでは起こしません。",
    },
    default: "0",
    values: [
      { name: "0", summary: { en: "Never.", ja: "起こしません。" } },
      { name: "-", summary: { en: "The default, `0`: never.", ja: "既定値の `0` (起こさない) です。" } },
    ],
    or: "number",
  },
  {
    name: "maxproc",
    heading: "maxproc",
    summary: {
      en: "Limits how many processes of the service run at once. Lower it for a delivery service to spare a destination, raise it for smtpd(8) under load; services that ship with 1 or 0 must keep that number.",
      ja: "サービスのプロセスの同時実行数の上限です。配送先の負担を減らすなら配送サービスで小さく、接続が多いなら smtpd(8) で大きくします。標準で 1 や 0 のサービスはその値を変えてはいけません。",
    },
    default: "$default_process_limit",
    values: [
      { name: "0", summary: { en: "No limit.", ja: "無制限です。" } },
      {
        name: "1",
        summary: {
          en: "One process at a time, as qmgr and other coordinating services require.",
          ja: "常に 1 プロセスです。qmgr など全体を取りまとめるサービスで必須です。",
        },
      },
      {
        name: "-",
        summary: { en: "The default, default_process_limit.", ja: "既定値の default_process_limit です。" },
      },
    ],
    or: "number",
  },
  {
    name: "command",
    heading: "command + args",
    summary: {
      en: "Names the program in daemon_directory and its arguments: `-o name=value` overrides a parameter for this service alone. There is no shell: quotes do not group words, but `{ name = value with spaces }` does.",
      ja: "daemon_directory にあるプログラムとその引数です。`-o 名前=値` でこのサービスに限りパラメータを上書きできます。シェルは通らないため引用符は使えず、空白を含む値は `{ 名前 = 値 }` のように波括弧で囲みます。",
    },
    values: [],
    or: "program",
  },
];
