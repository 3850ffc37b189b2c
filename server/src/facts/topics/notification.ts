import { boolean, choice, list, matchList, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { notifyClasses } from "../vocabulary/delivery.js";

export const notification = {
  id: "notification",
  title: { en: "Bounces and notices", ja: "バウンスと通知" },
  parameters: {
    notify_classes: {
      shape: list(choice(notifyClasses, { caseSensitive: true })),
      summary: {
        en: "Chooses the kinds of trouble that Postfix reports to the postmaster by mail, in addition to any bounce to the sender. Widen it while hunting a problem; `policy` and `protocol` flood the mailbox on a public server. Such reports may show passwords and message text.",
        ja: "差出人へのバウンスとは別に、postmaster へメールで知らせる問題の種類を選びます。調査中は広げると役立ちますが、公開サーバーで `policy` や `protocol` を指定すると大量に届きます。通知にはパスワードやメールの内容が含まれることがあります。",
      },
      related: [
        "error_notice_recipient",
        "bounce_notice_recipient",
        "2bounce_notice_recipient",
        "delay_notice_recipient",
      ],
    },
    error_notice_recipient: {
      shape: word("mail-address"),
      summary: {
        en: "Receives the reports of the classes `data`, `policy`, `protocol`, `resource` and `software`. Point it to a mailbox that somebody reads.",
        ja: "notify_classes のうち `data`、`policy`、`protocol`、`resource`、`software` の通知を受け取る宛先です。実際に読まれているメールボックスを指定します。",
      },
      related: ["notify_classes", "bounce_notice_recipient"],
    },
    bounce_notice_recipient: {
      shape: word("mail-address"),
      summary: {
        en: "Receives the headers of mail that bounced, and records of sessions in which the SMTP server turned mail away, once `bounce` is in notify_classes.",
        ja: "notify_classes に `bounce` を含めたとき、バウンスしたメールのヘッダーや、受信を拒否した SMTP セッションの記録を受け取る宛先です。",
      },
      related: ["notify_classes", "2bounce_notice_recipient"],
    },
    "2bounce_notice_recipient": {
      shape: word("mail-address"),
      summary: {
        en: "Receives bounces that bounced in turn, typically answers to forged senders, if notify_classes has `2bounce` or `bounce`.",
        ja: "notify_classes に `2bounce` または `bounce` を含めたとき、返送できなかったバウンスを受け取る宛先です。多くは詐称された差出人へのバウンスです。",
      },
      related: ["notify_classes", "double_bounce_sender"],
    },
    delay_notice_recipient: {
      shape: word("mail-address"),
      summary: {
        en: "Receives the headers of mail that waits longer than delay_warning_time, provided that `delay` stands in notify_classes.",
        ja: "notify_classes に `delay` を含めたとき、delay_warning_time を過ぎても配送できていないメールのヘッダーを受け取る宛先です。",
      },
      related: ["delay_warning_time", "notify_classes"],
    },
    double_bounce_sender: {
      shape: word("mail-address"),
      summary: {
        en: "Names the sender of notices to the postmaster, and by default of address verification probes. Whatever comes back to it is thrown away, which ends bounce loops; so never use it for a real mailbox.",
        ja: "postmaster 宛ての通知の差出人です。既定ではアドレス検証の差出人にもなります。ループを断ち切るため、このアドレスに届いたメールは破棄されます。実在のメールボックスに使ってはいけません。",
      },
      related: ["address_verify_sender", "notify_classes", "empty_address_recipient"],
    },
    delay_warning_time: {
      shape: time("h"),
      summary: {
        en: "Tells the sender after this time that a message is still waiting in the queue; 0 keeps quiet. `4h` is common for users who expect mail to be instant. On servers that take mail from strangers, it also answers forged senders.",
        ja: "メールがこの時間を過ぎてもキューに残っているとき、遅延を差出人に知らせます。0 なら知らせません。利用者の投稿を扱うサーバーでは `4h` などにします。外部からの受信も扱う場合は、詐称された差出人にも通知が届くことに注意してください。",
      },
      related: ["confirm_delay_cleared", "delay_notice_recipient", "maximal_queue_lifetime"],
    },
    confirm_delay_cleared: {
      shape: boolean,
      summary: {
        en: "Sends a second notice when mail that was reported as late has arrived. After a long outage this makes very many notices at once. Without delay_warning_time it does nothing.",
        ja: "遅延を知らせたメールが配送されたとき、その旨を改めて通知します。長い障害の後には通知が一斉に出ることになります。delay_warning_time を設定していなければ効果はありません。",
      },
      related: ["delay_warning_time"],
    },
    bounce_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Returns a message in full inside its bounce up to this size; of a bigger one, only the headers are returned. Too high a value produces bounces that other servers refuse for their size. Raise mime_nesting_limit along with it.",
        ja: "この大きさまでのメールは、バウンスに全文を添付して返します。超えるものはヘッダーだけを返します。大きくしすぎると、バウンス自体がサイズ制限で相手に拒否されます。大きくする場合は mime_nesting_limit も見直します。",
      },
      related: ["message_size_limit", "mime_nesting_limit", "bounce_template_file"],
    },
    bounce_template_file: {
      shape: word("path"),
      summary: {
        en: "Names a file with your own text for bounces, delay notices and confirmations, say in the language of your users or with a support address. Check it with `postconf -b FILE` before use; bounce(5) describes the format.",
        ja: "バウンス、遅延通知、配送確認の文面を定めるファイルです。利用者の言語にしたり、問い合わせ先を加えたりできます。書式は bounce(5) にあり、使う前に `postconf -b ファイル` で確認できます。",
      },
      related: ["bounce_size_limit", "delay_warning_time"],
    },
    enable_threaded_bounces: {
      shape: boolean,
      summary: {
        en: "Links bounces and delay notices to the original message, so that mail programs show them in one thread. The drawback: a user who deletes the thread deletes the report and the conversation.",
        ja: "バウンスや遅延通知を元のメールへの返信として関連付け、メールソフトで同じスレッドに表示されるようにします。通知だけを消すつもりで、スレッド全体を消してしまうおそれがあります。",
      },
      related: ["bounce_template_file", "delay_warning_time"],
    },
    backwards_bounce_logfile_compatibility: {
      shape: boolean,
      summary: {
        en: "Also writes bounce logs in the form that Postfix 1 reads, in case one goes back to it. No longer of use on any current system.",
        ja: "Postfix 1 系に戻した場合に備え、バウンスのログファイルに旧形式の記録も書きます。現在の環境では意味がありません。",
      },
    },
    default_delivery_status_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Edits the outcome of deliveries: the table is asked with `4.1.1 text...` and returns a new code and text. It can turn temporary failures into final ones and back, never success into failure. All delivery agents follow it unless theirs is set; it also changes what is logged.",
        ja: "配送結果を書き換えます。テーブルを `4.1.1 説明文` の形で検索し、新しいコードと説明文を返します。一時的な失敗と恒久的な失敗は互いに変えられますが、成功を失敗に (またはその逆に) 変えることはできません。個別に設定しない限りすべての配送エージェントに適用され、ログの記録も変わります。",
      },
      related: ["smtp_delivery_status_filter", "local_delivery_status_filter", "soft_bounce", "smtp_reply_filter"],
    },
    pipe_delivery_status_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Replaces code or text of results reported by pipe(8), so that, for instance, output of an external command does not reach the sender.",
        ja: "pipe(8) の配送結果のコードや文面を置き換えます。外部コマンドの出力を差出人に見せたくない場合などに使います。",
      },
      related: ["default_delivery_status_filter"],
    },
    default_verp_delimiters: {
      shape: word("characters"),
      summary: {
        en: "Gives the two characters with which VERP packs the recipient into the sender, as in `list+user=example.com@...`, when the sending program names none. Mailing list software must expect the same pair, and verp_delimiter_filter must allow it.",
        ja: "VERP で受信者を差出人アドレスに埋め込むとき (`list+user=example.com@...`) に使う 2 文字です。送信側が指定しない場合に使われます。メーリングリストのソフトウェアと揃え、verp_delimiter_filter で許可された文字にします。",
      },
      related: ["verp_delimiter_filter", "recipient_delimiter", "smtpd_authorized_verp_clients"],
    },
    verp_delimiter_filter: {
      shape: word("characters"),
      summary: {
        en: "Lists the characters that programs and clients may ask for as VERP delimiters; other requests are refused.",
        ja: "VERP の区切り文字として指定を認める文字です。sendmail コマンドや SMTP クライアントがこれ以外を指定すると拒否します。",
      },
      related: ["default_verp_delimiters", "smtpd_authorized_verp_clients"],
    },
    disable_verp_bounces: {
      shape: boolean,
      summary: {
        en: "Sends one bounce for all failed recipients of a VERP message rather than one each. Leave it off for list managers that tell members apart by the bounce address.",
        ja: "VERP で送ったメールのバウンスを、受信者ごとではなく 1 通にまとめます。バウンスの宛先からメンバーを特定するメーリングリストのソフトウェアを使う場合は、無効のままにします。",
      },
      related: ["default_verp_delimiters"],
    },
    authorized_verp_clients: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Obsolete name from Postfix 1.1 for the clients that may use XVERP. Use smtpd_authorized_verp_clients, whose default lets nobody do so.",
        ja: "XVERP の使用を許すクライアントを指定する、Postfix 1.1 の古い名前です。smtpd_authorized_verp_clients を使ってください。新しい名前の既定値では、どのクライアントにも許可されません。",
      },
      related: ["smtpd_authorized_verp_clients"],
    },
  },
} satisfies Topic;
