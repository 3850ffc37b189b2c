import type { NamedValue, RestrictionStage } from "../shape.js";

/** The kind of argument that follows a restriction. */
export type RestrictionArgument =
  | "table" // type:table, or { type:table, { search_order = ... } }
  | "dns-domain" // domain, domain=d.d.d.d, domain=127.0.0.[2..4;7]
  | "policy-server" // inet:host:port, unix:path, or { server, name = value ... }
  | "seconds" // digits only
  | "restriction"; // the restriction that it modifies

/** The part of the SMTP session that a restriction inspects. Before the client has sent it, it does nothing. */
export type RestrictionSubject =
  | "nothing" // it always acts
  | "client" // host name and address
  | "tls" // the TLS session
  | "login" // the SASL login
  | "helo"
  | "sender"
  | "recipient"
  | "all-recipients" // the whole envelope, known from DATA on
  | "etrn"; // the destination of ETRN

/** A word in an smtpd_mumble_restrictions list (postconf(5), SMTPD_ACCESS_README). */
export interface Restriction extends NamedValue {
  /** The argument; absent if there is none. */
  readonly argument?: RestrictionArgument;
  /**
   * The lists in which it has an effect while smtpd_delay_reject has its default `yes` (client, HELO and sender lists
   * are then evaluated at RCPT TO). With `no`, `inspects` determines for which lists it comes too early.
   */
  readonly stages: readonly RestrictionStage[];
  /** `depends`: permit or reject, depending on the argument. `modifier`: it modifies another restriction. */
  readonly effect: "permit" | "reject" | "depends" | "modifier";
  readonly inspects: RestrictionSubject;
  /** True if an OK result of its table is a configuration error (smtpd_check.c, forbid_allowlist). */
  readonly forbidsOk?: true;
  /** True for an old name, or one that the manual does not mention. */
  readonly undocumented?: true;
  /** The replacement. */
  readonly replacedBy?: string;
  /** The first version that warns about it, or whose manual calls it obsolete. */
  readonly deprecatedSince?: string;
  /** The first version in which it is an error; `until` is the release before. */
  readonly removedIn?: string;
  /** True if the sources define the name but no version implements it: "unknown smtpd restriction". */
  readonly unimplemented?: true;
  /** The only parameter that accepts it; in the restriction lists it is an error. */
  readonly onlyIn?: string;
}

const untilRecipient: readonly RestrictionStage[] = ["client", "helo", "sender", "relay", "recipient", "class"];
const withEnvelope: readonly RestrictionStage[] = [...untilRecipient, "data", "end-of-data"];
const anywhere: readonly RestrictionStage[] = [...withEnvelope, "etrn"];

const stagesOf: Readonly<Record<RestrictionSubject, readonly RestrictionStage[]>> = {
  nothing: anywhere,
  client: anywhere,
  tls: anywhere,
  login: anywhere,
  helo: anywhere,
  sender: withEnvelope,
  recipient: untilRecipient,
  "all-recipients": ["data", "end-of-data", "class"],
  etrn: ["etrn", "class"],
};

/** Makes a restriction. By default it has an effect in all lists in which the part that it inspects is known. */
function restriction(given: Omit<Restriction, "stages"> & Partial<Pick<Restriction, "stages">>): Restriction {
  return { stages: stagesOf[given.inspects], ...given };
}

const table = { argument: "table" } as const;
const domain = { argument: "dns-domain" } as const;
const oldName = (replacedBy: string) => ({ undocumented: true, replacedBy }) as const;

