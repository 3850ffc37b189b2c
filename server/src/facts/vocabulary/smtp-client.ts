import type { NamedValue } from "../shape.js";

/**
 * The EHLO keywords of the discard lists (src/global/ehlo_mask.c). Case does not matter, and Postfix ignores unknown
 * names, so that one file works for several versions.
 */
export const ehloKeywords: readonly NamedValue[] = [
  { name: "8bitmime", summary: { en: "Bodies with 8-bit characters.", ja: "8 ビット文字を含む本文です。" } },
  { name: "auth", summary: { en: "Login (SASL).", ja: "ログイン (SASL 認証) です。" } },
  {
    name: "chunking",
    since: "3.4",
    summary: {
      en: "Message content in blocks (BDAT) instead of DATA.",
      ja: "DATA の代わりに BDAT で本文を分割して送る機能です。",
    },
  },
  {
    name: "dsn",
    summary: { en: "Requests for delivery status notifications.", ja: "配送状況通知 (DSN) の要求です。" },
  },
  {
    name: "enhancedstatuscodes",
    summary: {
      en: "Status codes of the form 5.1.1 in replies.",
      ja: "応答に付く 5.1.1 形式の拡張ステータスコードです。",
    },
  },
  {
    name: "etrn",
    summary: { en: "Requests to flush queued mail for a domain.", ja: "溜まったメールの配送を促す要求です。" },
  },
  {
    name: "pipelining",
    summary: {
      en: "Several commands at once, without waiting for replies.",
      ja: "応答を待たずにコマンドをまとめて送る機能です。",
    },
  },
  {
    name: "requiretls",
    since: "3.11",
    summary: {
      en: "Mail that must be encrypted on every hop (RFC 8689).",
      ja: "すべての経路で暗号化を求めるメールの指定です (RFC 8689)。",
    },
  },
  {
    name: "silent-discard",
    summary: {
      en: "Not a keyword: keeps the list from being logged each time.",
      ja: "キーワードではなく、無視した内容を毎回ログに残さないための指定です。",
    },
  },
  { name: "size", summary: { en: "Message size, told in advance.", ja: "メッセージサイズの事前通知です。" } },
  {
    name: "smtputf8",
    summary: { en: "Addresses with non-ASCII characters.", ja: "非 ASCII 文字を含むアドレスです。" },
  },
  { name: "starttls", summary: { en: "Switch to an encrypted connection.", ja: "暗号化への切り替えです。" } },
  {
    name: "verp",
    summary: {
      en: "Sender addresses made per recipient (VERP).",
      ja: "受信者ごとに差出人アドレスを変える指定 (VERP) です。",
    },
  },
  { name: "vrfy", summary: { en: "Query whether an address exists.", ja: "アドレスの有無の問い合わせです。" } },
  {
    name: "xclient",
    summary: { en: "Override of client details, for tests and proxies.", ja: "接続元の情報を差し替える機能です。" },
  },
  {
    name: "xforward",
    summary: {
      en: "Original client details, passed through a content filter.",
      ja: "コンテンツフィルターを通して元の接続元の情報を伝える機能です。",
    },
  },
];

/** Values of smtp_pix_workarounds. */
export const pixWorkarounds: readonly NamedValue[] = [
  {
    name: "disable_esmtp",
    summary: { en: "Greets with HELO and uses no SMTP extensions.", ja: "HELO を使い、SMTP 拡張を使いません。" },
  },
  {
    name: "delay_dotcrlf",
    summary: {
      en: "Pauses before the dot that ends the message, so that it travels in a packet of its own.",
      ja: "メッセージ末尾のドットの前で間を置き、別のパケットで届くようにします。",
    },
  },
];

/** Values of smtp_dns_resolver_options. */
export const dnsResolverOptions: readonly NamedValue[] = [
  {
    name: "res_defnames",
    summary: {
      en: "Completes names without a dot with the local domain. May find the wrong host.",
      ja: "ドットを含まない名前に自ドメインを補います。別のホストが見つかることがあります。",
    },
  },
  {
    name: "res_dnsrch",
    summary: {
      en: "Tries the local domain and the domains above it. May find the wrong host.",
      ja: "自ドメインとその上位のドメインでも名前を探します。別のホストが見つかることがあります。",
    },
  },
];

/** Values of smtp_dns_support_level. */
export const dnsSupportLevels: readonly NamedValue[] = [
  {
    name: "disabled",
    summary: {
      en: "No DNS and no MX records: only the system's host lookup. Not for mail to the Internet.",
      ja: "DNS も MX も使わず、OS の名前解決だけに頼ります。インターネットへの配送には使えません。",
    },
  },
  {
    name: "enabled",
    summary: {
      en: "Ordinary DNS lookups, MX included.",
      ja: "MX を含む通常の DNS 検索を行います。",
    },
  },
  {
    name: "dnssec",
    summary: {
      en: "DNS lookups that ask for DNSSEC validation, as DANE needs. Requires a trusted validating resolver.",
      ja: "DANE に必要な DNSSEC 検証付きの検索を行います。検証を行う信頼できるリゾルバーが必要です。",
    },
  },
];

/** Values of smtp_host_lookup. */
export const hostLookups: readonly NamedValue[] = [
  { name: "dns", summary: { en: "Looks hosts up in the DNS.", ja: "DNS でホストを探します。" } },
  {
    name: "native",
    summary: {
      en: "Uses the system's lookup (nsswitch.conf, /etc/hosts); after `dns` if both are listed.",
      ja: "OS の名前解決 (nsswitch.conf、/etc/hosts) を使います。`dns` も指定した場合はその後に試します。",
    },
  },
];

/** Values of smtp_address_preference. */
export const addressPreferences: readonly NamedValue[] = [
  {
    name: "any",
    summary: {
      en: "Either family first, by chance. The robust choice.",
      ja: "どちらを先にするかを固定しません。障害に強い設定です。",
    },
  },
  {
    name: "ipv4",
    summary: {
      en: "IPv4 first; an IPv4 outage then delays all deliveries.",
      ja: "IPv4 を先に試します。IPv4 の障害時には全配送が遅れます。",
    },
  },
  {
    name: "ipv6",
    summary: {
      en: "IPv6 first; an IPv6 outage then delays all deliveries.",
      ja: "IPv6 を先に試します。IPv6 の障害時には全配送が遅れます。",
    },
  },
];

/** Values of smtp_address_verify_target. */
export const verifyTargets: readonly NamedValue[] = [
  { name: "rcpt", summary: { en: "The reply to RCPT TO decides.", ja: "RCPT TO への応答で判断します。" } },
  {
    name: "data",
    summary: {
      en: "The reply to DATA decides; for servers that refuse recipients only then.",
      ja: "DATA への応答で判断します。その時点まで受信者を拒否しないサーバー向けです。",
    },
  },
];

/** TCP services that a mail client connects to. Any name of services(5) and any port number is accepted, too. */
export const mailServices: readonly NamedValue[] = [
  { name: "smtp", summary: { en: "Port 25, between mail servers.", ja: "25 番ポート、メールサーバー間の配送です。" } },
  {
    name: "submission",
    summary: { en: "Port 587, with STARTTLS.", ja: "587 番ポート、STARTTLS を使う投稿です。" },
  },
  {
    name: "submissions",
    summary: { en: "Port 465, TLS from the first byte.", ja: "465 番ポート、最初から TLS を使う投稿です。" },
  },
  { name: "smtps", summary: { en: "Older name of submissions.", ja: "submissions の以前の名前です。" } },
];
