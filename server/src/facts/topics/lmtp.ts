import { bilingual, type Message, mapMessage } from "../message.js";
import { boolean, choice, integer, list, word } from "../shape.js";
import { type ParameterNotes, type Topic, variantOf } from "../topic.js";
import { hostLookups } from "../vocabulary/smtp-client.js";
import { smtpClient } from "./smtp-client.js";
import { smtpConnection } from "./smtp-connection.js";
import { smtpSasl } from "./smtp-sasl.js";
import { smtpTls } from "./smtp-tls.js";

const smtp = {
  ...smtpConnection.parameters,
  ...smtpClient.parameters,
  ...smtpSasl.parameters,
  ...smtpTls.parameters,
};

/** Parameters whose LMTP meaning needs a description of its own, since LMTP has no MX records or other conventions. */
const own = {
  lmtp_assume_final: {
    shape: boolean,
    summary: {
      en: "Reports `delivered` instead of `relayed` in success notifications (DSN) when the LMTP server does not support DSN itself. Right for a mailbox server such as Dovecot, where LMTP is the last hop; wrong for a content filter that passes mail on.",
      ja: "LMTP サーバーが DSN に対応していないとき、成功の通知で `relayed` ではなく `delivered` と報告します。Dovecot などのメールボックスへの最終配送なら有効にできますが、その先へメールを渡すコンテンツフィルターでは使いません。",
    },
    related: ["mailbox_transport", "virtual_transport"],
  },
  lmtp_cache_connection: {
    shape: boolean,
    summary: {
      en: "Obsolete: kept LMTP connections open for reuse up to Postfix 2.2. Replaced by lmtp_connection_cache_on_demand and lmtp_connection_cache_destinations.",
      ja: "廃止された設定です。Postfix 2.2 まで、LMTP の接続を保持して使い回すかを決めました。現在は lmtp_connection_cache_on_demand と lmtp_connection_cache_destinations を使います。",
    },
    related: ["lmtp_connection_cache_on_demand", "lmtp_connection_cache_destinations"],
  },
  lmtp_destination_concurrency_limit: {
    shape: integer,
    summary: {
      en: "Limits parallel deliveries to one destination through the `lmtp` transport. All mailboxes usually sit behind a single server, so this is in effect the number of connections to it; match it to what that server can handle.",
      ja: "`lmtp` トランスポートで 1 つの配送先へ同時に行う配送数の上限です。全メールボックスが 1 台のサーバーにあることが多く、実質的にはそのサーバーへの接続数になるため、相手の処理能力に合わせます。",
    },
    related: ["lmtp_destination_recipient_limit", "default_destination_concurrency_limit"],
  },
  lmtp_destination_recipient_limit: {
    shape: integer,
    summary: {
      en: "Limits how many recipients of a message go into one delivery of the `lmtp` transport. With 1, each recipient gets a transaction of its own, as some mailbox servers and filters require, and lmtp_destination_concurrency_limit counts per recipient.",
      ja: "`lmtp` トランスポートの 1 回の配送に含める受信者数の上限です。1 にすると受信者ごとに別の配送になり、それを必要とするメールボックスサーバーやフィルターに対応できます。その場合 lmtp_destination_concurrency_limit は受信者単位になります。",
    },
    related: ["lmtp_destination_concurrency_limit", "default_destination_recipient_limit"],
  },
  lmtp_tcp_port: {
    shape: word("text"),
    summary: {
      en: "Sets the port for LMTP destinations that name none, as a number or a services(5) name. Port 24 is reserved for LMTP, but servers often listen elsewhere: write the port into the transport, as in `lmtp:inet:host:10024`.",
      ja: "ポートを書いていない LMTP の配送先で使うポートを、番号か services(5) の名前で指定します。LMTP には 24 番が割り当てられていますが、別のポートで待ち受けるサーバーが多いため、`lmtp:inet:host:10024` のようにトランスポートに書きます。",
    },
    related: ["mailbox_transport", "virtual_transport"],
  },
  lmtp_lhlo_name: {
    shape: word("host"),
    summary: {
      en: "Sets the host name that the LMTP client gives in LHLO. The server is normally your own, so it matters only if that server logs it or decides by it.",
      ja: "LMTP クライアントが LHLO で名乗るホスト名です。相手は通常自分のサーバーなので、そのサーバーがログや判定に使う場合だけ意味を持ちます。",
    },
    related: ["myhostname", "lmtp_lhlo_timeout"],
  },
  lmtp_lhlo_timeout: {
    shape: smtp.smtp_helo_timeout.shape,
    summary: {
      en: "Limits the wait for the LMTP server's banner and for its reply to LHLO. A local mailbox server that needs longer than a few seconds here is overloaded or out of processes.",
      ja: "LMTP サーバーの最初の応答と、LHLO への応答を待つ時間の上限です。ローカルのメールボックスサーバーでここに何秒もかかるなら、過負荷かプロセス不足が考えられます。",
    },
    related: ["lmtp_lhlo_name", "lmtp_connect_timeout"],
  },
  lmtp_discard_lhlo_keywords: {
    shape: smtp.smtp_discard_ehlo_keywords.shape,
    summary: {
      en: "Lists extensions in the LMTP server's reply to LHLO that the client disregards, like smtp_discard_ehlo_keywords does for EHLO. Affects every LMTP server; lmtp_discard_lhlo_keyword_address_maps picks single ones.",
      ja: "LMTP サーバーが LHLO の応答で示した拡張のうち、無視するものを並べます (EHLO では smtp_discard_ehlo_keywords)。すべての LMTP サーバーに効くため、相手を限るときは lmtp_discard_lhlo_keyword_address_maps を使います。",
    },
    related: ["lmtp_discard_lhlo_keyword_address_maps", "smtp_discard_ehlo_keywords"],
  },
  lmtp_discard_lhlo_keyword_address_maps: {
    shape: smtp.smtp_discard_ehlo_keyword_address_maps.shape,
    summary: {
      en: "Looks up, by the LMTP server's IP address, which extensions to disregard in its reply to LHLO. A match replaces lmtp_discard_lhlo_keywords for that server.",
      ja: "LMTP サーバーの IP アドレスで検索し、LHLO の応答のうち無視する拡張を返します。一致したサーバーでは lmtp_discard_lhlo_keywords の代わりに使われます。",
    },
    related: ["lmtp_discard_lhlo_keywords"],
  },
  lmtp_fallback_relay: {
    shape: list(word("nexthop")),
    summary: {
      en: "Lists LMTP servers, as host or host:port, that take over when the destination cannot be found or reached. It covers TCP only: with a UNIX-domain socket it is ignored and a warning is logged. Brackets are not needed, as LMTP uses no MX records.",
      ja: "配送先が見つからないか接続できないときに引き受ける LMTP サーバーを、ホスト名またはホスト名:ポートで並べます。TCP だけが対象で、UNIX ドメインソケットでは警告を残して無視されます。LMTP は MX を使わないため `[]` は不要です。",
    },
    related: ["lmtp_mx_session_limit", "lmtp_connect_timeout"],
  },
  lmtp_connect_timeout: {
    shape: smtp.smtp_connect_timeout.shape,
    summary: {
      en: "Limits the wait for a TCP connection to the LMTP server. Zero, unlike the value of smtp_connect_timeout, leaves it to the system; set some seconds if mail stalls while the mailbox server is down.",
      ja: "LMTP サーバーへの TCP 接続を待つ時間の上限です。smtp_connect_timeout と異なり既定は 0 で、OS の制限に従います。メールボックスサーバーの停止中に配送が滞るなら、数秒から数十秒に設定します。",
    },
    related: ["lmtp_lhlo_timeout", "smtp_connect_timeout"],
  },
  lmtp_skip_quit_response: {
    shape: boolean,
    summary: {
      en: "Closes the connection right after QUIT, without the reply. Unlike the SMTP client, the LMTP client waits for it by default, since the server is near and the wait is short.",
      ja: "QUIT を送ったあと応答を待たずに切断します。SMTP クライアントと異なり、LMTP では既定で応答を待ちます。相手が近く、待ち時間が短いためです。",
    },
    related: ["lmtp_quit_timeout", "smtp_skip_quit_response"],
  },
  lmtp_skip_5xx_greeting: {
    shape: boolean,
    summary: {
      en: "Keeps mail queued when an LMTP server's banner is a 5xx code, after trying its other addresses. Turned off, a mailbox server that is misconfigured for a moment makes Postfix return mail to senders.",
      ja: "LMTP サーバーが接続直後に 5xx を返したとき、他のアドレスを試したうえでメールをキューに残します。無効にすると、メールボックスサーバーの一時的な設定ミスでもメールが差出人に返されます。",
    },
    related: ["soft_bounce", "smtp_skip_5xx_greeting"],
  },
  lmtp_host_lookup: {
    shape: list(choice(hostLookups, { caseSensitive: true })),
    summary: {
      en: "Chooses how the LMTP client finds the address of its server. Add `native` if the mailbox server's name stands only in /etc/hosts; with a UNIX-domain socket nothing is looked up.",
      ja: "LMTP クライアントがサーバーのアドレスを探す方法を選びます。メールボックスサーバーの名前が /etc/hosts にしかなければ `native` を加えます。UNIX ドメインソケットでは検索しません。",
    },
    related: ["lmtp_dns_support_level", "smtp_host_lookup"],
  },
  lmtp_address_preference: {
    shape: smtp.smtp_address_preference.shape,
    summary: {
      en: "Decides which address is tried first if the name of the LMTP server has both an IPv4 and an IPv6 address. Set it to the family on which that server listens, or write an address instead of a name.",
      ja: "LMTP サーバーの名前に IPv4 と IPv6 の両方のアドレスがあるとき、先に試す方を決めます。サーバーが待ち受けている方に合わせるか、名前の代わりにアドレスを書きます。",
    },
    related: ["inet_protocols", "lmtp_balance_inet_protocols", "smtp_address_preference"],
  },
  lmtp_randomize_addresses: {
    shape: boolean,
    summary: {
      en: "Shuffles the addresses of an LMTP server name for each delivery, which spreads mail over several mailbox servers behind one name. There are no MX preferences to respect.",
      ja: "LMTP サーバーの名前に複数のアドレスがあるとき、配送のたびに順番を入れ替え、複数のメールボックスサーバーに分散します。LMTP には MX の優先度はありません。",
    },
    related: ["lmtp_mx_address_limit"],
  },
  lmtp_mx_address_limit: {
    shape: integer,
    summary: {
      en: "Limits how many addresses of the LMTP server's name are tried in one delivery; zero tries all. Only address records are meant here, in spite of the name.",
      ja: "1 回の配送で、LMTP サーバーの名前に属するアドレスをいくつまで試すかを決めます。0 ならすべて試します。名前に mx とありますが、対象はアドレスレコードだけです。",
    },
    related: ["lmtp_mx_session_limit", "lmtp_balance_inet_protocols"],
  },
  lmtp_mx_session_limit: {
    shape: integer,
    summary: {
      en: "Limits how many LMTP sessions that got past LHLO and TLS one delivery may use up before it is left to lmtp_fallback_relay or deferred.",
      ja: "1 回の配送で、LHLO と TLS まで進んだ LMTP のセッションをいくつまで使うかを決めます。使い切ると lmtp_fallback_relay に任せるか、配送を保留します。",
    },
    related: ["lmtp_mx_address_limit", "lmtp_fallback_relay"],
  },
  lmtp_defer_if_no_mx_address_found: {
    shape: boolean,
    summary: {
      en: "Exists for symmetry with smtp_defer_if_no_mx_address_found. LMTP destinations are never looked up through MX records, so it makes no difference.",
      ja: "smtp_defer_if_no_mx_address_found と対になる設定です。LMTP の配送先では MX を検索しないため、実際には影響しません。",
    },
    related: ["smtp_defer_if_no_mx_address_found"],
  },
  lmtp_bind_address: {
    shape: word("ip-address"),
    summary: {
      en: "Sets the local IPv4 address for connections to LMTP servers, for instance when the mailbox server or a firewall admits just one address of this host.",
      ja: "LMTP サーバーへの接続元に使う IPv4 アドレスです。メールボックスサーバーやファイアウォールが、このホストの特定のアドレスだけを許している場合などに指定します。",
    },
    related: ["lmtp_bind_address6", "lmtp_bind_address_enforce", "smtp_bind_address"],
  },
  lmtp_bind_address6: {
    shape: word("ip-address"),
    summary: {
      en: "Sets the local IPv6 address for connections to LMTP servers. Written without brackets, as for smtp_bind_address6.",
      ja: "LMTP サーバーへの接続元に使う IPv6 アドレスです。smtp_bind_address6 と同じく `[]` では囲みません。",
    },
    related: ["lmtp_bind_address", "lmtp_bind_address_enforce", "smtp_bind_address6"],
  },
  lmtp_bind_address_enforce: {
    shape: boolean,
    summary: {
      en: "Defers LMTP deliveries when lmtp_bind_address or lmtp_bind_address6 cannot be applied, rather than connecting from whatever address the system picks.",
      ja: "lmtp_bind_address や lmtp_bind_address6 のアドレスを使えないとき、OS が選ぶアドレスから接続せずに LMTP の配送を保留します。",
    },
    related: ["lmtp_bind_address", "lmtp_bind_address6"],
  },
  lmtp_generic_maps: {
    shape: smtp.smtp_generic_maps.shape,
    summary: {
      en: "Rewrites addresses in envelope and headers as mail is handed to an LMTP server. Because recipients are rewritten too, a mailbox server then looks for the new name; to change only what users see, canonical_maps fits better.",
      ja: "LMTP サーバーへ渡すときに、エンベロープとヘッダーのアドレスを書き換えます。受信者も書き換わり、メールボックスサーバーは新しい名前を探すことになるため、見た目だけを変えるなら canonical_maps が適しています。",
    },
    related: ["smtp_generic_maps", "canonical_maps"],
  },
  lmtp_pix_workarounds: {
    shape: smtp.smtp_pix_workarounds.shape,
    summary: {
      en: "Lists workarounds for PIX firewalls between Postfix and an LMTP server. `disable_esmtp` has no meaning here, as LMTP always starts with LHLO; `delay_dotcrlf` works as in smtp_pix_workarounds.",
      ja: "Postfix と LMTP サーバーの間にある PIX ファイアウォールへの対策を並べます。LMTP は常に LHLO で始まるため `disable_esmtp` は意味を持ちません。`delay_dotcrlf` は smtp_pix_workarounds と同じです。",
    },
    related: ["smtp_pix_workarounds", "lmtp_pix_workaround_maps"],
  },
  lmtp_sasl_auth_enable: {
    shape: boolean,
    summary: {
      en: "Makes the LMTP client log in to servers for which lmtp_sasl_password_maps has credentials. Needed for mailbox servers that demand a login on the network, such as Cyrus IMAP; over a UNIX-domain socket file permissions usually suffice.",
      ja: "lmtp_sasl_password_maps に認証情報があるサーバーに、LMTP クライアントがログインします。Cyrus IMAP など、ネットワーク越しの LMTP に認証を求めるサーバーで使います。UNIX ドメインソケットなら、通常はファイルの権限で足ります。",
    },
    related: ["lmtp_sasl_password_maps", "lmtp_sasl_security_options", "smtp_sasl_auth_enable"],
  },
  lmtp_sasl_password_maps: {
    shape: smtp.smtp_sasl_password_maps.shape,
    summary: {
      en: "Names the tables with `user:password` for LMTP servers, looked up by host name and then by the destination. The sender is never looked up, unlike smtp_sasl_password_maps. Only root should be able to read the file.",
      ja: "LMTP サーバーの `ユーザー名:パスワード` を収めたテーブルを指定します。ホスト名、次に配送先で検索し、smtp_sasl_password_maps と異なり差出人では検索しません。ファイルは root だけが読めるようにします。",
    },
    related: ["lmtp_sasl_auth_enable", "smtp_sasl_password_maps"],
  },
  lmtp_sender_dependent_authentication: {
    shape: boolean,
    summary: {
      en: "Counterpart of smtp_sender_dependent_authentication with little use: the LMTP client does not look passwords up by sender. Turning it on merely keeps connections from being shared between senders.",
      ja: "smtp_sender_dependent_authentication と対になる設定ですが、LMTP クライアントは差出人でパスワードを検索しないため、ほとんど役に立ちません。有効にしても、差出人をまたいだ接続の使い回しがなくなるだけです。",
    },
    related: ["smtp_sender_dependent_authentication", "lmtp_sasl_password_maps"],
  },
  lmtp_sasl_security_options: {
    shape: smtp.smtp_sasl_security_options.shape,
    summary: {
      en: "Rules out kinds of login that the LMTP client must not use without TLS. On a connection within the host, `noanonymous` alone may be acceptable so that PLAIN works; across a network, use TLS and lmtp_sasl_tls_security_options.",
      ja: "TLS のない接続で LMTP クライアントに使わせない認証の種類を指定します。同じホスト内の接続なら `noanonymous` だけにして PLAIN を認めてもよいでしょう。ネットワーク越しでは TLS と lmtp_sasl_tls_security_options を使います。",
    },
    related: ["lmtp_sasl_tls_security_options", "smtp_sasl_security_options"],
  },
  lmtp_tls_security_level: {
    shape: smtp.smtp_tls_security_level.shape,
    summary: {
      en: "Sets how much TLS the LMTP client needs, for destinations that lmtp_tls_policy_maps does not name. A UNIX-domain socket or loopback needs none; across a network use `encrypt`, or `secure` to make sure of the mailbox server.",
      ja: "lmtp_tls_policy_maps に載せていない配送先について、LMTP クライアントが求める TLS の強さを決めます。UNIX ドメインソケットやループバックでは不要です。ネットワーク越しでは `encrypt`、相手の身元も確かめるなら `secure` を使います。",
    },
    related: ["lmtp_tls_policy_maps", "lmtp_tls_CAfile", "smtp_tls_security_level"],
  },
  lmtp_tls_wrappermode: {
    shape: boolean,
    summary: {
      en: "Starts TLS as soon as the connection to the LMTP server is open, without STARTTLS, for servers that run LMTP on a TLS-only port. Requires lmtp_tls_security_level = `encrypt` or above.",
      ja: "STARTTLS を使わず、LMTP サーバーに接続した直後に TLS を始めます。TLS 専用のポートで LMTP を受け付けるサーバー向けで、lmtp_tls_security_level = `encrypt` 以上が必要です。",
    },
    related: ["lmtp_tls_security_level", "smtp_tls_wrappermode"],
  },
  lmtp_tls_enforce_sts_mx_patterns: {
    shape: boolean,
    summary: {
      en: "Counterpart of smtp_tls_enforce_sts_mx_patterns without practical use: MTA-STS policies are about MX hosts, which LMTP does not look up.",
      ja: "smtp_tls_enforce_sts_mx_patterns と対になる設定ですが、MTA-STS は MX ホストについての仕組みで、LMTP では MX を検索しないため、実用上の意味はありません。",
    },
    related: ["smtp_tls_enforce_sts_mx_patterns"],
  },
} satisfies Topic["parameters"];

