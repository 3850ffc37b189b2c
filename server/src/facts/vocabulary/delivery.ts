import type { NamedValue } from "../shape.js";

/** mailbox_delivery_lock, virtual_mailbox_lock (src/global/mbox_conf.c). A system lacks the ones it was not built with. */
export const lockMethods: readonly NamedValue[] = [
  value(
    "fcntl",
    "POSIX record lock by the kernel; the usual choice.",
    "カーネルによる POSIX のレコードロック。通常はこれを使います。",
  ),
  value(
    "flock",
    "BSD whole-file lock by the kernel, where the system has it.",
    "BSD 由来のファイル全体のロック。OS が対応している場合に使えます。",
  ),
  value(
    "dotlock",
    "A `.lock` file beside the mailbox, at times needed on NFS; the recipient must be able to write to that directory.",
    "メールボックスと同じ場所に `.lock` ファイルを作ります。NFS で必要になることがあります。そのディレクトリへの書き込み権限が必要です。",
  ),
];

/** forward_path, command_execution_directory, luser_relay (src/local/local_expand.c). */
export const deliveryMacros: readonly NamedValue[] = [
  value("user", "Account name of the recipient, without extension.", "受信者のユーザー名 (拡張部を除く)。"),
  value(
    "local",
    "Everything before the `@`, extension included.",
    "受信者アドレスの `@` より前の全体 (拡張部を含む)。",
  ),
  value("domain", "What follows the `@` in the recipient address.", "受信者アドレスの `@` より後のドメイン。"),
  value("recipient", "The recipient address as a whole.", "受信者アドレスの全体。"),
  value(
    "extension",
    "The part after the delimiter: `foo` in `user+foo`; may be empty.",
    "区切り文字より後の部分 (`user+foo` の `foo`)。空のこともあります。",
  ),
  value(
    "recipient_delimiter",
    "The delimiter that stood in this address, otherwise the first one configured.",
    "このアドレスで実際に使われた区切り文字。なければ設定の先頭の文字。",
  ),
  value("home", "The account's home directory.", "受信者のホームディレクトリ。"),
  value("shell", "The account's login shell.", "受信者のログインシェル。"),
  value(
    "mailbox",
    "Undocumented older name that gives the same as `$local`.",
    "マニュアルにない古い名前で、`$local` と同じ値です。",
  ),
];

/**
 * The environment of the commands that local(8) runs (src/local/command.c). The shell, not Postfix, expands them.
 * The manual calls the last one SASL_USER; the program has only ever set SASL_USERNAME.
 */
export const commandEnvironment: readonly NamedValue[] = [
  value("USER", "Account name of the recipient.", "受信者のユーザー名。"),
  value("LOGNAME", "Same as `USER`.", "`USER` と同じ値。"),
  value("HOME", "Home directory of the account.", "受信者のホームディレクトリ。"),
  value("SHELL", "Login shell of the account.", "受信者のログインシェル。"),
  value("SENDER", "Envelope sender; empty for a bounce.", "エンベロープの差出人。バウンスでは空です。"),
  value("RECIPIENT", "Recipient address in full.", "受信者アドレスの全体。"),
  value(
    "ORIGINAL_RECIPIENT",
    "Recipient as the client gave it, before aliases and rewriting.",
    "別名展開や書き換えの前の、元の受信者アドレス。",
  ),
  value("LOCAL", "Recipient address up to the `@`.", "受信者アドレスの `@` より前の部分。"),
  value("DOMAIN", "Recipient address after the `@`.", "受信者アドレスの `@` より後の部分。"),
  value("EXTENSION", "Address extension, if there is one.", "アドレスの拡張部 (ある場合のみ)。"),
  value(
    "ENVID",
    "Envelope ID from the client's DSN request.",
    "DSN 要求でクライアントが付けたエンベロープ ID。",
    "3.9",
  ),
  value("CLIENT_ADDRESS", "IP address of the sending client.", "送信元クライアントの IP アドレス。"),
  value("CLIENT_HOSTNAME", "Host name of the sending client.", "送信元クライアントのホスト名。"),
  value(
    "CLIENT_HELO",
    "Name that the client gave in EHLO or HELO.",
    "クライアントが EHLO または HELO で名乗った名前。",
  ),
  value("CLIENT_PROTOCOL", "`SMTP`, `ESMTP` and so on.", "`SMTP`、`ESMTP` など、受信時のプロトコル。"),
  value("SASL_METHOD", "Mechanism with which the client logged in.", "クライアントの認証に使われた SASL 方式。"),
  value("SASL_SENDER", "Sender in the `AUTH=` option of MAIL FROM.", "MAIL FROM の `AUTH=` で渡された差出人。"),
  value("SASL_USERNAME", "Login name of the client.", "クライアントが認証に使ったユーザー名。"),
];

