import type { NamedValue } from "../shape.js";

/** Actions when a reject restriction fails because of a temporary problem (smtpd_check.c, tempfail_actions). */
export const tempfailActions: readonly NamedValue[] = [
  {
    name: "defer_if_permit",
    summary: {
      en: "Keeps evaluating; the client is put off only if nothing else rejects the mail.",
      ja: "評価を続け、他の制限で拒否されなかった場合にだけ一時拒否します。",
    },
  },
  {
    name: "defer",
    summary: { en: "Puts the client off at once.", ja: "その場で一時拒否します。" },
  },
];

/** Attributes in a reject footer (postscreen_expand.c; the documentation of smtpd_reject_footer has the same set). */
export const rejectFooterMacros: readonly NamedValue[] = [
  { name: "client_address", summary: { en: "The client's IP address.", ja: "クライアントの IP アドレス。" } },
  { name: "client_port", summary: { en: "The client's TCP port.", ja: "クライアントの TCP ポート。" } },
  {
    name: "localtime",
    summary: {
      en: "The time on this server, such as Jan  4 15:42:00.",
      ja: "このサーバーの現在時刻 (例: Jan  4 15:42:00)。",
    },
  },
  { name: "server_name", summary: { en: "myhostname of this server.", ja: "このサーバーの myhostname。" } },
];

/** Attributes in a DNSBL reply: its own and those of the session (rbl_expand_lookup, smtpd_expand_lookup). */
export const rblReplyMacros: readonly NamedValue[] = [
  {
    name: "rbl_code",
    summary: {
      en: "The reply code from maps_rbl_reject_code; a template must begin with a code.",
      ja: "maps_rbl_reject_code の応答コード。テンプレートの先頭にはコードが必要です。",
    },
  },
  {
    name: "rbl_class",
    summary: {
      en: "What kind of thing is listed: Client host, Helo command, Sender address, Recipient address.",
      ja: "載っていたものの種類 (Client host、Helo command、Sender address、Recipient address)。",
    },
  },
  {
    name: "rbl_what",
    summary: {
      en: "The listed address, host name or domain itself.",
      ja: "リストに載っていたアドレス、ホスト名、ドメインそのもの。",
    },
  },
  {
    name: "rbl_domain",
    summary: {
      en: "The DNS list that was asked, without its filter.",
      ja: "問い合わせた DNS リストのドメイン (フィルターを除く)。",
    },
  },
  {
    name: "rbl_reason",
    summary: { en: "The list's TXT record; may be empty.", ja: "リストの TXT レコード。空のこともあります。" },
  },
  { name: "rbl_txt", summary: { en: "Old name of `rbl_reason`.", ja: "`rbl_reason` の古い名前。" } },
  { name: "client", summary: { en: "The client as `name[address]`.", ja: "`name[address]` 形式のクライアント。" } },
  {
    name: "client_name",
    summary: {
      en: "The client's verified host name, or unknown.",
      ja: "検証済みのクライアントホスト名、または unknown。",
    },
  },
  {
    name: "reverse_client_name",
    summary: {
      en: "The client's host name from the reverse lookup alone, or unknown.",
      ja: "逆引きだけで得たクライアントのホスト名、または unknown。",
    },
  },
  { name: "helo_name", summary: { en: "The name given with HELO or EHLO.", ja: "HELO または EHLO で名乗った名前。" } },
  {
    name: "sender",
    summary: { en: "The envelope sender; `<>` when empty.", ja: "エンベロープの差出人。空なら `<>`。" },
  },
  {
    name: "sender_name",
    summary: { en: "The part of the sender before the `@`.", ja: "差出人アドレスの `@` より前の部分。" },
  },
  { name: "sender_domain", summary: { en: "The sender's domain.", ja: "差出人アドレスのドメイン。" } },
  {
    name: "recipient",
    summary: { en: "The envelope recipient; `<>` when empty.", ja: "エンベロープの受信者。空なら `<>`。" },
  },
  {
    name: "recipient_name",
    summary: { en: "The part of the recipient before the `@`.", ja: "受信者アドレスの `@` より前の部分。" },
  },
  { name: "recipient_domain", summary: { en: "The recipient's domain.", ja: "受信者アドレスのドメイン。" } },
  ...rejectFooterMacros,
];

