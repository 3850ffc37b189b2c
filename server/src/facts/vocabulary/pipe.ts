import type { NamedValue } from "../shape.js";

/** A `name=value` argument of pipe(8), spawn(8), smtp(8) or lmtp(8), which follows the command in master.cf. */
export interface CommandAttribute extends NamedValue {
  /** The form of the value. */
  readonly value: "user" | "command" | "flags" | "directory" | "bytes" | "text";
  /** True if the daemon terminates without it. */
  readonly required?: true;
  /** True if its value is the rest of the line, so that it must come last. */
  readonly last?: true;
}

/** A letter in the value of `flags=`. */
export interface DeliveryFlag extends NamedValue {
  /** True if it is correct only with transport_destination_recipient_limit = 1. */
  readonly oneRecipient?: true;
}

/** A macro that pipe(8) expands in the command. */
export interface PipeMacro extends NamedValue {
  /** True if an argument that contains it is repeated for every recipient. */
  readonly perRecipient?: true;
  /** The letters of `flags=` that affect its expansion. */
  readonly changedBy?: string;
}

/** The account and the command of pipe(8) and spawn(8). */
export const commandAttributes: readonly CommandAttribute[] = [
  {
    name: "user=",
    value: "user",
    required: true,
    summary: {
      en: "The account that runs the command, or `user:group`. Neither root nor mail_owner is accepted.",
      ja: "コマンドを実行するアカウント、または `ユーザー:グループ` です。root と mail_owner は使えません。",
    },
  },
  {
    name: "argv=",
    value: "command",
    required: true,
    last: true,
    summary: {
      en: "The program and its arguments, up to the end of the line. No shell is involved: quotes, `|` and `>` mean nothing, and `{ a b }` keeps words together.",
      ja: "プログラムと引数で、行の終わりまで続きます。シェルを通さないため引用符、`|`、`>` は効きません。空白を含む引数は `{ a b }` と囲みます。",
    },
  },
];

/** The other arguments of pipe(8). */
export const pipeAttributes: readonly CommandAttribute[] = [
  {
    name: "flags=",
    value: "flags",
    summary: {
      en: "Letters, without spaces, that add headers to the message or change its lines and the addresses on the command line.",
      ja: "ヘッダーの追加、本文の行やコマンド行のアドレスの加工を指定する文字を、空白なしで並べます。",
    },
  },
  ...commandAttributes,
  {
    name: "directory=",
    value: "directory",
    summary: {
      en: "The working directory of the command, which its account must be able to enter. Otherwise that is queue_directory.",
      ja: "コマンドの作業ディレクトリです。実行アカウントが入れる必要があります。省略すると queue_directory です。",
    },
  },
  {
    name: "chroot=",
    value: "directory",
    summary: {
      en: "Confines the command to this directory, before it gives up root rights and enters `directory=`.",
      ja: "コマンドから見えるファイルをこのディレクトリ内に限ります。権限の変更や `directory=` への移動より先に行われます。",
    },
  },
  {
    name: "eol=",
    value: "text",
    summary: {
      en: "The end of each line that the command gets: `\\n`, or `\\r\\n` for software that expects the network form.",
      ja: "コマンドに渡す各行の行末です。通常は `\\n`、ネットワーク形式を期待するソフトウェアには `\\r\\n` を指定します。",
    },
  },
  {
    name: "null_sender=",
    value: "text",
    summary: {
      en: "Stands in for an empty sender in `$sender` and in added headers; MAILER-DAEMON unless given. A filter that mails back through sendmail wants it empty, with `$sender` as an argument of its own.",
      ja: "空の差出人の代わりに `$sender` や追加ヘッダーに使う文字列で、既定は MAILER-DAEMON です。sendmail で戻すフィルターでは空にし、`$sender` を独立した引数にします。",
    },
  },
  {
    name: "size=",
    value: "bytes",
    summary: {
      en: "The largest message that the command gets; larger ones return to the sender.",
      ja: "コマンドに渡すメッセージの最大バイト数で、超えるものは差出人に返送します。",
    },
  },
];

/** The letters that smtp(8) and lmtp(8) accept as well, from Postfix 3.5. */
const headerFlags: readonly DeliveryFlag[] = [
  {
    name: "D",
    oneRecipient: true,
    summary: {
      en: "Adds `Delivered-To:` and bounces mail that already has it for the same address, which stops loops.",
      ja: "`Delivered-To:` を加え、同じアドレスのものがすでにあるメールは返送してループを止めます。",
    },
  },
  {
    name: "O",
    oneRecipient: true,
    summary: {
      en: "Adds `X-Original-To:` with the recipient as it was before aliases and rewriting.",
      ja: "別名展開や書き換えの前の受信者を `X-Original-To:` として加えます。",
    },
  },
  {
    name: "R",
    summary: {
      en: "Adds `Return-Path:` with the envelope sender, as final delivery should.",
      ja: "エンベロープ差出人を `Return-Path:` として加えます。最終配送では付けるべきものです。",
    },
  },
  {
    name: "X",
    summary: {
      en: "Declares this the final delivery, so that success notices say `delivered` and not `relayed`.",
      ja: "最終配送であることを示し、成功通知の状態を `relayed` から `delivered` に変えます。",
    },
  },
];

/** The letters of `flags=` for smtp(8) and lmtp(8). */
export const smtpFlags: readonly DeliveryFlag[] = headerFlags.map((flag) => ({ ...flag, since: "3.5" }));

