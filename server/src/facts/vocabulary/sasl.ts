import type { NamedValue } from "../shape.js";

/** Values of smtp_sasl_security_options, smtpd_sasl_security_options and similar parameters (SASL_README). */
export const saslSecurityOptions: readonly NamedValue[] = [
  {
    name: "noplaintext",
    summary: {
      en: "Rules out mechanisms that send the password itself, such as PLAIN and LOGIN.",
      ja: "PLAIN や LOGIN のように、パスワードそのものを送る方式を使いません。",
    },
  },
  {
    name: "noactive",
    summary: {
      en: "Rules out mechanisms that somebody who tampers with the connection can break.",
      ja: "通信に割り込んで改ざんする能動的な攻撃に弱い方式を使いません。",
    },
  },
  {
    name: "nodictionary",
    summary: {
      en: "Rules out mechanisms where an eavesdropper can guess the password offline, from a word list.",
      ja: "盗聴した内容から辞書を使ってパスワードを割り出せる方式を使いません。",
    },
  },
  {
    name: "noanonymous",
    summary: {
      en: "Rules out logins without an identity. Leave this in place.",
      ja: "利用者を特定しない匿名のログインを認めません。外さないでください。",
    },
  },
  {
    name: "forward_secrecy",
    summary: {
      en: "Keeps only mechanisms where a password that leaks later does not expose earlier sessions.",
      ja: "あとでパスワードが漏れても過去のセッションの内容が守られる方式だけを使います。",
    },
  },
  {
    name: "mutual_auth",
    summary: {
      en: "Keeps only mechanisms where the server proves who it is, too.",
      ja: "クライアントだけでなくサーバーも身元を証明する方式だけを使います。",
    },
  },
];

const cyrus: NamedValue = {
  name: "cyrus",
  summary: {
    en: "Cyrus SASL, a library inside the Postfix process.",
    ja: "Cyrus SASL です。Postfix のプロセスに組み込まれるライブラリです。",
  },
};

/** Values of smtp_sasl_type (`postconf -A`); Dovecot has no client. */
export const saslClientTypes: readonly NamedValue[] = [cyrus];

/** Values of smtpd_sasl_type (`postconf -a`). */
export const saslServerTypes: readonly NamedValue[] = [
  cyrus,
  {
    name: "dovecot",
    summary: {
      en: "The authentication server of Dovecot, reached over a socket.",
      ja: "Dovecot の認証サーバーです。ソケットを通して問い合わせます。",
    },
  },
];

/** Well-known SASL mechanisms. Others exist, so lists of mechanisms accept any word. */
export const saslMechanisms: readonly NamedValue[] = [
  {
    name: "PLAIN",
    summary: {
      en: "User and password in one step, unprotected: only over TLS.",
      ja: "ユーザー名とパスワードをそのまま一度に送ります。TLS の中だけで使います。",
    },
  },
  {
    name: "LOGIN",
    summary: {
      en: "Like PLAIN in two steps, never standardized; some mail programs still need it. Only over TLS.",
      ja: "PLAIN を二段階に分けた非標準の方式です。まだ必要とするメールソフトがあります。TLS の中だけで使います。",
    },
  },
  {
    name: "CRAM-MD5",
    summary: {
      en: "Challenge and response with MD5. The server must store passwords in recoverable form.",
      ja: "MD5 によるチャレンジ・レスポンスです。サーバーはパスワードを復元できる形で保存する必要があります。",
    },
  },
  {
    name: "DIGEST-MD5",
    summary: {
      en: "Challenge and response with MD5 and realms, withdrawn by RFC 6331.",
      ja: "レルム付きの MD5 チャレンジ・レスポンスです。RFC 6331 で廃止されました。",
    },
  },
  {
    name: "SCRAM-SHA-1",
    summary: {
      en: "Salted challenge and response; the server stores no plain password.",
      ja: "ソルト付きのチャレンジ・レスポンスです。サーバーは平文のパスワードを保存しません。",
    },
  },
  {
    name: "SCRAM-SHA-256",
    summary: { en: "SCRAM with SHA-256 in place of SHA-1.", ja: "SHA-1 の代わりに SHA-256 を使う SCRAM です。" },
  },
  {
    name: "GSSAPI",
    summary: { en: "Kerberos 5, without sending a password.", ja: "Kerberos 5 です。パスワードは送りません。" },
  },
  {
    name: "XOAUTH2",
    summary: {
      en: "OAuth 2.0 access token in the form that Google introduced.",
      ja: "Google が始めた形式で OAuth 2.0 のアクセストークンを送ります。",
    },
  },
  {
    name: "OAUTHBEARER",
    summary: {
      en: "OAuth 2.0 access token in the standard form (RFC 7628).",
      ja: "標準の形式 (RFC 7628) で OAuth 2.0 のアクセストークンを送ります。",
    },
  },
  {
    name: "EXTERNAL",
    summary: {
      en: "Identity known from elsewhere, such as a TLS client certificate. The Postfix server does not implement it.",
      ja: "TLS クライアント証明書など、別の手段で確かめた身元を使います。Postfix のサーバーは対応していません。",
    },
  },
  {
    name: "ANONYMOUS",
    summary: {
      en: "No identity at all; Postfix treats it as not logged in.",
      ja: "身元を示しません。Postfix は未認証として扱います。",
    },
  },
  {
    name: "NTLM",
    summary: { en: "Old challenge and response of Microsoft.", ja: "Microsoft の古いチャレンジ・レスポンスです。" },
  },
];