/** Options for talking to a before-queue filter (smtpd_proxy.c, proxy_opts_table). */
export const proxyOptions: readonly NamedValue[] = [
  {
    name: "speed_adjust",
    summary: {
      en: "Receives the whole message before it connects to the filter, so that slow clients do not keep filters busy.",
      ja: "メッセージ全体を受け取ってからフィルターに接続します。遅いクライアントがフィルターを占有しません。",
    },
  },
];

/** Protocols by which a load balancer passes on the client's address (smtpd_peer.c, postscreen_endpt.c). */
export const upstreamProxyProtocols: readonly NamedValue[] = [
  {
    name: "haproxy",
    summary: {
      en: "The PROXY protocol of HAProxy: version 1, and from Postfix 3.5 also version 2.",
      ja: "HAProxy の PROXY プロトコル。バージョン 1、Postfix 3.5 以降はバージョン 2 にも対応します。",
    },
  },
];

/** Values of smtpd_forbid_bare_newline (smtpd.c, bare_lf_mask_table). */
export const bareNewlineModes: readonly NamedValue[] = [
  {
    name: "normalize",
    summary: {
      en: "A message may end only with CR LF . CR LF; other lines may end with LF alone.",
      ja: "メッセージの終わりは CR LF . CR LF だけを認めます。それ以外の行は LF だけでも受け付けます。",
    },
  },
  {
    name: "note",
    summary: {
      en: "As `normalize`, and the log tells which sessions sent LF alone (notes=bare_lf).",
      ja: "`normalize` と同じですが、LF だけの行を送ったセッションをログに記録します (notes=bare_lf)。",
    },
    since: "3.9",
  },
  {
    name: "reject",
    summary: {
      en: "Any line that ends with LF alone is refused. Breaks sloppy clients and some health checks.",
      ja: "LF だけで終わる行があれば拒否します。改行の扱いが雑なクライアントや一部のヘルスチェックは通らなくなります。",
    },
  },
  { name: "yes", summary: { en: "Older spelling of `normalize`.", ja: "`normalize` の古い書き方。" } },
  {
    name: "no",
    summary: {
      en: "LF alone is accepted everywhere. Open to SMTP smuggling: not for a server on the Internet.",
      ja: "どこでも LF だけの改行を受け付けます。SMTP スマグリングに悪用されるため、インターネット向けサーバーでは使いません。",
    },
  },
];

/** Restrictions that smtpd_log_access_permit_actions can name, as they can permit (smtpd_check.c, smtpd_acl_permit). */
export const permitActions: readonly NamedValue[] = [
  { name: "permit", summary: { en: "The plain `permit`.", ja: "無条件の `permit`。" } },
  {
    name: "permit_mynetworks",
    summary: { en: "The client is in mynetworks.", ja: "クライアントが mynetworks に含まれる。" },
  },
  {
    name: "permit_inet_interfaces",
    summary: { en: "The client uses one of our own addresses.", ja: "クライアントが自ホストのアドレスである。" },
  },
  {
    name: "permit_sasl_authenticated",
    summary: { en: "The client has logged in.", ja: "クライアントがログイン済みである。" },
  },
  {
    name: "permit_tls_clientcerts",
    summary: {
      en: "The client certificate is listed in relay_clientcerts.",
      ja: "クライアント証明書が relay_clientcerts に載っている。",
    },
  },
  {
    name: "permit_tls_all_clientcerts",
    summary: { en: "The client certificate could be verified.", ja: "クライアント証明書を検証できた。" },
  },
  {
    name: "permit_auth_destination",
    summary: { en: "The recipient's domain is ours to handle.", ja: "受信者のドメインが自サーバーの担当である。" },
  },
  {
    name: "permit_mx_backup",
    summary: {
      en: "This server is a backup MX for the recipient's domain.",
      ja: "受信者ドメインのバックアップ MX である。",
    },
  },
  {
    name: "permit_dnswl_client",
    summary: { en: "A DNS allowlist has the client's address.", ja: "クライアントのアドレスが DNS 許可リストにある。" },
  },
  {
    name: "permit_rhswl_client",
    summary: { en: "A DNS allowlist has the client's name.", ja: "クライアントの名前が DNS 許可リストにある。" },
  },
  { name: "ok", summary: { en: "OK from an access table.", ja: "アクセステーブルの結果 OK。" } },
  { name: "relay", summary: { en: "RELAY from an access table.", ja: "アクセステーブルの結果 RELAY。" } },
  { name: "discard", summary: { en: "DISCARD from an access table.", ja: "アクセステーブルの結果 DISCARD。" } },
];