/** Restrictions that have an effect in any list. */
const generic: readonly Restriction[] = [
  restriction({
    name: "permit",
    effect: "permit",
    inspects: "nothing",
    summary: {
      en: "Ends the list: the request passes. Whatever follows it is never reached.",
      ja: "要求を許可してリストの評価を終えます。これより後の制限は評価されません。",
    },
  }),
  restriction({
    name: "reject",
    effect: "reject",
    inspects: "nothing",
    summary: {
      en: "Refuses for good, with reject_code. The usual end of a list that permits only certain clients, such as that of submission.",
      ja: "reject_code で恒久的に拒否します。submission のように特定の相手だけを許可するリストの末尾に置きます。",
    },
  }),
  restriction({
    name: "defer",
    effect: "reject",
    inspects: "nothing",
    summary: {
      en: "Refuses for now, with defer_code, so that the client tries again. Safer than `reject` at the end of a list under test.",
      ja: "defer_code で一時的に拒否し、相手に再送させます。試験中のリストの末尾では `reject` より安全です。",
    },
  }),
  restriction({
    name: "defer_if_permit",
    effect: "reject",
    inspects: "nothing",
    summary: {
      en: "Lets the later restrictions still refuse the request for good, but turns a permit, even the implicit one at the end, into a temporary refusal.",
      ja: "以降の制限による恒久的な拒否はそのまま生かし、許可 (末尾の暗黙の許可を含む) になった場合だけ一時的に拒否します。",
    },
  }),
  restriction({
    name: "defer_if_reject",
    effect: "modifier",
    inspects: "nothing",
    summary: {
      en: "Turns a later refusal into a temporary one, for when an exception list could not be consulted; a permit is unaffected.",
      ja: "以降の制限で拒否になったとき、それを一時的な拒否に変えます。例外リストを確認できなかった場合などに使い、許可には影響しません。",
    },
  }),
  restriction({
    name: "warn_if_reject",
    effect: "modifier",
    inspects: "nothing",
    summary: {
      en: "Lets the next restriction only log `reject_warning` where it would refuse. Put it in front of a new rule to see what that would hit.",
      ja: "直後の制限が拒否する場合に、拒否せず `reject_warning` をログに残すだけにします。新しい制限の影響を事前に調べるときに付けます。",
    },
    argument: "restriction",
  }),
  restriction({
    name: "sleep",
    effect: "modifier",
    inspects: "nothing",
    summary: {
      en: "Pauses for the given number of seconds, then goes on. Slows down impatient spamware, but keeps one smtpd process busy per client.",
      ja: "指定した秒数だけ待ってから次へ進みます。待てない迷惑メール送信ソフトに有効ですが、その間 smtpd のプロセスを 1 つ占有します。",
    },
    argument: "seconds",
  }),
  restriction({
    name: "check_policy_service",
    effect: "depends",
    inspects: "nothing",
    summary: {
      en: "Asks a policy server, which answers with an access(5) action: greylisting, SPF, quotas and the like (SMTPD_POLICY_README). Put it after reject_unauth_destination, so that its OK cannot open a relay.",
      ja: "グレイリスティング、SPF、送信数制限などのポリシーサーバーに問い合わせ、返された access(5) のアクションに従います。サーバーの OK で不正中継にならないよう、reject_unauth_destination より後に置きます。",
    },
    argument: "policy-server",
  }),
  restriction({
    name: "reject_plaintext_session",
    effect: "reject",
    inspects: "tls",
    summary: {
      en: "Refuses clients that have not turned on TLS, with plaintext_reject_code. Too early for clients that have had no chance to say STARTTLS.",
      ja: "TLS で暗号化していない接続を plaintext_reject_code で拒否します。STARTTLS の機会がまだない段階で評価されないようにします。",
    },
  }),
  restriction({
    name: "reject_unauth_pipelining",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients that sent commands ahead of their turn, as bulk mailers do. Cheap and almost free of false hits; common in smtpd_data_restrictions.",
      ja: "応答を待たずにコマンドを送りつけた相手を拒否します。負荷も誤検出も少なく、smtpd_data_restrictions でよく使います。",
    },
  }),
  restriction({
    name: "reject_multi_recipient_bounce",
    effect: "reject",
    inspects: "all-recipients",
    summary: {
      en: "Refuses mail from the empty sender to more than one recipient, which genuine bounces hardly ever have. Reliable from DATA on only, when all recipients are known.",
      ja: "差出人が空なのに受信者が複数あるメールを拒否します。本物のバウンスメールではまずありません。全受信者が判明する DATA 以降でだけ確実に働きます。",
    },
  }),
];