const envelopeSender = value("envelope_sender", "Sender in the SMTP envelope.", "エンベロープの差出人。");
const envelopeRecipient = value("envelope_recipient", "Recipients in the SMTP envelope.", "エンベロープの受信者。");
const headerSender = value(
  "header_sender",
  "Sender headers: `From:`, `Sender:`, `Reply-To:` and similar.",
  "`From:`、`Sender:`、`Reply-To:` などの差出人ヘッダー。",
);
const headerRecipient = value(
  "header_recipient",
  "Recipient headers: `To:`, `Cc:` and similar.",
  "`To:`、`Cc:` などの受信者ヘッダー。",
);

/** canonical_classes, masquerade_classes (src/cleanup/cleanup_init.c). */
export const addressClasses: readonly NamedValue[] = [envelopeSender, envelopeRecipient, headerSender, headerRecipient];
export const senderClasses: readonly NamedValue[] = [envelopeSender, headerSender];
export const recipientClasses: readonly NamedValue[] = [envelopeRecipient, headerRecipient];

/** notify_classes (src/global/mail_error.c). */
export const notifyClasses: readonly NamedValue[] = [
  value(
    "bounce",
    "Headers of mail that bounced and sessions in which mail was refused; includes `2bounce`.",
    "バウンスしたメールのヘッダーと、受信を拒否したセッションの記録。`2bounce` を含みます。",
  ),
  value(
    "2bounce",
    "Bounces that could not be returned to the sender either.",
    "差出人にも返せなかったバウンス (二重バウンス)。",
  ),
  value(
    "data",
    "Sessions that failed because a needed file could not be read.",
    "必要なファイルを読めずに失敗したセッションの記録。",
  ),
  value(
    "delay",
    "Headers of mail that is late; needs delay_warning_time.",
    "遅延しているメールのヘッダー。delay_warning_time の設定が必要です。",
  ),
  value(
    "policy",
    "Sessions in which a request was turned down by an access rule. Expect many.",
    "アクセス制限で拒否したセッションの記録。大量に届くことがあります。",
  ),
  value(
    "protocol",
    "Sessions with SMTP protocol errors on either side.",
    "クライアントまたはサーバーに SMTP プロトコル違反があったセッションの記録。",
  ),
  value(
    "resource",
    "Mail held up because disk, memory or the like ran short.",
    "ディスク不足などの資源の問題で配送できなかったメール。",
  ),
  value(
    "software",
    "Mail held up by a fault in software or configuration.",
    "ソフトウェアや設定の誤りで配送できなかったメール。",
  ),
];

/** mynetworks_style (src/global/mynetworks.c). */
export const networkStyles: readonly NamedValue[] = [
  value("host", "This machine alone.", "このホストだけを信頼します。"),
  value(
    "subnet",
    "Every machine in the subnets of the local interfaces.",
    "ネットワークインターフェースと同じサブネット全体を信頼します。",
  ),
  value(
    "class",
    "The whole class A, B or C network. Dangerous: it may cover a provider's other customers.",
    "クラス A/B/C のネットワーク全体を信頼します。プロバイダーの他の顧客まで含むことがあり、危険です。",
  ),
];

/** inet_protocols (src/util/inet_proto.c). */
export const internetProtocols: readonly NamedValue[] = [
  value("all", "IPv4, and IPv6 where the system has it.", "IPv4 と、OS が対応していれば IPv6 も使います。"),
  value("ipv4", "IPv4.", "IPv4 を使います。"),
  value("ipv6", "IPv6.", "IPv6 を使います。"),
];

/** inet_interfaces (src/global/own_inet_addr.c); each of these stands alone. */
export const interfaceKeywords: readonly NamedValue[] = [
  value("all", "Every interface of the machine.", "すべてのネットワークインターフェース。"),
  value("loopback-only", "Only from this machine itself.", "ループバックのみ (このホスト自身からの接続だけ)。"),
];

/** header_from_format (src/global/hfrom_format.c). */
export const headerFromFormats: readonly NamedValue[] = [
  value("standard", "`From: name <address>`", "`From: 名前 <アドレス>` の形式。"),
  value(
    "obsolete",
    "`From: address (name)`, as before Postfix 3.3.",
    "`From: アドレス (名前)` の形式 (Postfix 3.2 まで)。",
  ),
];

/** smtputf8_autodetect_classes (src/global/smtputf8.c). */
export const mailOrigins: readonly NamedValue[] = [
  value("sendmail", "Mail from the sendmail(1) command.", "sendmail(1) コマンドで投稿されたメール。"),
  value("smtpd", "Mail received over SMTP.", "SMTP で受信したメール。"),
  value("qmqpd", "Mail received over QMQP.", "QMQP で受信したメール。"),
  value("forward", "Mail that local(8) forwards or sends to an alias.", "local(8) が転送または別名展開したメール。"),
  value("bounce", "Bounces and other delivery reports.", "バウンスなどの配送状況通知。"),
  value("notify", "Notices to the postmaster.", "postmaster 宛ての通知。"),
  value("verify", "Probes for address verification.", "アドレス検証のための探索メール。"),
  value("all", "All of these.", "上記のすべて。"),
];

