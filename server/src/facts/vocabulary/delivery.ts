import type { NamedValue } from "../shape.js";

/** Values of mailbox_delivery_lock and virtual_mailbox_lock (src/global/mbox_conf.c). Not every build has them all. */
export const lockMethods: readonly NamedValue[] = [
  {
    name: "fcntl",
    summary: {
      en: "POSIX record lock by the kernel; the usual choice.",
      ja: "カーネルによる POSIX のレコードロック。通常はこれを使います。",
    },
  },
  {
    name: "flock",
    summary: {
      en: "BSD whole-file lock by the kernel, where the system has it.",
      ja: "BSD 由来のファイル全体のロック。OS が対応している場合に使えます。",
    },
  },
  {
    name: "dotlock",
    summary: {
      en: "A `.lock` file beside the mailbox, at times needed on NFS; the recipient must be able to write to that directory.",
      ja: "メールボックスと同じ場所に `.lock` ファイルを作ります。NFS で必要になることがあります。そのディレクトリへの書き込み権限が必要です。",
    },
  },
];

/** Macros in forward_path, command_execution_directory and luser_relay (src/local/local_expand.c). */
export const deliveryMacros: readonly NamedValue[] = [
  {
    name: "user",
    summary: { en: "Account name of the recipient, without extension.", ja: "受信者のユーザー名 (拡張部を除く)。" },
  },
  {
    name: "local",
    summary: {
      en: "Everything before the `@`, extension included.",
      ja: "受信者アドレスの `@` より前の全体 (拡張部を含む)。",
    },
  },
  {
    name: "domain",
    summary: { en: "What follows the `@` in the recipient address.", ja: "受信者アドレスの `@` より後のドメイン。" },
  },
  {
    name: "recipient",
    summary: { en: "The recipient address as a whole.", ja: "受信者アドレスの全体。" },
  },
  {
    name: "extension",
    summary: {
      en: "The part after the delimiter: `foo` in `user+foo`; may be empty.",
      ja: "区切り文字より後の部分 (`user+foo` の `foo`)。空のこともあります。",
    },
  },
  {
    name: "recipient_delimiter",
    summary: {
      en: "The delimiter that stood in this address, otherwise the first one configured.",
      ja: "このアドレスで実際に使われた区切り文字。なければ設定の先頭の文字。",
    },
  },
  {
    name: "home",
    summary: { en: "The account's home directory.", ja: "受信者のホームディレクトリ。" },
  },
  {
    name: "shell",
    summary: { en: "The account's login shell.", ja: "受信者のログインシェル。" },
  },
  {
    name: "mailbox",
    summary: {
      en: "Undocumented older name that gives the same as `$local`.",
      ja: "マニュアルにない古い名前で、`$local` と同じ値です。",
    },
  },
];

/**
 * The environment variables of commands that local(8) runs (src/local/command.c). The shell, not Postfix, expands them.
 * The manual calls the last one SASL_USER, but the program has always set SASL_USERNAME.
 */
export const commandEnvironment: readonly NamedValue[] = [
  {
    name: "USER",
    summary: { en: "Account name of the recipient.", ja: "受信者のユーザー名。" },
  },
  {
    name: "LOGNAME",
    summary: { en: "Same as `USER`.", ja: "`USER` と同じ値。" },
  },
  {
    name: "HOME",
    summary: { en: "Home directory of the account.", ja: "受信者のホームディレクトリ。" },
  },
  {
    name: "SHELL",
    summary: { en: "Login shell of the account.", ja: "受信者のログインシェル。" },
  },
  {
    name: "SENDER",
    summary: { en: "Envelope sender; empty for a bounce.", ja: "エンベロープの差出人。バウンスでは空です。" },
  },
  {
    name: "RECIPIENT",
    summary: { en: "Recipient address in full.", ja: "受信者アドレスの全体。" },
  },
  {
    name: "ORIGINAL_RECIPIENT",
    summary: {
      en: "Recipient as the client gave it, before aliases and rewriting.",
      ja: "別名展開や書き換えの前の、元の受信者アドレス。",
    },
  },
  {
    name: "LOCAL",
    summary: { en: "Recipient address up to the `@`.", ja: "受信者アドレスの `@` より前の部分。" },
  },
  {
    name: "DOMAIN",
    summary: { en: "Recipient address after the `@`.", ja: "受信者アドレスの `@` より後の部分。" },
  },
  {
    name: "EXTENSION",
    summary: { en: "Address extension, if there is one.", ja: "アドレスの拡張部 (ある場合のみ)。" },
  },
  {
    name: "ENVID",
    summary: {
      en: "Envelope ID from the client's DSN request.",
      ja: "DSN 要求でクライアントが付けたエンベロープ ID。",
    },
    since: "3.9",
  },
  {
    name: "CLIENT_ADDRESS",
    summary: { en: "IP address of the sending client.", ja: "送信元クライアントの IP アドレス。" },
  },
  {
    name: "CLIENT_HOSTNAME",
    summary: { en: "Host name of the sending client.", ja: "送信元クライアントのホスト名。" },
  },
  {
    name: "CLIENT_HELO",
    summary: {
      en: "Name that the client gave in EHLO or HELO.",
      ja: "クライアントが EHLO または HELO で名乗った名前。",
    },
  },
  {
    name: "CLIENT_PROTOCOL",
    summary: { en: "`SMTP`, `ESMTP` and so on.", ja: "`SMTP`、`ESMTP` など、受信時のプロトコル。" },
  },
  {
    name: "SASL_METHOD",
    summary: { en: "Mechanism with which the client logged in.", ja: "クライアントの認証に使われた SASL 方式。" },
  },
  {
    name: "SASL_SENDER",
    summary: { en: "Sender in the `AUTH=` option of MAIL FROM.", ja: "MAIL FROM の `AUTH=` で渡された差出人。" },
  },
  {
    name: "SASL_USERNAME",
    summary: { en: "Login name of the client.", ja: "クライアントが認証に使ったユーザー名。" },
  },
];