/** Restrictions on the client. */
const clientRestrictions: readonly Restriction[] = [
  restriction({
    name: "permit_mynetworks",
    effect: "permit",
    inspects: "client",
    summary: {
      en: "Permits clients whose address is in mynetworks, mostly one's own hosts. Such clients may relay, so keep that list tight.",
      ja: "接続元アドレスが mynetworks にあれば許可します。多くは自ネットワークのホストです。中継も許されるため、mynetworks は必要最小限にします。",
    },
  }),
  restriction({
    name: "permit_inet_interfaces",
    effect: "permit",
    inspects: "client",
    summary: {
      en: "Permits clients that connect from one of this host's own addresses (inet_interfaces).",
      ja: "このホスト自身のアドレス (inet_interfaces) から接続してきたクライアントを許可します。",
    },
  }),
  restriction({
    name: "permit_sasl_authenticated",
    effect: "permit",
    inspects: "login",
    summary: {
      en: "Permits clients that have logged in with SMTP AUTH, from wherever they come. Needs smtpd_sasl_auth_enable; belongs into every list that must not stop your own users.",
      ja: "SMTP AUTH で認証済みのクライアントを接続元によらず許可します。smtpd_sasl_auth_enable が必要で、自サイトの利用者を止めてはいけないリストの先頭近くに置きます。",
    },
  }),
  restriction({
    name: "permit_tls_clientcerts",
    effect: "permit",
    inspects: "tls",
    summary: {
      en: "Permits clients whose certificate or key fingerprint is listed in relay_clientcerts. Needs smtpd_tls_ask_ccert.",
      ja: "クライアント証明書または公開鍵のフィンガープリントが relay_clientcerts にあれば許可します。smtpd_tls_ask_ccert が必要です。",
    },
  }),
  restriction({
    name: "permit_tls_all_clientcerts",
    effect: "permit",
    inspects: "tls",
    summary: {
      en: "Permits clients with any certificate that verifies. Safe only where your private CA is the only trusted one; with public CAs anybody could relay.",
      ja: "検証に成功したクライアント証明書があれば誰でも許可します。信頼する CA が自前のものだけの場合に限って使います。公的な CA を信頼していると不正中継になります。",
    },
  }),
  restriction({
    name: "check_client_access",
    effect: "depends",
    inspects: "client",
    summary: {
      en: "Looks up the client's host name, parent domains, address and networks in an access(5) table and does what the table says.",
      ja: "接続元のホスト名、上位ドメイン、アドレス、ネットワークを access(5) テーブルで検索し、結果のアクションに従います。",
    },
    ...table,
  }),
  restriction({
    name: "check_reverse_client_hostname_access",
    effect: "depends",
    inspects: "client",
    summary: {
      en: "Like check_client_access, with the name that the address claims in reverse DNS even where it is not confirmed. An OK is not allowed, since such names can be forged.",
      ja: "check_client_access と同様ですが、正引きで確認できていない逆引き名も検索します。詐称できる名前なので OK は使えません。",
    },
    ...table,
    forbidsOk: true,
  }),
  restriction({
    name: "check_ccert_access",
    effect: "depends",
    inspects: "tls",
    summary: {
      en: "Looks up the fingerprint of the client's certificate, then of its public key; from Postfix 3.5, `{ type:table, { search_order = ... } }` selects what is looked up. Needs smtpd_tls_ask_ccert.",
      ja: "クライアント証明書、次に公開鍵のフィンガープリントを検索します。Postfix 3.5 以降は `{ type:table, { search_order = ... } }` で検索する項目を選べます。smtpd_tls_ask_ccert が必要です。",
    },
    ...table,
  }),
  restriction({
    name: "check_sasl_access",
    effect: "depends",
    inspects: "login",
    summary: {
      en: "Looks up the SASL login name, whole, in an access(5) table: the way to suspend or single out one account.",
      ja: "SASL のログイン名をそのまま access(5) テーブルで検索します。特定のアカウントを止めたり区別したりするのに使います。",
    },
    ...table,
  }),
  restriction({
    name: "reject_unknown_client_hostname",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients whose address has no name, or whose name does not lead back to the address. Strict: it hits many legitimate servers with sloppy DNS.",
      ja: "逆引きできない、または逆引き名の正引きが接続元に一致しないクライアントを拒否します。厳しい条件で、DNS の不備な正規のサーバーも多く拒否されます。",
    },
  }),
  restriction({
    name: "reject_unknown_reverse_client_hostname",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients whose address has no reverse DNS name at all. Milder than reject_unknown_client_hostname and usable on most public servers.",
      ja: "逆引きがまったくないクライアントだけを拒否します。reject_unknown_client_hostname より緩く、公開サーバーでも使いやすい制限です。",
    },
  }),
  restriction({
    name: "reject_unknown_forward_client_hostname",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "A name that Postfix reserves without acting on it: using it makes every request fail with a configuration error.",
      ja: "Postfix が名前だけを定義していて実装のない制限です。使うと設定エラーになり、要求はすべて失敗します。",
    },
    ...oldName("reject_unknown_client_hostname"),
    unimplemented: true,
  }),
  restriction({
    name: "reject_rbl_client",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients whose address a DNS block list names; `=127.0.0.2` or a pattern limits it to certain answers. Mind the list's terms of use, and query it through your own resolver.",
      ja: "接続元アドレスが DNS ブロックリストにあれば拒否します。`=127.0.0.2` などで応答の値を限定できます。リストの利用条件を守り、自前のリゾルバーで問い合わせます。",
    },
    ...domain,
  }),
  restriction({
    name: "permit_dnswl_client",
    effect: "permit",
    inspects: "client",
    summary: {
      en: "Permits clients whose address a DNS list of good senders names, ahead of stricter checks. It never overrides reject_unauth_destination.",
      ja: "接続元アドレスが DNS の許可リストにあれば、以降の厳しい検査の前に許可します。reject_unauth_destination より優先されることはありません。",
    },
    ...domain,
  }),
  restriction({
    name: "reject_rhsbl_client",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients whose confirmed host name a DNS domain block list names. Unconfirmed names are skipped; reject_rhsbl_reverse_client catches those too.",
      ja: "確認済みの接続元ホスト名がドメインのブロックリストにあれば拒否します。未確認の名前も対象にするなら reject_rhsbl_reverse_client を使います。",
    },
    ...domain,
  }),
  restriction({
    name: "permit_rhswl_client",
    effect: "permit",
    inspects: "client",
    summary: {
      en: "Permits clients whose host name a DNS domain list names. Name lookups fail now and then, so use it to soften block lists, not to grant access.",
      ja: "接続元ホスト名がドメインの許可リストにあれば許可します。名前解決は失敗することがあるため、ブロックリストの誤検出を減らす目的にだけ使います。",
    },
    ...domain,
  }),
  restriction({
    name: "reject_rhsbl_reverse_client",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Refuses clients whose reverse DNS name, confirmed or not, stands in a DNS domain block list.",
      ja: "接続元の逆引き名が、正引きによる確認の有無にかかわらず、ドメインのブロックリストにあれば拒否します。",
    },
    ...domain,
  }),
];

