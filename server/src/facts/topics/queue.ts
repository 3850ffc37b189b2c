import { boolean, choice, integer, list, matchList, type NamedValue, time, word } from "../shape.js";
import type { Topic } from "../topic.js";

/** The queue directories to which hash_queue_names applies (mail_queue.h). */
const queues: readonly NamedValue[] = [
  {
    name: "deferred",
    summary: { en: "Mail that waits for another attempt.", ja: "再送を待つメールです。" },
  },
  {
    name: "defer",
    summary: {
      en: "The reasons for which deferred mail waits.",
      ja: "遅延したメールごとの理由の記録です。",
    },
  },
  { name: "incoming", summary: { en: "Mail that has just arrived.", ja: "到着したばかりのメールです。" } },
  { name: "active", summary: { en: "Mail that is being delivered.", ja: "配送中のメールです。" } },
  {
    name: "hold",
    summary: { en: "Mail kept back by hand or by policy.", ja: "手動またはポリシーで保留したメールです。" },
  },
  { name: "bounce", summary: { en: "The reasons for failed delivery.", ja: "配送に失敗した理由の記録です。" } },
  { name: "trace", summary: { en: "Records for delivery reports.", ja: "配送レポートのための記録です。" } },
  { name: "flush", summary: { en: "Lists of mail for each destination.", ja: "宛先ごとのメールの一覧です。" } },
  { name: "corrupt", summary: { en: "Damaged files, for inspection.", ja: "調査用に残した壊れたファイルです。" } },
  {
    name: "saved",
    summary: { en: "Finished mail kept by dont_remove.", ja: "dont_remove で残した処理済みのメールです。" },
  },
];

