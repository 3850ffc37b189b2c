import { boolean, choice, integer, list, matchList, tables, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  addressClasses,
  extensionTables,
  headerFromFormats,
  localRewriteClients,
  recipientClasses,
  senderClasses,
} from "../vocabulary/delivery.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

export const rewriting = {
  id: "rewriting",
  title: { en: "Address rewriting", ja: "アドレスの書き換え" },
  parameters: {
    canonical_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Replaces addresses in envelope and headers, of senders and recipients alike, as mail enters. Typical use: turning login names into firstname.lastname, or an internal domain into the public one. canonical_classes narrows it; an `@old @new` line in it makes every address of that domain look valid.",
        ja: "受信時に、エンベロープとヘッダーのアドレスを差出人・受信者とも書き換えます。ログイン名を「名.姓」に変えたり、内部のドメインを公開用のドメインに変えたりするのに使います。対象は canonical_classes で絞れます。`@旧 @新` の行を入れると、そのドメインのアドレスがすべて有効とみなされるので注意してください。",
      },
      related: ["canonical_classes", "sender_canonical_maps", "recipient_canonical_maps", "smtp_generic_maps"],
    },
    canonical_classes: {
      shape: list(choice(addressClasses, { caseSensitive: true })),
      summary: {
        en: "Narrows canonical_maps to some of the four kinds of address. Leave out the envelope classes, for instance, when only what readers see should change.",
        ja: "canonical_maps で書き換えるアドレスの種類を限定します。たとえば表示だけを変えたい場合は、エンベロープの種類を外します。",
      },
      related: ["canonical_maps", "sender_canonical_classes", "recipient_canonical_classes"],
    },
    sender_canonical_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Replaces sender addresses only, before canonical_maps sees them. Use it when users should write under a new address while mail to the old one must still reach it unchanged.",
        ja: "差出人アドレスだけを、canonical_maps より先に書き換えます。差出人は新しいアドレスで名乗らせ、古いアドレス宛てのメールはそのまま受け取りたい場合に使います。",
      },
      related: ["sender_canonical_classes", "canonical_maps", "local_header_rewrite_clients"],
    },
    sender_canonical_classes: {
      shape: list(choice(senderClasses, { caseSensitive: true })),
      summary: {
        en: "Narrows sender_canonical_maps to the envelope sender or to the sender headers. Give only `envelope_sender` where a changed From: line would break DKIM signatures, as in sender rewriting for forwarded mail.",
        ja: "sender_canonical_maps の対象を、エンベロープの差出人か差出人ヘッダーのどちらかに限定します。転送メールの差出人を書き換える (SRS など) 場合のように、From: を変えて DKIM 署名を壊したくないときは `envelope_sender` だけにします。",
      },
      related: ["sender_canonical_maps", "canonical_classes"],
    },
    recipient_canonical_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Replaces recipient addresses only, before canonical_maps does. To redirect mail without touching To: and Cc:, virtual_alias_maps is the right tool.",
        ja: "受信者アドレスだけを、canonical_maps より先に書き換えます。To: や Cc: を変えずに配送先だけを変えるのであれば、virtual_alias_maps を使います。",
      },
      related: ["recipient_canonical_classes", "canonical_maps", "virtual_alias_maps"],
    },
    recipient_canonical_classes: {
      shape: list(choice(recipientClasses, { caseSensitive: true })),
      summary: {
        en: "Narrows recipient_canonical_maps to the envelope recipient or to the recipient headers, for example `envelope_recipient` to reverse rewritten bounce addresses and nothing else.",
        ja: "recipient_canonical_maps の対象を、エンベロープの受信者か受信者ヘッダーのどちらかに限定します。SRS で書き換えたバウンスの宛先を元に戻すだけなら `envelope_recipient` にします。",
      },
      related: ["recipient_canonical_maps", "canonical_classes"],
    },
    masquerade_domains: {
      shape: { kind: "list", of: word("domain"), matchList: true },
      summary: {
        en: "Hides host names: `user@host.example.com` becomes `user@example.com` when `example.com` is listed. The first match counts, and `!domain` exempts that domain and all below it. Headers change only in mail from local_header_rewrite_clients, unless remote_header_rewrite_domain is set.",
        ja: "アドレスからホスト名を取り除きます。`example.com` を指定すると `user@host.example.com` は `user@example.com` になります。先頭から順に調べて最初に一致したものを使い、`!ドメイン` でその配下を除外できます。ヘッダーが変わるのは local_header_rewrite_clients からのメールか、remote_header_rewrite_domain を設定した場合だけです。",
      },
      related: ["masquerade_classes", "masquerade_exceptions", "local_header_rewrite_clients"],
    },
    masquerade_classes: {
      shape: list(choice(addressClasses, { caseSensitive: true })),
      summary: {
        en: "Chooses the addresses from which masquerade_domains strips host names. The envelope recipient is normally left out so that a gateway can still deliver to single machines.",
        ja: "masquerade_domains でホスト名を取り除くアドレスの種類を選びます。個々のホスト宛てに配送できなくなるため、エンベロープの受信者は通常含めません。",
      },
      related: ["masquerade_domains", "masquerade_exceptions"],
    },
    masquerade_exceptions: {
      shape: matchList(word("text"), "localpart"),
      summary: {
        en: "Lists user names that keep their host name in spite of masquerade_domains. With `root` in it, one can still tell which machine a report came from.",
        ja: "masquerade_domains の対象から外すユーザー名を列挙します。`root` を入れておけば、システムからの通知がどのホストから来たものか分かります。",
      },
      related: ["masquerade_domains", "masquerade_classes"],
    },
    local_header_rewrite_clients: {
      shape: {
        kind: "list",
        of: choice(localRewriteClients, { unknown: unknownValues.listItem }),
        tables: { key: "client", result: "membership" },
      },
      summary: {
        en: "Chooses the clients in whose mail Postfix completes header addresses with `$myorigin` and `$mydomain` and adds missing headers. Extend it to logged-in users on a submission service. Mail from strangers is better left alone: a bare name in it is not one of your users.",
        ja: "ヘッダーの不完全なアドレスに `$myorigin` や `$mydomain` を補い、欠けているヘッダーを追加する対象のクライアントを選びます。submission サービスでは認証済みの利用者を加えます。外部からのメールに自ドメインを補うと、他人が自組織の利用者に見えてしまいます。",
      },
      related: ["remote_header_rewrite_domain", "append_at_myorigin", "always_add_missing_headers"],
    },
    remote_header_rewrite_domain: {
      shape: word("domain"),
      summary: {
        en: "Completes header addresses in mail from outside with this domain and adds missing headers. Leave it empty to keep such headers untouched, or use `domain.invalid` so that bare names cannot be taken for local users.",
        ja: "外部からのメールで、ヘッダーの不完全なアドレスにこのドメインを補い、欠けているヘッダーを追加します。空なら手を加えません。ユーザー名だけのアドレスがローカルの利用者と混同されないようにするには `domain.invalid` とします。",
      },
      related: ["local_header_rewrite_clients", "append_at_myorigin"],
    },
    append_at_myorigin: {
      shape: boolean,
      summary: {
        en: "Completes an address without `@` by adding myorigin, or remote_header_rewrite_domain in mail from outside. Never turn it off: Postfix cannot handle addresses that lack a domain.",
        ja: "`@` のないアドレスに myorigin を補います (外部からのメールでは remote_header_rewrite_domain)。Postfix はドメインのないアドレスを扱えないため、無効にしてはいけません。",
      },
      related: ["myorigin", "append_dot_mydomain", "remote_header_rewrite_domain"],
    },
    append_dot_mydomain: {
      shape: boolean,
      summary: {
        en: "Completes `user@host` to `user@host.example.com`. Keep it off unless people really write such short forms: new top-level domains make it easy to misdirect mail. Mail from outside gets remote_header_rewrite_domain instead of mydomain.",
        ja: "`user@host` のようにドットのないドメインに `.$mydomain` を補います (外部からのメールでは remote_header_rewrite_domain)。新しいトップレベルドメイン宛てのメールを誤配送しやすいため、短縮形を使う必要がなければ無効のままにします。",
      },
      related: ["mydomain", "append_at_myorigin", "compatibility_level"],
    },
    allow_percent_hack: {
      shape: boolean,
      summary: {
        en: "Reads `user%domain` as `user@domain`, an old way to write a relay route. Turning it off keeps `%` as an ordinary character.",
        ja: "`user%domain` という古い経路指定の書き方を `user@domain` と解釈します。無効にすると `%` を普通の文字として扱います。",
      },
      related: ["swap_bangpath", "allow_untrusted_routing"],
    },
    swap_bangpath: {
      shape: boolean,
      summary: {
        en: "Reads the UUCP form `site!user` as `user@site`. Only networks with UUCP links still need it.",
        ja: "UUCP の `site!user` という書き方を `user@site` と解釈します。必要なのは UUCP と接続しているネットワークだけです。",
      },
      related: ["allow_percent_hack", "allow_untrusted_routing"],
    },
    resolve_dequoted_address: {
      shape: boolean,
      summary: {
        en: "Looks for further `@`, `%` and `!` inside a quoted local part when deciding where mail goes. Not what the standard says, yet safer: without it, `user@remote@local` may slip through as a relay attempt.",
        ja: "配送先を判断するとき、引用符で囲まれたローカルパートの中の `@`、`%`、`!` も調べます。標準の解釈とは異なりますが、`user@remote@local` のような形を悪用した不正中継を防ぐため、有効のままにしておくのが安全です。",
      },
      related: ["allow_untrusted_routing", "allow_percent_hack"],
    },
    resolve_null_domain: {
      shape: boolean,
      summary: {
        en: "Treats an address that stops right after the `@` as one on this host. Normally such an address is invalid and gets refused.",
        ja: "`user@` のように `@` の後が空のアドレスを、このホスト宛てとみなします。通常は不正なアドレスとして拒否します。",
      },
      related: ["resolve_numeric_domain", "myhostname"],
    },
    resolve_numeric_domain: {
      shape: boolean,
      summary: {
        en: "Accepts `user@192.0.2.1` as if the brackets of `user@[192.0.2.1]` had been written. Only for old software that cannot write the correct form.",
        ja: "`user@192.0.2.1` を、正しい形の `user@[192.0.2.1]` とみなして受け入れます。角括弧を付けられない古いソフトウェアのための設定です。",
      },
      related: ["resolve_null_domain"],
    },
    recipient_delimiter: {
      shape: word("characters"),
      summary: {
        en: "Turns on address extensions: with `+`, mail to `user+shop@example.com` reaches user when no more exact entry exists. Several characters may be given, such as `+-`; a `-` also splits addresses of people whose names contain one. The mailbox server must understand the extension as well.",
        ja: "アドレスの拡張部を区切る文字です。`+` を指定すると、`user+shop@example.com` 宛てのメールは、完全に一致する登録がなければ user に届きます。`+-` のように複数指定できますが、`-` はもともと名前に含まれる利用者に影響します。メールボックス側のサーバーも対応している必要があります。",
      },
      related: ["propagate_unmatched_extensions", "forward_path", "owner_request_special"],
    },
    propagate_unmatched_extensions: {
      shape: list(choice(extensionTables, { caseSensitive: true })),
      summary: {
        en: "Chooses the tables that carry an address extension over to their result, so that joe+x still ends in +x after joe was replaced. Beyond canonical and virtual it tends to cause trouble at other sites, above all with mailing lists.",
        ja: "アドレスの拡張部を変換結果に引き継ぐテーブルを選びます。joe を別のアドレスに変換しても、joe+x の +x が残ります。canonical と virtual 以外に広げると、メーリングリストなど他サイトへの転送で問題が起きやすくなります。",
      },
      related: ["recipient_delimiter", "virtual_alias_maps", "canonical_maps"],
    },
    always_bcc: {
      shape: word("mail-address"),
      summary: {
        en: "Sends a hidden copy of every message to one address, for archiving. With an after-queue filter, set `no_address_mappings` in receive_override_options on one side of it, or each message is copied twice. To copy selectively, use sender_bcc_maps or recipient_bcc_maps.",
        ja: "すべてのメールの写しを、指定したアドレスへ Bcc で送ります。アーカイブに使います。コンテンツフィルターを使う場合は、その前後どちらかの receive_override_options に `no_address_mappings` を指定しないと写しが二重になります。一部だけなら sender_bcc_maps や recipient_bcc_maps を使います。",
      },
      related: ["sender_bcc_maps", "recipient_bcc_maps", "receive_override_options"],
    },
    sender_bcc_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Adds a hidden copy for mail whose envelope sender is in the table, by address or `@domain`. One address per entry; mail that Postfix forwards or generates gets none.",
        ja: "エンベロープの差出人 (アドレスまたは `@ドメイン`) に応じて、Bcc の宛先を追加します。1 つの登録に書けるアドレスは 1 つです。Postfix が転送したメールや自ら作成したメールには追加しません。",
      },
      related: ["always_bcc", "recipient_bcc_maps"],
    },
    recipient_bcc_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Adds a hidden copy for mail to the recipients in the table, for instance to keep a record of a shared mailbox. Each entry gives a single address; to send to several, give an alias.",
        ja: "エンベロープの受信者に応じて、Bcc の宛先を追加します。共有メールボックスの控えを残す場合などに使います。結果に書けるのは 1 アドレスだけなので、複数に送るにはエイリアスを指定します。",
      },
      related: ["always_bcc", "sender_bcc_maps", "virtual_alias_maps"],
    },
    relocated_maps: {
      shape: tables("address", "text"),
      summary: {
        en: "Lists users or domains that are gone, with their new address; mail to them is refused with a note that says where they went. It does not forward: virtual_alias_maps or alias_maps do that.",
        ja: "移転した利用者やドメインと、その新しい連絡先を登録します。該当する宛先へのメールは、移転先を知らせる文を付けて拒否します。転送はしないので、転送するなら virtual_alias_maps や alias_maps を使います。",
      },
      related: ["relocated_prefix_enable", "virtual_alias_maps", "smtpd_reject_unlisted_recipient"],
    },
    relocated_prefix_enable: {
      shape: boolean,
      summary: {
        en: "Puts the standard words about having moved, with code 5.1.6, before every relocated_maps result. Turn it off to write the whole reply yourself; each result must then begin with a status code such as `5.2.1`.",
        ja: "relocated_maps の結果の前に、移転を知らせる定型文とコード 5.1.6 を付けます。無効にすると応答文を自由に書けますが、すべての結果を `5.2.1` のような拡張ステータスコードで始める必要があります。",
      },
      related: ["relocated_maps"],
    },
    always_add_missing_headers: {
      shape: boolean,
      summary: {
        en: "Adds From:, Date:, Message-ID: and, if configured, To: to mail from anybody that lacks them, not only from local_header_rewrite_clients. A DKIM signature that covers an absent header is broken by this.",
        ja: "From:、Date:、Message-ID: などの欠けているヘッダーを、local_header_rewrite_clients 以外からのメールにも追加します。存在しないことを署名対象にした DKIM 署名は壊れます。",
      },
      related: ["local_header_rewrite_clients", "undisclosed_recipients_header"],
    },
    undisclosed_recipients_header: {
      shape: word("text"),
      summary: {
        en: "Holds the header to put into mail that shows no recipient, such as `To: undisclosed-recipients:;`. When it is empty, nothing is added, and that is fine today.",
        ja: "To: も Cc: もないメールに追加するヘッダーです (例: `To: undisclosed-recipients:;`)。空なら追加しません。現在は追加しなくても問題ありません。",
      },
      related: ["always_add_missing_headers", "local_header_rewrite_clients"],
    },
    header_from_format: {
      shape: choice(headerFromFormats),
      summary: {
        en: "Picks the form of the From: header that Postfix writes for local programs which submit mail without one. Choose `obsolete` only for scripts that parse the old form.",
        ja: "ローカルのプログラムが From: なしで投稿したメールに、Postfix が付ける From: ヘッダーの形式です。`obsolete` は、古い形式を前提にしたスクリプトがある場合だけ使います。",
      },
      related: ["full_name_encoding_charset", "always_add_missing_headers"],
    },
    full_name_encoding_charset: {
      shape: word("text"),
      summary: {
        en: "Names the character set in which full names stand in the password file or in sendmail's `-F` option. Postfix labels the name with it when it encodes one for a From: header; it converts nothing, so a wrong name shows garbage.",
        ja: "パスワードファイルや sendmail の `-F` で渡されるフルネームの文字コードです。Postfix は From: を生成するときにこの名前を付けて符号化しますが、文字コードの変換はしません。実際と違うと文字化けします。",
      },
      related: ["header_from_format", "smtputf8_enable"],
    },
    enable_original_recipient: {
      shape: boolean,
      summary: {
        en: "Remembers the address that mail was first sent to and shows it as X-Original-To: on delivery. Turning it off merges copies that two aliases send to one mailbox, but up to Postfix 3.2 it upsets address verification.",
        ja: "書き換え前の受信者アドレスを記録し、配送時に X-Original-To: ヘッダーに残します。無効にすると、複数のエイリアスから同じメールボックスに届く写しが 1 通にまとまりますが、Postfix 3.2 まではアドレス検証に支障が出ます。",
      },
      related: ["virtual_alias_maps", "duplicate_filter_limit"],
    },
    empty_address_recipient: {
      shape: word("mail-address"),
      summary: {
        en: "Receives mail that is addressed to the null address `<>`, which can only arise locally through a mistake. Usually an alias of the postmaster.",
        ja: "空のアドレス `<>` 宛てになったメールの届け先です。設定やプログラムの誤りによって内部でだけ発生し、通常は postmaster のエイリアスに届けます。",
      },
      related: ["double_bounce_sender", "error_notice_recipient"],
    },
    empty_address_relayhost_maps_lookup_key: {
      shape: word("text"),
      summary: {
        en: "Stands for the empty envelope sender when sender_dependent_relayhost_maps is searched. Put this key into the table to choose the relay for bounces.",
        ja: "sender_dependent_relayhost_maps を検索するとき、空の差出人の代わりに使うキーです。バウンスの中継先を指定するには、このキーをテーブルに登録します。",
      },
      related: ["sender_dependent_relayhost_maps"],
    },
    empty_address_default_transport_maps_lookup_key: {
      shape: word("text"),
      summary: {
        en: "Stands for the empty envelope sender in lookups of sender_dependent_default_transport_maps; with an entry for it, bounces can take a transport of their own.",
        ja: "sender_dependent_default_transport_maps の検索で、空の差出人を表すキーです。登録しておくと、バウンスを専用のトランスポートで送れます。",
      },
      related: ["sender_dependent_default_transport_maps"],
    },
    empty_address_local_login_sender_maps_lookup_key: {
      shape: word("text"),
      summary: {
        en: "Stands for the empty sender when a local user submits mail under `<>` and local_login_sender_maps is consulted.",
        ja: "ローカルの利用者が空の差出人 `<>` で投稿したとき、local_login_sender_maps の照合に使うキーです。",
      },
      related: ["local_login_sender_maps"],
    },
    best_mx_transport: {
      shape: word("transport"),
      summary: {
        en: "Catches mail whose MX record names this host although the domain is none of those that end here; otherwise it bounces as a mail loop. It saves listing domains, but ties up SMTP client processes and hides real mistakes: an entry in mydestination or a virtual list is better.",
        ja: "MX がこのホストを指しているのに、このホストを最終配送先として設定していないドメインのメールを渡すトランスポートです。指定しなければループとして返送されます。SMTP クライアントのプロセスを占有し、設定の誤りにも気付きにくくなるため、mydestination などにドメインを登録するほうがよいでしょう。",
      },
      related: ["mydestination", "virtual_alias_domains", "proxy_interfaces"],
    },
    rewrite_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service of trivial-rewrite(8), which completes addresses and decides where each goes. Override it on single services when they need other routing rules.",
        ja: "アドレスの補完と配送先の決定を行う trivial-rewrite(8) の、master.cf でのサービス名です。特定のサービスだけ別の規則で経路を決めたい場合に上書きします。",
      },
      related: ["cleanup_service_name", "resolve_dequoted_address"],
    },
    extract_recipient_limit: {
      shape: integer,
      summary: {
        en: "Obsolete: capped the recipients that `sendmail -t` took from the headers. Postfix 2.1 dropped it; delete the line, nothing replaces it.",
        ja: "廃止されました。かつて `sendmail -t` がヘッダーから取り出す受信者数の上限でした。Postfix 2.1 でなくなり、代わりの設定はないので、行を削除してください。",
      },
    },
  },
} satisfies Topic;