/** Restrictions on the name in HELO or EHLO. A client that sends none skips them unless smtpd_helo_required is set. */
const heloRestrictions: readonly Restriction[] = [
  restriction({
    name: "check_helo_access",
    effect: "depends",
    inspects: "helo",
    summary: {
      en: "Looks up the HELO name and its parent domains in an access(5) table, for example to refuse clients that pretend to be you. Set smtpd_helo_required.",
      ja: "HELO 名とその上位ドメインを access(5) テーブルで検索します。自ホストを名乗る相手の拒否などに使います。smtpd_helo_required も有効にします。",
    },
    ...table,
  }),
  restriction({
    name: "reject_invalid_helo_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "Refuses HELO names that break the syntax of host names, with invalid_hostname_reject_code.",
      ja: "ホスト名の文法に反する HELO 名を invalid_hostname_reject_code で拒否します。",
    },
  }),
  restriction({
    name: "reject_non_fqdn_helo_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "Refuses HELO names that are neither a full domain name nor an address in brackets. Mail programs of users often send bare names: permit those clients first.",
      ja: "完全なドメイン名でも [ ] で囲んだアドレスでもない HELO 名を拒否します。利用者のメールソフトは短い名前を送ることが多いので、先に許可しておきます。",
    },
  }),
  restriction({
    name: "reject_unknown_helo_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "Refuses HELO names for which DNS has neither an address nor an MX record. Some legitimate servers announce internal names.",
      ja: "DNS に A レコードも MX レコードもない HELO 名を拒否します。内部用の名前を名乗る正規のサーバーもあるため注意します。",
    },
  }),
  restriction({
    name: "reject_rhsbl_helo",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "Refuses clients whose HELO name stands in a DNS domain block list.",
      ja: "HELO 名がドメインのブロックリストにあれば拒否します。",
    },
    ...domain,
  }),
];