export const queue = {
  id: "queue",
  title: { en: "Mail queue", ja: "メールキュー" },
  parameters: {
    bounce_queue_lifetime: {
      shape: time("d"),
      summary: {
        en: "Limits how long bounces, which have no sender who could be told, are retried before Postfix drops them. Shorter than maximal_queue_lifetime keeps undeliverable bounces to forged senders from filling the queue; a longer value is cut down to that limit.",
        ja: "差出人が空のバウンスメールを再送し続ける期間の上限で、過ぎると破棄します。詐称された差出人宛ての届かないバウンスがキューに溜まるときに短くします。maximal_queue_lifetime より長くしても、その値までに切り詰められます。",
      },
      related: ["maximal_queue_lifetime", "maximal_backoff_time"],
    },
    bounce_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service that records permanent failures and sends bounces. Touch it only when the bounce service is defined under another name.",
        ja: "恒久的な配送失敗を記録し、バウンスメールを送るサービスの master.cf での名前です。別名で定義した場合にだけ変更します。",
      },
      related: ["defer_service_name", "trace_service_name"],
    },
    default_process_limit: {
      shape: integer,
      summary: {
        en: "Limits the processes of each service that has `-` in the maxproc column of master.cf. Rather than raising it for all, give the one busy service, such as smtpd, its own number; connections, open files and memory grow along.",
        ja: "master.cf の maxproc 列が `-` のサービスについて、同時に動くプロセス数の上限を決めます。全体を上げるより、smtpd など混雑するサービスの列に個別の値を書くほうが安全です。接続数、開くファイル、メモリもそれに応じて増えます。",
      },
      related: ["smtpd_client_connection_count_limit", "default_destination_concurrency_limit", "stress"],
    },
    defer_transports: {
      shape: list(word("service")),
      summary: {
        en: "Lists transports whose mail goes straight to the deferred queue and leaves only on `postqueue -f`, `sendmail -q` or the like. For hosts that are online only now and then.",
        ja: "配送を試みず遅延キューに入れるトランスポートの一覧です。`postqueue -f` や `sendmail -q` などで指示したときだけ配送します。常時接続でないホスト向けです。",
      },
      related: ["default_transport", "queue_run_delay"],
    },
    enable_long_queue_ids: {
      shape: boolean,
      summary: {
        en: "Uses queue IDs that are not reused, which makes logs unambiguous and queues easy to move between file systems. Scripts must accept IDs of more than ten characters from a wider alphabet; switching back renames files at the next reload.",
        ja: "再利用されない長いキュー ID を使い、ログの追跡やキューの移設を確実にします。10 文字を超え、使える文字も広い ID を監視スクリプトが扱えるか確認します。無効に戻すと、次の reload で既存のファイルが短い名前に変わります。",
      },
      related: ["hash_queue_depth"],
    },
    fast_flush_domains: {
      shape: matchList(word("domain"), "domain"),
      summary: {
        en: "Lists destinations whose waiting mail is tracked, so that ETRN or `postqueue -s` can deliver it without reading the whole queue. Empty turns the feature off, and ETRN for other destinations is refused.",
        ja: "待機中のメールを宛先別に記録しておく配送先の一覧です。ETRN や `postqueue -s` がキュー全体を読まずに配送を始められます。空にすると機能は無効になり、一覧にない宛先への ETRN は拒否されます。",
      },
      related: [
        "relay_domains",
        "fast_flush_purge_time",
        "smtpd_etrn_restrictions",
        "parent_domain_matches_subdomains",
      ],
    },
    fast_flush_purge_time: {
      shape: time("d"),
      summary: {
        en: "Deletes the per-destination record of a fast_flush_domains destination that has been empty for this long. A matter of tidiness; rarely worth a change.",
        ja: "fast_flush_domains の宛先別の記録が空のままこの期間を過ぎると削除します。整理のための値で、変更する必要はまずありません。",
      },
      related: ["fast_flush_domains", "fast_flush_refresh_time"],
    },
    fast_flush_refresh_time: {
      shape: time("h"),
      summary: {
        en: "Brings a per-destination record up to date when nobody has asked for that destination this long: delivery of all listed mail is tried, and what is gone drops out.",
        ja: "宛先別の記録がこの時間参照されなかった場合に、記載されたメールの配送を試み、配送済みのものを除いて新しくします。",
      },
      related: ["fast_flush_domains", "fast_flush_purge_time"],
    },
    hash_queue_depth: {
      shape: integer,
      summary: {
        en: "Sets how many levels of subdirectories the queues in hash_queue_names have. A second level helps only with very many files and slows down start and queue scans; reload after a change.",
        ja: "hash_queue_names に挙げたキューを何段のサブディレクトリに分けるかです。2 段以上は膨大な数のファイルがある場合にだけ役立ち、起動やキューの走査は遅くなります。変更後は reload します。",
      },
      related: ["hash_queue_names"],
    },
    hash_queue_names: {
      shape: list(choice(queues, { unknown: "ignored" })),
      summary: {
        en: "Lists the queues that are spread over subdirectories to keep directories small. Add `incoming` and `active` only for a file system that is slow with large directories; reload after a change.",
        ja: "1 ディレクトリのファイル数を抑えるため、サブディレクトリに分散するキューの一覧です。`incoming` や `active` は、大きなディレクトリが遅いファイルシステムでだけ追加します。変更後は reload します。",
      },
      related: ["hash_queue_depth", "queue_directory"],
    },
    in_flow_delay: {
      shape: time("s"),
      summary: {
        en: "Pauses before each new message while mail arrives faster than it leaves, so that the queue manager keeps up. Set it to 0 on relays whose input comes from few, very fast sources.",
        ja: "受信が配送より速い間、新しいメールを受け付けるたびに待ち、キューマネージャーが追いつけるようにします。少数の高速な送信元から受ける中継サーバーでは 0 (無効) も選択肢です。",
      },
      related: ["qmgr_message_active_limit"],
    },
    maximal_backoff_time: {
      shape: time("s"),
      summary: {
        en: "Caps the interval between attempts for deferred mail, which doubles from minimal_backoff_time. A smaller cap delivers sooner after an outage but costs attempts; keep it at or above minimal_backoff_time.",
        ja: "minimal_backoff_time から倍々に延びる再送間隔の上限です。小さくすると相手の復旧後に早く届きますが、無駄な試行が増えます。minimal_backoff_time 以上にします。",
      },
      related: ["minimal_backoff_time", "queue_run_delay", "maximal_queue_lifetime"],
    },
    maximal_queue_lifetime: {
      shape: time("d"),
      summary: {
        en: "Limits how long mail is retried after temporary failures before it is returned to its sender; 0 means a single attempt. Note that senders hear nothing until then unless delay_warning_time is set.",
        ja: "一時的な失敗が続くメールを、差出人に返送するまで再送し続ける期間の上限です。0 なら 1 回だけ試みます。delay_warning_time を設定しない限り、差出人にはそれまで何も知らされません。",
      },
      related: ["bounce_queue_lifetime", "delay_warning_time", "maximal_backoff_time"],
    },
    minimal_backoff_time: {
      shape: time("s"),
      summary: {
        en: "Sets the shortest wait before deferred mail is tried again, and how long a dead destination is remembered. Short waits help against greylisting; set queue_run_delay no higher than this.",
        ja: "遅延したメールを再送するまでの最短の待ち時間で、応答のない配送先を記憶しておく時間も兼ねます。短くするとグレイリスティングに早く対応できます。queue_run_delay はこの値以下にします。",
      },
      related: ["maximal_backoff_time", "queue_run_delay"],
    },
    qmgr_clog_warn_time: {
      shape: time("s"),
      summary: {
        en: "Spaces out the warnings that one destination takes up much of the active queue; 0 silences them. The warnings carry advice on concurrency and separate transports, so read before you silence.",
        ja: "1 つの配送先がアクティブキューの多くを占めているという警告の間隔です。0 で警告しません。警告には並行数やトランスポート分離の助言が含まれるので、止める前に確認します。",
      },
      related: ["helpful_warnings", "qmgr_message_active_limit"],
    },
    qmgr_daemon_timeout: {
      shape: time("s"),
      summary: {
        en: "Restarts a queue manager that hangs on one task for this long; master(8) then starts it again. Shorter than daemon_timeout because all mail waits for this one process.",
        ja: "1 つの処理でこの時間を超えて止まったキューマネージャーを終了させ、master(8) が起動し直します。全メールがこのプロセスを待つため、daemon_timeout より短くなっています。",
      },
      related: ["daemon_timeout", "qmgr_ipc_timeout"],
    },
    qmgr_ipc_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long the queue manager waits for another Postfix process to answer or accept data, so that two processes waiting for each other come free again.",
        ja: "キューマネージャーがほかの Postfix プロセスとの送受信で待つ時間の上限で、互いに待ち合って止まるのを防ぎます。",
      },
      related: ["ipc_timeout", "qmgr_daemon_timeout"],
    },
    qmgr_message_active_limit: {
      shape: integer,
      summary: {
        en: "Limits the messages that are under delivery at once; the rest waits in the incoming or deferred queue. Raise it together with qmgr_message_recipient_limit when slow destinations fill the active queue and memory allows.",
        ja: "同時に配送対象とするメッセージ数の上限で、残りは incoming や deferred で待ちます。遅い配送先でアクティブキューが埋まり、メモリに余裕がある場合に qmgr_message_recipient_limit と併せて増やします。",
      },
      related: ["qmgr_message_recipient_limit", "qmgr_clog_warn_time"],
    },
    queue_file_attribute_count_limit: {
      shape: integer,
      summary: {
        en: "Bounds the number of name=value records that cleanup(8) writes into one queue file, a protection against clients that send them without end.",
        ja: "cleanup(8) が 1 つのキューファイルに記録する「名前=値」の数の上限で、際限なく送られるのを防ぎます。",
      },
    },
    queue_minfree: {
      shape: word("bytes"),
      summary: {
        en: "Sets how many bytes must be free on the queue's file system before the SMTP server accepts mail. Without it, 1.5 times message_size_limit is required; a smaller number than that has no use.",
        ja: "SMTP サーバーがメールを受け付けるのに必要な、キューのファイルシステムの空き容量 (バイト) です。指定しなくても message_size_limit の 1.5 倍は必要なので、それより大きい値を設定します。",
      },
      related: ["message_size_limit", "queue_directory"],
    },
    queue_run_delay: {
      shape: time("s"),
      summary: {
        en: "Sets how often the queue manager looks through the deferred queue for mail that is due. Keep it at or below minimal_backoff_time, or that shorter wait cannot take effect.",
        ja: "キューマネージャーが遅延キューを調べ、再送時刻の来たメールを拾う間隔です。minimal_backoff_time 以下にしないと、その待ち時間どおりに再送されません。",
      },
      related: ["minimal_backoff_time", "maximal_backoff_time"],
    },
    queue_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service of the queue manager, which cleanup(8), flush(8) and postqueue notify about work. Without a match, new mail waits for the next wakeup.",
        ja: "キューマネージャーの master.cf サービス名です。cleanup(8)、flush(8)、postqueue が新しい仕事をこの名前で知らせるため、一致しないと次の起動時刻まで配送が始まりません。",
      },
      related: ["pickup_service_name"],
    },
    sender_based_routing: {
      shape: boolean,
      summary: {
        en: "Once routed mail by its sender. Postfix no longer looks at it; use sender_dependent_relayhost_maps or sender_dependent_default_transport_maps.",
        ja: "差出人によって配送先を決める古い機能でした。現在は効果がなく、sender_dependent_relayhost_maps または sender_dependent_default_transport_maps を使います。",
      },
      related: ["sender_dependent_relayhost_maps", "sender_dependent_default_transport_maps"],
    },
    soft_bounce: {
      shape: boolean,
      summary: {
        en: "Turns permanent errors into temporary ones, so that nothing bounces while you try out a new configuration: rejected clients retry and undeliverable mail stays queued. Switch it off again before maximal_queue_lifetime runs out; wrong routing is not undone.",
        ja: "恒久的なエラー (5xx) を一時的なエラー (4xx) に変え、設定変更の試験中にメールが返送されるのを防ぎます。拒否された相手は再送し、届かないメールはキューに残ります。maximal_queue_lifetime が過ぎる前に戻します。誤った経路への配送は防げません。",
      },
      related: ["maximal_queue_lifetime", "unknown_local_recipient_reject_code"],
    },
    trigger_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long a program tries to wake a daemon such as pickup(8) or qmgr(8), so that submission commands do not hang on an overloaded host. The mail is safe in the queue all the same.",
        ja: "pickup(8) や qmgr(8) などのデーモンを起こすのに使う時間の上限で、過負荷のホストで投函コマンドが止まるのを防ぎます。時間切れでもメールはキューに残っています。",
      },
      related: ["pickup_service_name", "queue_service_name"],
    },
  },
} satisfies Topic;