/** The suffixes of `smtp_` and `lmtp_` parameters that work the same way for both protocols. */
const alike = [
  "address_verify_target",
  "balance_inet_protocols",
  "body_checks",
  "cname_overrides_servername",
  "connection_cache_destinations",
  "connection_cache_on_demand",
  "connection_cache_time_limit",
  "connection_reuse_count_limit",
  "connection_reuse_time_limit",
  "data_done_timeout",
  "data_init_timeout",
  "data_xfer_timeout",
  "delivery_status_filter",
  "dns_reply_filter",
  "dns_resolver_options",
  "dns_support_level",
  "enforce_tls",
  "header_checks",
  "line_length_limit",
  "log_tls_feature_status",
  "mail_timeout",
  "mime_header_checks",
  "min_data_rate",
  "nested_header_checks",
  "per_record_deadline",
  "per_request_deadline",
  "pix_workaround_delay_time",
  "pix_workaround_maps",
  "pix_workaround_threshold_time",
  "quit_timeout",
  "quote_rfc821_envelope",
  "rcpt_timeout",
  "reply_filter",
  "requiretls_policy",
  "rset_timeout",
  "sasl_auth_cache_name",
  "sasl_auth_cache_time",
  "sasl_auth_soft_bounce",
  "sasl_mechanism_filter",
  "sasl_password_result_delimiter",
  "sasl_path",
  "sasl_tls_security_options",
  "sasl_tls_verified_security_options",
  "sasl_type",
  "send_dummy_mail_auth",
  "send_xforward_command",
  "starttls_timeout",
  "tls_CAfile",
  "tls_CApath",
  "tls_block_early_mail_reply",
  "tls_cert_file",
  "tls_chain_files",
  "tls_ciphers",
  "tls_connection_reuse",
  "tls_dcert_file",
  "tls_dkey_file",
  "tls_eccert_file",
  "tls_eckey_file",
  "tls_enable_rpk",
  "tls_enforce_peername",
  "tls_exclude_ciphers",
  "tls_fingerprint_cert_match",
  "tls_fingerprint_digest",
  "tls_force_insecure_host_tlsa_lookup",
  "tls_key_file",
  "tls_loglevel",
  "tls_loglevel_maps",
  "tls_mandatory_ciphers",
  "tls_mandatory_exclude_ciphers",
  "tls_mandatory_protocols",
  "tls_note_starttls_offer",
  "tls_per_site",
  "tls_policy_maps",
  "tls_protocols",
  "tls_scert_verifydepth",
  "tls_secure_cert_match",
  "tls_servername",
  "tls_session_cache_database",
  "tls_session_cache_timeout",
  "tls_trace_size_limit",
  "tls_trust_anchor_file",
  "tls_verify_cert_match",
  "tlsrpt_enable",
  "tlsrpt_skip_reused_handshakes",
  "tlsrpt_socket_name",
  "use_tls",
  "xforward_timeout",
] as const;
type Alike = (typeof alike)[number];

