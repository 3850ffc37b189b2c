import type { NamedValue } from "../shape.js";

/** Actions for mail when a Milter does not respond (milter8.c). Case does not matter. */
export const milterDefaultActions: readonly NamedValue[] = [
  {
    name: "accept",
    summary: { en: "Mail passes as though there were no filter.", ja: "フィルターがないものとしてメールを通します。" },
  },
  {
    name: "reject",
    summary: {
      en: "The rest of the session is refused for good (5xx).",
      ja: "以降のコマンドを恒久エラー (5xx) で拒否します。",
    },
  },
  {
    name: "tempfail",
    summary: {
      en: "The rest of the session is put off (4xx), even when the filter comes back meanwhile.",
      ja: "以降のコマンドを一時エラー (4xx) で断ります。途中でフィルターが復旧しても、そのセッションでは変わりません。",
    },
  },
  {
    name: "quarantine",
    summary: {
      en: "Mail is accepted and frozen in the hold queue until someone looks at it.",
      ja: "受け取ったメールを hold キューに留め置き、管理者の確認を待ちます。",
    },
  },
  {
    name: "shutdown",
    summary: {
      en: "The SMTP client is sent away with 421 and can try again on a new connection.",
      ja: "421 を返して接続を切ります。クライアントは新しい接続で再送できます。",
    },
    since: "3.11",
  },
];

/** Words of milter_protocol (milter8.c, milter8_versions): exactly one version, and the extension if needed. */
export const milterProtocols: readonly NamedValue[] = [
  {
    name: "6",
    summary: { en: "Version 6, of Sendmail 8.14 and later.", ja: "バージョン 6 (Sendmail 8.14 以降)。" },
  },
  { name: "4", summary: { en: "Version 4: adds the DATA event.", ja: "バージョン 4。DATA イベントが加わります。" } },
  {
    name: "3",
    summary: {
      en: "Version 3: adds the event for unknown commands.",
      ja: "バージョン 3。未知のコマンドのイベントが加わります。",
    },
  },
  {
    name: "2",
    summary: { en: "Version 2, of Sendmail 8.11 to 8.13.", ja: "バージョン 2 (Sendmail 8.11 から 8.13)。" },
  },
  {
    name: "no_header_reply",
    summary: {
      en: "Besides a version: the filter does not answer each header.",
      ja: "バージョンに添えて指定します。フィルターはヘッダーごとの応答を返しません。",
    },
  },
];

/** Macros that Postfix supports at every stage (smtpd_milter.c, cleanup_milter.c). */
const everywhere: readonly NamedValue[] = [
  { name: "j", summary: { en: "myhostname.", ja: "myhostname の値。" } },
  { name: "_", summary: { en: "The client's name and [address].", ja: "クライアントの名前と [アドレス]。" } },
  { name: "v", summary: { en: "The text of milter_macro_v.", ja: "milter_macro_v の文字列。" } },
  { name: "{client_addr}", summary: { en: "The client's IP address.", ja: "クライアントの IP アドレス。" } },
  {
    name: "{client_name}",
    summary: {
      en: "The client's verified host name, or unknown.",
      ja: "検証済みのクライアントホスト名、または unknown。",
    },
  },
  { name: "{client_port}", summary: { en: "The client's TCP port.", ja: "クライアントの TCP ポート。" } },
  {
    name: "{client_ptr}",
    summary: {
      en: "The client's host name from the reverse lookup alone, or unknown.",
      ja: "逆引きだけで得たクライアントのホスト名、または unknown。",
    },
  },
  {
    name: "{client_resolve}",
    summary: {
      en: "How the client's name was verified: OK, FORGED, TEMP or FAIL (smtpd_milters only).",
      ja: "クライアント名の検証結果: OK、FORGED、TEMP、FAIL (smtpd_milters のみ)。",
    },
  },
  {
    name: "{daemon_name}",
    summary: { en: "The text of milter_macro_daemon_name.", ja: "milter_macro_daemon_name の文字列。" },
  },
  {
    name: "{daemon_addr}",
    summary: {
      en: "The address of this server that the client used.",
      ja: "クライアントが接続したこのサーバーのアドレス。",
    },
    since: "3.2",
  },
  {
    name: "{daemon_port}",
    summary: {
      en: "The port of this server that the client used.",
      ja: "クライアントが接続したこのサーバーのポート。",
    },
    since: "3.2",
  },
];

