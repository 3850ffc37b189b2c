import { boolean, choice, integer, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  addressPreferences,
  dnsResolverOptions,
  dnsSupportLevels,
  hostLookups,
  mailServices,
  verifyTargets,
} from "../vocabulary/smtp-client.js";

export const smtpConnection = {
  id: "smtp-connection",
  title: { en: "SMTP client: finding and using servers", ja: "SMTP クライアント: 接続先の決定と接続" },
  parameters: {
    use_srv_lookup: {
      shape: matchList(choice(mailServices, { or: "text" }), "other"),
      summary: {
        en: "Lists the services whose servers are found through DNS SRV records instead of MX records. With `submission` here and `relayhost = example.com:submission`, the provider's servers come from _submission._tcp.example.com. A next hop in `[]` is exempt.",
        ja: "MX レコードの代わりに DNS の SRV レコードで接続先を探すサービスを並べます。`submission` を指定して `relayhost = example.com:submission` とすると、_submission._tcp.example.com を検索してプロバイダーのサーバーを決めます。`[]` で囲んだ配送先は対象外です。",
      },
      related: ["allow_srv_lookup_fallback", "ignore_srv_lookup_error", "relayhost"],
    },
    allow_srv_lookup_fallback: {
      shape: boolean,
      summary: {
        en: "Lets a service named in use_srv_lookup fall back to MX and address records when the domain publishes no SRV records, or when they cannot be looked up. Without it, mail for such a domain fails.",
        ja: "use_srv_lookup に挙げたサービスで、SRV レコードが存在しないか検索に失敗したときに、MX レコードやアドレスの検索へ切り替えます。無効のままでは、そのようなドメインへは配送できません。",
      },
      related: ["use_srv_lookup", "ignore_srv_lookup_error"],
    },
    ignore_srv_lookup_error: {
      shape: boolean,
      summary: {
        en: "Treats a failed SRV query (DNS server down, timeout) like the absence of SRV records and goes on with MX and address records. Narrower than allow_srv_lookup_fallback, which also covers domains that have none.",
        ja: "DNS サーバーの停止やタイムアウトで SRV の検索に失敗した場合に、MX やアドレスの検索へ進みます。SRV レコードが無いドメインまで含めて切り替えたいときは allow_srv_lookup_fallback を使います。",
      },
      related: ["use_srv_lookup", "allow_srv_lookup_fallback"],
    },
    disable_dns_lookups: {
      shape: boolean,
      summary: {
        en: "Obsolete switch that turns DNS off in the SMTP and LMTP clients, so that no MX records are used and hosts come from /etc/hosts and the like. Set `smtp_dns_support_level = disabled` instead; as soon as that parameter has a value, this one counts for nothing.",
        ja: "SMTP / LMTP クライアントの DNS 検索を止める古い設定です。MX を使わず、/etc/hosts などだけでホストを探すようになります。現在は `smtp_dns_support_level = disabled` を使います。そちらに値があれば、この設定は無視されます。",
      },
      related: ["smtp_dns_support_level", "smtp_host_lookup"],
    },
    smtp_dns_support_level: {
      shape: choice(dnsSupportLevels),
      summary: {
        en: "Decides whether the SMTP client queries the DNS, and whether it asks for DNSSEC-validated answers. Set `dnssec` for the `dane` and `dane-only` levels of smtp_tls_security_level, and run a validating resolver on the same host. Left empty, disable_dns_lookups decides.",
        ja: "SMTP クライアントが DNS を使うか、DNSSEC で検証された応答を求めるかを決めます。smtp_tls_security_level で `dane` や `dane-only` を使うときは `dnssec` とし、同じホストで検証リゾルバーを動かします。空なら disable_dns_lookups に従います。",
      },
      related: ["smtp_tls_security_level", "smtp_host_lookup", "dnssec_probe"],
    },
    smtp_host_lookup: {
      shape: list(choice(hostLookups, { caseSensitive: true })),
      summary: {
        en: "Chooses how host names become addresses: through the DNS, through the system's own lookup (/etc/hosts, nsswitch.conf), or both. Add `native` when relayhost or a transport points to a name that only /etc/hosts knows. Keep `dns` for DANE.",
        ja: "ホスト名からアドレスを求める方法を選びます。DNS、OS の名前解決 (/etc/hosts や nsswitch.conf)、またはその両方です。/etc/hosts にしかない名前を relayhost などに書く場合は `native` を加えます。DANE を使うなら `dns` が必要です。",
      },
      related: ["smtp_dns_support_level", "relayhost"],
    },
    smtp_dns_resolver_options: {
      shape: list(choice(dnsResolverOptions, { caseSensitive: true })),
      summary: {
        en: "Turns on resolver behavior that completes short host names with the domains of /etc/resolv.conf. Leave it empty: with either option a misspelled or short destination may end up at an unintended host.",
        ja: "/etc/resolv.conf のドメインで短いホスト名を補うリゾルバーの動作を有効にします。打ち間違いや短い名前が意図しないホストに解決されるおそれがあるため、通常は空のままにします。",
      },
      related: ["smtp_dns_support_level"],
    },
    smtp_dns_reply_filter: {
      shape: tables("server-reply", "keywords"),
      summary: {
        en: "Drops individual DNS answers (MX, A, AAAA, TLSA) before the SMTP client uses them. Each record is matched as one line of text, usually with a pcre table, and the only action is `IGNORE`. Useful to avoid the IPv6 addresses of one provider. If nothing is left, mail is deferred.",
        ja: "SMTP クライアントが使う前に、特定の DNS 応答 (MX、A、AAAA、TLSA) を捨てます。レコードを 1 行の文字列として、主に pcre テーブルで照合し、動作は `IGNORE` だけです。特定の事業者の IPv6 アドレスを避ける場合などに使います。すべて捨てると配送は保留されます。",
      },
      related: ["smtp_address_preference", "inet_protocols"],
    },
    dns_ncache_ttl_fix_enable: {
      shape: boolean,
      summary: {
        en: "Works around C libraries that hide the DNS server's reply when a name does not exist, which Postfix needs to learn how long that answer may be cached. Matters for DNS blocklists; turn it on only if negative answers are not remembered as they should be.",
        ja: "名前が存在しないときの DNS 応答をアプリケーションに渡さない C ライブラリへの対策です。Postfix は否定応答のキャッシュ期間を知るためにその応答を使います。DNS ブロックリストの検索に関係し、否定応答が正しく保持されない場合だけ有効にします。",
      },
      related: ["postscreen_dnsbl_sites"],
    },
    dnssec_probe: {
      shape: word("text"),
      summary: {
        en: "Sets the query, written as `type:name`, with which a Postfix process checks that the resolver validates DNSSEC when it has seen no validated answer; failure is logged as a warning. Change it where the DNS root is out of reach; empty turns the check off.",
        ja: "検証済みの応答を一度も得られないときに、リゾルバーの DNSSEC 検証が働いているかを確かめる検索を `タイプ:名前` の形で指定します。失敗すると警告がログに出ます。ルートゾーンに届かない網では別の名前に変え、空にすると確認しません。",
      },
      related: ["smtp_dns_support_level", "smtp_tls_security_level"],
    },
    ignore_mx_lookup_error: {
      shape: boolean,
      summary: {
        en: "Delivers to the domain's own address when its MX query gets no answer. By default such mail waits in the queue, as the standard demands; turning this on can send mail to the wrong machine, so keep it to broken DNS environments.",
        ja: "MX の検索に応答がないとき、ドメイン自身のアドレスへ配送します。標準どおりの既定動作はキューに残して再送することです。有効にすると誤ったホストへ配送するおそれがあり、DNS が壊れた環境でのやむを得ない場合に限ります。",
      },
      related: ["smtp_defer_if_no_mx_address_found"],
    },
    smtp_defer_if_no_mx_address_found: {
      shape: boolean,
      summary: {
        en: "Keeps mail in the queue when a domain has MX records but none leads to an address, instead of returning it at once. Turn it on to be patient with domains whose DNS is temporarily wrong; senders then learn of the problem late.",
        ja: "MX レコードがあってもどれもアドレスに解決できないとき、すぐに差出人へ返さずキューに残します。相手の DNS の一時的な誤りを待ちたい場合に有効にしますが、差出人が問題を知るのは遅くなります。",
      },
      related: ["ignore_mx_lookup_error", "maximal_queue_lifetime"],
    },
    smtp_cname_overrides_servername: {
      shape: boolean,
      summary: {
        en: "Uses the name that a CNAME points to, in place of the configured server name, for password lookups, TLS policy and certificate checks. Keep it off: forged DNS answers could otherwise redirect credentials. Deprecated from Postfix 3.11.",
        ja: "接続先の名前が CNAME のとき、パスワードの検索、TLS ポリシー、証明書の照合に、設定した名前ではなく CNAME の展開先を使います。偽の DNS 応答で認証情報の送り先を変えられる危険があるため、無効のままにします。Postfix 3.11 で非推奨になりました。",
      },
      related: ["smtp_sasl_password_maps", "smtp_tls_policy_maps"],
    },
    smtp_tcp_port: {
      shape: choice(mailServices, { or: "text" }),
      summary: {
        en: "Sets the port that the SMTP client connects to when the next hop names none, as a number or a services(5) name. Rarely set in main.cf; write the port into relayhost or the transport entry, or use it with `-o` for one master.cf service.",
        ja: "配送先にポートが書かれていないときに接続するポートを、番号か services(5) の名前で指定します。main.cf で変えることはまれで、relayhost やトランスポートテーブルにポートを書くか、master.cf の特定のサービスに `-o` で指定します。",
      },
      related: ["relayhost", "use_srv_lookup"],
    },
    smtp_bind_address: {
      shape: word("ip-address"),
      summary: {
        en: "Sets the local IPv4 address from which the SMTP client connects. Use it on hosts with several addresses, mostly per master.cf service, so that mail leaves from the address whose reverse DNS matches smtp_helo_name.",
        ja: "SMTP クライアントが接続元に使う IPv4 アドレスを指定します。複数のアドレスを持つホストで、逆引きが smtp_helo_name と一致するアドレスから送るために、主に master.cf のサービスごとに指定します。",
      },
      related: ["smtp_bind_address6", "smtp_bind_address_enforce", "inet_interfaces", "smtp_helo_name"],
    },
    smtp_bind_address6: {
      shape: word("ip-address"),
      summary: {
        en: "Sets the local IPv6 address for outgoing connections. Useful where the system would otherwise pick a privacy or secondary address without reverse DNS, which many receivers refuse. Write it without brackets.",
        ja: "外向きの接続に使う送信元の IPv6 アドレスを指定します。OS に任せると、多くの受信側が拒否する逆引きのない一時アドレスなどが選ばれることがあるためです。`[]` では囲みません。",
      },
      related: ["smtp_bind_address", "smtp_bind_address_enforce", "inet_protocols"],
    },
    smtp_bind_address_enforce: {
      shape: boolean,
      summary: {
        en: "Defers mail if smtp_bind_address or smtp_bind_address6 cannot be used. Otherwise Postfix logs a warning and lets the system choose the source address. Turn it on where mail from another address would hurt, for example with SPF or a firewall.",
        ja: "smtp_bind_address や smtp_bind_address6 のアドレスを使えないとき、配送を保留します。無効なら警告をログに残し、OS が選ぶアドレスから送ります。SPF やファイアウォールの都合で別のアドレスから送りたくない場合に有効にします。",
      },
      related: ["smtp_bind_address", "smtp_bind_address6"],
    },
    smtp_helo_name: {
      shape: word("host"),
      summary: {
        en: "Sets the host name with which the SMTP client introduces itself in EHLO and HELO. It should be fully qualified and resolve to the sending address, as receivers check this. Override it per master.cf service when mail leaves from several addresses.",
        ja: "SMTP クライアントが EHLO / HELO で名乗るホスト名を指定します。受信側が検査するので、送信元アドレスに解決できる完全修飾ドメイン名にします。送信元アドレスを使い分けるときは master.cf のサービスごとに変えます。",
      },
      related: ["myhostname", "smtp_bind_address", "smtp_bind_address6"],
    },
    smtp_address_preference: {
      shape: choice(addressPreferences),
      summary: {
        en: "Decides which address family is tried first when a destination has IPv4 and IPv6 addresses of equal MX preference. Keep `any`. To send over IPv4 only, set inet_protocols for the smtp service in master.cf; a preference does not keep mail off IPv6.",
        ja: "MX の優先度が同じ IPv4 と IPv6 のアドレスがある場合に、先に試す方を決めます。通常は `any` のままにします。IPv4 だけで送りたいなら、master.cf の smtp サービスで inet_protocols を指定します。優先度を変えても IPv6 での配送はなくなりません。",
      },
      related: ["inet_protocols", "smtp_balance_inet_protocols"],
    },
    smtp_balance_inet_protocols: {
      shape: boolean,
      summary: {
        en: "Makes sure that both IPv4 and IPv6 addresses are among the candidates that smtp_mx_address_limit lets through. Without it, a destination with many IPv6 addresses is never tried over IPv4, even if IPv6 is broken.",
        ja: "smtp_mx_address_limit で絞り込む候補に IPv4 と IPv6 の両方が残るようにします。無効にすると、IPv6 アドレスの多い配送先では、IPv6 に障害があっても IPv4 が一度も試されないことがあります。",
      },
      related: ["smtp_mx_address_limit", "smtp_address_preference"],
    },
    smtp_randomize_addresses: {
      shape: boolean,
      summary: {
        en: "Shuffles MX hosts of equal preference for each delivery, which spreads the load over the receiver's servers. Leave it on; turn it off only when a fixed order of hosts is wanted for a test.",
        ja: "優先度の等しい MX ホストの順番を配送のたびに入れ替え、相手のサーバーに負荷を分散します。通常は有効のままにし、テストなどで順番を固定したいときだけ無効にします。",
      },
      related: ["smtp_mx_address_limit"],
    },
    smtp_mx_address_limit: {
      shape: integer,
      summary: {
        en: "Limits how many server addresses are tried for one destination before the message waits for its next turn; zero means all. A larger value tries harder at once but keeps a delivery process busy longer with dead hosts.",
        ja: "1 つの配送先に対して試すサーバーアドレスの数の上限です。0 ならすべて試します。大きくすると一度の配送で粘りますが、応答しないホストのために配送プロセスが長く塞がります。",
      },
      related: ["smtp_mx_session_limit", "smtp_balance_inet_protocols", "smtp_connect_timeout"],
    },
    smtp_mx_session_limit: {
      shape: integer,
      summary: {
        en: "Limits how many SMTP sessions one delivery attempt may open with servers that got past EHLO and TLS, but then failed it. After that Postfix turns to smtp_fallback_relay, or defers. Servers that cannot be reached count in smtp_mx_address_limit only.",
        ja: "1 回の配送で、EHLO と TLS までは成功したもののその後に失敗したサーバーとのセッションをいくつまで許すかを決めます。上限に達すると smtp_fallback_relay に回すか配送を保留します。接続できなかったサーバーは smtp_mx_address_limit だけで数えます。",
      },
      related: ["smtp_mx_address_limit", "smtp_fallback_relay"],
    },
    fallback_relay: {
      shape: list(word("nexthop")),
      summary: {
        en: "Old name of smtp_fallback_relay, which still takes its default from here. Set smtp_fallback_relay instead.",
        ja: "smtp_fallback_relay の古い名前です。現在も smtp_fallback_relay の既定値として参照されますが、新しい名前で設定してください。",
      },
      related: ["smtp_fallback_relay"],
    },
    smtp_fallback_relay: {
      shape: list(word("nexthop")),
      summary: {
        en: "Lists relays that take over mail whose destination cannot be found or fails temporarily, in the order given. Use it to keep slow or dead destinations out of the queue of a busy server. It is not used for domains that this host is an MX for.",
        ja: "配送先が見つからないか一時的な失敗に終わったメールを引き受ける中継先を、使う順に並べます。混雑したサーバーのキューに、遅い宛先や応答しない宛先のメールを溜めないために使います。自ホストが MX であるドメインには使われません。",
      },
      related: ["relayhost", "smtp_mx_session_limit"],
    },
    smtp_address_verify_target: {
      shape: choice(verifyTargets),
      summary: {
        en: "Decides at which command an address probe (reject_unverified_recipient and the like) takes the server's answer as final. Choose `data` only for servers that accept every RCPT TO and refuse later, best through a separate transport.",
        ja: "アドレス検証 (reject_unverified_recipient など) で、どのコマンドへの応答を結果とするかを決めます。RCPT TO をすべて受け付けて後で拒否するサーバーに限り、専用のトランスポートを作って `data` を使います。",
      },
      related: ["address_verify_transport_maps", "transport_maps"],
    },
    smtp_skip_4xx_greeting: {
      shape: boolean,
      summary: {
        en: "Obsolete. Once chose whether a server that greets with a 4xx code is passed over for the next MX host. Postfix now always does so; remove the setting.",
        ja: "廃止された設定です。4xx で応じたサーバーを飛ばして次の MX ホストへ進むかを選びました。現在は常に次へ進むため、削除してください。",
      },
      related: ["smtp_skip_5xx_greeting"],
    },
    smtp_skip_5xx_greeting: {
      shape: boolean,
      summary: {
        en: "Moves on to the next MX host when a server's greeting is a 5xx code, and keeps the mail queued if all refuse. Turning it off returns mail to the sender at the first such greeting, although another server might accept it.",
        ja: "接続直後に 5xx で拒むサーバーを飛ばして次の MX ホストへ進み、すべてに拒まれてもキューに残します。無効にすると、他のサーバーなら受け取れる場合でも、最初の 5xx でメールを差出人に返します。",
      },
      related: ["smtp_mx_address_limit"],
    },
    smtp_skip_quit_response: {
      shape: boolean,
      summary: {
        en: "Hangs up right after sending QUIT instead of waiting for the reply, because the message is already delivered by then. Turn it off if a server's log complains about it; smtp_quit_timeout then bounds the wait.",
        ja: "QUIT を送ったあと応答を待たずに切断します。この時点で配送は済んでいるためです。相手のサーバーがこれを問題にする場合は無効にし、待ち時間は smtp_quit_timeout で抑えます。",
      },
      related: ["smtp_quit_timeout"],
    },
    connection_cache_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service that keeps open SMTP connections for reuse (scache(8)). Change it only together with the entry in master.cf.",
        ja: "再利用のために SMTP 接続を保持するサービス (scache(8)) の master.cf での名前です。変えるときは master.cf の項目も併せて変更します。",
      },
      related: ["smtp_connection_cache_on_demand"],
    },
    connection_cache_protocol_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long a delivery process waits for the connection cache service when it stores or fetches a connection. The cache is local and answers at once, so there is hardly a reason to change this.",
        ja: "配送プロセスが接続キャッシュのサービスに接続を預けるときや取り出すときの待ち時間の上限です。同じホスト内のやり取りなので、変更が必要になることはほとんどありません。",
      },
      related: ["connection_cache_service_name"],
    },
    connection_cache_status_update_time: {
      shape: time("s"),
      summary: {
        en: "Sets how often scache(8) writes its hit and miss counts to the log. Shorten it for a while to see whether connection caching pays off.",
        ja: "scache(8) が接続キャッシュのヒット数などをログに書き出す間隔です。キャッシュの効果を調べたい間だけ短くします。",
      },
      related: ["smtp_connection_cache_on_demand"],
    },
    connection_cache_ttl_limit: {
      shape: time("s"),
      summary: {
        en: "Caps how long scache(8) holds an idle connection, whatever a client asks for. Raise it along with smtp_connection_cache_time_limit, since the smaller of the two wins.",
        ja: "クライアントの要求にかかわらず、scache(8) が遊んでいる接続を保持する時間の上限です。短い方が有効になるため、延ばすときは smtp_connection_cache_time_limit も併せて変えます。",
      },
      related: ["smtp_connection_cache_time_limit", "max_idle"],
    },
    smtp_connection_cache_on_demand: {
      shape: boolean,
      summary: {
        en: "Keeps a connection open for the next message while the active queue holds much mail for that destination. Saves handshakes and favors servers that respond. TLS connections are shared like this only with smtp_tls_connection_reuse.",
        ja: "アクティブキューに同じ配送先へのメールが多い間、接続を切らずに次のメールで使い回します。接続の手間が減り、応答の良いサーバーが優先されます。TLS 接続を使い回すには smtp_tls_connection_reuse も必要です。",
      },
      related: ["smtp_connection_cache_destinations", "smtp_tls_connection_reuse", "smtp_connection_reuse_time_limit"],
    },
    smtp_connection_cache_destinations: {
      shape: matchList(word("nexthop"), "destination"),
      summary: {
        en: "Lists destinations whose connections are always kept for reuse, even when little mail is queued. Good for a relay host that you control. Write a domain or relay host without `[]` and port, or the path of a UNIX-domain socket.",
        ja: "メールの量に関係なく、常に接続を保持して使い回す配送先を並べます。自分で管理する中継先に向いています。ドメイン名や中継ホスト名を `[]` やポートなしで、UNIX ドメインソケットならパスで書きます。",
      },
      related: ["smtp_connection_cache_on_demand", "smtp_connection_cache_time_limit"],
    },
    smtp_connection_cache_time_limit: {
      shape: time("s"),
      summary: {
        en: "Sets how long an idle cached connection stays open. Every idle connection occupies a process at the receiver, so raise it only for servers whose owners agree. connection_cache_ttl_limit caps it.",
        ja: "使われていない接続を開いたまま保持する時間です。その間は相手のサーバーのプロセスを占有するため、相手の了解がない限り長くしません。connection_cache_ttl_limit が上限になります。",
      },
      related: ["connection_cache_ttl_limit", "smtp_connection_reuse_time_limit"],
    },
    smtp_connection_reuse_count_limit: {
      shape: integer,
      summary: {
        en: "Closes a cached connection after it has been reused this many times; zero sets no limit. With several receiving servers, a count draws ever more connections to the slowest one, so limit the time with smtp_connection_reuse_time_limit rather than this.",
        ja: "1 つの接続を使い回す回数の上限です。0 なら制限しません。受信側に複数のサーバーがあると、回数での制限は最も遅いサーバーに接続を集めてしまうため、通常は smtp_connection_reuse_time_limit で時間を制限します。",
      },
      related: ["smtp_connection_reuse_time_limit"],
    },
    smtp_connection_reuse_time_limit: {
      shape: time("s"),
      summary: {
        en: "Limits the age of a connection that is used again and again, counted from its start. This keeps a slow server from collecting all connections. Lower it for servers that misbehave after many messages on one connection.",
        ja: "使い回す接続の寿命を、接続開始からの時間で制限します。遅いサーバーに接続が集まるのを防ぐ仕組みです。1 つの接続で多くのメールを送ると不具合を起こすサーバーがあれば短くします。",
      },
      related: ["smtp_connection_cache_on_demand", "smtp_connection_reuse_count_limit"],
    },
    smtp_per_record_deadline: {
      shape: boolean,
      summary: {
        en: "In Postfix 2.9 to 3.6, counted the `smtp_*_timeout` limits for a whole line or TLS record instead of each read or write. Later versions have smtp_per_request_deadline, which covers a whole command and reply; set that.",
        ja: "Postfix 2.9 〜 3.6 で、`smtp_*_timeout` の制限を読み書き 1 回ではなく 1 行や TLS レコード全体に適用しました。3.7 以降は、コマンドと応答の全体に適用する smtp_per_request_deadline を使います。",
      },
      related: ["smtp_per_request_deadline"],
    },
    smtp_per_request_deadline: {
      shape: boolean,
      summary: {
        en: "Applies each `smtp_*_timeout` to a complete command and its reply, not to every single read or write. A server that trickles one byte at a time can then no longer hold a process. Do not combine it with short timeouts on slow links.",
        ja: "`smtp_*_timeout` を読み書き 1 回ごとではなく、コマンドの送信と応答の受信の全体に適用します。1 バイトずつ返して時間を稼ぐサーバーにプロセスを占有されなくなります。遅い回線では、短いタイムアウトと組み合わせないでください。",
      },
      related: ["smtp_min_data_rate", "smtp_data_xfer_timeout"],
    },
    smtp_min_data_rate: {
      shape: integer,
      summary: {
        en: "Sets the slowest transfer, in bytes a second, that still counts as progress while message content is sent under smtp_per_request_deadline. Every byte sent extends the deadline, up to smtp_data_xfer_timeout. Lower it for very slow links.",
        ja: "smtp_per_request_deadline を有効にしたとき、本文の送信で許す最低の転送速度 (バイト毎秒) です。送れた量に応じて期限が延び、上限は smtp_data_xfer_timeout です。非常に遅い回線では小さくします。",
      },
      related: ["smtp_per_request_deadline", "smtp_data_xfer_timeout"],
    },
    smtp_connect_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for a TCP connection before the next address is tried; zero leaves it to the system, which may mean minutes. Shorten it when unreachable hosts tie up delivery processes, and keep smtp_mx_address_limit in mind.",
        ja: "TCP 接続の確立を待つ時間の上限で、過ぎると次のアドレスを試します。0 にすると OS の制限 (数分になることもあります) に従います。応答しないホストに配送プロセスが塞がれるときは短くします。",
      },
      related: ["smtp_mx_address_limit", "smtp_helo_timeout"],
    },
    smtp_helo_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the server's greeting, and for the reply to EHLO or HELO. Keep it generous: many servers delay the greeting on purpose to catch spam senders, and overloaded ones need time.",
        ja: "接続直後のサーバーの応答と、EHLO / HELO への応答を待つ時間の上限です。スパム対策としてわざと応答を遅らせるサーバーや混雑したサーバーがあるため、余裕を持たせます。",
      },
      related: ["smtp_connect_timeout", "smtp_helo_name"],
    },
    smtp_xforward_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the exchange of XFORWARD commands, with which client details are passed to a content filter. Used only with smtp_send_xforward_command.",
        ja: "接続元の情報をコンテンツフィルターへ伝える XFORWARD コマンドのやり取りを待つ時間の上限です。smtp_send_xforward_command を有効にした場合だけ関係します。",
      },
      related: ["smtp_send_xforward_command"],
    },
    smtp_mail_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the server's answer to MAIL FROM. Servers may check the sender at this point, so give it minutes rather than seconds.",
        ja: "MAIL FROM への応答を待つ時間の上限です。この段階で差出人を検査するサーバーもあるため、秒ではなく分の単位で余裕を見ます。",
      },
      related: ["smtp_rcpt_timeout"],
    },
    smtp_rcpt_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the answer to each RCPT TO. Recipient checks such as address verification or greylisting happen here and can be slow at the other end.",
        ja: "RCPT TO それぞれへの応答を待つ時間の上限です。受信側はここでアドレス検証やグレイリスティングなどの検査を行うため、時間がかかることがあります。",
      },
      related: ["smtp_mail_timeout", "smtp_data_init_timeout"],
    },
    smtp_data_init_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the go-ahead (354) after the DATA command, before any content is sent. A timeout here is harmless: the message is simply tried again.",
        ja: "DATA コマンドを送ってから、本文の送信を許す応答 (354) を待つ時間の上限です。まだ本文は送っていないので、時間切れになっても後で送り直すだけで済みます。",
      },
      related: ["smtp_data_xfer_timeout", "smtp_data_done_timeout"],
    },
    smtp_data_xfer_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long sending the content may stand still before the transfer is given up and tried again later. Raise it if large messages break off on slow or lossy links.",
        ja: "本文の送信が進まなくなってから、転送を諦めて再送に回すまでの時間です。遅い回線や不安定な回線で大きなメールが途中で切れるなら長くします。",
      },
      related: ["smtp_data_done_timeout", "smtp_min_data_rate"],
    },
    smtp_data_done_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the final reply after all content is sent. Keep it long: when it runs out, the server may have accepted the message already, and the next attempt delivers it a second time. Content scanners at the receiver take time.",
        ja: "本文をすべて送ったあとの最終応答を待つ時間の上限です。時間切れの時点で相手が受け取り済みのこともあり、再送で二重に届きます。受信側のウイルス検査などに時間がかかるため、長めのままにします。",
      },
      related: ["smtp_data_xfer_timeout"],
    },
    smtp_rset_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the reply to RSET, which ends an address probe and tests whether a cached connection still works. Kept short, so that a dead connection is noticed quickly.",
        ja: "RSET への応答を待つ時間の上限です。RSET はアドレス検証の終わりと、使い回す接続がまだ生きているかの確認に使います。切れた接続にすぐ気付けるよう、短めにします。",
      },
      related: ["smtp_connection_cache_on_demand", "smtp_address_verify_target"],
    },
    smtp_quit_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the exchange of QUIT at the end of a session. Of little importance as long as smtp_skip_quit_response makes Postfix hang up without waiting.",
        ja: "セッションの最後の QUIT のやり取りを待つ時間の上限です。smtp_skip_quit_response が有効で応答を待たずに切断する間は、ほとんど影響しません。",
      },
      related: ["smtp_skip_quit_response"],
    },
  },
} satisfies Topic;