/** internal_mail_filter_classes (src/global/int_filt.c); the other origins are accepted there, and ignored. */
export const internalMailClasses: readonly NamedValue[] = mailOrigins
  .filter(({ name }) => name !== "all")
  .map((origin) =>
    origin.name === "bounce" || origin.name === "notify"
      ? origin
      : value(origin.name, "Accepted, but without any effect.", "指定できますが、何の効果もありません。"),
  );

/** allow_mail_to_commands, allow_mail_to_files (src/local/local.c). */
export const destinationSources: readonly NamedValue[] = [
  value("alias", "In aliases(5) tables.", "aliases(5) のテーブルに書かれたもの。"),
  value("forward", "In users' `.forward` files.", "ユーザーの `.forward` ファイルに書かれたもの。"),
  value(
    "include",
    "In `:include:` files, which list members may be able to write.",
    "`:include:` ファイルに書かれたもの。第三者が編集できる場合は危険です。",
  ),
];

/** prepend_delivered_header (src/local/local.c). */
export const deliveredHeaderContexts: readonly NamedValue[] = [
  value("command", "When the mail goes to a command.", "コマンドへ渡すとき。"),
  value("file", "When the mail is written to a mailbox or file.", "メールボックスやファイルへ書き込むとき。"),
  value("forward", "When the mail is forwarded; needed to notice loops.", "転送するとき。ループの検出に必要です。"),
];

/** propagate_unmatched_extensions (src/global/ext_prop.c). */
export const extensionTables: readonly NamedValue[] = [
  value("canonical", "canonical(5) tables.", "canonical(5) のテーブル。"),
  value("virtual", "virtual(5) alias tables.", "virtual(5) の別名テーブル。"),
  value("alias", "aliases(5) tables.", "aliases(5) のテーブル。"),
  value("forward", "`.forward` files.", "`.forward` ファイル。"),
  value("include", "`:include:` files.", "`:include:` ファイル。"),
  value("generic", "generic(5) tables of the SMTP client.", "SMTP クライアントの generic(5) テーブル。"),
];

/** local_header_rewrite_clients (src/smtpd/smtpd_check.c, smtpd_check_rewrite). */
export const localRewriteClients: readonly NamedValue[] = [
  value(
    "permit_inet_interfaces",
    "Clients that connect from one of this machine's own addresses.",
    "このホスト自身のアドレスから接続してきたクライアント。",
  ),
  value("permit_mynetworks", "Clients listed in mynetworks.", "mynetworks に含まれるクライアント。"),
  value("permit_sasl_authenticated", "Clients that have logged in.", "SASL 認証に成功したクライアント。"),
  value(
    "permit_tls_clientcerts",
    "Clients whose certificate fingerprint is listed in relay_clientcerts.",
    "証明書のフィンガープリントが relay_clientcerts にあるクライアント。",
  ),
  value(
    "permit_tls_all_clientcerts",
    "Clients with any certificate that verifies, whoever issued it.",
    "証明書の検証に成功したすべてのクライアント (発行者は問いません)。",
  ),
  value(
    "check_address_map",
    "Clients whose IP address is a key of the table that follows.",
    "続けて指定したテーブルに IP アドレスがあるクライアント。",
  ),
];

/** receive_override_options (src/global/input_transp.c). */
export const receiveOverrides: readonly NamedValue[] = [
  value(
    "no_unknown_recipient_checks",
    "Accepts recipients without looking them up; for mail that comes back from a content filter.",
    "受信者の存在を確認しません。コンテンツフィルターから戻るメールに使います。",
  ),
  value(
    "no_address_mappings",
    "Leaves out canonical mapping, virtual aliases, masquerading and automatic Bcc; for mail on its way to a filter.",
    "canonical、バーチャルエイリアス、マスカレード、自動 Bcc を行いません。フィルターへ渡す前に使います。",
  ),
  value(
    "no_header_body_checks",
    "Leaves out header_checks and body_checks, and the other cleaning of message content.",
    "header_checks、body_checks などの内容検査を行いません。フィルターを通った後に使います。",
  ),
  value("no_milters", "Leaves out all Milters.", "Milter を呼び出しません。フィルターを通った後に使います。"),
];

/** non_empty_end_of_header_action (src/cleanup/cleanup_init.c). */
export const endOfHeaderActions: readonly NamedValue[] = [
  value("fix_quietly", "Puts the missing empty line in and says nothing.", "欠けている空行を補い、記録は残しません。"),
  value(
    "add_header",
    "Puts the empty line in and leaves a `MIME-Error:` header as a trace.",
    "空行を補い、その旨を `MIME-Error:` ヘッダーに残します。",
  ),
  value("reject", "Logs the offending line and refuses the message.", "問題の行をログに記録し、メールを拒否します。"),
];

function value(name: string, en: string, ja: string, since?: string): NamedValue {
  const named = { name, summary: { en, ja } };
  return since === undefined ? named : { ...named, since };
}