/** Features in which example.com can also match its subdomains (match_parent_style.c and its callers). */
export const parentDomainFeatures: readonly NamedValue[] = [
  { name: "debug_peer_list", summary: { en: "Hosts in debug_peer_list.", ja: "debug_peer_list のホスト。" } },
  {
    name: "fast_flush_domains",
    summary: { en: "Domains in fast_flush_domains.", ja: "fast_flush_domains のドメイン。" },
  },
  {
    name: "mynetworks",
    summary: {
      en: "Host names in mynetworks and smtpd_forbid_bare_newline_exclusions.",
      ja: "mynetworks と smtpd_forbid_bare_newline_exclusions のホスト名。",
    },
  },
  {
    name: "permit_mx_backup_networks",
    summary: { en: "Host names in permit_mx_backup_networks.", ja: "permit_mx_backup_networks のホスト名。" },
  },
  {
    name: "postscreen_access_list",
    summary: {
      en: "permit_mynetworks in postscreen_access_list.",
      ja: "postscreen_access_list の permit_mynetworks。",
    },
  },
  {
    name: "postscreen_tls_loglevel_maps",
    summary: { en: "Lookups in postscreen_tls_loglevel_maps.", ja: "postscreen_tls_loglevel_maps の検索。" },
    since: "3.12",
  },
  {
    name: "qmqpd_authorized_clients",
    summary: { en: "Host names in qmqpd_authorized_clients.", ja: "qmqpd_authorized_clients のホスト名。" },
  },
  { name: "relay_domains", summary: { en: "Domains in relay_domains.", ja: "relay_domains のドメイン。" } },
  {
    name: "smtp_tls_loglevel_maps",
    summary: { en: "Lookups in smtp_tls_loglevel_maps.", ja: "smtp_tls_loglevel_maps の検索。" },
    since: "3.12",
  },
  {
    name: "smtpd_access_maps",
    summary: { en: "All access tables of the SMTP server.", ja: "SMTP サーバーのすべてのアクセステーブル。" },
  },
  {
    name: "smtpd_client_event_limit_exceptions",
    summary: {
      en: "Host names in smtpd_client_event_limit_exceptions.",
      ja: "smtpd_client_event_limit_exceptions のホスト名。",
    },
  },
  {
    name: "smtpd_tls_loglevel_maps",
    summary: { en: "Lookups in smtpd_tls_loglevel_maps.", ja: "smtpd_tls_loglevel_maps の検索。" },
    since: "3.12",
  },
  { name: "transport_maps", summary: { en: "Domains in transport_maps.", ja: "transport_maps のドメイン。" } },
];

/** Values of sendmail_fix_line_endings (sendmail.c, sm_fix_eol_table). */
export const lineEndingModes: readonly NamedValue[] = [
  { name: "always", summary: { en: "CR LF becomes LF on every line.", ja: "すべての行の CR LF を LF に直します。" } },
  {
    name: "strict",
    summary: {
      en: "CR LF becomes LF only when the first line ends with CR LF.",
      ja: "最初の行が CR LF で終わる場合にだけ CR LF を LF に直します。",
    },
  },
  { name: "never", summary: { en: "Lines stay as they are.", ja: "行末を変更しません。" } },
];