/** Restrictions on the address in MAIL FROM. */
const senderRestrictions: readonly Restriction[] = [
  restriction({
    name: "check_sender_access",
    effect: "depends",
    inspects: "sender",
    summary: {
      en: "Looks up the sender address, its domain and `user@` in an access(5) table. Senders are easily forged: good for refusing, dangerous for permitting.",
      ja: "差出人アドレス、そのドメイン、`user@` を access(5) テーブルで検索します。差出人は詐称できるため、拒否には向きますが許可に使うのは危険です。",
    },
    ...table,
  }),
  restriction({
    name: "reject_non_fqdn_sender",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses sender addresses whose domain is not fully qualified, to which no reply could go.",
      ja: "ドメインが完全でない (返信のできない) 差出人アドレスを拒否します。",
    },
  }),
  restriction({
    name: "reject_unknown_sender_domain",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses senders whose domain can receive no mail: no MX or address record, or a broken MX. Domains that are yours are left alone.",
      ja: "MX も A レコードもない、または MX が不正で、返信できないドメインの差出人を拒否します。自サイトのドメインは対象外です。",
    },
  }),
  restriction({
    name: "reject_unlisted_sender",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses senders in your own domains that do not exist there as recipients; smtpd_reject_unlisted_sender does so for every request.",
      ja: "自サイトのドメインに存在しない差出人アドレスを拒否します。smtpd_reject_unlisted_sender はすべての要求で同じことをします。",
    },
  }),
  restriction({
    name: "reject_unverified_sender",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses senders to whom a probe cannot deliver. Probing strangers is slow and can get you listed: restrict it to domains that are often forged.",
      ja: "確認用の配送を試み、届かない差出人を拒否します。無差別に行うと遅く、相手から迷惑行為とみなされるため、詐称の多いドメインなどに限定します。",
    },
  }),
  restriction({
    name: "reject_rhsbl_sender",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses mail whose sender domain stands in a DNS domain block list.",
      ja: "差出人のドメインがブロックリストにあれば拒否します。",
    },
    ...domain,
  }),
  restriction({
    name: "reject_sender_login_mismatch",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Stands for reject_authenticated_sender_login_mismatch and reject_unauthenticated_sender_login_mismatch together: nobody uses a listed sender without its login, and no login uses another sender.",
      ja: "reject_authenticated_sender_login_mismatch と reject_unauthenticated_sender_login_mismatch を合わせた指定です。登録済みの差出人の無断使用と、他人の差出人の使用をともに防ぎます。",
    },
  }),
  restriction({
    name: "reject_authenticated_sender_login_mismatch",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses a logged-in client whose sender address is not assigned to its login in smtpd_sender_login_maps, including addresses that the table lacks.",
      ja: "認証済みクライアントの差出人アドレスが、smtpd_sender_login_maps でそのログインに割り当てられていなければ拒否します。テーブルにないアドレスも拒否します。",
    },
  }),
  restriction({
    name: "reject_known_sender_login_mismatch",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Protects only the senders in smtpd_sender_login_maps: they need the matching login, while addresses outside the table remain free.",
      ja: "smtpd_sender_login_maps に登録された差出人だけを保護します。それらには対応するログインが必要で、登録のないアドレスは自由に使えます。",
    },
  }),
  restriction({
    name: "reject_unauthenticated_sender_login_mismatch",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "Refuses senders in smtpd_sender_login_maps from clients that have not logged in. Beware of forwarded mail and lists that return with your users' sender addresses.",
      ja: "smtpd_sender_login_maps に登録された差出人を未認証のクライアントが使うと拒否します。転送やメーリングリスト経由で戻ってくる自サイト差出人のメールに注意します。",
    },
  }),
];