const connections: readonly NamedValue[] = [
  {
    name: "{client_connections}",
    summary: {
      en: "How many connections this client has open; 0 when it is exempt from the client limits.",
      ja: "このクライアントの同時接続数。クライアント制限の対象外なら 0。",
    },
  },
];

const encryption: readonly NamedValue[] = [
  { name: "{tls_version}", summary: { en: "The TLS protocol version.", ja: "TLS プロトコルのバージョン。" } },
  { name: "{cipher}", summary: { en: "The TLS cipher.", ja: "TLS の暗号スイート。" } },
  { name: "{cipher_bits}", summary: { en: "The key size of the TLS cipher.", ja: "TLS 暗号の鍵長。" } },
  {
    name: "{cert_subject}",
    summary: {
      en: "The subject of the client certificate, if it is trusted.",
      ja: "信頼できるクライアント証明書のサブジェクト。",
    },
  },
  {
    name: "{cert_issuer}",
    summary: {
      en: "The issuer of the client certificate, if it is trusted.",
      ja: "信頼できるクライアント証明書の発行者。",
    },
  },
  {
    name: "{tls_sni}",
    summary: { en: "The server name that the client asked for (SNI).", ja: "クライアントが要求したサーバー名 (SNI)。" },
    since: "3.12",
  },
];

const login: readonly NamedValue[] = [
  { name: "{auth_type}", summary: { en: "The SASL mechanism, such as PLAIN.", ja: "SASL メカニズム (PLAIN など)。" } },
  { name: "{auth_authen}", summary: { en: "The SASL login name.", ja: "SASL ログイン名。" } },
  {
    name: "{auth_author}",
    summary: { en: "The sender given with AUTH= in MAIL FROM.", ja: "MAIL FROM の AUTH= で示された差出人。" },
  },
];

const sender: readonly NamedValue[] = [
  { name: "{mail_addr}", summary: { en: "The envelope sender.", ja: "エンベロープの差出人。" } },
  {
    name: "{mail_host}",
    summary: {
      en: "The next hop for mail to the sender (smtpd_milters only).",
      ja: "差出人宛てのメールの配送先ホスト (smtpd_milters のみ)。",
    },
  },
  {
    name: "{mail_mailer}",
    summary: {
      en: "The transport for mail to the sender (smtpd_milters only).",
      ja: "差出人宛てのメールのトランスポート (smtpd_milters のみ)。",
    },
  },
];

const recipient: readonly NamedValue[] = [
  {
    name: "{rcpt_addr}",
    summary: {
      en: "The recipient; for a refused one, the reason.",
      ja: "受信者アドレス。拒否された受信者では拒否の理由。",
    },
  },
  {
    name: "{rcpt_host}",
    summary: {
      en: "The recipient's next hop; for a refused one, the status code (smtpd_milters only).",
      ja: "受信者の配送先ホスト。拒否された受信者では拡張ステータスコード (smtpd_milters のみ)。",
    },
  },
  {
    name: "{rcpt_mailer}",
    summary: {
      en: "The recipient's transport; for a refused one, error (smtpd_milters only).",
      ja: "受信者のトランスポート。拒否された受信者では error (smtpd_milters のみ)。",
    },
  },
];

const queueId: readonly NamedValue[] = [
  {
    name: "i",
    summary: {
      en: "The queue ID; known once a queue file exists, for certain from DATA on.",
      ja: "キュー ID。キューファイルができてから得られ、確実なのは DATA 以降です。",
    },
  },
];

/** The macros that have a value at each stage of the Milter protocol (MILTER_README, "Sendmail macro emulation"). */
export const milterMacros = {
  connect: [...everywhere, ...connections],
  helo: [...everywhere, ...encryption],
  mail: [...queueId, ...everywhere, ...login, ...sender, ...encryption],
  rcpt: [...queueId, ...everywhere, ...recipient],
  data: [...queueId, ...everywhere, ...login, ...encryption],
  endOfHeader: [...queueId, ...everywhere, ...login],
  endOfData: [...queueId, ...everywhere, ...login],
  unknownCommand: [...everywhere],
} satisfies Readonly<Record<string, readonly NamedValue[]>>;