/** The letters of `flags=` for pipe(8). */
export const pipeFlags: readonly DeliveryFlag[] = [
  {
    name: "B",
    summary: {
      en: "Adds an empty line at the end, for mailbox formats that need one before the next `From `.",
      ja: "末尾に空行を加えます。次の `From ` の前に空行が必要なメールボックス形式で使います。",
    },
  },
  ...headerFlags,
  {
    name: "F",
    summary: {
      en: "Begins the message with a `From sender date` line, as UUCP and mailbox files have it.",
      ja: "UUCP やメールボックスファイルの形式に合わせ、`From 差出人 日時` の行を先頭に加えます。",
    },
  },
  {
    name: "h",
    summary: {
      en: "Lower-cases the domain in recipient macros, `$domain` and `$nexthop`.",
      ja: "受信者のドメイン、`$domain`、`$nexthop` を小文字にします。",
    },
  },
  {
    name: "u",
    summary: {
      en: "Lower-cases the local part in recipient macros, `$user`, `$extension` and `$mailbox`.",
      ja: "受信者のローカルパート、`$user`、`$extension`、`$mailbox` を小文字にします。",
    },
  },
  {
    name: "q",
    summary: {
      en: "Quotes spaces and special characters in whole addresses, as sendmail and UUCP expect them on a command line.",
      ja: "アドレス全体のマクロで空白や特殊文字を引用符で保護します。sendmail や UUCP のコマンド行に渡す場合に付けます。",
    },
  },
  {
    name: ".",
    summary: {
      en: "Doubles a dot at the beginning of a line, for BSMTP.",
      ja: "行頭のドットを 2 つにします。BSMTP で必要です。",
    },
  },
  {
    name: ">",
    summary: {
      en: "Puts `>` before lines that begin with `From `, so that mailbox readers do not split the message there.",
      ja: "`From ` で始まる行の前に `>` を付け、メールボックスがそこで分割されるのを防ぎます。",
    },
  },
];

/** The macros of pipe(8): `${name}` or `$name` in `argv=`. */
export const pipeMacros: readonly PipeMacro[] = [
  {
    name: "recipient",
    perRecipient: true,
    changedBy: "hqu",
    summary: { en: "The whole recipient address.", ja: "受信者アドレスの全体です。" },
  },
  {
    name: "original_recipient",
    perRecipient: true,
    changedBy: "hqu",
    summary: {
      en: "The recipient as the client gave it, before aliases and rewriting.",
      ja: "別名展開や書き換えの前の受信者アドレスです。",
    },
  },
  {
    name: "user",
    perRecipient: true,
    changedBy: "u",
    summary: { en: "The recipient without extension and domain.", ja: "受信者の、拡張部とドメインを除いた部分です。" },
  },
  {
    name: "extension",
    perRecipient: true,
    changedBy: "u",
    summary: {
      en: "What follows recipient_delimiter in the recipient: `foo` of `user+foo@example.com`.",
      ja: "受信者の recipient_delimiter より後の部分です (`user+foo@example.com` の `foo`)。",
    },
  },
  {
    name: "mailbox",
    perRecipient: true,
    changedBy: "u",
    summary: {
      en: "The recipient's complete local part, extension included.",
      ja: "受信者のローカルパート全体です (拡張部を含みます)。",
    },
  },
  {
    name: "domain",
    changedBy: "h",
    perRecipient: true,
    summary: { en: "The recipient's domain.", ja: "受信者のドメインです。" },
  },
  {
    name: "nexthop",
    changedBy: "h",
    summary: {
      en: "The destination from the transport table or, without one, the recipient's domain.",
      ja: "トランスポートテーブルの配送先です。指定がなければ受信者のドメインになります。",
    },
  },
  {
    name: "sender",
    changedBy: "q",
    summary: {
      en: "The envelope sender; for an empty one, the text of `null_sender=`.",
      ja: "エンベロープ差出人です。空の場合は `null_sender=` の文字列になります。",
    },
  },
  {
    name: "size",
    summary: {
      en: "The approximate size of the message in bytes.",
      ja: "メッセージのおおよその大きさ (バイト) です。",
    },
  },
  {
    name: "queue_id",
    summary: { en: "The message's queue ID, as in the log.", ja: "ログにも出るキュー ID です。" },
  },
  {
    name: "envid",
    since: "3.9",
    summary: {
      en: "The envelope ID that the client gave for delivery notices, or nothing.",
      ja: "配送通知用に送信側が指定したエンベロープ ID です。なければ空です。",
    },
  },
  {
    name: "client_address",
    summary: {
      en: "The address of the client that sent the mail in.",
      ja: "メールを送ってきたクライアントのアドレスです。",
    },
  },
  {
    name: "client_hostname",
    summary: {
      en: "The confirmed host name of that client, or `unknown`.",
      ja: "クライアントの確認済みホスト名です。不明なら `unknown` です。",
    },
  },
  {
    name: "client_port",
    summary: { en: "The client's TCP port.", ja: "クライアントの TCP ポート番号です。" },
  },
  {
    name: "client_helo",
    summary: { en: "What the client said in HELO or EHLO.", ja: "クライアントが HELO / EHLO で名乗った名前です。" },
  },
  {
    name: "client_protocol",
    summary: { en: "The protocol of the mail's arrival, such as ESMTP.", ja: "受信時のプロトコル (ESMTP など) です。" },
  },
  {
    name: "sasl_method",
    summary: { en: "The mechanism with which the client logged in.", ja: "クライアントが使った SASL 認証方式です。" },
  },
  {
    name: "sasl_username",
    summary: { en: "The name under which the client logged in.", ja: "クライアントの SASL ログイン名です。" },
  },
  {
    name: "sasl_sender",
    summary: {
      en: "The original submitter that the client named in MAIL FROM (AUTH=).",
      ja: "MAIL FROM の AUTH= で示された元の送信者です。",
    },
  },
];