/** Restrictions on the address in RCPT TO. */
const recipientRestrictions: readonly Restriction[] = [
  restriction({
    name: "reject_unauth_destination",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses recipients outside the domains that this server delivers or relays for. This is what keeps the server from being an open relay: it must follow only the permits for your own clients.",
      ja: "このサーバーが配送も中継も引き受けていないドメイン宛てを拒否します。不正中継 (オープンリレー) を防ぐ要で、これより前に置くのは自サイトのクライアントの許可だけにします。",
    },
  }),
  restriction({
    name: "defer_unauth_destination",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Like reject_unauth_destination, but with a temporary reply, so that a mistake costs delay and not mail.",
      ja: "reject_unauth_destination と同じ条件で一時的に拒否します。設定に誤りがあってもメールは失われず、遅れるだけで済みます。",
    },
  }),
  restriction({
    name: "permit_auth_destination",
    effect: "permit",
    inspects: "recipient",
    summary: {
      en: "Permits recipients in domains that this server delivers or relays for; everything that follows is then about foreign ones.",
      ja: "このサーバーが配送または中継を引き受けているドメイン宛てを許可します。以降の制限はそれ以外の宛先にだけ及びます。",
    },
  }),
  restriction({
    name: "permit_mx_backup",
    effect: "permit",
    inspects: "recipient",
    summary: {
      en: "Permits recipients in any domain that lists this host as a backup MX. Strangers can point their MX at you, and unknown recipients bounce to forged senders: use relay_domains with relay_recipient_maps.",
      ja: "このホストを予備 MX とするドメイン宛てを許可します。第三者が MX を向けられるうえ、存在しない受信者宛てのバウンスが詐称された差出人に飛ぶため、relay_domains と relay_recipient_maps を使います。",
    },
    deprecatedSince: "3.9",
    replacedBy: "relay_domains",
  }),
  restriction({
    name: "check_recipient_access",
    effect: "depends",
    inspects: "recipient",
    summary: {
      en: "Looks up the recipient address, its domain and `user@` in an access(5) table. Placed before reject_unauth_destination, an OK there opens a relay.",
      ja: "受信者アドレス、そのドメイン、`user@` を access(5) テーブルで検索します。reject_unauth_destination より前に置くと、OK が不正中継につながります。",
    },
    ...table,
  }),
  restriction({
    name: "reject_non_fqdn_recipient",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses recipient addresses whose domain is not fully qualified. Users' programs may send such addresses: permit your own clients first.",
      ja: "ドメインが完全でない受信者アドレスを拒否します。利用者のメールソフトが送る場合があるので、自サイトのクライアントは先に許可します。",
    },
  }),
  restriction({
    name: "reject_unknown_recipient_domain",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses foreign recipients whose domain cannot receive mail according to DNS, so that your users learn at once of a mistyped domain.",
      ja: "DNS 上メールを受け取れないドメインの (自サイト以外の) 受信者を拒否します。利用者がドメインの打ち間違いにすぐ気付けます。",
    },
  }),
  restriction({
    name: "reject_unlisted_recipient",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses recipients that do not exist in your own domains. smtpd_reject_unlisted_recipient does so at the end anyway; listed early, it saves costlier checks.",
      ja: "自サイトのドメインに存在しない受信者を拒否します。smtpd_reject_unlisted_recipient により最後に必ず行われますが、先に書くと負荷の高い検査を省けます。",
    },
  }),
  restriction({
    name: "reject_unverified_recipient",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses recipients that a probe to the next server shows to be undeliverable. For relays that have no list of valid recipients.",
      ja: "次のサーバーへの確認用の配送で届かないと分かった受信者を拒否します。有効な受信者の一覧を持てない中継サーバー向けです。",
    },
  }),
  restriction({
    name: "reject_rhsbl_recipient",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "Refuses mail whose recipient domain stands in a DNS domain block list.",
      ja: "受信者のドメインがブロックリストにあれば拒否します。",
    },
    ...domain,
  }),
];

