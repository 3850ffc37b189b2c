import { list, matchList, tables, word } from "../shape.js";
import type { Topic } from "../topic.js";

export const routing = {
  id: "routing",
  title: { en: "Mail routing", ja: "メールの経路" },
  parameters: {
    relayhost: {
      shape: list(word("nexthop")),
      summary: {
        en: "Sends all outbound mail through this server instead of looking up each recipient's own; use it for a provider's smarthost. Brackets, as in `[mail.example.com]:587`, skip the MX lookup. transport_maps and sender_dependent_relayhost_maps come first. From Postfix 3.5 several servers may be given, to be tried in turn.",
        ja: "外部宛てのメールを、宛先ごとのサーバーではなく、指定したサーバー (スマートホスト) 経由で送ります。`[mail.example.com]:587` のように角括弧で囲むと MX を検索しません。transport_maps と sender_dependent_relayhost_maps が優先されます。Postfix 3.5 以降は複数を並べ、順に試せます。",
      },
      related: [
        "smtp_sasl_password_maps",
        "smtp_tls_security_level",
        "sender_dependent_relayhost_maps",
        "transport_maps",
      ],
    },
    transport_maps: {
      shape: tables("address", "transport"),
      summary: {
        en: "Chooses delivery agent and next server by recipient address or domain, ahead of relayhost and of all transport settings. Use it to send one domain to an internal server or over another master.cf service. Routes only: it does not make Postfix accept the domain, which takes relay_domains or another domain list.",
        ja: "受信者のアドレスやドメインごとに、配送に使うトランスポートと次の配送先を決めます。relayhost や各 transport 設定より優先されます。特定のドメインを社内サーバーへ送る場合などに使います。経路を決めるだけで受信の許可はしないため、relay_domains などへの登録が別に必要です。",
      },
      related: ["relayhost", "relay_domains", "default_transport", "parent_domain_matches_subdomains"],
    },
    relay_domains: {
      shape: matchList(word("domain"), "domain"),
      summary: {
        en: "Lists the domains for which strangers may hand mail to this server to be passed on: those it is backup MX or gateway for. List their valid addresses in relay_recipient_maps, or the server will send backscatter. Keep domains of mydestination and the virtual lists out.",
        ja: "外部から受け取って他のサーバーへ中継するドメインを列挙します。バックアップ MX やメールゲートウェイで使います。実在しない宛先へのバウンス (バックスキャッター) を防ぐため、有効なアドレスを relay_recipient_maps に登録してください。mydestination や virtual のドメインは含めません。",
      },
      related: ["relay_recipient_maps", "relay_transport", "transport_maps", "smtpd_relay_restrictions"],
    },
    relay_recipient_maps: {
      shape: tables("address", "membership"),
      summary: {
        en: "Lists every address that exists in relay_domains, so that mail to unknown ones is refused while the client is still connected. While it is empty, all addresses are accepted and the bounces hit innocent people. An `@example.com` entry switches the check off for that domain.",
        ja: "relay_domains に実在する受信者アドレスを登録するテーブルです。存在しない宛先を SMTP の段階で拒否できます。空のままだとすべて受け入れ、後のバウンスが無関係な人に届きます。`@example.com` を登録すると、そのドメインの確認は行われません。",
      },
      related: ["relay_domains", "unknown_relay_recipient_reject_code", "smtpd_reject_unlisted_recipient"],
    },
    relay_transport: {
      shape: word("transport"),
      summary: {
        en: "Names the delivery agent for relay_domains, and optionally the server to send to. The separate `relay` service keeps inbound mail for your own domains from waiting behind outbound mail. transport_maps overrides it per address or domain.",
        ja: "relay_domains 宛てのメールに使うトランスポートで、次の配送先も続けて指定できます。専用の `relay` サービスに分けることで、自ドメイン宛てのメールが外部宛ての滞留に巻き込まれません。transport_maps で宛先ごとに上書きできます。",
      },
      related: ["relay_domains", "transport_maps", "relayhost"],
    },
    local_transport: {
      shape: word("transport"),
      summary: {
        en: "Names the delivery agent for mydestination, normally local(8), which knows aliases and system accounts. Point it to another agent when mailboxes live elsewhere, such as `lmtp:unix:private/dovecot-lmtp`; then review local_recipient_maps too, because valid users may otherwise be refused.",
        ja: "mydestination 宛てのメールに使うトランスポートです。通常は aliases とシステムアカウントを扱う local(8) です。`lmtp:unix:private/dovecot-lmtp` など別の配送先に変える場合は、正しい受信者が拒否されないよう local_recipient_maps も見直してください。",
      },
      related: ["mydestination", "local_recipient_maps", "mailbox_transport"],
    },
    local_recipient_maps: {
      shape: tables("address", "membership"),
      summary: {
        en: "Lists the recipients that exist in mydestination; the SMTP server refuses all others. Change it when users come from somewhere else than the password file and alias_maps. An empty value turns the check off and is an invitation to backscatter.",
        ja: "mydestination に実在する受信者を調べるテーブルです。見つからない宛先は SMTP サーバーが拒否します。利用者をパスワードファイルや alias_maps 以外で管理する場合に変更します。空にすると確認をしなくなり、バックスキャッターの原因になります。",
      },
      related: ["mydestination", "alias_maps", "luser_relay", "unknown_local_recipient_reject_code"],
    },
    default_transport: {
      shape: word("transport"),
      summary: {
        en: "Names the delivery agent for mail to the rest of the world, that is, for domains in none of this server's domain lists. Change it for special links such as UUCP, or to `error:...` on a host that must not send out; to go through a smarthost, set relayhost instead.",
        ja: "どのドメイン一覧にも含まれない、外部宛てのメールに使うトランスポートです。UUCP などの特別な経路を使う場合や、外部へ送らせないホストで `error:...` にする場合に変更します。スマートホストを使うだけなら relayhost を設定します。",
      },
      related: ["relayhost", "sender_dependent_default_transport_maps", "transport_maps"],
    },
    sender_dependent_relayhost_maps: {
      shape: tables("address", "nexthop"),
      summary: {
        en: "Chooses the relayhost by envelope sender or `@domain`, for users whose providers each accept only their own senders. Combine it with smtp_sender_dependent_authentication for the matching login. The result `DUNNO` ends the search and leaves relayhost in force.",
        ja: "エンベロープの差出人または `@ドメイン` ごとに relayhost を切り替えます。プロバイダーが自社の差出人しか受け付けない場合に使い、認証情報も切り替えるなら smtp_sender_dependent_authentication と組み合わせます。結果が `DUNNO` なら検索を終え、relayhost に従います。",
      },
      related: [
        "relayhost",
        "smtp_sender_dependent_authentication",
        "sender_dependent_default_transport_maps",
        "empty_address_relayhost_maps_lookup_key",
      ],
    },
    sender_dependent_default_transport_maps: {
      shape: tables("address", "transport"),
      summary: {
        en: "Chooses the transport for outside mail by envelope sender or `@domain`, ahead of default_transport: for example a master.cf service with its own smtp_bind_address per customer. Results are written as for default_transport, so `:` with nothing around it does not work; `DUNNO` keeps the default.",
        ja: "エンベロープの差出人または `@ドメイン` ごとに、外部宛てのトランスポートを default_transport の代わりに選びます。送信元 IP アドレスを分けた master.cf のサービスを使い分ける場合などに使います。結果の書式は default_transport と同じで、トランスポート名の省略はできません。`DUNNO` なら既定のままです。",
      },
      related: [
        "default_transport",
        "sender_dependent_relayhost_maps",
        "transport_maps",
        "empty_address_default_transport_maps_lookup_key",
      ],
    },
    error_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service of error(8), the agent that returns mail as undeliverable. It changes only when that service has been renamed in master.cf.",
        ja: "メールを配送不能として返す error(8) の master.cf でのサービス名です。master.cf でサービス名を変えた場合にだけ変更します。",
      },
      related: ["default_transport", "transport_maps"],
    },
  },
} satisfies Topic;