/** Differences between LMTP parameters and their SMTP counterparts, beyond the protocol. */
const remarks: Partial<Record<Alike, Message>> = {
  data_done_timeout: {
    en: "The server replies once for each recipient.",
    ja: "LMTP サーバーは受信者ごとに応答を返します。",
  },
  dns_support_level: {
    en: "LMTP uses address and TLSA records only, no MX records.",
    ja: "LMTP で使うのはアドレスと TLSA のレコードだけで、MX は使いません。",
  },
  dns_reply_filter: {
    en: "LMTP asks for no MX records.",
    ja: "LMTP では MX を検索しません。",
  },
};

const specialNames: Readonly<Record<string, string>> = {
  smtp_helo_name: "lmtp_lhlo_name",
  smtp_helo_timeout: "lmtp_lhlo_timeout",
  smtp_discard_ehlo_keywords: "lmtp_discard_lhlo_keywords",
  smtp_scache: "lmtp_scache",
  "smtp_*_timeout": "lmtp_*_timeout",
};
const lmtpNames = new Set([...Object.keys(own), ...alike.map((suffix) => `lmtp_${suffix}`)]);

/** The LMTP parameter that corresponds to an SMTP one; the given name if there is none. */
function lmtpName(name: string): string {
  const candidate = specialNames[name] ?? name.replace(/^smtp_/, "lmtp_");
  return lmtpNames.has(candidate) || name in specialNames ? candidate : name;
}