const envelopeSender = {
  name: "envelope_sender",
  summary: { en: "Sender in the SMTP envelope.", ja: "エンベロープの差出人。" },
};
const envelopeRecipient = {
  name: "envelope_recipient",
  summary: { en: "Recipients in the SMTP envelope.", ja: "エンベロープの受信者。" },
};
const headerSender = {
  name: "header_sender",
  summary: {
    en: "Sender headers: `From:`, `Sender:`, `Reply-To:` and similar.",
    ja: "`From:`、`Sender:`、`Reply-To:` などの差出人ヘッダー。",
  },
};
const headerRecipient = {
  name: "header_recipient",
  summary: { en: "Recipient headers: `To:`, `Cc:` and similar.", ja: "`To:`、`Cc:` などの受信者ヘッダー。" },
};

/** Values of canonical_classes and masquerade_classes (src/cleanup/cleanup_init.c). */
export const addressClasses: readonly NamedValue[] = [envelopeSender, envelopeRecipient, headerSender, headerRecipient];
export const senderClasses: readonly NamedValue[] = [envelopeSender, headerSender];
export const recipientClasses: readonly NamedValue[] = [envelopeRecipient, headerRecipient];

/** Values of notify_classes (src/global/mail_error.c). */
export const notifyClasses: readonly NamedValue[] = [
  {
    name: "bounce",
    summary: {
      en: "Headers of mail that bounced and sessions in which mail was refused; includes `2bounce`.",
      ja: "バウンスしたメールのヘッダーと、受信を拒否したセッションの記録。`2bounce` を含みます。",
    },
  },
  {
    name: "2bounce",
    summary: {
      en: "Bounces that could not be returned to the sender either.",
      ja: "差出人にも返せなかったバウンス (二重バウンス)。",
    },
  },
  {
    name: "data",
    summary: {
      en: "Sessions that failed because a needed file could not be read.",
      ja: "必要なファイルを読めずに失敗したセッションの記録。",
    },
  },
  {
    name: "delay",
    summary: {
      en: "Headers of mail that is late; needs delay_warning_time.",
      ja: "遅延しているメールのヘッダー。delay_warning_time の設定が必要です。",
    },
  },
  {
    name: "policy",
    summary: {
      en: "Sessions in which a request was turned down by an access rule. Expect many.",
      ja: "アクセス制限で拒否したセッションの記録。大量に届くことがあります。",
    },
  },
  {
    name: "protocol",
    summary: {
      en: "Sessions with SMTP protocol errors on either side.",
      ja: "クライアントまたはサーバーに SMTP プロトコル違反があったセッションの記録。",
    },
  },
  {
    name: "resource",
    summary: {
      en: "Mail held up because disk, memory or the like ran short.",
      ja: "ディスク不足などの資源の問題で配送できなかったメール。",
    },
  },
  {
    name: "software",
    summary: {
      en: "Mail held up by a fault in software or configuration.",
      ja: "ソフトウェアや設定の誤りで配送できなかったメール。",
    },
  },
];

