import { boolean, cache, integer, list, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";

export const addressVerification = {
  id: "address-verification",
  title: { en: "Address verification", ja: "アドレス検証" },
  parameters: {
    address_verify_map: {
      shape: cache,
      summary: {
        en: "Names the database in which verify keeps the results of address probes. It must lie in data_directory and must not be edited; an empty value keeps results in memory, to be lost at each reload. Delete a damaged file, then reload.",
        ja: "verify がアドレス検証の結果を保存するデータベースです。data_directory の下に置き、手で編集しません。空にするとメモリだけに保持し、reload のたびに失われます。壊れた場合はファイルを削除してから reload します。",
      },
      related: ["address_verify_cache_cleanup_interval", "data_directory", "default_cache_db_type"],
    },
    address_verify_cache_cleanup_interval: {
      shape: time("h"),
      summary: {
        en: "Sets how often expired probe results are swept out of address_verify_map; 0 lets the database grow for ever. Needs a database type that can list and delete its entries.",
        ja: "期限の切れた検証結果を address_verify_map から掃除する間隔です。0 なら掃除せず、データベースは増え続けます。列挙と削除のできる種類のデータベースが必要です。",
      },
      related: ["address_verify_map", "address_verify_positive_expire_time"],
    },
    address_verify_negative_cache: {
      shape: boolean,
      summary: {
        en: "Remembers addresses that failed a probe. Turned off, the database stays free of junk, but each attempt to reach a bad address causes another probe and annoys its server.",
        ja: "検証に失敗したアドレスも結果を記憶します。無効にするとデータベースは汚れませんが、無効なアドレスに送られるたびに検証が行われ、相手のサーバーに負担をかけます。",
      },
      related: ["address_verify_negative_expire_time", "address_verify_negative_refresh_time"],
    },
    address_verify_positive_expire_time: {
      shape: time("d"),
      summary: {
        en: "Forgets a good address this long after its last successful probe. Until then it passes without delay, even while its server is down. Should exceed address_verify_positive_refresh_time by far.",
        ja: "検証に成功したアドレスの結果を捨てるまでの期間です。それまでは相手のサーバーが停止していても待たずに通ります。address_verify_positive_refresh_time より十分長くします。",
      },
      related: ["address_verify_positive_refresh_time", "address_verify_map"],
    },
    address_verify_positive_refresh_time: {
      shape: time("d"),
      summary: {
        en: "Probes a good address again in the background when it is used after this time. A failure then does not count against it: the old result stands until it expires.",
        ja: "検証に成功したアドレスが、この期間を過ぎてから使われたときに裏で再検証します。そこで失敗しても、期限が切れるまでは成功の結果を使い続けます。",
      },
      related: ["address_verify_positive_expire_time"],
    },
    address_verify_negative_expire_time: {
      shape: time("d"),
      summary: {
        en: "Forgets a bad address this long after the failed probe; the next mail to it must wait for a new one.",
        ja: "検証に失敗したアドレスの結果を捨てるまでの期間です。その後に届いたメールは、改めて検証が終わるのを待ちます。",
      },
      related: ["address_verify_negative_refresh_time", "address_verify_negative_cache"],
    },
    address_verify_negative_refresh_time: {
      shape: time("h"),
      summary: {
        en: "Probes a bad address again when it is used after this time, so that a newly created mailbox does not stay refused for days. Shorter means more probes.",
        ja: "検証に失敗したアドレスが、この時間を過ぎてから使われたときに再検証します。新しく作られたメールボックスが何日も拒否され続けるのを防ぎます。短くするほど検証が増えます。",
      },
      related: ["address_verify_negative_expire_time"],
    },
    address_verify_poll_count: {
      shape: integer,
      summary: {
        en: "Sets how often the SMTP server asks for a pending result before it puts the client off; together with address_verify_poll_delay this is the time a client waits. 1 puts off every new address once, a crude greylisting.",
        ja: "検証中の結果を SMTP サーバーが何回まで確認するかを決めます。address_verify_poll_delay との積がクライアントを待たせる時間になります。1 にすると初めてのアドレスは必ず一度断られ、簡易なグレイリストになります。",
      },
      related: ["address_verify_poll_delay", "unverified_recipient_defer_code"],
    },
    address_verify_poll_delay: {
      shape: time("s"),
      summary: {
        en: "Sets the pause between two questions for a pending probe result. Raising it, or address_verify_poll_count, gives slow servers time to answer while the client holds the line.",
        ja: "検証中の結果を確認する間隔です。これか address_verify_poll_count を増やすと、応答の遅いサーバーの結果も待てますが、その間クライアントを待たせます。",
      },
      related: ["address_verify_poll_count"],
    },
    address_verify_pending_request_limit: {
      shape: integer,
      summary: {
        en: "Caps the probes that may wait in the queue at one time, lest a flood of unknown addresses crowd out real mail. Requests above the cap end as a temporary failure.",
        ja: "キューで待つ検証用メールの数の上限です。未知のアドレスが殺到しても通常のメールが押し出されないようにします。上限を超えた検証は一時的な失敗として扱われます。",
      },
      related: ["qmgr_message_active_limit", "address_verify_poll_count"],
    },
    address_verify_sender: {
      shape: word("mail-address"),
      summary: {
        en: "Sets the sender of probe messages. It must be one that other sites accept: a few refuse the empty sender `<>`, while a fixed address attracts spam in time. Mail to this address skips the access checks of the SMTP server, so that two sites do not probe each other in circles.",
        ja: "検証用メールの差出人です。相手に拒否されないアドレスでなければなりません。空の差出人 `<>` を断るサイトもあり、固定のアドレスは迷惑メールの宛先にされがちです。互いに検証し合うループを避けるため、このアドレス宛てのメールには SMTP サーバーのアクセス制限を適用しません。",
      },
      related: ["address_verify_sender_ttl", "double_bounce_sender"],
    },
    address_verify_sender_ttl: {
      shape: time("s"),
      summary: {
        en: "Changes the local part of the probe sender at this interval, so that spammers cannot collect a lasting address; 0 keeps it fixed. Use several hours, and an odd value: servers that greylist must see the same sender again.",
        ja: "検証用の差出人のローカル部をこの間隔で変え、収集されたアドレスが使い続けられるのを防ぎます。0 なら固定です。グレイリストを行う相手が再試行を同じ差出人と認識できるよう、数時間以上の半端な値にします。",
      },
      related: ["address_verify_sender"],
    },
    address_verify_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the verify service in master.cf that other Postfix programs ask. There is no reason to change it unless that entry was renamed.",
        ja: "他の Postfix プログラムが問い合わせる verify サービスの、master.cf での名前です。エントリ名を変えた場合以外に変更する理由はありません。",
      },
      related: ["address_verify_map"],
    },
    address_verify_transport_maps: {
      shape: tables("address", "transport"),
      summary: {
        en: "Replaces transport_maps for probes, so that they can take another path than mail, for instance straight to the mailbox server instead of through a filter that accepts everybody.",
        ja: "検証用メールに限り transport_maps の代わりに使うテーブルです。すべての受信者を受け入れるフィルターを避け、メールボックスサーバーに直接問い合わせるといった経路の使い分けができます。",
      },
      related: ["transport_maps", "address_verify_relayhost"],
    },
    address_verify_relayhost: {
      shape: list(word("nexthop")),
      summary: {
        en: "Replaces relayhost for probes. If normal mail leaves through a smart host, make this empty so that probes ask the destination itself: a smart host tells nothing about the recipients behind it.",
        ja: "検証用メールに限り relayhost の代わりに使う送り先です。通常のメールをスマートホスト経由で出している場合は空にし、検証では宛先のサーバーに直接問い合わせます。スマートホストの応答では受信者の有無が分からないためです。",
      },
      related: ["relayhost", "address_verify_sender_dependent_relayhost_maps", "address_verify_transport_maps"],
    },
    address_verify_sender_dependent_relayhost_maps: {
      shape: tables("address", "nexthop"),
      summary: {
        en: "Replaces sender_dependent_relayhost_maps for probes. The key is the probe's own sender, address_verify_sender, not that of the mail in question.",
        ja: "検証用メールに限り sender_dependent_relayhost_maps の代わりに使います。検索に使われるのは元のメールの差出人ではなく、検証用の差出人 address_verify_sender です。",
      },
      related: ["sender_dependent_relayhost_maps", "address_verify_relayhost"],
    },
    address_verify_sender_dependent_default_transport_maps: {
      shape: tables("address", "transport"),
      summary: {
        en: "Replaces sender_dependent_default_transport_maps for probes, for the case that mail of different senders leaves by different transports but probes should not.",
        ja: "検証用メールに限り sender_dependent_default_transport_maps の代わりに使います。差出人ごとに送信用トランスポートを分けている環境で、検証だけは別の扱いにしたい場合に設定します。",
      },
      related: ["sender_dependent_default_transport_maps", "address_verify_default_transport"],
    },
    address_verify_default_transport: {
      shape: word("transport"),
      summary: {
        en: "Replaces default_transport, the way to the rest of the world, for probes. A separate smtp entry in master.cf with short timeouts gives quicker verdicts.",
        ja: "検証用メールに限り、外部宛ての経路である default_transport の代わりに使います。タイムアウトを短くした smtp エントリを master.cf に別に用意すると、結果が早く得られます。",
      },
      related: ["default_transport", "address_verify_relay_transport"],
    },
    address_verify_local_transport: {
      shape: word("transport"),
      summary: {
        en: "Replaces local_transport for probes of addresses in mydestination, for instance when a delivery agent cannot tell unknown users without delivering.",
        ja: "検証用メールに限り、mydestination 宛ての local_transport の代わりに使います。実際に配送しないと利用者の有無を判断できない配送エージェントを使っている場合などに設定します。",
      },
      related: ["local_transport", "mydestination"],
    },
    address_verify_relay_transport: {
      shape: word("transport"),
      summary: {
        en: "Replaces relay_transport for probes of addresses in relay_domains, typically to ask an internal mail server about its users past a filter in between.",
        ja: "検証用メールに限り、relay_domains 宛ての relay_transport の代わりに使います。途中のフィルターを通さず、内部のメールサーバーに利用者の有無を尋ねる場合などに設定します。",
      },
      related: ["relay_transport", "relay_domains", "relay_recipient_maps"],
    },
    address_verify_virtual_transport: {
      shape: word("transport"),
      summary: {
        en: "Replaces virtual_transport for probes of addresses in virtual_mailbox_domains. With LMTP delivery, the probe asks the mailbox server and stops after RCPT TO.",
        ja: "検証用メールに限り、virtual_mailbox_domains 宛ての virtual_transport の代わりに使います。LMTP で配送している場合、検証はメールボックスサーバーに RCPT TO まで送って終わります。",
      },
      related: ["virtual_transport", "virtual_mailbox_domains"],
    },
  },
} satisfies Topic;
