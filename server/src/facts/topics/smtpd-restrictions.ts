import { boolean, choice, integer, list, matchList, restrictions, tables, template, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import {
  parentDomainFeatures,
  permitActions,
  rblReplyMacros,
  rejectFooterMacros,
  tempfailActions,
} from "../vocabulary/smtpd.js";

const replyCode = word("reply-code");

export const smtpdRestrictions = {
  id: "smtpd-restrictions",
  title: { en: "SMTP server: access restrictions", ja: "SMTP サーバー: アクセス制限" },
  parameters: {
    smtpd_client_restrictions: {
      shape: restrictions("client"),
      summary: {
        en: "Lists the checks on who connects: the client's address, host name, login or certificate. The first match decides, and `permit` ends only this list. As long as smtpd_delay_reject is on, a refusal reaches the client only at RCPT TO.",
        ja: "接続してきたクライアントのアドレス、ホスト名、ログイン、証明書に対する検査を並べます。最初に一致したもので結果が決まり、`permit` はこのリストだけを終わらせます。smtpd_delay_reject が有効な間は、拒否の応答を RCPT TO の時点で返します。",
      },
      related: ["smtpd_delay_reject", "smtpd_recipient_restrictions", "mynetworks"],
    },
    smtpd_helo_restrictions: {
      shape: restrictions("helo"),
      summary: {
        en: "Lists the checks on the name that the client gives with HELO or EHLO. A client can dodge them by saying no HELO at all, so turn on smtpd_helo_required as well. Many honest hosts have odd names: exempt own networks and logged-in users first.",
        ja: "HELO / EHLO で名乗った名前に対する検査を並べます。HELO を省けば素通りできるため、smtpd_helo_required も有効にします。正当なホストでも名前が不適切なことは多いので、先に自ネットワークや認証済みの利用者を許可しておきます。",
      },
      related: ["smtpd_helo_required", "smtpd_delay_reject", "unknown_helo_hostname_tempfail_action"],
    },
    smtpd_sender_restrictions: {
      shape: restrictions("sender"),
      summary: {
        en: "Lists the checks on the envelope sender of MAIL FROM, such as unknown domains or, on the submission service, senders that do not belong to the login. It says nothing about the From: header, which anyone may fill in.",
        ja: "MAIL FROM のエンベロープ差出人に対する検査を並べます。存在しないドメインの拒否や、submission サービスでログイン名と差出人の対応を確かめる用途に使います。ヘッダーの From: は検査の対象になりません。",
      },
      related: ["smtpd_sender_login_maps", "smtpd_reject_unlisted_sender", "smtpd_delay_reject"],
    },
    smtpd_relay_restrictions: {
      shape: restrictions("relay"),
      summary: {
        en: "Decides who may send mail through this server to other domains; evaluated for every RCPT TO. Without `reject_unauth_destination` or `defer_unauth_destination` here or in smtpd_recipient_restrictions, Postfix accepts no mail. A loose rule here makes an open relay.",
        ja: "このサーバーを経由して外部ドメインへ送れる相手を決めるリストで、RCPT TO ごとに評価します。ここか smtpd_recipient_restrictions に `reject_unauth_destination` や `defer_unauth_destination` がなければメールを受け取りません。許可が緩いとオープンリレーになります。",
      },
      related: [
        "smtpd_recipient_restrictions",
        "relay_domains",
        "mynetworks",
        "smtpd_relay_before_recipient_restrictions",
      ],
    },
    smtpd_recipient_restrictions: {
      shape: restrictions("recipient"),
      summary: {
        en: "Lists the checks at RCPT TO, the usual home of spam rules because client, sender and recipient are all known here. Leave relay permission to smtpd_relay_restrictions; if that list is empty, this one must hold `reject_unauth_destination` or its like.",
        ja: "RCPT TO で行う検査を並べます。クライアント、差出人、受信者がすべて揃うため、迷惑メール対策の中心になります。中継の可否は smtpd_relay_restrictions に任せ、それを空にする場合はここに `reject_unauth_destination` などを必ず入れます。",
      },
      related: ["smtpd_relay_restrictions", "smtpd_sender_restrictions", "smtpd_restriction_classes"],
    },
    smtpd_data_restrictions: {
      shape: restrictions("data"),
      summary: {
        en: "Lists the checks at DATA, once all recipients are known but before any content. The place for `reject_multi_recipient_bounce` and for policy servers that count recipients. A refusal hits all recipients; recipient checks work only for mail to a single one.",
        ja: "受信者が出揃い、本文はまだ届いていない DATA の時点で行う検査を並べます。`reject_multi_recipient_bounce` や、受信者数を見るポリシーサーバーに向いています。拒否は全受信者に及び、受信者の検査は宛先が 1 件のときだけ働きます。",
      },
      related: ["smtpd_end_of_data_restrictions", "smtpd_recipient_restrictions"],
    },
    smtpd_end_of_data_restrictions: {
      shape: restrictions("end-of-data"),
      summary: {
        en: "Lists the checks after the whole message has arrived, when its size is known. Mostly used to ask a policy server about quotas. The answer applies to every recipient of the message, as with smtpd_data_restrictions.",
        ja: "メッセージ全体を受け取り、サイズが確定した後に行う検査を並べます。容量制限をポリシーサーバーに問い合わせる用途が主です。smtpd_data_restrictions と同じく、結果はそのメッセージの全受信者に及びます。",
      },
      related: ["smtpd_data_restrictions", "message_size_limit"],
    },
    smtpd_etrn_restrictions: {
      shape: restrictions("etrn"),
      summary: {
        en: "Lists the checks on clients that use ETRN to ask for delivery of waiting mail. Only domains in fast_flush_domains can be asked for; limit the command to known networks if strangers have no business triggering deliveries.",
        ja: "滞留メールの配送を求める ETRN コマンドに対する検査を並べます。対象は fast_flush_domains のドメインに限られます。無関係なホストに配送を起動させたくなければ、既知のネットワークだけに許可します。",
      },
      related: ["fast_flush_domains", "smtpd_client_restrictions"],
    },
    smtpd_restriction_classes: {
      shape: list(word("text")),
      summary: {
        en: "Declares names for groups of restrictions. Each name becomes a parameter of its own that holds the group, and can then be used in any restriction list or as the result of an access table: the way to different rules for different recipients.",
        ja: "制限のまとまりに付ける名前を宣言します。宣言した名前はそれ自体が main.cf のパラメータになり、そこに中身を書きます。制限リストのほか、アクセステーブルの結果としても使えるため、受信者ごとに規則を変えられます。",
      },
      related: ["smtpd_recipient_restrictions", "smtpd_policy_service_default_action"],
    },
    smtpd_delay_reject: {
      shape: boolean,
      summary: {
        en: "Holds back the client, HELO and sender restrictions until RCPT TO (or ETRN), so that the log shows whose mail was refused and clients that ignore early refusals behave. If turned off, lists may use only what is known at their own stage.",
        ja: "クライアント、HELO、差出人の制限の評価を RCPT TO (または ETRN) まで遅らせます。誰宛てのメールを断ったかがログに残り、早い段階の拒否を理解しないクライアントとも問題が起きません。無効にすると、各リストではその時点で分かる情報しか使えません。",
      },
      related: ["smtpd_client_restrictions", "smtpd_helo_restrictions", "smtpd_sender_restrictions"],
    },
    smtpd_helo_required: {
      shape: boolean,
      summary: {
        en: "Insists on HELO or EHLO before MAIL FROM. Safe on any server, and needed to make smtpd_helo_restrictions more than a suggestion: otherwise a client just leaves the greeting out.",
        ja: "MAIL FROM の前に HELO または EHLO を必須とします。どのサーバーでも有効にして差し支えなく、省略による smtpd_helo_restrictions の素通りを防ぐために必要です。",
      },
      related: ["smtpd_helo_restrictions"],
    },
    smtpd_relay_before_recipient_restrictions: {
      shape: boolean,
      summary: {
        en: "Puts smtpd_relay_restrictions ahead of smtpd_recipient_restrictions, as the documentation always claimed. Older setups ran them the other way round; turn it off only if the order of rejections or of policy requests matters to you.",
        ja: "smtpd_relay_restrictions を smtpd_recipient_restrictions より先に評価します。以前の実装は文書と逆の順序でした。拒否やポリシー問い合わせの順序を従来どおりにしたい場合にだけ無効にします。",
      },
      related: ["smtpd_relay_restrictions", "smtpd_recipient_restrictions", "compatibility_level"],
    },
    smtpd_reject_unlisted_recipient: {
      shape: boolean,
      summary: {
        en: "Refuses recipients that do not exist in their domain, even if no restriction list says `reject_unlisted_recipient`. Leave it on: otherwise this server accepts mail that it must bounce later, and becomes a source of backscatter.",
        ja: "制限リストに `reject_unlisted_recipient` がなくても、担当ドメインに存在しない受信者を拒否します。無効にすると、いったん受け取ったメールを後でバウンスすることになり、無関係な差出人への迷惑 (バックスキャッター) の元になります。",
      },
      related: ["local_recipient_maps", "relay_recipient_maps", "virtual_mailbox_maps", "virtual_alias_maps"],
    },
    smtpd_reject_unlisted_sender: {
      shape: boolean,
      summary: {
        en: "Refuses senders that claim an address in one of our own domains that does not exist, without an explicit `reject_unlisted_sender`. Catches some forgeries, but also mail from own systems that use made-up sender addresses.",
        ja: "`reject_unlisted_sender` を書かなくても、自ドメインに存在しないアドレスを名乗る差出人を拒否します。なりすましの一部を防げますが、実在しない差出人を使う社内システムのメールも止まります。",
      },
      related: ["smtpd_sender_restrictions", "local_recipient_maps", "virtual_alias_maps"],
    },
    show_user_unknown_table_name: {
      shape: boolean,
      summary: {
        en: 'Names the table that lacks the address in replies such as "User unknown in local recipient table". Helps while setting up; turn it off afterwards to tell outsiders less about how the system is built.',
        ja: '受信者不明の応答に、アドレスが見つからなかったテーブルの名前 ("in local recipient table" など) を含めます。構築中の調査には便利ですが、内部構成を外部に見せたくなければ無効にします。',
      },
      related: ["smtpd_reject_unlisted_recipient", "unknown_local_recipient_reject_code"],
    },
    strict_rfc821_envelopes: {
      shape: boolean,
      summary: {
        en: "Accepts MAIL FROM and RCPT TO addresses only in angle brackets and without comments or display names. Stops some spam software, and just as well old devices and scripts that never learned the proper form.",
        ja: "MAIL FROM と RCPT TO のアドレスを `<>` で囲んだ形だけに限り、コメントや表示名の付いたものを拒否します。粗雑な送信ソフトを止められますが、書式の古い機器やスクリプトからのメールも届かなくなります。",
      },
      related: ["smtpd_command_filter", "smtpd_helo_required"],
    },
    parent_domain_matches_subdomains: {
      shape: matchList(choice(parentDomainFeatures), "other"),
      summary: {
        en: "Lists the features in which a pattern example.com also covers host.example.com. Features not listed need an extra pattern .example.com for that. Kept for old configurations; removing names makes patterns strict, so check tables before.",
        ja: "パターン example.com が host.example.com にも一致する機能を列挙します。ここにない機能では、サブドメインに .example.com の形が別途必要です。古い設定との互換のために残されており、名前を外す前にテーブルの書き方を確認します。",
      },
      related: ["relay_domains", "mynetworks", "transport_maps"],
    },
    permit_mx_backup_networks: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Limits `permit_mx_backup` to recipient domains whose primary MX hosts lie in these networks. Always set it together with that restriction: otherwise anyone can make this server relay by publishing it as a backup MX.",
        ja: "`permit_mx_backup` の対象を、プライマリ MX がこれらのネットワークにあるドメインに限ります。`permit_mx_backup` を使うなら必ず設定します。設定しないと、第三者が自分のドメインのバックアップ MX としてこのサーバーを勝手に登録し、中継に使えてしまいます。",
      },
      related: ["smtpd_relay_restrictions", "relay_domains", "parent_domain_matches_subdomains"],
    },
    smtpd_null_access_lookup_key: {
      shape: word("text"),
      summary: {
        en: "Gives the key under which access tables find the empty sender of bounce messages. Change it only if a table type cannot hold the key `<>`; the tables must then use the new key.",
        ja: "バウンスに使われる空の差出人を、アクセステーブルで検索するときのキーを決めます。`<>` をキーにできない種類のテーブルを使う場合にだけ変更し、テーブル側も同じキーに揃えます。",
      },
      related: ["smtpd_sender_restrictions"],
    },
    smtpd_log_access_permit_actions: {
      shape: matchList(choice(permitActions, { or: "text" }), "other"),
      summary: {
        en: "Logs also when the named restrictions accept a request; without it, only refusals are logged. Helps to find out which rule lets unwanted mail in: `static:all` logs every one, `permit_dnswl_client` just that one.",
        ja: "通常は拒否だけが記録されるアクセス制限について、ここに挙げた許可もログに残します。不要なメールを通している規則を探すときに使い、`static:all` ですべて、`permit_dnswl_client` のように書けばその規則だけを記録します。",
      },
      related: ["smtpd_recipient_restrictions", "smtpd_relay_restrictions"],
    },
    smtpd_reject_footer: {
      shape: template(rejectFooterMacros),
      summary: {
        en: "Adds a text to every 4xx and 5xx reply, for instance how to reach support and the time and address to quote. Starts on a line of its own unless it begins with \\c; \\n breaks the line. Keep it short, and do not expect it in this server's log.",
        ja: "4xx と 5xx のすべての応答に、問い合わせ先や時刻、接続元アドレスなどの文を付け加えます。先頭が \\c なら改行せずに続け、\\n で改行します。長い文は相手側で切り捨てられることがあり、このサーバーのログには残りません。",
      },
      related: ["smtpd_reject_footer_maps", "smtpd_expansion_filter", "smtpd_reject_filter_maps"],
    },
    smtpd_reject_footer_maps: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Picks a footer by the text of the refusal, so that for example blocklist refusals can name another contact than full mailboxes. Usually a regexp or pcre table, in which `$$name` must be written for the attributes of smtpd_reject_footer.",
        ja: "拒否応答の文面に応じて付け加える文を選びます。ブロックリストによる拒否だけ別の連絡先を示す、といった使い方ができます。多くは regexp か pcre のテーブルで、smtpd_reject_footer の属性は `$$name` と書きます。",
      },
      related: ["smtpd_reject_footer", "smtpd_reject_filter_maps"],
    },
    smtpd_reject_filter_maps: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Rewrites 4xx and 5xx replies before they reach the client, including those of Milters and policy servers, for instance to make a temporary refusal permanent. It cannot turn a refusal into acceptance. Both versions are logged.",
        ja: "4xx と 5xx の応答を、Milter やポリシーサーバー由来のものも含め、クライアントに返す前に書き換えます。一時拒否を恒久拒否に変えることはできますが、拒否を受け入れには変えられません。ログには変更前と変更後の両方が残ります。",
      },
      related: ["smtpd_reject_footer", "smtpd_reject_footer_maps"],
    },
    smtpd_expansion_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that survive when client-supplied text goes into DNSBL replies and reject footers; all others become an underscore. Keeps hostile host names or addresses from smuggling control characters into a reply.",
        ja: "クライアント由来の文字列を DNSBL の応答や拒否時の付加文に展開するとき、そのまま残す文字を列挙します。それ以外は `_` になり、細工されたホスト名やアドレスから応答に制御文字が混ざるのを防ぎます。",
      },
      related: ["default_rbl_reply", "rbl_reply_maps", "smtpd_reject_footer"],
    },
    default_rbl_reply: {
      shape: template(rblReplyMacros),
      summary: {
        en: "Composes the reply when `reject_rbl_client` and its relatives refuse a client. It must begin with a reply code, normally `$rbl_code`. Change it if the list's domain holds a secret key, or per list in rbl_reply_maps.",
        ja: "`reject_rbl_client` などが拒否したときの応答文を組み立てます。先頭には応答コード (通常は `$rbl_code`) が必要です。リストのドメインに秘密のキーが含まれる場合に書き換えます。リストごとに変えるなら rbl_reply_maps を使います。",
      },
      related: ["rbl_reply_maps", "maps_rbl_reject_code", "smtpd_expansion_filter"],
    },
    rbl_reply_maps: {
      shape: tables("domain", "text"),
      summary: {
        en: "Gives a DNS list a reply of its own in place of default_rbl_reply. The key is the argument of the restriction, filter included (domain=127.0.0.2). Use it to keep a personal API key in the list's domain out of replies.",
        ja: "DNS リストごとに default_rbl_reply の代わりになる応答文を与えます。キーは制限に書いた引数そのもので、フィルター部分 (domain=127.0.0.2) も含みます。リストのドメインに埋め込まれた API キーを応答で漏らさないためにも使います。",
      },
      related: ["default_rbl_reply", "maps_rbl_reject_code", "postscreen_dnsbl_reply_map"],
    },
    maps_rbl_domains: {
      shape: list(word("domain")),
      summary: {
        en: "Obsolete: named the DNS blocklists for the equally obsolete restriction `reject_maps_rbl`. Write one `reject_rbl_client` per list into the restrictions instead.",
        ja: "廃止された設定です。同じく廃止された `reject_maps_rbl` が参照する DNS ブロックリストを並べるものでした。今は制限リストに `reject_rbl_client` をリストごとに書きます。",
      },
      related: ["smtpd_recipient_restrictions", "rbl_reply_maps"],
    },
    smtpd_policy_service_default_action: {
      shape: word("text"),
      summary: {
        en: "Sets what happens when a policy server cannot be reached or gives no usable answer. The built-in refusal is safe but stops mail during an outage; `DUNNO` carries on as if the server had no opinion. Any action of an access table is allowed.",
        ja: "ポリシーサーバーに接続できない、または応答が得られないときの動作を決めます。初期設定の一時拒否は安全ですが障害中はメールが止まります。`DUNNO` なら判断なしとして次の制限に進みます。アクセステーブルの結果と同じ書き方ができます。",
      },
      related: ["smtpd_policy_service_timeout", "smtpd_policy_service_try_limit", "smtpd_restriction_classes"],
    },
    smtpd_policy_service_max_idle: {
      shape: time("s"),
      summary: {
        en: "Closes a connection to a policy server after this long without a request. Keep it below the time after which the policy server itself hangs up, or requests run into dead connections.",
        ja: "問い合わせのないポリシーサーバーへの接続を閉じるまでの時間です。サーバー側が接続を切る時間より短くしておかないと、切れた接続に問い合わせてしまいます。",
      },
      related: ["smtpd_policy_service_max_ttl", "smtpd_policy_service_timeout"],
    },
    smtpd_policy_service_max_ttl: {
      shape: time("s"),
      summary: {
        en: "Closes even a busy connection to a policy server once it has existed this long, so that changes behind a load balancer or a restarted server take effect in time.",
        ja: "使用中であっても、ポリシーサーバーへの接続をこの時間が過ぎたら張り直します。負荷分散装置の背後での切り替えや、サーバーの更新を一定時間内に反映させるためのものです。",
      },
      related: ["smtpd_policy_service_max_idle", "smtpd_policy_service_request_limit"],
    },
    smtpd_policy_service_policy_context: {
      shape: word("text"),
      summary: {
        en: "Sends this text as the attribute policy_context with every policy request. With different values per master.cf service, or in the braces of `check_policy_service { ... policy_context=... }`, one policy server can tell its callers apart.",
        ja: "ポリシーサーバーへの問い合わせに policy_context 属性として添える文字列です。master.cf のサービスごと、または `check_policy_service { ... policy_context=... }` で値を変えれば、1 台のポリシーサーバーが呼び出し元を区別できます。",
      },
      related: ["smtpd_policy_service_default_action"],
    },
    smtpd_policy_service_request_limit: {
      shape: integer,
      summary: {
        en: "Opens a new connection to the policy server after this many requests; 0 keeps it open. Set it to 1 for servers that answer only once per connection, to avoid the delay of a failed attempt before each retry.",
        ja: "ポリシーサーバーへの 1 接続で送る問い合わせの数です。0 なら制限しません。1 接続に 1 回しか答えないサーバーでは 1 にすると、失敗してからの再試行による遅れを避けられます。",
      },
      related: ["smtpd_policy_service_max_ttl", "smtpd_policy_service_try_limit"],
    },
    smtpd_policy_service_retry_delay: {
      shape: time("s"),
      summary: {
        en: "Waits this long before a failed policy request is sent again. The client waits too, for up to smtpd_policy_service_try_limit rounds, so keep it short.",
        ja: "失敗したポリシーサーバーへの問い合わせを再送するまでの間隔です。smtpd_policy_service_try_limit の回数だけクライアントも待たせることになるため、短くしておきます。",
      },
      related: ["smtpd_policy_service_try_limit", "smtpd_policy_service_timeout"],
    },
    smtpd_policy_service_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long connecting to a policy server, sending a request or waiting for its answer may take. Remote clients give up after about five minutes: together with the retries it should stay well below that.",
        ja: "ポリシーサーバーへの接続、送信、応答待ちのそれぞれにかけてよい時間です。接続元は 5 分ほどで諦めることが多いので、再試行の分も含めてそれより十分短くします。",
      },
      related: ["smtpd_policy_service_try_limit", "smtpd_policy_service_default_action"],
    },
    smtpd_policy_service_try_limit: {
      shape: integer,
      summary: {
        en: "Caps how often one policy request is attempted before smtpd_policy_service_default_action applies. Two attempts also cover a connection that the server closed in the meantime.",
        ja: "ポリシーサーバーへの 1 件の問い合わせを試みる回数の上限です。これを超えると smtpd_policy_service_default_action に従います。2 回あれば、サーバー側で切れていた接続の張り直しにも対応できます。",
      },
      related: ["smtpd_policy_service_retry_delay", "smtpd_policy_service_default_action"],
    },
    reject_tempfail_action: {
      shape: choice(tempfailActions),
      summary: {
        en: "Sets, for four restrictions at once, what to do when a DNS lookup or address probe fails for now. It acts only through the defaults of unknown_address_tempfail_action and the three others like it.",
        ja: "DNS 検索やアドレス検証が一時的に失敗したときの動作を、4 種類の制限についてまとめて決めます。unknown_address_tempfail_action など 4 つのパラメータの既定値として参照されるだけです。",
      },
      related: [
        "unknown_address_tempfail_action",
        "unknown_helo_hostname_tempfail_action",
        "unverified_recipient_tempfail_action",
        "unverified_sender_tempfail_action",
      ],
    },
    unknown_address_tempfail_action: {
      shape: choice(tempfailActions),
      summary: {
        en: "Sets what `reject_unknown_sender_domain` and `reject_unknown_recipient_domain` do when the DNS cannot be asked right now. `defer` saves the remaining checks, `defer_if_permit` still lets a later one refuse for good.",
        ja: "`reject_unknown_sender_domain` と `reject_unknown_recipient_domain` で DNS を一時的に引けないときの動作です。`defer` なら残りの検査を省いて一時拒否し、`defer_if_permit` なら後の検査による恒久拒否の余地を残します。",
      },
      related: ["reject_tempfail_action", "unknown_address_reject_code"],
    },
    unknown_helo_hostname_tempfail_action: {
      shape: choice(tempfailActions),
      summary: {
        en: "Sets what `reject_unknown_helo_hostname` does when the DNS gives no clear answer about the name in HELO or EHLO. A resolver outage would otherwise turn into refused mail or unchecked clients.",
        ja: "HELO / EHLO の名前について DNS から明確な答えが得られないときに、`reject_unknown_helo_hostname` がどうするかを決めます。リゾルバー障害時の扱いを左右します。",
      },
      related: ["reject_tempfail_action", "unknown_hostname_reject_code", "smtpd_helo_restrictions"],
    },
    unverified_recipient_tempfail_action: {
      shape: choice(tempfailActions),
      summary: {
        en: "Sets what `reject_unverified_recipient` does while no verdict on the recipient exists, for instance because the destination does not answer. Either way the mail is not accepted, unless unverified_recipient_defer_code is 250.",
        ja: "配送先が応答しないなどの理由で受信者の検証結果が出ていないときに、`reject_unverified_recipient` がどうするかを決めます。unverified_recipient_defer_code を 250 にしない限り、どちらの値でもその場では受け入れません。",
      },
      related: ["reject_tempfail_action", "unverified_recipient_defer_code"],
    },
    unverified_sender_tempfail_action: {
      shape: choice(tempfailActions),
      summary: {
        en: "Sets what `reject_unverified_sender` does when the sender's mail server cannot be reached or answers with a 4xx code. That server's trouble then delays mail here.",
        ja: "差出人側のメールサーバーに届かない、または 4xx が返ってきたときに、`reject_unverified_sender` がどうするかを決めます。相手側の障害で受信が遅れることになります。",
      },
      related: ["reject_tempfail_action", "unverified_sender_defer_code"],
    },
    access_map_defer_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for the access table results `DEFER`, `DEFER_IF_PERMIT` and `DEFER_IF_REJECT`. It must be a 4xx code, or clients stop trying.",
        ja: "アクセステーブルの結果 `DEFER`、`DEFER_IF_PERMIT`、`DEFER_IF_REJECT` で返す応答コードです。4xx でないと再送されなくなります。",
      },
      related: ["access_map_reject_code", "defer_code"],
    },
    access_map_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for the access table result `REJECT`. A temporary 450 can be useful while new tables are tried out, because nothing is lost then; a table can also name a code itself.",
        ja: "アクセステーブルの結果 `REJECT` で返す応答コードです。新しいテーブルを試す間は 450 にしておけばメールを失いません。テーブルの結果に直接コードを書くこともできます。",
      },
      related: ["access_map_defer_code", "reject_code"],
    },
    defer_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code when a restriction list reaches the word `defer`. Needs to begin with 4, since the client is meant to come back.",
        ja: "制限リストの `defer` に達したときの応答コードです。再送してもらうための応答なので 4 で始めます。",
      },
      related: ["reject_code", "access_map_defer_code"],
    },
    reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code when a restriction list reaches the word `reject`, typically as the closing entry for everyone who was not permitted before.",
        ja: "制限リストの `reject` に達したときの応答コードです。多くはリストの最後に置き、それまでに許可されなかった相手すべてに返されます。",
      },
      related: ["defer_code", "access_map_reject_code"],
    },
    relay_domains_reject_code: {
      shape: replyCode,
      summary: {
        en: 'Sets the reply code for "Relay access denied", the refusal of `reject_unauth_destination`. The 4xx sibling `defer_unauth_destination` is the better tool for a trial run.',
        ja: '`reject_unauth_destination` による "Relay access denied" の応答コードです。試験運用で一時拒否にしたい場合は、コードを変えるより `defer_unauth_destination` を使います。',
      },
      related: ["smtpd_relay_restrictions", "relay_domains"],
    },
    maps_rbl_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_rbl_client` and all `reject_rhsbl_*` restrictions; replies insert it as `$rbl_code`. A 4xx code makes a new blocklist less dangerous, but keeps spammers knocking.",
        ja: "`reject_rbl_client` と `reject_rhsbl_*` の応答コードで、応答文には `$rbl_code` として入ります。4xx にすれば新しいブロックリストを試すときの危険は減りますが、迷惑メールの再送も続きます。",
      },
      related: ["default_rbl_reply", "rbl_reply_maps"],
    },
    invalid_hostname_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_invalid_helo_hostname`, for a HELO or EHLO name that is not even well formed.",
        ja: "HELO / EHLO の名前が書式として正しくないときに `reject_invalid_helo_hostname` が返す応答コードです。",
      },
      related: ["smtpd_helo_restrictions", "non_fqdn_reject_code"],
    },
    non_fqdn_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for names that are not fully qualified: `reject_non_fqdn_helo_hostname`, `reject_non_fqdn_sender` and `reject_non_fqdn_recipient`.",
        ja: "完全修飾ドメイン名でない名前を断る `reject_non_fqdn_helo_hostname`、`reject_non_fqdn_sender`、`reject_non_fqdn_recipient` の応答コードです。",
      },
      related: ["invalid_hostname_reject_code", "smtpd_helo_restrictions"],
    },
    unknown_hostname_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_unknown_helo_hostname`, when the HELO or EHLO name has neither an A nor an MX record. A lookup that fails for now follows unknown_helo_hostname_tempfail_action instead.",
        ja: "HELO / EHLO の名前に A レコードも MX レコードもないときに `reject_unknown_helo_hostname` が返す応答コードです。検索の一時的な失敗は unknown_helo_hostname_tempfail_action に従います。",
      },
      related: ["unknown_helo_hostname_tempfail_action", "smtpd_helo_restrictions"],
    },
    unknown_client_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for clients without matching forward and reverse DNS (`reject_unknown_client_hostname`, `reject_unknown_reverse_client_hostname`). Temporary DNS trouble always yields 450. Making it 5xx loses mail from hosts with sloppy DNS.",
        ja: "正引きと逆引きが揃わないクライアント (`reject_unknown_client_hostname`、`reject_unknown_reverse_client_hostname`) への応答コードです。DNS の一時的な失敗では常に 450 になります。5xx にすると、DNS 設定の甘い正当なホストからのメールを失います。",
      },
      related: ["smtpd_client_restrictions", "smtpd_peername_lookup"],
    },
    unknown_address_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code when `reject_unknown_sender_domain` or `reject_unknown_recipient_domain` finds no such domain in the DNS. Domains that publish a null MX get 550 or 556 regardless.",
        ja: "`reject_unknown_sender_domain` や `reject_unknown_recipient_domain` で DNS にドメインがなかったときの応答コードです。null MX を公開しているドメインには、これとは関係なく 550 または 556 を返します。",
      },
      related: ["unknown_address_tempfail_action", "smtpd_sender_restrictions"],
    },
    unknown_local_recipient_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for local addresses that are not in local_recipient_maps. Use 450 while a new or migrated system is not yet trusted to know all its users; then back to 550.",
        ja: "local_recipient_maps にないローカル受信者への応答コードです。新設や移行の直後で利用者一覧に自信がない間は 450 にし、確認できたら 550 に戻します。",
      },
      related: ["local_recipient_maps", "mydestination", "smtpd_reject_unlisted_recipient"],
    },
    unknown_relay_recipient_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for recipients in relay_domains that are missing from relay_recipient_maps. If the list of users is copied from another server now and then, 450 tides over the gap for newly created users.",
        ja: "relay_domains の受信者が relay_recipient_maps にないときの応答コードです。利用者一覧を別サーバーから定期的に写している場合、450 なら反映前の新規利用者宛てのメールを失いません。",
      },
      related: ["relay_recipient_maps", "relay_domains"],
    },
    unknown_virtual_alias_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for recipients in virtual_alias_domains for which virtual_alias_maps has no entry.",
        ja: "virtual_alias_domains の受信者が virtual_alias_maps にないときの応答コードです。",
      },
      related: ["virtual_alias_domains", "virtual_alias_maps"],
    },
    unknown_virtual_mailbox_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for recipients in virtual_mailbox_domains that have no mailbox in virtual_mailbox_maps.",
        ja: "virtual_mailbox_domains の受信者のメールボックスが virtual_mailbox_maps にないときの応答コードです。",
      },
      related: ["virtual_mailbox_domains", "virtual_mailbox_maps"],
    },
    multi_recipient_bounce_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_multi_recipient_bounce`: mail with the empty sender that goes to several recipients at once, as real bounces hardly ever do.",
        ja: "空の差出人から複数の受信者に宛てたメールを `reject_multi_recipient_bounce` が断るときの応答コードです。本物のバウンスでこの形になることはまずありません。",
      },
      related: ["smtpd_data_restrictions"],
    },
    plaintext_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_plaintext_session` for clients that have not switched to encryption. smtpd_tls_security_level `encrypt` is the usual way to demand TLS.",
        ja: "暗号化していないクライアントを `reject_plaintext_session` が断るときの応答コードです。TLS を必須にするには、通常は smtpd_tls_security_level の `encrypt` を使います。",
      },
      related: ["smtpd_tls_security_level"],
    },
    nullmx_reject_code: {
      shape: replyCode,
      summary: {
        en: "Stood in the manual up to Postfix 3.6, but no program reads it: the codes for domains with a null MX record are fixed, 550 for a sender and 556 for a recipient. Remove it.",
        ja: "Postfix 3.6 までマニュアルに載っていましたが、これを読むプログラムはありません。null MX を公開するドメインへの応答コードは、差出人が 550、受信者が 556 に固定されています。設定しても効果がないため削除します。",
      },
      related: ["unknown_address_reject_code"],
    },
    smtpd_forbid_bare_newline_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code for lines that end with LF alone when smtpd_forbid_bare_newline is `reject`. With 521 the connection is closed as well.",
        ja: "smtpd_forbid_bare_newline が `reject` のとき、LF だけで終わる行を断る応答コードです。521 にすると接続も切ります。",
      },
      related: ["smtpd_forbid_bare_newline", "smtpd_forbid_bare_newline_exclusions"],
    },
    unverified_recipient_defer_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_unverified_recipient` when the probe ended without a verdict. With 250 the recipient is accepted on trust, so that an unreachable mailbox server does not hold up incoming mail, at the price of possible bounces.",
        ja: "検証の結論が出なかった受信者に `reject_unverified_recipient` が返す応答コードです。250 にすると確認できなくても受け入れるため、メールボックスサーバーの停止中も受信を続けられますが、後でバウンスになる恐れがあります。",
      },
      related: ["unverified_recipient_reject_code", "unverified_recipient_tempfail_action"],
    },
    unverified_recipient_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_unverified_recipient` for recipients that the destination refuses. Begin with 450, watch the log, and change to 550 once the verdicts prove right.",
        ja: "配送先が拒否した受信者に `reject_unverified_recipient` が返す応答コードです。まず 450 で様子を見て、判定が正しいと確認できたら 550 にします。",
      },
      related: ["unverified_recipient_reject_reason", "unverified_recipient_defer_code", "address_verify_map"],
    },
    unverified_recipient_reject_reason: {
      shape: word("text"),
      summary: {
        en: "Replaces the details of a failed recipient probe in the reply of `reject_unverified_recipient`, which would otherwise show names and answers of internal servers. Text only: no reply code, no enhanced status code.",
        ja: "`reject_unverified_recipient` の応答に入る受信者検証の詳細を、この文に置き換えます。内部サーバーの名前や応答を外部に見せたくないときに使います。応答コードや拡張ステータスコードは含めません。",
      },
      related: ["unverified_recipient_reject_code"],
    },
    unverified_sender_defer_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_unverified_sender` when the sender's server did not give a clear answer. With 250 such senders pass unchecked.",
        ja: "差出人側のサーバーから明確な答えが得られなかったときに `reject_unverified_sender` が返す応答コードです。250 にすると、そのような差出人を確認なしで通します。",
      },
      related: ["unverified_sender_reject_code", "unverified_sender_tempfail_action"],
    },
    unverified_sender_reject_code: {
      shape: replyCode,
      summary: {
        en: "Sets the reply code of `reject_unverified_sender` for senders to whom no mail can be delivered. Probing foreign servers is unpopular and error-prone: stay with 450 until the results have proved reliable.",
        ja: "メールを届けられない差出人に `reject_unverified_sender` が返す応答コードです。他所のサーバーへの問い合わせは嫌われやすく誤判定もあるため、信頼できると分かるまでは 450 のままにします。",
      },
      related: ["unverified_sender_reject_reason", "unverified_sender_defer_code", "address_verify_sender"],
    },
    unverified_sender_reject_reason: {
      shape: word("text"),
      summary: {
        en: "Replaces what the sender's server said with a text of your own when `reject_unverified_sender` refuses mail. Give the text alone, without any codes in front.",
        ja: "`reject_unverified_sender` がメールを断るとき、差出人側サーバーの応答の代わりに返す文です。先頭にコード類を付けず、文だけを書きます。",
      },
      related: ["unverified_sender_reject_code"],
    },
  },
} satisfies Topic;