/** Values of mynetworks_style (src/global/mynetworks.c). */
export const networkStyles: readonly NamedValue[] = [
  {
    name: "host",
    summary: { en: "This machine alone.", ja: "このホストだけを信頼します。" },
  },
  {
    name: "subnet",
    summary: {
      en: "Every machine in the subnets of the local interfaces.",
      ja: "ネットワークインターフェースと同じサブネット全体を信頼します。",
    },
  },
  {
    name: "class",
    summary: {
      en: "The whole class A, B or C network. Dangerous: it may cover a provider's other customers.",
      ja: "クラス A/B/C のネットワーク全体を信頼します。プロバイダーの他の顧客まで含むことがあり、危険です。",
    },
  },
];

/** Values of inet_protocols (src/util/inet_proto.c). */
export const internetProtocols: readonly NamedValue[] = [
  {
    name: "all",
    summary: { en: "IPv4, and IPv6 where the system has it.", ja: "IPv4 と、OS が対応していれば IPv6 も使います。" },
  },
  {
    name: "ipv4",
    summary: { en: "IPv4.", ja: "IPv4 を使います。" },
  },
  {
    name: "ipv6",
    summary: { en: "IPv6.", ja: "IPv6 を使います。" },
  },
];

/** Keywords of inet_interfaces (src/global/own_inet_addr.c); each of them must be the whole value. */
export const interfaceKeywords: readonly NamedValue[] = [
  {
    name: "all",
    summary: { en: "Every interface of the machine.", ja: "すべてのネットワークインターフェース。" },
  },
  {
    name: "loopback-only",
    summary: { en: "Only from this machine itself.", ja: "ループバックのみ (このホスト自身からの接続だけ)。" },
  },
];

/** Values of header_from_format (src/global/hfrom_format.c). */
export const headerFromFormats: readonly NamedValue[] = [
  {
    name: "standard",
    summary: { en: "`From: name <address>`", ja: "`From: 名前 <アドレス>` の形式。" },
  },
  {
    name: "obsolete",
    summary: {
      en: "`From: address (name)`, as before Postfix 3.3.",
      ja: "`From: アドレス (名前)` の形式 (Postfix 3.2 まで)。",
    },
  },
];

/** Values of smtputf8_autodetect_classes (src/global/smtputf8.c). */
export const mailOrigins: readonly NamedValue[] = [
  {
    name: "sendmail",
    summary: { en: "Mail from the sendmail(1) command.", ja: "sendmail(1) コマンドで投稿されたメール。" },
  },
  {
    name: "smtpd",
    summary: { en: "Mail received over SMTP.", ja: "SMTP で受信したメール。" },
  },
  {
    name: "qmqpd",
    summary: { en: "Mail received over QMQP.", ja: "QMQP で受信したメール。" },
  },
  {
    name: "forward",
    summary: {
      en: "Mail that local(8) forwards or sends to an alias.",
      ja: "local(8) が転送または別名展開したメール。",
    },
  },
  {
    name: "bounce",
    summary: { en: "Bounces and other delivery reports.", ja: "バウンスなどの配送状況通知。" },
  },
  {
    name: "notify",
    summary: { en: "Notices to the postmaster.", ja: "postmaster 宛ての通知。" },
  },
  {
    name: "verify",
    summary: { en: "Probes for address verification.", ja: "アドレス検証のための探索メール。" },
  },
  {
    name: "all",
    summary: { en: "All of these.", ja: "上記のすべて。" },
  },
];

/** Values of internal_mail_filter_classes (src/global/int_filt.c); other mail origins are accepted and ignored. */
export const internalMailClasses: readonly NamedValue[] = mailOrigins
  .filter(({ name }) => name !== "all")
  .map((origin) =>
    origin.name === "bounce" || origin.name === "notify"
      ? origin
      : {
          name: origin.name,
          summary: { en: "Accepted, but without any effect.", ja: "指定できますが、何の効果もありません。" },
        },
  );

/** Values of allow_mail_to_commands and allow_mail_to_files (src/local/local.c). */
export const destinationSources: readonly NamedValue[] = [
  {
    name: "alias",
    summary: { en: "In aliases(5) tables.", ja: "aliases(5) のテーブルに書かれたもの。" },
  },
  {
    name: "forward",
    summary: { en: "In users' `.forward` files.", ja: "ユーザーの `.forward` ファイルに書かれたもの。" },
  },
  {
    name: "include",
    summary: {
      en: "In `:include:` files, which list members may be able to write.",
      ja: "`:include:` ファイルに書かれたもの。第三者が編集できる場合は危険です。",
    },
  },
];