/** Adapts the text of an SMTP parameter to LMTP. */
function lmtpText(text: string): string {
  return text
    .replace(/\bsmtp_[A-Za-z0-9_*]+/g, lmtpName)
    .replace(/\bSMTP( client| クライアント)/g, "LMTP$1")
    .replace(/\bsmtp(\(8\)| service| サービス)/g, "lmtp$1");
}

function lmtpVariant(suffix: Alike): ParameterNotes {
  const base: ParameterNotes = smtp[`smtp_${suffix}`];
  const remark = remarks[suffix];
  const translated: ParameterNotes = {
    shape: base.shape,
    summary: mapMessage(base.summary, lmtpText),
    ...(base.related && { related: base.related.map(lmtpName) }),
  };
  return variantOf(translated, {
    en: `Applies to deliveries over LMTP, as smtp_${suffix} does to SMTP.${remark ? ` ${remark.en}` : ""}`,
    ja: `LMTP での配送に適用されます (SMTP では smtp_${suffix})。${remark ? bilingual(remark).ja : ""}`,
  });
}

const variants = Object.fromEntries(alike.map((suffix) => [`lmtp_${suffix}`, lmtpVariant(suffix)]));

export const lmtp = {
  id: "lmtp",
  title: { en: "LMTP client", ja: "LMTP クライアント" },
  parameters: { ...own, ...variants },
} satisfies Topic;
