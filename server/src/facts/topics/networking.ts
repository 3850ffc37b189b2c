import { choice, integer, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { interfaceKeywords, internalMailClasses, internetProtocols, networkStyles } from "../vocabulary/delivery.js";

export const networking = {
  id: "networking",
  title: { en: "Host and network", ja: "ホストとネットワーク" },
  parameters: {
    myhostname: {
      shape: word("host"),
      summary: {
        en: "Tells Postfix its own full host name, as it appears in the greeting, in Received: headers and in Message-IDs. Set it when the system's host name is not a full name; it should resolve in DNS and match the reverse name of the sending address, because many receivers check that.",
        ja: "このホストの完全修飾ドメイン名 (FQDN) です。SMTP の挨拶、Received: ヘッダー、Message-ID などに現れます。OS のホスト名が FQDN でない場合に指定します。受信側で確認されることが多いため、DNS で引けて、送信元 IP アドレスの逆引き名と一致する名前にしてください。",
      },
      related: ["mydomain", "myorigin", "smtp_helo_name", "smtpd_banner"],
    },
    mydomain: {
      shape: word("domain"),
      summary: {
        en: "Names the domain that this host belongs to. Postfix takes it from myhostname by dropping the first label; set it where that yields the wrong thing. Other settings refer to it as `$mydomain`.",
        ja: "このホストが属するドメインです。指定しなければ myhostname から先頭のラベルを除いた名前になり、それで正しくない場合に設定します。他のパラメータから `$mydomain` として参照されます。",
      },
      related: ["myhostname", "myorigin", "append_dot_mydomain"],
    },
    myorigin: {
      shape: word("domain"),
      summary: {
        en: "Gives the domain that is added to bare user names, both for senders such as cron jobs and for recipients. Set it to `$mydomain` when the machines of a site should all write as `user@example.com`; every such address must then be deliverable there.",
        ja: "cron の通知のようにユーザー名だけのアドレスに補われるドメインです。差出人にも受信者にも使われます。サイト内の各ホストから `user@example.com` の形で送りたい場合は `$mydomain` にし、そのドメインでこれらの宛先に配送できるようにしておきます。",
      },
      related: ["append_at_myorigin", "masquerade_domains", "mydestination"],
    },
    mydestination: {
      shape: matchList(word("domain"), "domain"),
      summary: {
        en: "Lists the domains whose mail ends on this machine, in mailboxes of system accounts and aliases, through local_transport. Add the mail domain itself on a server that holds its mailboxes. Never list a virtual_alias_domains or virtual_mailbox_domains domain here too, nor one for which this host is only a backup MX.",
        ja: "このホストが最終配送先となるドメインを列挙します。メールは local_transport により、システムアカウントのメールボックスや aliases の宛先へ配送されます。virtual_alias_domains や virtual_mailbox_domains のドメイン、バックアップ MX として受けるだけのドメインは、ここに書かないでください。",
      },
      related: ["local_recipient_maps", "local_transport", "virtual_alias_domains", "virtual_mailbox_domains"],
    },
    inet_interfaces: {
      shape: list(choice(interfaceKeywords, { or: "host" })),
      summary: {
        en: "Lists the local addresses on which Postfix accepts mail; by them it also notices that an MX record points to itself. Use `loopback-only` on a machine that only sends mail. One single address also becomes the source of outgoing connections. Takes effect after stop and start, not after a reload.",
        ja: "メールを受け付けるローカルアドレスを列挙します。MX レコードが自分自身を指しているかの判定にも使われます。送信専用のホストでは `loopback-only` にします。ループバック以外のアドレスを 1 つだけ指定すると、送信時の送信元アドレスにもなります。reload では反映されず、停止と起動が必要です。",
      },
      related: ["inet_protocols", "proxy_interfaces", "smtp_bind_address", "mydestination"],
    },
    inet_protocols: {
      shape: list(choice(internetProtocols, { caseSensitive: true })),
      summary: {
        en: "Chooses IPv4, IPv6 or both for listening, sending and DNS lookups. Set `ipv4` on a host without working IPv6, so that no delivery is tried over a route that does not exist. When both are on, smtp_address_preference decides which comes first. Postfix must be stopped and started after a change.",
        ja: "受信、送信、DNS 検索で IPv4 と IPv6 のどちらを使うかを選びます。IPv6 で外部と通信できないホストでは `ipv4` にすると、無駄な接続の試みを避けられます。両方を使う場合の優先順位は smtp_address_preference で決まります。変更後は Postfix の停止と起動が必要です。",
      },
      related: ["smtp_address_preference", "inet_interfaces"],
    },
    proxy_interfaces: {
      shape: list(word("host")),
      summary: {
        en: "Lists public addresses that reach this host through NAT or a proxy, so that Postfix counts them as its own. Needed on a backup MX behind such a device: without it, mail loops while the primary server is down.",
        ja: "NAT やプロキシの外側にあり、このホストへ転送されるアドレスを列挙します。Postfix はこれらを自分のアドレスとみなします。NAT の内側にあるバックアップ MX では必須で、指定しないとプライマリの停止中にメールがループします。",
      },
      related: ["inet_interfaces", "mydestination"],
    },
    mynetworks: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists the clients that Postfix trusts; by default they may relay to any destination without logging in. Keep it to machines that you run, and let users authenticate instead: a range that is too wide makes an open relay. IPv6 networks go in brackets, as in `[2001:db8::]/32`. Overrides mynetworks_style.",
        ja: "信頼するクライアントのアドレスを列挙します。標準の設定では、ここに含まれるクライアントは認証なしで任意の宛先へ中継できます。範囲が広すぎると第三者中継 (オープンリレー) になるため、自分で管理するホストに限り、利用者には SMTP 認証を使わせてください。IPv6 は `[2001:db8::]/32` のように角括弧で囲みます。指定すると mynetworks_style は無視されます。",
      },
      related: ["mynetworks_style", "smtpd_relay_restrictions", "parent_domain_matches_subdomains"],
    },
    mynetworks_style: {
      shape: choice(networkStyles, { caseSensitive: true }),
      summary: {
        en: "Decides how Postfix works out mynetworks from the local interfaces when that is not set. An explicit mynetworks is the clearer choice; `subnet` trusts all neighbours, which is unsafe on a rented server or in a shared network.",
        ja: "mynetworks を指定しない場合に、ネットワークインターフェースからその値を決める方法です。mynetworks を明示するほうが確実です。`subnet` は同じサブネットのホストをすべて信頼するため、レンタルサーバーや共用のネットワークでは危険です。",
      },
      related: ["mynetworks", "smtpd_relay_restrictions"],
    },
    relay_clientcerts: {
      shape: tables("fingerprint", "membership"),
      summary: {
        en: "Lists fingerprints of client certificates or public keys that may relay where the restrictions say `permit_tls_clientcerts`. Needs smtpd_tls_ask_ccert; smtpd_tls_fingerprint_digest must be the digest that the entries were made with. For different rights per client, use `check_ccert_access`.",
        ja: "`permit_tls_clientcerts` で許可するクライアント証明書 (または公開鍵) のフィンガープリントを登録したテーブルです。smtpd_tls_ask_ccert を有効にし、smtpd_tls_fingerprint_digest を登録時のハッシュ方式と合わせます。クライアントごとに扱いを変えるなら `check_ccert_access` を使います。",
      },
      related: ["smtpd_tls_ask_ccert", "smtpd_tls_fingerprint_digest", "smtpd_relay_restrictions"],
    },
    internal_mail_filter_classes: {
      shape: list(choice(internalMailClasses, { caseSensitive: true })),
      summary: {
        en: "Lets non_smtpd_milters, header_checks and body_checks see mail that Postfix writes itself, for instance to add a DKIM signature to bounces. Risky: a filter that refuses such a message makes a failure report vanish.",
        ja: "バウンスや postmaster 宛て通知など、Postfix 自身が作るメールにも non_smtpd_milters、header_checks、body_checks を適用します。バウンスに DKIM 署名を付けたい場合などに使います。フィルターが拒否すると通知そのものが失われるので注意が必要です。",
      },
      related: ["non_smtpd_milters", "header_checks", "body_checks"],
    },
    ipc_idle: {
      shape: time("s"),
      summary: {
        en: "Closes a connection between two Postfix processes when nothing has passed over it for this long, so that idle helper processes can exit. Rarely worth a change.",
        ja: "Postfix のプロセス間の接続を、この時間やり取りがなければ閉じます。使われていないプロセスを終了させるための設定で、変更が必要になることはほとんどありません。",
      },
      related: ["ipc_ttl", "ipc_timeout", "max_idle"],
    },
    ipc_ttl: {
      shape: time("s"),
      summary: {
        en: "Limits how long one connection between Postfix processes may live even while it is in use, so that a server that has reached max_use can be replaced.",
        ja: "Postfix のプロセス間の接続を、使用中であっても維持し続ける時間の上限です。max_use に達したサーバープロセスを入れ替えられるようにします。",
      },
      related: ["ipc_idle", "max_use"],
    },
    ipc_timeout: {
      shape: time("s"),
      summary: {
        en: "Sets how long a Postfix process waits for another to read or to answer before it gives up with a fatal error; it breaks deadlocks. Raise it together with command_time_limit when commands may run for very long.",
        ja: "Postfix のプロセスが相手プロセスとの送受信を待つ時間の上限です。超えると致命的エラーで終了し、デッドロックから抜け出します。command_time_limit を大きくする場合は、こちらも大きくします。",
      },
      related: ["command_time_limit", "ipc_idle", "daemon_timeout"],
    },
    known_tcp_ports: {
      shape: list(word("text")),
      summary: {
        en: "Gives Postfix port numbers for service names such as `submission`, ahead of the system's services file. With it, `smtps` and `submissions` both mean 465 on every system. Separate the entries by commas; an empty value returns to the services file alone.",
        ja: "`submission` などのサービス名に対応するポート番号を、OS の services ファイルより優先して定めます。465 番ポートを `smtps` と `submissions` のどちらの名前でも使えるようにする設定です。項目はカンマで区切ります。空にすると services ファイルだけを参照します。",
      },
      related: ["smtp_tcp_port", "lmtp_tcp_port"],
    },
    tcp_windowsize: {
      shape: integer,
      summary: {
        en: "Fixes the TCP window at this many bytes to get around routers that mishandle window scaling; 0 leaves it to the system. Listening sockets adopt a new value only when the network services have been shut down in between.",
        ja: "TCP ウィンドウサイズを指定したバイト数に固定し、ウィンドウスケーリングを正しく扱えないルーターを回避します。0 なら OS に任せます。待ち受け側に反映するには、ネットワークサービスをいったん停止する必要があります。",
      },
      related: ["master_service_disable"],
    },
  },
} satisfies Topic;
