import { boolean, choice, integer, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { ehloKeywords } from "../vocabulary/smtp-client.js";
import { bareNewlineModes } from "../vocabulary/smtpd.js";

export const smtpdLimits = {
  id: "smtpd-limits",
  title: { en: "SMTP server: limits and protocol checks", ja: "SMTP サーバー: 制限値とプロトコルの検査" },
  parameters: {
    anvil_rate_time_unit: {
      shape: time("s"),
      summary: {
        en: "Sets the interval over which all `smtpd_client_*_rate_limit` parameters count. A longer one smooths out bursts but needs more memory in anvil, and the counts are lost whenever that process restarts.",
        ja: "`smtpd_client_*_rate_limit` の各パラメータが回数を数える期間です。長くすると一時的な集中をならせますが、anvil のメモリ使用が増えます。計数は anvil プロセスが終わるたびに失われます。",
      },
      related: ["smtpd_client_connection_rate_limit", "smtpd_client_message_rate_limit", "anvil_status_update_time"],
    },
    anvil_status_update_time: {
      shape: time("s"),
      summary: {
        en: "Sets how often anvil writes the highest rates and connection counts to the log. Read those lines before choosing values for the client limits.",
        ja: "anvil が接続数や頻度の最大値をログに書き出す間隔です。クライアント制限の値を決める前に、この記録で実際の使われ方を確かめます。",
      },
      related: ["anvil_rate_time_unit", "smtpd_client_connection_count_limit"],
    },
    smtpd_client_connection_count_limit: {
      shape: integer,
      summary: {
        en: "Caps the connections that one client may hold open at once, so that a single host cannot occupy all server processes; 0 lifts the cap. A guard against abuse, not a tool to pace honest mail: clients behind one gateway share one address.",
        ja: "1 つのクライアントが同時に張れる接続数の上限です。1 台でサーバープロセスを使い切るのを防ぎます。0 なら無制限です。乱用への備えであり、正当なメールの流量調整には使いません。NAT の背後のクライアントは 1 台として数えられます。",
      },
      related: ["smtpd_client_event_limit_exceptions", "default_process_limit", "smtpd_client_connection_rate_limit"],
    },
    smtpd_client_connection_rate_limit: {
      shape: integer,
      summary: {
        en: "Caps how often one client may connect per anvil_rate_time_unit; 0 lifts the cap. Set it high enough for busy senders, whose refused connections only come back later.",
        ja: "1 つのクライアントが anvil_rate_time_unit の間に接続できる回数の上限です。0 なら無制限です。大量に送る正当な相手を止めても後で再接続してくるだけなので、余裕のある値にします。",
      },
      related: ["anvil_rate_time_unit", "smtpd_client_connection_count_limit", "smtpd_client_event_limit_exceptions"],
    },
    smtpd_client_message_rate_limit: {
      shape: integer,
      summary: {
        en: "Caps the MAIL FROM commands of one client per anvil_rate_time_unit, refused ones included; 0 lifts the cap. On a submission service it slows down a stolen account or infected PC, provided the client is not in mynetworks.",
        ja: "1 つのクライアントが anvil_rate_time_unit の間に送れる MAIL FROM の数の上限で、拒否されたものも数えます。0 なら無制限です。submission では乗っ取られたアカウントからの大量送信を抑えられますが、mynetworks のクライアントは対象外です。",
      },
      related: ["anvil_rate_time_unit", "smtpd_client_recipient_rate_limit", "smtpd_client_event_limit_exceptions"],
    },
    smtpd_client_recipient_rate_limit: {
      shape: integer,
      summary: {
        en: "Caps the RCPT TO commands of one client per anvil_rate_time_unit, whether accepted or not; 0 lifts the cap. Hinders the guessing of addresses, but mailing list servers need room.",
        ja: "1 つのクライアントが anvil_rate_time_unit の間に送れる RCPT TO の数の上限で、拒否された受信者も数えます。0 なら無制限です。宛先の総当たりを妨げますが、メーリングリストのサーバーには余裕が必要です。",
      },
      related: ["anvil_rate_time_unit", "smtpd_client_message_rate_limit", "smtpd_recipient_limit"],
    },
    smtpd_client_new_tls_session_rate_limit: {
      shape: integer,
      summary: {
        en: "Caps the costly full TLS handshakes of one client per anvil_rate_time_unit; resumed sessions do not count, and 0 lifts the cap. It should not be below smtpd_client_connection_count_limit, or normal parallel delivery trips over it.",
        ja: "1 つのクライアントが anvil_rate_time_unit の間に行える完全な TLS ハンドシェイクの回数の上限です。再開したセッションは数えません。0 なら無制限です。smtpd_client_connection_count_limit より小さくすると、正常な並行配送まで拒否します。",
      },
      related: ["anvil_rate_time_unit", "smtpd_tls_session_cache_timeout"],
    },
    smtpd_client_auth_rate_limit: {
      shape: integer,
      summary: {
        en: "Caps the AUTH commands of one client per anvil_rate_time_unit, successful ones included; 0 lifts the cap. Slows down password guessing from a single address; leave room for offices where many users share one.",
        ja: "1 つのクライアントが anvil_rate_time_unit の間に送れる AUTH コマンドの数の上限で、成功したものも数えます。0 なら無制限です。パスワードの総当たりを遅らせます。多数の利用者が 1 つのアドレスを共有する拠点には余裕を持たせます。",
      },
      related: ["anvil_rate_time_unit", "smtpd_sasl_auth_enable", "smtpd_client_event_limit_exceptions"],
    },
    smtpd_client_event_limit_exceptions: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Exempts clients from all `smtpd_client_*` count and rate limits. Add partners and list servers that send a lot; empty it on a submission service if the limits are meant for your own users too.",
        ja: "`smtpd_client_*` の接続数と頻度の制限を受けないクライアントを並べます。大量に送る取引先やリストサーバーを加えます。自分の利用者にも制限をかけたい submission サービスでは空にします。",
      },
      related: ["mynetworks", "smtpd_client_connection_count_limit", "parent_domain_matches_subdomains"],
    },
    smtpd_client_connection_limit_exceptions: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Old name of smtpd_client_event_limit_exceptions, from before Postfix 2.2. Its value still supplies the default of the new parameter; move it there.",
        ja: "smtpd_client_event_limit_exceptions の Postfix 2.2 より前の名前です。今も新しいパラメータの既定値として参照されますが、そちらに書き移します。",
      },
      related: ["smtpd_client_event_limit_exceptions"],
    },
    smtpd_client_ipv4_prefix_length: {
      shape: integer,
      summary: {
        en: "Counts IPv4 clients for the `smtpd_client_*` limits by network block of this length instead of by single address. A value such as 24 catches senders that rotate through a block, and punishes their neighbours with them.",
        ja: "`smtpd_client_*` の制限で、IPv4 クライアントを 1 アドレス単位ではなくこの長さのネットワーク単位で数えます。24 などにすると同じブロック内でアドレスを変えて来る相手を抑えられますが、隣の正当なホストも巻き込みます。",
      },
      related: ["smtpd_client_ipv6_prefix_length", "smtpd_client_connection_count_limit"],
    },
    smtpd_client_ipv6_prefix_length: {
      shape: integer,
      summary: {
        en: "Counts IPv6 clients for the `smtpd_client_*` limits by network block of this length, because one host easily owns a whole /64. A shorter prefix puts more customers of a provider into one count.",
        ja: "`smtpd_client_*` の制限で、IPv6 クライアントをこの長さのネットワーク単位で数えます。1 台で /64 全体を使えるため、アドレス単位では制限になりません。短くするほど同じ事業者の多くの利用者がまとめて数えられます。",
      },
      related: ["smtpd_client_ipv4_prefix_length", "smtpd_client_connection_rate_limit"],
    },
    smtpd_command_filter: {
      shape: tables("other", "text"),
      summary: {
        en: "Rewrites commands of clients before the server acts on them, with one table, normally regexp or pcre. The last resort for broken clients; a careless pattern loses parameters such as NOTIFY or SIZE, or changes addresses silently.",
        ja: "クライアントのコマンドを、処理する前に 1 つのテーブル (通常は regexp か pcre) で書き換えます。規約に沿わないクライアントへの最後の手段です。パターンを誤ると NOTIFY や SIZE などの引数が失われたり、アドレスが変わったりします。",
      },
      related: ["strict_rfc821_envelopes", "smtpd_forbidden_commands", "resolve_numeric_domain"],
    },
    smtpd_discard_ehlo_keywords: {
      shape: list(choice(ehloKeywords, { unknown: "ignored" })),
      summary: {
        en: "Hides SMTP extensions from all clients by leaving them out of the EHLO reply. Useful when an extension causes trouble, for instance `chunking` with a filter; `silent-discard` keeps it out of the log.",
        ja: "EHLO の応答から外す SMTP 拡張を並べ、すべてのクライアントに使わせないようにします。`chunking` がフィルターと合わないなど、拡張が問題を起こすときに使います。`silent-discard` を加えるとログに残しません。",
      },
      related: ["smtpd_discard_ehlo_keyword_address_maps"],
    },
    smtpd_discard_ehlo_keyword_address_maps: {
      shape: tables("client", "keywords"),
      summary: {
        en: "Hides SMTP extensions from certain clients only: the table is asked with the client's IP address, never its name, and answers with keywords. Where it has an answer, smtpd_discard_ehlo_keywords does not count.",
        ja: "特定のクライアントにだけ SMTP 拡張を隠します。テーブルは IP アドレスで検索し (ホスト名では検索しません)、結果にキーワードを並べます。一致した場合は smtpd_discard_ehlo_keywords の代わりになります。",
      },
      related: ["smtpd_discard_ehlo_keywords"],
    },
    smtpd_error_sleep_time: {
      shape: time("s"),
      summary: {
        en: "Delays each reply once a client has made more than smtpd_soft_error_limit errors in its session. Long delays tie up server processes of your own; 0 turns the brake off.",
        ja: "1 セッション中のエラーが smtpd_soft_error_limit を超えたクライアントへの応答を、毎回これだけ遅らせます。長くするとこちらのサーバープロセスも塞がります。0 なら遅らせません。",
      },
      related: ["smtpd_soft_error_limit", "smtpd_hard_error_limit"],
    },
    smtpd_soft_error_limit: {
      shape: integer,
      summary: {
        en: "Sets how many errors a client may make without delivering mail before every reply is delayed by smtpd_error_sleep_time.",
        ja: "メールを届けないままエラーを重ねるクライアントに対し、smtpd_error_sleep_time による応答の遅延を始めるエラー数です。",
      },
      related: ["smtpd_error_sleep_time", "smtpd_hard_error_limit"],
    },
    smtpd_hard_error_limit: {
      shape: integer,
      summary: {
        en: "Hangs up on a client after this many errors without a delivered message; unknown recipients count too. The default drops to 1 while all processes are busy. Too low a value cuts off lists with several dead addresses.",
        ja: "メールを届けないままエラーがこの数に達したクライアントとの接続を切ります。存在しない受信者もエラーに数えます。混雑時の既定値は 1 です。小さすぎると、無効な宛先をいくつか含むメーリングリストの配送が途切れます。",
      },
      related: ["smtpd_soft_error_limit", "smtpd_junk_command_limit", "smtpd_recipient_overshoot_limit"],
    },
    smtpd_junk_command_limit: {
      shape: integer,
      summary: {
        en: "Sets how many NOOP, VRFY, ETRN and RSET commands a client may send before each further one counts as an error. A delivered message resets the count. Health checks that hold one session open may need more.",
        ja: "NOOP、VRFY、ETRN、RSET をエラーに数え始めるまでに許す回数です。メールを届けると数え直します。1 つのセッションを保ち続ける監視ツールなどがあれば大きくします。",
      },
      related: ["smtpd_hard_error_limit", "smtpd_error_sleep_time"],
    },
    smtpd_history_flush_threshold: {
      shape: integer,
      summary: {
        en: "Limits how many lines of the SMTP dialogue are kept for the transcript that notify_classes may send to the postmaster. Matters only in very long sessions.",
        ja: "notify_classes によりポストマスターへ送る通信記録のために、SMTP のやり取りを何行まで保持するかを決めます。非常に長いセッション以外では影響ありません。",
      },
      related: ["notify_classes"],
    },
    smtpd_recipient_limit: {
      shape: integer,
      summary: {
        en: "Caps the recipients of one message. Those beyond it get a 452 reply, and a well-behaved client sends them in another message. Do not go below 100, which the SMTP standard requires every server to accept.",
        ja: "1 通のメールで受け付ける受信者数の上限です。超えた分には 452 を返し、通常のクライアントは残りを別のメールとして送ります。SMTP の規格が求める 100 件を下回らないようにします。",
      },
      related: ["smtpd_recipient_overshoot_limit", "smtpd_client_recipient_rate_limit"],
    },
    smtpd_recipient_overshoot_limit: {
      shape: integer,
      summary: {
        en: "Tolerates this many recipients beyond smtpd_recipient_limit; from then on each one counts as an error and leads towards smtpd_hard_error_limit.",
        ja: "smtpd_recipient_limit を超えて送られてきた受信者を、エラーに数えずに見逃す数です。これも超えると 1 件ごとにエラーとなり、smtpd_hard_error_limit に近づきます。",
      },
      related: ["smtpd_recipient_limit", "smtpd_hard_error_limit"],
    },
    smtpd_forbid_bare_newline: {
      shape: choice(bareNewlineModes),
      summary: {
        en: "Protects against SMTP smuggling, by which a message hides a second one behind a nonstandard line ending. Keep `normalize` on servers that face the Internet, and list the few broken clients in smtpd_forbid_bare_newline_exclusions.",
        ja: "規格外の改行で 1 通のメールに別のメールを潜ませる SMTP スマグリングを防ぎます。インターネット向けのサーバーでは `normalize` を保ち、対応できないクライアントだけを smtpd_forbid_bare_newline_exclusions に入れます。",
      },
      related: [
        "smtpd_forbid_bare_newline_exclusions",
        "smtpd_forbid_bare_newline_reject_code",
        "smtpd_forbid_unauth_pipelining",
      ],
    },
    smtpd_forbid_bare_newline_exclusions: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Exempts clients from smtpd_forbid_bare_newline, typically printers, scanners and scripts in your own networks that end lines with LF alone. Every other mail server should stay under the rule.",
        ja: "smtpd_forbid_bare_newline の適用を外すクライアントです。行末が LF だけになるプリンター、スキャナー、スクリプトなど、自ネットワーク内の機器が対象で、外部のメールサーバーは含めません。",
      },
      related: ["smtpd_forbid_bare_newline", "mynetworks"],
    },
    smtpd_forbid_unauth_pipelining: {
      shape: boolean,
      summary: {
        en: "Disconnects clients that send commands ahead of the replies where SMTP does not allow it. Such clients are mostly spam software or smuggling attempts; turn it off only for a known device that cannot be repaired.",
        ja: "応答を待たずに送ってはならない場面でコマンドを先送りするクライアントを切断します。該当するのは主に迷惑メールの送信ソフトやスマグリングの試みです。直せない既知の機器がある場合にだけ無効にします。",
      },
      related: ["smtpd_forbid_bare_newline", "smtpd_data_restrictions"],
    },
    smtpd_forbidden_commands: {
      shape: matchList(word("text"), "other"),
      summary: {
        en: "Lists first words of lines on which the server hangs up at once, such as the HTTP verbs of abused web proxies. From Postfix 3.7 the list may hold regexp tables. Message headers sent as commands end the session in any case.",
        ja: "受け取ったらすぐに接続を切るコマンドを並べます。悪用された Web プロキシが送る HTTP のメソッドなどです。Postfix 3.7 以降は正規表現のテーブルも書けます。ヘッダーの形をした行は、ここになくても切断の対象です。",
      },
      related: ["smtpd_noop_commands", "postscreen_forbidden_commands"],
    },
    smtpd_noop_commands: {
      shape: matchList(word("text"), "other"),
      summary: {
        en: "Lists commands that the server answers with 250 and otherwise ignores, even if it knows them. For clients that insist on a command that this server should not carry out.",
        ja: "何もせずに 250 を返すコマンドを並べます。サーバーが本来対応しているコマンドでも無視します。特定のコマンドの成功を前提とするクライアントのために使います。",
      },
      related: ["smtpd_forbidden_commands", "smtpd_command_filter"],
    },
    smtpd_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long the server waits to receive a command or send a reply before it drops the connection. The default shrinks to 10 seconds under overload. smtpd_per_request_deadline turns it into a limit for the whole command.",
        ja: "コマンドの受信や応答の送信をどれだけ待ってから接続を切るかを決めます。過負荷時の既定値は 10 秒に縮みます。smtpd_per_request_deadline を有効にすると、コマンド全体に対する時間制限になります。",
      },
      related: ["smtpd_per_request_deadline", "smtpd_starttls_timeout", "ipc_timeout"],
    },
    smtpd_per_request_deadline: {
      shape: boolean,
      summary: {
        en: "Applies smtpd_timeout to a complete command and its reply instead of to each read and write, so that a client cannot hold a process by sending single bytes. Comes on by itself under overload; short time limits hurt slow TLS links.",
        ja: "smtpd_timeout を 1 回の読み書きではなくコマンドと応答の全体に適用し、1 バイトずつ送ってプロセスを占有する攻撃を防ぎます。過負荷時には自動で有効になります。時間制限が短いと、遅い回線の TLS で支障が出ます。",
      },
      related: ["smtpd_timeout", "smtpd_min_data_rate", "smtpd_starttls_timeout"],
    },
    smtpd_per_record_deadline: {
      shape: boolean,
      summary: {
        en: "Postfix 2.9 to 3.6: applied smtpd_timeout to a whole line or TLS record rather than to a single read. From 3.7, smtpd_per_request_deadline does the job for whole commands.",
        ja: "Postfix 2.9 から 3.6 で、smtpd_timeout を 1 回の読み込みではなく 1 行または 1 つの TLS レコード全体に適用するものでした。3.7 以降は、コマンド全体を対象とする smtpd_per_request_deadline を使います。",
      },
      related: ["smtpd_per_request_deadline", "smtpd_timeout"],
    },
    smtpd_min_data_rate: {
      shape: integer,
      summary: {
        en: "Sets how many bytes per second a client must send at least during DATA or BDAT when smtpd_per_request_deadline is active. Each received byte earns a little more time, up to smtpd_timeout.",
        ja: "smtpd_per_request_deadline が有効なとき、DATA と BDAT の間にクライアントが保つべき最低の転送速度 (バイト/秒) です。受信した量に応じて期限が延び、その上限は smtpd_timeout です。",
      },
      related: ["smtpd_per_request_deadline", "smtpd_timeout"],
    },
  },
} satisfies Topic;
