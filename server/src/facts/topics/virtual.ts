import { choice, integer, list, matchList, tables, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { lockMethods } from "../vocabulary/delivery.js";

export const virtual = {
  id: "virtual",
  title: { en: "Virtual domains", ja: "バーチャルドメイン" },
  parameters: {
    virtual_alias_domains: {
      shape: matchList(word("domain"), "domain"),
      summary: {
        en: "Lists hosted domains in which every address is only an alias for one elsewhere, as found in virtual_alias_maps; unknown addresses are refused. A domain listed here must not be in mydestination, virtual_mailbox_domains or relay_domains as well.",
        ja: "すべてのアドレスが別のアドレスへのエイリアスであるドメインを列挙します。宛先は virtual_alias_maps で定め、登録のないアドレスは拒否されます。同じドメインを mydestination、virtual_mailbox_domains、relay_domains に重ねて書かないでください。",
      },
      related: ["virtual_alias_maps", "virtual_mailbox_domains", "mydestination"],
    },
    virtual_alias_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Redirects envelope recipients by full address or `@domain`, to one or more others, for mail of every kind: local, hosted and outbound. An entry's result is looked up again. An `@domain` catch-all makes every address there valid and attracts spam; commands and files need alias_maps.",
        ja: "エンベロープの受信者を、アドレスまたは `@ドメイン` の単位で 1 つ以上の別の宛先に置き換えます。ローカル、バーチャル、外部宛てのすべてのメールに働き、結果は再び検索されます。`@ドメイン` の登録は全アドレスを有効にし、迷惑メールを招きます。コマンドやファイルへ配送するには alias_maps を使います。",
      },
      related: ["virtual_alias_domains", "alias_maps", "canonical_maps", "recipient_canonical_maps"],
    },
    virtual_alias_address_length_limit: {
      shape: word("bytes"),
      summary: {
        en: "Stops alias expansion when an address grows beyond this length, the mark of a pattern table that lengthens its own results in a loop.",
        ja: "エイリアスの展開でアドレスがこの長さを超えたら打ち切ります。正規表現のテーブルなどで、展開のたびにアドレスが伸び続けるループを防ぎます。",
      },
      related: ["virtual_alias_maps", "virtual_alias_recursion_limit"],
    },
    virtual_alias_expansion_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients that a single original one may expand to. Raise it for large lists kept in virtual_alias_maps, or better, move those to a list manager.",
        ja: "元の 1 人の受信者から展開できる宛先数の上限です。virtual_alias_maps に大きな配送リストを置く場合に大きくします。数が多いなら、メーリングリスト用のソフトウェアへの移行を検討してください。",
      },
      related: ["virtual_alias_maps", "virtual_alias_recursion_limit", "duplicate_filter_limit"],
    },
    virtual_alias_recursion_limit: {
      shape: integer,
      summary: {
        en: "Limits how deep aliases may point to further aliases. Reaching it normally means that entries refer to each other in a circle.",
        ja: "エイリアスからエイリアスへと展開を重ねる深さの上限です。これに達する場合は、たいてい登録が循環しています。",
      },
      related: ["virtual_alias_maps", "virtual_alias_expansion_limit"],
    },
    virtual_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Obsolete: held both domains and addresses of virtual domains before Postfix 2.0. Move its domains to virtual_alias_domains and its addresses to virtual_alias_maps, whose default still refers to it.",
        ja: "Postfix 2.0 より前に、バーチャルドメインのドメイン名とアドレスの両方を登録していた古い設定です。ドメインは virtual_alias_domains、アドレスは virtual_alias_maps に移してください。後者の既定値は今もこれを参照します。",
      },
      related: ["virtual_alias_maps", "virtual_alias_domains"],
    },
    virtual_mailbox_domains: {
      shape: matchList(word("domain"), "domain"),
      summary: {
        en: "Lists hosted domains with mailboxes of their own that need no system accounts; virtual_transport delivers to them. Valid addresses stand in virtual_mailbox_maps, and the rest is refused. Keep these domains out of mydestination and virtual_alias_domains.",
        ja: "システムアカウントを必要としないメールボックスを持つドメインを列挙し、virtual_transport で配送します。有効なアドレスは virtual_mailbox_maps に登録し、それ以外は拒否されます。mydestination や virtual_alias_domains には含めません。",
      },
      related: ["virtual_mailbox_maps", "virtual_transport", "virtual_alias_domains", "mydestination"],
    },
    virtual_mailbox_maps: {
      shape: tables("address", "path"),
      summary: {
        en: "Lists every valid address in virtual_mailbox_domains. For virtual(8) the result is the mailbox path below virtual_mailbox_base, with a trailing `/` for a maildir; other agents, such as Dovecot by LMTP, need only the address itself to be there. An empty value accepts all recipients.",
        ja: "virtual_mailbox_domains の有効なアドレスを登録します。virtual(8) では、結果が virtual_mailbox_base からの相対パスになり、末尾が `/` なら Maildir 形式です。LMTP で Dovecot などへ渡す場合は、登録の有無だけが使われます。空にすると受信者の確認をしません。",
      },
      related: ["virtual_mailbox_domains", "virtual_mailbox_base", "virtual_uid_maps", "virtual_gid_maps"],
    },
    virtual_transport: {
      shape: word("transport"),
      summary: {
        en: "Names the delivery agent for virtual_mailbox_domains. Commonly changed to `lmtp:unix:private/dovecot-lmtp`, so that the mail store does quotas and sorting; then the other virtual_ settings about paths and owners have no effect.",
        ja: "virtual_mailbox_domains 宛てのメールに使うトランスポートです。容量制限や振り分けをメールストアに任せるため、`lmtp:unix:private/dovecot-lmtp` などに変えることがよくあります。その場合、パスや所有者に関する virtual_ の設定は使われません。",
      },
      related: ["virtual_mailbox_domains", "transport_maps", "virtual_destination_recipient_limit"],
    },
    virtual_mailbox_base: {
      shape: word("directory"),
      summary: {
        en: "Puts this directory in front of every path from virtual_mailbox_maps, so that no table entry can write outside it. Only virtual(8) uses it; do not set it to `/`.",
        ja: "virtual_mailbox_maps のパスの前に必ず付くディレクトリで、テーブルの誤りがあっても他の場所に書き込まないようにします。virtual(8) だけが使います。`/` にはしないでください。",
      },
      related: ["virtual_mailbox_maps", "virtual_uid_maps"],
    },
    virtual_uid_maps: {
      shape: tables("address", "number"),
      summary: {
        en: "Gives the numeric user ID under which virtual(8) writes each recipient's mailbox. Where one account owns all mail, `static:5000` is enough. IDs below virtual_minimum_uid are not accepted.",
        ja: "virtual(8) が各受信者のメールボックスに書き込むときのユーザー ID (数値) です。1 つのアカウントですべてを所有するなら `static:5000` のように書けます。virtual_minimum_uid より小さい値は使えません。",
      },
      related: ["virtual_gid_maps", "virtual_minimum_uid", "virtual_mailbox_maps"],
    },
    virtual_gid_maps: {
      shape: tables("address", "number"),
      summary: {
        en: "Gives the numeric group ID for a recipient's mailbox, to go with virtual_uid_maps; a single group can be written as `static:5000`.",
        ja: "virtual_uid_maps と対になる、受信者ごとのグループ ID (数値) です。すべて同じグループなら `static:5000` のように書けます。",
      },
      related: ["virtual_uid_maps", "virtual_mailbox_maps"],
    },
    virtual_minimum_uid: {
      shape: integer,
      summary: {
        en: "Defers mail whose virtual_uid_maps result is lower than this number, which keeps virtual(8) from writing as a system account.",
        ja: "virtual_uid_maps の結果がこの値より小さい場合、配送を保留します。virtual(8) がシステム用アカウントの権限で書き込むのを防ぎます。",
      },
      related: ["virtual_uid_maps"],
    },
    virtual_mailbox_limit: {
      shape: word("bytes"),
      summary: {
        en: "Caps the size of each mailbox file that virtual(8) writes; in a maildir, that is each message. 0 lifts the cap. It is no quota for the whole mailbox, and must not be below message_size_limit.",
        ja: "virtual(8) が書き込む 1 ファイルの最大サイズです (Maildir なら 1 通ごと)。0 なら無制限です。メールボックス全体の容量制限ではありません。message_size_limit より小さくしないでください。",
      },
      related: ["message_size_limit", "mailbox_size_limit"],
    },
    virtual_mailbox_lock: {
      shape: list(choice(lockMethods, { caseSensitive: true })),
      summary: {
        en: "Chooses the locks that virtual(8) takes on a mailbox file; match them with those of the IMAP or POP server. Maildirs need none.",
        ja: "virtual(8) がメールボックスファイルに使うロック方法です。IMAP や POP のサーバーの設定と揃えます。Maildir では不要です。",
      },
      related: ["mailbox_delivery_lock", "deliver_lock_attempts"],
    },
    virtual_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits simultaneous deliveries through the `virtual` service to one domain, or to one recipient when virtual_destination_recipient_limit is 1.",
        ja: "`virtual` サービスから同じドメインへの同時配送数の上限です。virtual_destination_recipient_limit が 1 の場合は、受信者ごとの上限になります。",
      },
      related: ["virtual_destination_recipient_limit", "default_destination_concurrency_limit"],
    },
    virtual_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients of one message that go to the `virtual` service together. With 1, each is delivered separately and the concurrency limit counts per recipient.",
        ja: "1 通のメールについて、`virtual` サービスに一度に渡す受信者数の上限です。1 にすると 1 人ずつ配送し、同時配送数も受信者ごとに数えます。",
      },
      related: ["virtual_destination_concurrency_limit", "default_destination_recipient_limit"],
    },
    virtual_delivery_status_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Changes the code or wording of delivery results from virtual(8), such as turning a temporary failure into a final one.",
        ja: "virtual(8) の配送結果のコードや文面を変更します。一時的な失敗を恒久的な失敗に変えることなどができます。",
      },
      related: ["default_delivery_status_filter"],
    },
  },
} satisfies Topic;