/** Values of prepend_delivered_header (src/local/local.c). */
export const deliveredHeaderContexts: readonly NamedValue[] = [
  {
    name: "command",
    summary: { en: "When the mail goes to a command.", ja: "コマンドへ渡すとき。" },
  },
  {
    name: "file",
    summary: { en: "When the mail is written to a mailbox or file.", ja: "メールボックスやファイルへ書き込むとき。" },
  },
  {
    name: "forward",
    summary: {
      en: "When the mail is forwarded; needed to notice loops.",
      ja: "転送するとき。ループの検出に必要です。",
    },
  },
];

/** Values of propagate_unmatched_extensions (src/global/ext_prop.c). */
export const extensionTables: readonly NamedValue[] = [
  {
    name: "canonical",
    summary: { en: "canonical(5) tables.", ja: "canonical(5) のテーブル。" },
  },
  {
    name: "virtual",
    summary: { en: "virtual(5) alias tables.", ja: "virtual(5) の別名テーブル。" },
  },
  {
    name: "alias",
    summary: { en: "aliases(5) tables.", ja: "aliases(5) のテーブル。" },
  },
  {
    name: "forward",
    summary: { en: "`.forward` files.", ja: "`.forward` ファイル。" },
  },
  {
    name: "include",
    summary: { en: "`:include:` files.", ja: "`:include:` ファイル。" },
  },
  {
    name: "generic",
    summary: { en: "generic(5) tables of the SMTP client.", ja: "SMTP クライアントの generic(5) テーブル。" },
  },
];

/** Values of local_header_rewrite_clients (src/smtpd/smtpd_check.c, smtpd_check_rewrite). */
export const localRewriteClients: readonly NamedValue[] = [
  {
    name: "permit_inet_interfaces",
    summary: {
      en: "Clients that connect from one of this machine's own addresses.",
      ja: "このホスト自身のアドレスから接続してきたクライアント。",
    },
  },
  {
    name: "permit_mynetworks",
    summary: { en: "Clients listed in mynetworks.", ja: "mynetworks に含まれるクライアント。" },
  },
  {
    name: "permit_sasl_authenticated",
    summary: { en: "Clients that have logged in.", ja: "SASL 認証に成功したクライアント。" },
  },
  {
    name: "permit_tls_clientcerts",
    summary: {
      en: "Clients whose certificate fingerprint is listed in relay_clientcerts.",
      ja: "証明書のフィンガープリントが relay_clientcerts にあるクライアント。",
    },
  },
  {
    name: "permit_tls_all_clientcerts",
    summary: {
      en: "Clients with any certificate that verifies, whoever issued it.",
      ja: "証明書の検証に成功したすべてのクライアント (発行者は問いません)。",
    },
  },
  {
    name: "check_address_map",
    summary: {
      en: "Clients whose IP address is a key of the table that follows.",
      ja: "続けて指定したテーブルに IP アドレスがあるクライアント。",
    },
  },
];

/** Values of receive_override_options (src/global/input_transp.c). */
export const receiveOverrides: readonly NamedValue[] = [
  {
    name: "no_unknown_recipient_checks",
    summary: {
      en: "Accepts recipients without looking them up; for mail that comes back from a content filter.",
      ja: "受信者の存在を確認しません。コンテンツフィルターから戻るメールに使います。",
    },
  },
  {
    name: "no_address_mappings",
    summary: {
      en: "Leaves out canonical mapping, virtual aliases, masquerading and automatic Bcc; for mail on its way to a filter.",
      ja: "canonical、バーチャルエイリアス、マスカレード、自動 Bcc を行いません。フィルターへ渡す前に使います。",
    },
  },
  {
    name: "no_header_body_checks",
    summary: {
      en: "Leaves out header_checks and body_checks, and the other cleaning of message content.",
      ja: "header_checks、body_checks などの内容検査を行いません。フィルターを通った後に使います。",
    },
  },
  {
    name: "no_milters",
    summary: { en: "Leaves out all Milters.", ja: "Milter を呼び出しません。フィルターを通った後に使います。" },
  },
];

/** Values of non_empty_end_of_header_action (src/cleanup/cleanup_init.c). */
export const endOfHeaderActions: readonly NamedValue[] = [
  {
    name: "fix_quietly",
    summary: { en: "Puts the missing empty line in and says nothing.", ja: "欠けている空行を補い、記録は残しません。" },
  },
  {
    name: "add_header",
    summary: {
      en: "Puts the empty line in and leaves a `MIME-Error:` header as a trace.",
      ja: "空行を補い、その旨を `MIME-Error:` ヘッダーに残します。",
    },
  },
  {
    name: "reject",
    summary: {
      en: "Logs the offending line and refuses the message.",
      ja: "問題の行をログに記録し、メールを拒否します。",
    },
  },
];
