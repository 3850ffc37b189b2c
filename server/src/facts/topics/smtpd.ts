import { boolean, choice, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { proxyOptions, upstreamProxyProtocols } from "../vocabulary/smtpd.js";

export const smtpd = {
  id: "smtpd",
  title: { en: "SMTP server", ja: "SMTP サーバー" },
  parameters: {
    smtpd_banner: {
      shape: word("text"),
      summary: {
        en: "Sets the greeting after the code 220. SMTP requires it to begin with the host name, hence `$myhostname`. Leaving out the software version costs nothing; the host name should match the one in the DNS.",
        ja: "接続時に 220 に続けて送る挨拶文です。SMTP の規格により先頭はホスト名、つまり `$myhostname` でなければなりません。ソフトウェアのバージョンは省いて構いません。ホスト名は DNS の登録と一致させます。",
      },
      related: ["myhostname", "mail_name", "postscreen_greet_banner"],
    },
    disable_vrfy_command: {
      shape: boolean,
      summary: {
        en: "Turns off VRFY, with which a client can ask whether an address exists. Commonly turned off on public servers, although RCPT TO reveals just as much.",
        ja: "アドレスの有無を問い合わせる VRFY コマンドを無効にします。公開サーバーではよく無効にされますが、RCPT TO でも同じことが分かる点は変わりません。",
      },
      related: ["smtpd_discard_ehlo_keywords", "postscreen_disable_vrfy_command", "smtpd_reject_unlisted_recipient"],
    },
    allow_untrusted_routing: {
      shape: boolean,
      summary: {
        en: "Lets strangers use addresses with a route in them (`user%elsewhere@domain`) towards relay_domains. Leave it off: it turns a backup MX into a way to relay spam through the primary one.",
        ja: "アドレスに経路を埋め込む書き方 (`user%elsewhere@domain`) を、信頼していないクライアントにも relay_domains 宛てで認めます。バックアップ MX からプライマリ MX を経て迷惑メールを中継される抜け穴になるため、無効のままにします。",
      },
      related: ["relay_domains", "smtpd_relay_restrictions", "allow_percent_hack"],
    },
    smtpd_peername_lookup: {
      shape: boolean,
      summary: {
        en: "Looks up the client's host name and checks that it leads back to its address. Without it, every client is called unknown, and rules that go by client name no longer work. Turning it off only pays on internal servers with slow DNS.",
        ja: "クライアントのホスト名を逆引きし、正引きで一致を確かめます。無効にするとすべて unknown になり、クライアント名による制限が働きません。無効にする意味があるのは、DNS の遅い環境の内部用サーバーくらいです。",
      },
      related: ["smtpd_client_restrictions", "smtpd_dns_reply_filter"],
    },
    smtpd_dns_reply_filter: {
      shape: tables("server-reply", "other"),
      summary: {
        en: "Edits or drops DNS records that the SMTP server receives, before it uses them. The table, normally regexp or pcre, sees each record as a line of text. Rarely needed, for instance to ignore AAAA records.",
        ja: "SMTP サーバーが受け取った DNS レコードを、使う前に書き換えたり捨てたりします。テーブル (通常は regexp か pcre) には 1 レコードが 1 行の文字列として渡されます。AAAA レコードを無視するなど、使う場面は限られます。",
      },
      related: ["smtp_dns_reply_filter"],
    },
    smtpd_delay_open_until_valid_rcpt: {
      shape: boolean,
      summary: {
        en: "Creates the queue file only at the first accepted recipient, which saves work when most mail is refused. Turned off, it exists from MAIL FROM on, so that refusals are logged with a queue ID in place of NOQUEUE.",
        ja: "最初の受信者を受け付けるまでキューファイルを作りません。大半を拒否するサーバーでは負荷が減ります。無効にすると MAIL FROM の時点で作られ、拒否のログにも NOQUEUE ではなくキュー ID が付きます。",
      },
      related: ["smtpd_delay_reject", "smtpd_milters"],
    },
    smtpd_hide_client_session: {
      shape: boolean,
      summary: {
        en: "Leaves the client's name, address, TLS and login details out of the Received: header. Meant for the submission services in master.cf, to protect the privacy of users; never for port 25, where the trace is required.",
        ja: "Received: ヘッダーにクライアントの名前、アドレス、TLS やログインの情報を書きません。利用者の情報を守るため、master.cf の submission 系サービスで使います。経路の記録が必須の 25 番ポートでは使いません。",
      },
      related: ["smtpd_sasl_authenticated_header", "smtpd_tls_received_header"],
    },
    smtpd_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service of type pass to which postscreen hands the clients that it lets through. Change it only together with that service's name.",
        ja: "postscreen が通過させたクライアントを引き渡す、master.cf の pass タイプのサービス名です。master.cf の側で名前を変えた場合にだけ合わせて変更します。",
      },
      related: ["postscreen_cache_map", "postscreen_post_queue_limit"],
    },
    smtpd_authorized_verp_clients: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists the clients that may request VERP (XVERP), delivery with a sender address made for each recipient. Allow only list servers of your own: one message becomes as many deliveries as it has recipients.",
        ja: "受信者ごとに差出人アドレスを変える VERP (XVERP) を要求できるクライアントを並べます。1 通が受信者の数だけの配送になるため、自分で管理するリストサーバーだけを許可します。",
      },
      related: ["default_verp_delimiters", "verp_delimiter_filter"],
    },
    smtpd_authorized_xclient_hosts: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists the clients that may claim to be another client with XCLIENT: an nginx mail proxy, a content filter, or your own host while testing rules. Whoever is listed can pass every check, so name trusted hosts only.",
        ja: "XCLIENT で別のクライアントを名乗ることを許すホストを並べます。nginx のメールプロキシ、コンテンツフィルター、規則を試すときの自ホストなどです。あらゆる検査をすり抜けられる権限なので、信頼できるホストだけにします。",
      },
      related: ["smtpd_authorized_xforward_hosts", "smtpd_upstream_proxy_protocol"],
    },
    smtpd_authorized_xforward_hosts: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists the content filters that may hand back the original client's name and address with XFORWARD. It improves the log and Milter data after the filter and, unlike XCLIENT, gives no access rights. Often just 127.0.0.0/8.",
        ja: "元のクライアントの名前やアドレスを XFORWARD で伝えてよいコンテンツフィルターを並べます。フィルター通過後のログなどに元の接続元が残ります。XCLIENT と違いアクセス権は変わりません。127.0.0.0/8 だけのことが多い設定です。",
      },
      related: ["smtpd_authorized_xclient_hosts", "smtp_send_xforward_command", "content_filter"],
    },
    smtpd_upstream_proxy_protocol: {
      shape: choice(upstreamProxyProtocols, { caseSensitive: true }),
      summary: {
        en: "Expects each connection to begin with the real client's address, as told by a load balancer in front. Set it only on a service that the balancer alone can reach: direct clients fail, and a liar could claim any address.",
        ja: "前段の負荷分散装置が接続の先頭で伝える、本来のクライアントのアドレスを受け取ります。装置以外から届かないサービスにだけ設定します。直接の接続は失敗し、届いてしまえばアドレスを偽ることもできるためです。",
      },
      related: ["smtpd_upstream_proxy_timeout", "postscreen_upstream_proxy_protocol", "smtpd_authorized_xclient_hosts"],
    },
    smtpd_upstream_proxy_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the address line of smtpd_upstream_proxy_protocol. A client that connects past the balancer shows up here as a timeout.",
        ja: "smtpd_upstream_proxy_protocol のアドレス情報が届くのを待つ時間です。負荷分散装置を通らない接続は、この時間切れとして現れます。",
      },
      related: ["smtpd_upstream_proxy_protocol"],
    },
    smtpd_milters: {
      shape: list(word("endpoint")),
      summary: {
        en: "Lists the Milters for mail that arrives by SMTP, asked in this order; DKIM signers and spam filters are typical. An entry in braces carries settings of its own: `{ unix:/run/f.sock, default_action=accept }`. Mail from the command line goes to non_smtpd_milters.",
        ja: "SMTP で届いたメールを渡す Milter を並べ、この順に呼び出します。DKIM 署名やスパムフィルターが代表的です。`{ unix:/run/f.sock, default_action=accept }` のように波括弧で個別の設定も書けます。コマンドラインからのメールには non_smtpd_milters を使います。",
      },
      related: ["non_smtpd_milters", "milter_default_action", "smtpd_milter_maps", "milter_protocol"],
    },
    smtpd_milter_maps: {
      shape: tables("client", "other"),
      summary: {
        en: "Replaces smtpd_milters for certain client addresses, usually from a cidr table. `DISABLE` as the result means no Milters at all, for instance for an internal filter host whose mail was already checked.",
        ja: "特定のクライアントアドレスについて smtpd_milters の代わりになる設定を与えます。通常は cidr テーブルを使います。結果が `DISABLE` なら Milter を使いません。検査済みのメールを戻す内部フィルターのホストなどに使います。",
      },
      related: ["smtpd_milters"],
    },
    smtpd_proxy_filter: {
      shape: word("endpoint"),
      summary: {
        en: "Passes all mail through an SMTP content filter before it is accepted into the queue, so that the filter can still refuse it. Sender and server wait for the filter: limit the processes of that service, or use content_filter behind the queue.",
        ja: "メールをキューに受け入れる前に SMTP のコンテンツフィルターを通し、その場で拒否できるようにします。判定の間は相手もサーバーも待つため、サービスのプロセス数を抑えるか、キューの後段で動く content_filter を検討します。",
      },
      related: ["smtpd_proxy_options", "smtpd_proxy_timeout", "smtpd_proxy_ehlo", "content_filter"],
    },
    smtpd_proxy_ehlo: {
      shape: word("host"),
      summary: {
        en: "Sets the name that the server gives in EHLO to the filter of smtpd_proxy_filter. Change it when the filter mistakes its own host name for a mail loop.",
        ja: "smtpd_proxy_filter のフィルターに EHLO で名乗る名前です。自ホスト名を見たフィルターがメールループと誤認する場合などに変更します。",
      },
      related: ["smtpd_proxy_filter", "myhostname"],
    },
    smtpd_proxy_options: {
      shape: list(choice(proxyOptions, { caseSensitive: true })),
      summary: {
        en: "Tunes the conversation with the filter of smtpd_proxy_filter. `speed_adjust` lets fewer filter processes serve more clients, but the filter can then only refuse a message as a whole, and the queue needs room for the extra copy.",
        ja: "smtpd_proxy_filter のフィルターとの通信方法を調整します。`speed_adjust` で少ないフィルタープロセスでも多くの接続を扱えますが、受信者を選んだ拒否はできず、一時ファイルの分だけキューの空き容量が必要です。",
      },
      related: ["smtpd_proxy_filter", "message_size_limit"],
    },
    smtpd_proxy_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits each step of the conversation with the filter of smtpd_proxy_filter. When it runs out, the client gets a vague temporary error, and the cause stands in the log only.",
        ja: "smtpd_proxy_filter のフィルターへの接続と送受信の時間制限です。超えるとクライアントには詳細のない一時エラーを返し、原因はログにだけ残ります。",
      },
      related: ["smtpd_proxy_filter", "smtpd_timeout"],
    },
  },
} satisfies Topic;