/** Restrictions on ETRN, and the words of one parameter that is not a restriction list. */
const otherRestrictions: readonly Restriction[] = [
  restriction({
    name: "check_etrn_access",
    effect: "depends",
    inspects: "etrn",
    summary: {
      en: "Looks up the domain that ETRN asks for in an access(5) table.",
      ja: "ETRN で指定されたドメインを access(5) テーブルで検索します。",
    },
    ...table,
  }),
  restriction({
    name: "check_address_map",
    effect: "permit",
    inspects: "client",
    summary: {
      en: "In local_header_rewrite_clients: counts a client as local when the table has its address. Not a restriction; elsewhere it is an error.",
      ja: "local_header_rewrite_clients で、アドレスがテーブルにあるクライアントをローカルとみなします。アクセス制限ではなく、ほかの場所ではエラーになります。",
    },
    ...table,
    stages: [],
    onlyIn: "local_header_rewrite_clients",
  }),
];

/** Names from before Postfix 2.3, some of which Postfix still accepts. */
const oldNames: readonly Restriction[] = [
  restriction({
    name: "reject_unknown_client",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "The name of reject_unknown_client_hostname before Postfix 2.3. Still accepted; write the new one.",
      ja: "Postfix 2.3 より前の reject_unknown_client_hostname の名前です。今も使えますが、新しい名前に改めます。",
    },
    ...oldName("reject_unknown_client_hostname"),
  }),
  restriction({
    name: "reject_invalid_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "The name of reject_invalid_helo_hostname before Postfix 2.3. Still accepted; write the new one.",
      ja: "Postfix 2.3 より前の reject_invalid_helo_hostname の名前です。今も使えますが、新しい名前に改めます。",
    },
    ...oldName("reject_invalid_helo_hostname"),
  }),
  restriction({
    name: "reject_unknown_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "The name of reject_unknown_helo_hostname before Postfix 2.3. Still accepted, although it reads as if it were about the client.",
      ja: "Postfix 2.3 より前の reject_unknown_helo_hostname の名前です。今も使えますが、接続元の検査と紛らわしいため新しい名前に改めます。",
    },
    ...oldName("reject_unknown_helo_hostname"),
  }),
  restriction({
    name: "reject_non_fqdn_hostname",
    effect: "reject",
    inspects: "helo",
    summary: {
      en: "The name of reject_non_fqdn_helo_hostname before Postfix 2.3. Still accepted; write the new one.",
      ja: "Postfix 2.3 より前の reject_non_fqdn_helo_hostname の名前です。今も使えますが、新しい名前に改めます。",
    },
    ...oldName("reject_non_fqdn_helo_hostname"),
  }),
  restriction({
    name: "reject_unknown_address",
    effect: "reject",
    inspects: "sender",
    summary: {
      en: "An old name that acts as reject_unknown_sender_domain.",
      ja: "reject_unknown_sender_domain と同じ働きをする古い名前です。",
    },
    ...oldName("reject_unknown_sender_domain"),
  }),
  restriction({
    name: "check_recipient_maps",
    effect: "reject",
    inspects: "recipient",
    summary: {
      en: "The name of reject_unlisted_recipient in Postfix 2.0. Despite its name it takes no table.",
      ja: "Postfix 2.0 での reject_unlisted_recipient の名前です。名前に反してテーブルの引数は取りません。",
    },
    ...oldName("reject_unlisted_recipient"),
  }),
  restriction({
    name: "reject_rbl",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "An old, undocumented spelling of reject_rbl_client.",
      ja: "reject_rbl_client の、マニュアルにない古い書き方です。",
    },
    ...domain,
    ...oldName("reject_rbl_client"),
  }),
  restriction({
    name: "reject_maps_rbl",
    effect: "reject",
    inspects: "client",
    summary: {
      en: "Consulted the DNS block lists in maps_rbl_domains. Postfix 3.9 removed it: every request then fails. Write one reject_rbl_client for each list.",
      ja: "maps_rbl_domains の DNS ブロックリストを調べる制限でした。Postfix 3.9 で廃止され、使うと要求がすべて失敗します。リストごとに reject_rbl_client を書きます。",
    },
    ...oldName("reject_rbl_client"),
    deprecatedSince: "2.1",
    removedIn: "3.9",
    until: "3.8",
  }),
  restriction({
    name: "check_relay_domains",
    effect: "depends",
    inspects: "recipient",
    summary: {
      en: "Permitted or refused relaying by the client's or the recipient's domain, which was unsafe. Postfix 3.9 removed it: every request then fails. Use permit_mynetworks with reject_unauth_destination.",
      ja: "接続元や受信者のドメインで中継の可否を決める制限でしたが、安全ではありませんでした。Postfix 3.9 で廃止され、使うと要求がすべて失敗します。permit_mynetworks と reject_unauth_destination を使います。",
    },
    ...oldName("reject_unauth_destination"),
    deprecatedSince: "2.2",
    removedIn: "3.9",
    until: "3.8",
  }),
  restriction({
    name: "permit_naked_ip_address",
    effect: "permit",
    inspects: "helo",
    summary: {
      en: "Permitted clients that gave a bare address as HELO name, and so half the spammers. Postfix 3.9 removed it: every request then fails. Use permit_mynetworks or permit_sasl_authenticated.",
      ja: "括弧のない IP アドレスを HELO で名乗る相手を許可し、迷惑メールも通していました。Postfix 3.9 で廃止され、使うと要求がすべて失敗します。permit_mynetworks や permit_sasl_authenticated を使います。",
    },
    ...oldName("permit_mynetworks"),
    deprecatedSince: "2.0",
    removedIn: "3.9",
    until: "3.8",
  }),
];

