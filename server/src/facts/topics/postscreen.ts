import { boolean, cache, choice, integer, list, matchList, tables, template, time, word } from "../shape.js";
import { type ParameterNotes, type Topic, variantOf } from "../topic.js";
import { postscreenAccessCommands, postscreenActions } from "../vocabulary/postscreen.js";
import { ehloKeywords } from "../vocabulary/smtp-client.js";
import { rejectFooterMacros, upstreamProxyProtocols } from "../vocabulary/smtpd.js";
import { serverSecurityLevels } from "../vocabulary/tls.js";
import { unknownValues } from "../vocabulary/unknown-values.js";
import { smtpdTls } from "./smtpd-tls.js";

const action = choice(postscreenActions);

export const postscreen = {
  id: "postscreen",
  title: { en: "postscreen (zombie blocker)", ja: "postscreen (ボットの遮断)" },
  parameters: {
    postscreen_access_list: {
      shape: {
        kind: "list",
        of: choice(postscreenAccessCommands, { unknown: unknownValues.postscreenAccess }),
        tables: { key: "client", result: "keywords" },
      },
      summary: {
        en: "Lists, by IP address, the clients that skip all tests and those that are unwelcome; looked at first on every connection. Tables answer `permit`, `reject` or `dunno`. Use cidr tables: there is no search for parts of an address.",
        ja: "テストを免除するクライアントと拒むクライアントを IP アドレスで決めるリストで、接続のたびに最初に調べます。テーブルの結果は `permit`、`reject`、`dunno` です。アドレスの一部での検索は行わないため cidr テーブルを使います。",
      },
      related: ["postscreen_denylist_action", "mynetworks", "parent_domain_matches_subdomains"],
    },
    postscreen_denylist_action: {
      shape: action,
      summary: {
        en: "Sets what happens to clients for which postscreen_access_list says `reject`. With `ignore` that list only writes to the log, so move on to `enforce` or `drop` once it is right.",
        ja: "postscreen_access_list が `reject` としたクライアントの扱いです。`ignore` ではログに残るだけなので、リストに問題がないと分かったら `enforce` か `drop` にします。",
      },
      related: ["postscreen_access_list"],
    },
    postscreen_blacklist_action: {
      shape: action,
      summary: {
        en: "Old name of postscreen_denylist_action, up to Postfix 3.5. Still read as its default; write the new name from 3.6 on.",
        ja: "postscreen_denylist_action の Postfix 3.5 までの名前です。今も既定値として読まれますが、3.6 以降は新しい名前で書きます。",
      },
      related: ["postscreen_denylist_action"],
    },
    postscreen_allowlist_interfaces: {
      shape: matchList(word("network"), "other"),
      summary: {
        en: "Lists the addresses of this server on which a client can pass the tests for good. Exclude the backup MX address (`!192.0.2.2, static:all`): spam software that goes straight for the backup then never gets in, while real servers try the primary too.",
        ja: "テストに合格した記録を与える、このサーバー側のアドレスを並べます。バックアップ MX のアドレスを除外 (`!192.0.2.2, static:all`) すると、そこだけを狙う迷惑メールは入れず、プライマリにも接続する通常のサーバーは合格できます。",
      },
      related: ["postscreen_cache_map", "postscreen_greet_wait"],
    },
    postscreen_whitelist_interfaces: {
      shape: matchList(word("network"), "other"),
      summary: {
        en: "Old name of postscreen_allowlist_interfaces, from Postfix 2.9 to 3.5. Later versions still take its value as the default.",
        ja: "postscreen_allowlist_interfaces の Postfix 2.9 から 3.5 までの名前です。以降のバージョンでも既定値として参照されます。",
      },
      related: ["postscreen_allowlist_interfaces"],
    },
    postscreen_cache_map: {
      shape: cache,
      summary: {
        en: "Names the database that remembers which clients have passed which tests. Only one postscreen process may open it directly; several instances share it through proxy: or memcache:.",
        ja: "どのクライアントがどのテストに合格したかを覚えておくデータベースです。直接開けるのは 1 つの postscreen プロセスだけなので、複数のインスタンスで共有するには proxy: や memcache: を使います。",
      },
      related: ["postscreen_cache_cleanup_interval", "postscreen_cache_retention_time", "default_cache_db_type"],
    },
    postscreen_cache_cleanup_interval: {
      shape: time("h"),
      summary: {
        en: "Sets how often old entries are swept out of postscreen_cache_map; 0 never does. Where instances share one database, let a single instance do it. A sweep slows the database down, so do not run it often.",
        ja: "古い項目を postscreen_cache_map から掃除する間隔です。0 なら掃除しません。データベースを共有する場合は 1 つのインスタンスだけで行います。掃除の間はデータベースに負荷がかかるため、頻繁には行いません。",
      },
      related: ["postscreen_cache_map", "postscreen_cache_retention_time"],
    },
    postscreen_cache_retention_time: {
      shape: time("d"),
      summary: {
        en: "Keeps a client whose results have run out in postscreen_cache_map for this much longer, so that it is logged as a returning client and not as NEW.",
        ja: "合格の期限が切れたクライアントを、postscreen_cache_map にさらに残しておく期間です。この間に再び接続してくれば、NEW (新顔) ではなく再来として記録されます。",
      },
      related: ["postscreen_cache_cleanup_interval", "postscreen_greet_ttl"],
    },
    postscreen_greet_wait: {
      shape: time("s"),
      summary: {
        en: "Sets how long a new client must wait for the greeting, the time for catching those that speak first and for collecting DNS list results. Known clients do not wait. Do not cut it much, or slow DNS lists are left out.",
        ja: "初めてのクライアントに挨拶文を待たせる時間です。その間に、先に話し出すクライアントを見つけ、DNS リストの結果を集めます。合格済みのクライアントは待ちません。短くしすぎると遅い DNS リストの結果が間に合いません。",
      },
      related: ["postscreen_greet_action", "postscreen_dnsbl_sites", "postscreen_greet_banner"],
    },
    postscreen_greet_banner: {
      shape: word("text"),
      summary: {
        en: "Sets the teaser line 220-... that postscreen sends ahead of the true greeting to make hasty spam software talk too early. Empty it if a legitimate but broken client cannot cope with a greeting of several lines.",
        ja: "本来の挨拶文より前に送る `220-` の行で、せっかちな送信ソフトに先走って話させるためのおとりです。複数行の挨拶を扱えない正当なクライアントがある場合は空にします。",
      },
      related: ["smtpd_banner", "postscreen_greet_wait", "postscreen_greet_action"],
    },
    postscreen_greet_action: {
      shape: action,
      summary: {
        en: "Sets what happens to a client that speaks before the greeting, a sure sign of spam software. `enforce` is safe on nearly every site; the client never gets a pass for this connection.",
        ja: "挨拶文より先に話し出したクライアントの扱いです。これは迷惑メール送信ソフトの確かな兆候で、ほとんどの環境で `enforce` にして問題ありません。この接続で合格の記録が付くことはありません。",
      },
      related: ["postscreen_greet_wait", "postscreen_greet_ttl", "postscreen_greet_banner"],
    },
    postscreen_greet_ttl: {
      shape: time("d"),
      summary: {
        en: "Sets how long a client that waited for the greeting need not prove it again. May stay short, because this test costs a good client no more than postscreen_greet_wait.",
        ja: "挨拶文を待てたクライアントに、再テストを免除する期間です。このテストで正当な相手が失うのは postscreen_greet_wait の待ち時間だけなので、短くて構いません。",
      },
      related: ["postscreen_greet_action", "postscreen_cache_retention_time"],
    },
    postscreen_dnsbl_sites: {
      shape: list(word("text")),
      summary: {
        en: "Lists DNS block and allow lists as `domain=filter*weight`, for example `zen.example.org=127.0.0.[2..11]*2`; negative weights speak for a client. Respect each list's terms of use, and do not ask through public resolvers, which many lists refuse.",
        ja: "DNS のブロックリストと許可リストを `domain=filter*weight` の形 (例: `zen.example.org=127.0.0.[2..11]*2`) で並べます。負の重みは許可側に働きます。各リストの利用条件を守り、拒否されることの多い公開リゾルバー経由では問い合わせません。",
      },
      related: ["postscreen_dnsbl_threshold", "postscreen_dnsbl_action", "postscreen_dnsbl_reply_map"],
    },
    postscreen_dnsbl_threshold: {
      shape: integer,
      summary: {
        en: "Sets the sum of weights from postscreen_dnsbl_sites at which a client fails. Raise it above the weight of any single list to act only when several agree.",
        ja: "postscreen_dnsbl_sites の重みの合計がこの値に達したクライアントを不合格とします。1 つのリストの重みより大きくすれば、複数のリストが一致したときだけ拒否できます。",
      },
      related: ["postscreen_dnsbl_sites", "postscreen_dnsbl_action", "postscreen_dnsbl_allowlist_threshold"],
    },
    postscreen_dnsbl_action: {
      shape: action,
      summary: {
        en: "Sets what happens to a client whose DNS list score reaches postscreen_dnsbl_threshold. Watch the log under `ignore` for a while, then choose `enforce`, which still records sender and recipient.",
        ja: "DNS リストの得点が postscreen_dnsbl_threshold に達したクライアントの扱いです。しばらく `ignore` でログを見てから、差出人と受信者も記録に残る `enforce` にします。",
      },
      related: ["postscreen_dnsbl_threshold", "postscreen_dnsbl_sites"],
    },
    postscreen_dnsbl_allowlist_threshold: {
      shape: integer,
      summary: {
        en: "Lets a client with this score or a lower one skip all further tests; must be negative to have any effect. With an allowlist of known mail servers in postscreen_dnsbl_sites, it spares them the delays of the later tests.",
        ja: "得点がこの値以下のクライアントに残りのテストを免除します。負の値にしたときだけ働きます。postscreen_dnsbl_sites に既知のメールサーバーの許可リストを加えておくと、それらの遅延を避けられます。",
      },
      related: ["postscreen_dnsbl_sites", "postscreen_dnsbl_threshold", "postscreen_dnsbl_min_ttl"],
    },
    postscreen_dnsbl_whitelist_threshold: {
      shape: integer,
      summary: {
        en: "Old name of postscreen_dnsbl_allowlist_threshold, from Postfix 2.11 to 3.5; kept as its default so that old files go on working.",
        ja: "postscreen_dnsbl_allowlist_threshold の Postfix 2.11 から 3.5 までの名前です。古い設定が動き続けるよう、既定値として残されています。",
      },
      related: ["postscreen_dnsbl_allowlist_threshold"],
    },
    postscreen_dnsbl_reply_map: {
      shape: tables("domain", "text"),
      summary: {
        en: "Gives the public name under which a DNS list appears in replies, in place of a domain that contains a secret key. The key is the bare domain, without filter or weight. texthash or pcre files suit best.",
        ja: "秘密のキーを含む DNS リストのドメインの代わりに、応答で示す公開用の名前を与えます。検索キーはフィルターや重みを除いたドメインだけです。メモリに読み込まれる texthash や pcre が適しています。",
      },
      related: ["postscreen_dnsbl_sites", "rbl_reply_maps"],
    },
    postscreen_dnsbl_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits the wait for the answers of postscreen_dnsbl_sites; lists that are slower do not count. The resolver's own time limits apply independently.",
        ja: "postscreen_dnsbl_sites の回答を待つ時間です。間に合わないリストは数えません。リゾルバー自体の時間制限とは別のものです。",
      },
      related: ["postscreen_dnsbl_sites", "postscreen_greet_wait"],
    },
    postscreen_dnsbl_max_ttl: {
      shape: time("h"),
      summary: {
        en: "Caps how long a client that passed the DNS lists is trusted before they are asked again; the lifetime of the DNS answer counts if it is shorter.",
        ja: "DNS リストの検査に合格したクライアントに、再検査を免除する期間の上限です。DNS の回答の TTL がこれより短ければそちらに従います。",
      },
      related: ["postscreen_dnsbl_min_ttl", "postscreen_dnsbl_sites"],
    },
    postscreen_dnsbl_min_ttl: {
      shape: time("s"),
      summary: {
        en: "Sets the least time for which a pass in the DNS lists is remembered, even when the DNS answer lives shorter. Must not exceed postscreen_dnsbl_max_ttl.",
        ja: "DNS の回答の TTL がさらに短くても、DNS リストの検査の合格を最低限覚えておく時間です。postscreen_dnsbl_max_ttl を超えないようにします。",
      },
      related: ["postscreen_dnsbl_max_ttl"],
    },
    postscreen_dnsbl_ttl: {
      shape: time("h"),
      summary: {
        en: "Up to Postfix 3.0, how long a pass in the DNS lists was remembered. From 3.1 use postscreen_dnsbl_max_ttl, which takes a leftover value here as its default.",
        ja: "Postfix 3.0 まで、DNS リストの検査の合格を覚えておく期間でした。3.1 以降は postscreen_dnsbl_max_ttl を使います。ここに残した値はその既定値になります。",
      },
      related: ["postscreen_dnsbl_max_ttl", "postscreen_dnsbl_min_ttl"],
    },
    dnsblog_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the dnsblog service in master.cf, which does the lookups for postscreen_dnsbl_sites. Without that entry no DNS list is asked.",
        ja: "postscreen_dnsbl_sites の問い合わせを行う dnsblog サービスの、master.cf での名前です。このエントリがなければ DNS リストは使われません。",
      },
      related: ["postscreen_dnsbl_sites"],
    },
    dnsblog_reply_delay: {
      shape: time("s"),
      summary: {
        en: "Makes dnsblog hold back its answers, to see how postscreen copes with slow DNS lists. For tests only; leave it at 0 in service.",
        ja: "dnsblog の回答をわざと遅らせ、DNS リストが遅いときの postscreen の動きを確かめます。テスト専用で、運用では 0 のままにします。",
      },
      related: ["dnsblog_service_name", "postscreen_dnsbl_timeout"],
    },
    postscreen_pipelining_enable: {
      shape: boolean,
      summary: {
        en: "Tests whether a client waits for each reply before its next command. Costly: postscreen cannot hand over the running session afterwards, so every new client is put off once and must come back, maybe from another address.",
        ja: "クライアントが応答を待ってから次のコマンドを送るかを調べます。代償があり、テスト後にセッションを引き継げないため、初めての相手は必ず一度断られ、再接続が必要です。別のアドレスから再送する相手は遅れが大きくなります。",
      },
      related: ["postscreen_pipelining_action", "postscreen_pipelining_ttl"],
    },
    postscreen_pipelining_action: {
      shape: action,
      summary: {
        en: "Sets what happens to a client that fails the test of postscreen_pipelining_enable by sending several commands at once.",
        ja: "postscreen_pipelining_enable のテストで、コマンドをまとめて送ってきたクライアントの扱いです。",
      },
      related: ["postscreen_pipelining_enable", "smtpd_forbid_unauth_pipelining"],
    },
    postscreen_pipelining_ttl: {
      shape: time("d"),
      summary: {
        en: "Sets how long a client that passed the pipelining test need not repeat it. Keep it long, since each repetition delays good mail by one retry.",
        ja: "パイプライニングのテストに合格したクライアントに、再テストを免除する期間です。再テストのたびに正当なメールが 1 回の再送を待つことになるため、長くしておきます。",
      },
      related: ["postscreen_pipelining_enable"],
    },
    postscreen_non_smtp_command_enable: {
      shape: boolean,
      summary: {
        en: "Tests whether a client sends commands from postscreen_forbidden_commands, as HTTP proxies misused for spam do. Has the price of all tests after the greeting: a client that passes must connect a second time to deliver.",
        ja: "迷惑メールに悪用された HTTP プロキシのように、postscreen_forbidden_commands のコマンドを送ってくるかを調べます。挨拶文より後のテストに共通の代償として、合格した相手も接続し直さないと配送できません。",
      },
      related: ["postscreen_non_smtp_command_action", "postscreen_forbidden_commands"],
    },
    postscreen_non_smtp_command_action: {
      shape: action,
      summary: {
        en: "Sets what happens to a client that sends a command from postscreen_forbidden_commands while postscreen_non_smtp_command_enable is on. No mail server does that, so `drop` harms nobody.",
        ja: "postscreen_non_smtp_command_enable が有効なとき、postscreen_forbidden_commands のコマンドを送ったクライアントの扱いです。通常のメールサーバーが送ることはないため、`drop` で問題ありません。",
      },
      related: ["postscreen_non_smtp_command_enable", "postscreen_forbidden_commands"],
    },
    postscreen_non_smtp_command_ttl: {
      shape: time("d"),
      summary: {
        en: "Sets how long a pass in the test for non-SMTP commands lasts. A short time would make regular senders reconnect again and again.",
        ja: "SMTP 以外のコマンドのテストの合格が有効な期間です。短いと、常連の送信元に何度も接続し直させることになります。",
      },
      related: ["postscreen_non_smtp_command_enable"],
    },
    postscreen_bare_newline_enable: {
      shape: boolean,
      summary: {
        en: "Tests whether a client ends lines with LF alone instead of CR LF. As with the other tests in mid-session, clients that pass are sent away to reconnect. It does not replace smtpd_forbid_bare_newline, which guards the message itself.",
        ja: "行末に CR LF ではなく LF だけを送るクライアントかどうかを調べます。セッション途中の他のテストと同じく、合格しても接続し直させます。メッセージ自体を守る smtpd_forbid_bare_newline の代わりにはなりません。",
      },
      related: ["postscreen_bare_newline_action", "smtpd_forbid_bare_newline"],
    },
    postscreen_bare_newline_action: {
      shape: action,
      summary: {
        en: "Sets what happens to a client that fails the test of postscreen_bare_newline_enable. Legitimate scripts and appliances make this mistake too, so look at the log before going beyond `ignore`.",
        ja: "postscreen_bare_newline_enable のテストに不合格となったクライアントの扱いです。正当なスクリプトや機器でも起こるため、`ignore` より厳しくする前にログを確かめます。",
      },
      related: ["postscreen_bare_newline_enable"],
    },
    postscreen_bare_newline_ttl: {
      shape: time("d"),
      summary: {
        en: "Sets how long a client that passed the test for bare LF is spared another one.",
        ja: "LF だけの改行のテストに合格したクライアントに、次のテストを免除する期間です。",
      },
      related: ["postscreen_bare_newline_enable", "postscreen_cache_retention_time"],
    },
    postscreen_forbidden_commands: {
      shape: matchList(word("text"), "other"),
      summary: {
        en: "Lists the commands that give a client away as no mail client in the test of postscreen_non_smtp_command_enable. Follows smtpd_forbidden_commands unless set.",
        ja: "postscreen_non_smtp_command_enable のテストで、メールのクライアントではないと判断するコマンドを並べます。設定しなければ smtpd_forbidden_commands に従います。",
      },
      related: ["postscreen_non_smtp_command_action", "smtpd_forbidden_commands"],
    },
    postscreen_client_connection_count_limit: {
      shape: integer,
      summary: {
        en: "Caps the connections that one client may have open with postscreen. As screening takes seconds, a busy sender may need more of them here than with the SMTP server itself.",
        ja: "1 つのクライアントが postscreen と同時に張れる接続数の上限です。検査に数秒かかるため、送信量の多い相手では SMTP サーバー本体より多くの接続が必要なことがあります。",
      },
      related: ["smtpd_client_connection_count_limit", "postscreen_pre_queue_limit"],
    },
    postscreen_pre_queue_limit: {
      shape: integer,
      summary: {
        en: "Caps the clients that are in the middle of the tests. Beyond it, clients not known yet get 421 and must come back; known ones are not affected.",
        ja: "テスト中のクライアント数の上限です。超えると、合格の記録がないクライアントには 421 を返して出直させます。合格済みのクライアントは影響を受けません。",
      },
      related: ["postscreen_post_queue_limit", "default_process_limit"],
    },
    postscreen_post_queue_limit: {
      shape: integer,
      summary: {
        en: "Caps the clients that are through the tests and wait for a free SMTP server process. When it is full, everybody gets 421: a sign that the smtpd service needs more processes.",
        ja: "テストを終え、SMTP サーバープロセスが空くのを待つクライアント数の上限です。満杯になると全員に 421 を返します。smtpd サービスのプロセス数が足りない兆候です。",
      },
      related: ["postscreen_pre_queue_limit", "default_process_limit", "smtpd_service_name"],
    },
    postscreen_command_count_limit: {
      shape: integer,
      summary: {
        en: "Caps the commands of one session that postscreen conducts itself. No mail is ever accepted in such a session, so nobody honest needs many.",
        ja: "postscreen 自身が応対するセッションで受け付けるコマンド数の上限です。このセッションでメールを受け取ることはないため、正当な相手が多くのコマンドを送る必要はありません。",
      },
      related: ["postscreen_command_time_limit"],
    },
    postscreen_command_time_limit: {
      shape: time("s"),
      summary: {
        en: "Limits the time for one complete command line in a session that postscreen conducts itself. It shrinks under load, so that idle clients make room.",
        ja: "postscreen 自身が応対するセッションで、コマンド 1 行が届き終わるまで待つ時間です。混雑時には短くなり、何もしないクライアントに場所をあけさせます。",
      },
      related: ["postscreen_command_count_limit", "smtpd_timeout"],
    },
    postscreen_watchdog_timeout: {
      shape: time("s"),
      summary: {
        en: "Kills a postscreen process that is stuck for this long in one command or cache operation. A protection against bugs, not a timeout for clients; raise it only if a slow cache database sets it off.",
        ja: "1 つのコマンドやキャッシュ操作でこの時間止まった postscreen プロセスを終了させます。クライアントのタイムアウトではなく不具合への備えです。キャッシュのデータベースが遅くて作動する場合にだけ延ばします。",
      },
      related: ["postscreen_cache_map"],
    },
    postscreen_command_filter: {
      shape: tables("other", "text"),
      summary: {
        en: "Rewrites the commands that clients send to postscreen, in the manner of smtpd_command_filter, whose table it uses unless told otherwise.",
        ja: "postscreen に届いたコマンドを smtpd_command_filter と同じ方法で書き換えます。設定しなければ同じテーブルを使います。",
      },
      related: ["smtpd_command_filter"],
    },
    postscreen_disable_vrfy_command: {
      shape: boolean,
      summary: {
        en: "Turns off VRFY in sessions that postscreen conducts itself. Follows disable_vrfy_command, so that clients cannot tell the two apart.",
        ja: "postscreen 自身が応対するセッションで VRFY を無効にします。SMTP サーバーと見分けがつかないよう、通常は disable_vrfy_command に従わせます。",
      },
      related: ["disable_vrfy_command"],
    },
    postscreen_helo_required: {
      shape: boolean,
      summary: {
        en: "Insists on HELO or EHLO before MAIL FROM in sessions that postscreen conducts itself. Leave it in step with smtpd_helo_required.",
        ja: "postscreen 自身が応対するセッションで、MAIL FROM の前に HELO または EHLO を必須とします。smtpd_helo_required と揃えておきます。",
      },
      related: ["smtpd_helo_required"],
    },
    postscreen_discard_ehlo_keywords: {
      shape: list(choice(ehloKeywords, { unknown: "ignored" })),
      summary: {
        en: "Hides SMTP extensions in the EHLO reply of postscreen. Should be the same as smtpd_discard_ehlo_keywords, because a client may meet either program.",
        ja: "postscreen が返す EHLO の応答から外す SMTP 拡張を並べます。クライアントはどちらのプログラムにも当たるため、smtpd_discard_ehlo_keywords と同じにしておきます。",
      },
      related: ["smtpd_discard_ehlo_keywords", "postscreen_discard_ehlo_keyword_address_maps"],
    },
    postscreen_discard_ehlo_keyword_address_maps: {
      shape: tables("client", "keywords"),
      summary: {
        en: "Hides SMTP extensions in the EHLO reply of postscreen per client address. Normally left to follow smtpd_discard_ehlo_keyword_address_maps.",
        ja: "postscreen が返す EHLO の応答から外す SMTP 拡張を、クライアントのアドレスごとに決めます。通常は smtpd_discard_ehlo_keyword_address_maps に従わせます。",
      },
      related: ["smtpd_discard_ehlo_keyword_address_maps", "postscreen_discard_ehlo_keywords"],
    },
    postscreen_reject_footer: {
      shape: template(rejectFooterMacros),
      summary: {
        en: "Adds a text to the refusals of postscreen, such as where to complain. Takes over smtpd_reject_footer unless set; a different text helps to see from a bounce which program refused.",
        ja: "postscreen の拒否応答に、問い合わせ先などの文を付け加えます。設定しなければ smtpd_reject_footer を使います。別の文にすると、バウンスからどちらのプログラムが拒否したか分かります。",
      },
      related: ["smtpd_reject_footer", "postscreen_reject_footer_maps", "postscreen_expansion_filter"],
    },
    postscreen_reject_footer_maps: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Chooses the footer of a refusal by postscreen according to the text of its reply, as smtpd_reject_footer_maps does for the SMTP server.",
        ja: "postscreen の拒否応答に付け加える文を、応答の文面に応じて選びます。SMTP サーバーの smtpd_reject_footer_maps に当たるものです。",
      },
      related: ["smtpd_reject_footer_maps", "postscreen_reject_footer"],
    },
    postscreen_expansion_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that may appear when postscreen_reject_footer inserts a value; any other becomes an underscore.",
        ja: "postscreen_reject_footer に値を展開するときに許す文字を並べます。それ以外の文字は `_` に置き換えます。",
      },
      related: ["smtpd_expansion_filter", "postscreen_reject_footer"],
    },
    postscreen_upstream_proxy_protocol: {
      shape: choice(upstreamProxyProtocols, { caseSensitive: true }),
      summary: {
        en: "Tells postscreen that a load balancer in front announces the real client's address at the start of each connection. All postscreen decisions then go by that address; nobody but the balancer may reach the port.",
        ja: "前段の負荷分散装置が、接続の先頭で本来のクライアントのアドレスを伝えることを postscreen に知らせます。判定はすべてそのアドレスで行われるため、装置以外からポートに届かないようにします。",
      },
      related: ["postscreen_upstream_proxy_timeout", "smtpd_upstream_proxy_protocol"],
    },
    postscreen_upstream_proxy_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long postscreen waits for the balancer of postscreen_upstream_proxy_protocol to announce the client.",
        ja: "postscreen_upstream_proxy_protocol の装置がクライアントのアドレスを伝えるのを postscreen が待つ時間です。",
      },
      related: ["postscreen_upstream_proxy_protocol"],
    },
    postscreen_tls_security_level: {
      shape: choice(serverSecurityLevels),
      summary: {
        en: "Decides whether clients under test may or must use TLS with postscreen, which leaves the work to tlsproxy(8). Follows smtpd_tls_security_level; never `encrypt` on a public port 25. Known clients do TLS with the SMTP server itself.",
        ja: "テスト中のクライアントに対し、postscreen が TLS を許可するか必須にするかを決めます。暗号化は tlsproxy(8) が担います。通常は smtpd_tls_security_level に従わせ、公開の 25 番ポートで `encrypt` にはしません。合格済みのクライアントは SMTP サーバー本体と TLS を行います。",
      },
      related: ["smtpd_tls_security_level", "tlsproxy_tls_security_level"],
    },
    postscreen_use_tls: {
      shape: boolean,
      summary: {
        en: "Had postscreen offer STARTTLS without requiring it. Deprecated: postscreen_tls_security_level = `may` says the same and overrides this.",
        ja: "postscreen に STARTTLS を任意として提示させていたパラメータです。非推奨で、代わりに postscreen_tls_security_level = `may` を使います。そちらが設定されていれば無視されます。",
      },
      related: ["postscreen_tls_security_level", "smtpd_use_tls"],
    },
    postscreen_enforce_tls: {
      shape: boolean,
      summary: {
        en: "Had postscreen require STARTTLS of every client under test. Deprecated in favour of postscreen_tls_security_level = `encrypt`, which is no setting for a public MX.",
        ja: "postscreen に、テスト中の全クライアントへ STARTTLS を要求させていたパラメータです。非推奨で、代わりは postscreen_tls_security_level = `encrypt` ですが、公開の MX には適しません。",
      },
      related: ["postscreen_tls_security_level", "smtpd_enforce_tls"],
    },
    ...tlsVariants([
      "smtpd_starttls_timeout",
      "smtpd_tls_CAfile",
      "smtpd_tls_CApath",
      "smtpd_tls_always_issue_session_ids",
      "smtpd_tls_ask_ccert",
      "smtpd_tls_ccert_verifydepth",
      "smtpd_tls_cert_file",
      "smtpd_tls_chain_files",
      "smtpd_tls_ciphers",
      "smtpd_tls_dcert_file",
      "smtpd_tls_dh1024_param_file",
      "smtpd_tls_dh512_param_file",
      "smtpd_tls_dkey_file",
      "smtpd_tls_eccert_file",
      "smtpd_tls_eckey_file",
      "smtpd_tls_eecdh_grade",
      "smtpd_tls_enable_rpk",
      "smtpd_tls_exclude_ciphers",
      "smtpd_tls_fingerprint_digest",
      "smtpd_tls_key_file",
      "smtpd_tls_loglevel",
      "smtpd_tls_loglevel_maps",
      "smtpd_tls_mandatory_ciphers",
      "smtpd_tls_mandatory_exclude_ciphers",
      "smtpd_tls_mandatory_protocols",
      "smtpd_tls_protocols",
      "smtpd_tls_req_ccert",
    ]),
    postscreen_tls_trace_size_limit: {
      shape: smtpdTls.parameters.smtpd_tls_trace_size_limit.shape,
      summary: {
        en: "Limits the size of each TLS trace file from sessions that postscreen still tests; 0 writes none. tlsproxy(8) does the writing, so the file names begin with `tlsproxy-`. Follows smtpd_tls_trace_size_limit unless set.",
        ja: "postscreen がテスト中のセッションについて、TLS の記録ファイル 1 個の大きさを制限します。0 なら作りません。書き出すのは tlsproxy(8) なので、ファイル名は `tlsproxy-` で始まります。設定しなければ smtpd_tls_trace_size_limit に従います。",
      },
      related: ["smtpd_tls_trace_size_limit", "postscreen_tls_loglevel_maps"],
    },
  },
} satisfies Topic;

/** The smtpd_* parameters with a postscreen_* variant, for TLS in sessions that postscreen handles itself. */
function tlsVariants(names: readonly (keyof typeof smtpdTls.parameters)[]): Record<string, ParameterNotes> {
  return Object.fromEntries(
    names.map((name) => {
      const difference = {
        en: `Stands in for ${name} while postscreen(8) still tests a client; rarely set apart from it.`,
        ja: `postscreen(8) がクライアントをテストしている間、${name} の代わりになります。別の値にすることはまれです。`,
      };
      const notes = {
        ...variantOf(smtpdTls.parameters[name], difference),
        related: [name, "postscreen_tls_security_level"],
      };
      return [name.replace("smtpd_", "postscreen_"), notes];
    }),
  );
}
