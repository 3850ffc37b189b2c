import type { NamedValue } from "../shape.js";

/** The commands of postfix(1), as used in the parameters of postmulti(1). */
export const postfixCommands: readonly NamedValue[] = [
  { name: "abort", summary: { en: "Stops at once, without waiting.", ja: "待たずに直ちに停止します。" } },
  {
    name: "check",
    summary: {
      en: "Looks for wrong owners and permissions, and creates missing directories.",
      ja: "所有者やアクセス権の誤りを調べ、足りないディレクトリを作ります。",
    },
  },
  {
    name: "drain",
    summary: {
      en: "Ends the master process and lets running daemons finish their work; postfix(1) does not document it.",
      ja: "master プロセスだけを終了し、実行中のデーモンには作業を終えさせます。postfix(1) には記載がありません。",
    },
  },
  {
    name: "flush",
    summary: {
      en: "Tries to deliver all deferred mail now.",
      ja: "遅延しているすべてのメールの配送を直ちに試みます。",
    },
  },
  {
    name: "logrotate",
    since: "3.4",
    summary: { en: "Rotates the log in maillog_file.", ja: "maillog_file のログをローテーションします。" },
  },
  {
    name: "non-bdb",
    since: "3.11",
    summary: { en: "Moves a configuration away from Berkeley DB.", ja: "設定を Berkeley DB から移行します。" },
  },
  {
    name: "quick-stop",
    summary: {
      en: "Stops, and spares the next start its checks.",
      ja: "停止し、次の起動時の検査を省きます。",
    },
  },
  { name: "reload", summary: { en: "Reads the configuration again.", ja: "設定を読み直します。" } },
  {
    name: "set-permissions",
    summary: { en: "Repairs owners and permissions of all files.", ja: "全ファイルの所有者とアクセス権を直します。" },
  },
  { name: "start", summary: { en: "Checks, then starts the mail system.", ja: "検査してから起動します。" } },
  {
    name: "start-fg",
    since: "3.3",
    summary: {
      en: "Starts in the foreground, as in a container.",
      ja: "フォアグラウンドで起動します (コンテナ向け)。",
    },
  },
  {
    name: "status",
    summary: { en: "Tells whether the mail system runs.", ja: "稼働中かどうかを報告します。" },
  },
  { name: "stop", summary: { en: "Stops in an orderly way.", ja: "正常な手順で停止します。" } },
  {
    name: "tls",
    since: "3.1",
    summary: { en: "Enables TLS and manages keys and certificates.", ja: "TLS を有効にし、鍵と証明書を管理します。" },
  },
  {
    name: "upgrade-configuration",
    summary: {
      en: "Adds what a newer Postfix needs to main.cf and master.cf.",
      ja: "新しい版に必要な項目を main.cf と master.cf に加えます。",
    },
  },
];