/** The names with which check_*_mx_access and similar restrictions query DNS. */
const lookupSubjects = [
  { prefix: "client", inspects: "client", en: "the client's host name", ja: "接続元ホスト名" },
  {
    prefix: "reverse_client_hostname",
    inspects: "client",
    en: "the client's unconfirmed reverse DNS name",
    ja: "接続元の (未確認の) 逆引き名",
  },
  { prefix: "helo", inspects: "helo", en: "the HELO name", ja: "HELO 名" },
  { prefix: "sender", inspects: "sender", en: "the sender's domain", ja: "差出人のドメイン" },
  { prefix: "recipient", inspects: "recipient", en: "the recipient's domain", ja: "受信者のドメイン" },
] as const;

/** The DNS records that they look up, and then search in the table. */
const lookupRecords = [
  {
    suffix: "mx",
    en: "the mail servers (MX, or else addresses)",
    ja: "メールサーバー (MX、なければアドレス)",
    use: {
      en: "It catches domains that share a bad mail server.",
      ja: "問題のあるメールサーバーを共有するドメインをまとめて捕らえられます。",
    },
  },
  {
    suffix: "ns",
    en: "the name servers",
    ja: "ネームサーバー",
    use: {
      en: "It catches throw-away domains by where their DNS is hosted.",
      ja: "使い捨てドメインを DNS の預け先で捕らえられます。",
    },
  },
  {
    suffix: "a",
    en: "the addresses",
    ja: "IP アドレス",
    use: { en: "It catches names by the network they lead to.", ja: "名前が指すネットワークで捕らえられます。" },
  },
] as const;

/** The restrictions check_client_mx_access ... check_recipient_a_access. */
const dnsLookups: readonly Restriction[] = lookupSubjects.flatMap((subject) =>
  lookupRecords.map((record) =>
    restriction({
      name: `check_${subject.prefix}_${record.suffix}_access`,
      effect: "depends",
      inspects: subject.inspects,
      summary: {
        en: `Looks up ${record.en} of ${subject.en} in an access(5) table. ${record.use.en} OK is not allowed there: write DUNNO for exceptions.`,
        ja: `${subject.ja}の${record.ja}を access(5) テーブルで検索します。${record.use.ja}OK は使えず、例外には DUNNO を書きます。`,
      },
      ...table,
      forbidsOk: true,
    }),
  ),
);

/** All restrictions of all supported versions (smtpd_check.c, generic_checks). */
export const restrictions: readonly Restriction[] = [
  ...generic,
  ...clientRestrictions,
  ...heloRestrictions,
  ...senderRestrictions,
  ...recipientRestrictions,
  ...dnsLookups,
  ...otherRestrictions,
  ...oldNames,
];

const byName: ReadonlyMap<string, Restriction> = new Map(restrictions.map((each) => [each.name, each]));

/** The restriction with a name; undefined if there is none. Case does not matter, as in Postfix. */
export function restrictionOf(name: string): Restriction | undefined {
  return byName.get(name.toLowerCase());
}
