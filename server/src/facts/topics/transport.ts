import { choice, integer, time } from "../shape.js";
import type { Topic } from "../topic.js";
import { concurrencyFeedbacks } from "../vocabulary/scheduling.js";

/** Templates of per-service parameters: `transport` in these names is the name of a delivery service in master.cf. */
export const transport = {
  id: "transport",
  title: { en: "Settings for one transport", ja: "トランスポートごとの設定" },
  parameters: {
    transport_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits parallel deliveries to one destination for the transport whose master.cf name stands in front. For a provider that tolerates few connections, copy the smtp service under a new name, route its domains there with transport_maps, and set for example `slow_destination_concurrency_limit = 2`.",
        ja: "名前の先頭に書いた master.cf のトランスポートについて、1 つの配送先への同時配送数を制限します。接続数に厳しい事業者には、smtp サービスを別名で複製し、transport_maps でドメインを振り分けて、`slow_destination_concurrency_limit = 2` のように設定します。",
      },
      related: ["default_destination_concurrency_limit", "transport_maps", "transport_destination_rate_delay"],
    },
    transport_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits how many recipients one delivery of this transport carries. Set it to 1 for pipe(8) commands and LMTP servers that handle a single recipient; the concurrency limit and rate delay of the transport then apply to each address.",
        ja: "このトランスポートが 1 回の配送で扱う受信者数の上限です。受信者を 1 人しか扱えない pipe(8) のコマンドや LMTP サーバーでは 1 にします。その場合、同時配送数や送信間隔の制限は受信者単位になります。",
      },
      related: ["default_destination_recipient_limit", "transport_destination_concurrency_limit"],
    },
    transport_initial_destination_concurrency: {
      shape: integer,
      summary: {
        en: "Sets how many deliveries this transport starts in parallel for a destination that it has not dealt with recently. Lower it below initial_destination_concurrency for receivers that take offense at sudden bursts.",
        ja: "このトランスポートが、しばらく送っていない配送先へ最初に並行して行う配送数です。急な集中を嫌う相手に対して、initial_destination_concurrency より小さくします。",
      },
      related: ["initial_destination_concurrency", "transport_destination_concurrency_limit"],
    },
    transport_destination_concurrency_positive_feedback: {
      shape: choice(concurrencyFeedbacks, { or: "text" }),
      summary: {
        en: "Sets the step by which this transport raises a destination's concurrency after a success. `1/concurrency` keeps a bulk transport from overrunning a receiver that limits connections.",
        ja: "このトランスポートで、配送に成功したあと同時配送数を増やす幅を決めます。接続数を制限する相手へ大量に送るトランスポートでは `1/concurrency` が適しています。",
      },
      related: [
        "default_destination_concurrency_positive_feedback",
        "transport_destination_concurrency_negative_feedback",
      ],
    },
    transport_destination_concurrency_negative_feedback: {
      shape: choice(concurrencyFeedbacks, { or: "text" }),
      summary: {
        en: "Sets the step by which this transport lowers a destination's concurrency after a failed connection or greeting. Zero keeps the concurrency; add a failed-cohort limit of zero and failures are ignored altogether.",
        ja: "このトランスポートで、接続や最初のやり取りに失敗したとき同時配送数を減らす幅を決めます。0 なら減らしません。failed_cohort_limit も 0 にすると、失敗の影響をまったく受けなくなります。",
      },
      related: [
        "default_destination_concurrency_negative_feedback",
        "transport_destination_concurrency_failed_cohort_limit",
      ],
    },
    transport_destination_concurrency_failed_cohort_limit: {
      shape: integer,
      summary: {
        en: "Sets how many rounds of failed connections this transport endures before it suspends a destination. Needs a value of about 10 with transport_destination_rate_delay, where otherwise one failure defers all mail for the destination.",
        ja: "このトランスポートが配送先への配送を止めるまでに、接続の失敗を何巡まで許すかを決めます。transport_destination_rate_delay を使う場合は、失敗 1 回で全メールが保留されないように 10 程度にします。",
      },
      related: ["default_destination_concurrency_failed_cohort_limit", "transport_destination_rate_delay"],
    },
    transport_destination_rate_delay: {
      shape: time("s"),
      summary: {
        en: "Makes this transport pause between deliveries to the same destination, for receivers that accept only so many messages per minute, as in `slow_destination_rate_delay = 10s`. Deliveries to other destinations go on meanwhile. `postfix reload` forgets the timers.",
        ja: "このトランスポートで、同じ配送先への配送の間に間隔を置きます。`slow_destination_rate_delay = 10s` のように、時間あたりの通数を制限する相手に使います。その間も他の配送先への配送は進みます。待ち時間の状態は `postfix reload` で失われます。",
      },
      related: [
        "default_destination_rate_delay",
        "transport_destination_concurrency_failed_cohort_limit",
        "transport_transport_rate_delay",
      ],
    },
    transport_transport_rate_delay: {
      shape: time("s"),
      summary: {
        en: "Makes this transport pause after every delivery, no matter where to. Put the transport's name in place of the first `transport`, as in `smtp_transport_rate_delay = 20s`; the second one stays.",
        ja: "配送先を問わず、このトランスポートの配送ごとに間隔を置きます。`smtp_transport_rate_delay = 20s` のように、先頭の transport だけをトランスポート名に置き換え、後ろの transport はそのまま残します。",
      },
      related: ["default_transport_rate_delay", "transport_destination_rate_delay"],
    },
    transport_time_limit: {
      shape: time("s"),
      summary: {
        en: "Limits how long a command may run that the named pipe(8) or spawn(8) service starts, in place of command_time_limit. Raise it for slow commands, such as policy servers under spawn(8), which should run as long as their clients need them.",
        ja: "その pipe(8) または spawn(8) サービスが起動するコマンドの実行時間の上限で、command_time_limit の代わりに使われます。時間のかかるコマンドや、spawn(8) で動かすポリシーサーバーのように長く動き続けるものでは延ばします。",
      },
      related: ["command_time_limit"],
    },
    transport_delivery_slot_cost: {
      shape: integer,
      summary: {
        en: "Decides for this transport how often small messages may overtake large ones: once per so many delivered recipients. Zero keeps its mail strictly in order.",
        ja: "このトランスポートで、大きなメールの受信者を何件配送するごとに小さなメールの割り込みを認めるかを決めます。0 なら割り込みのない順番どおりの配送になります。",
      },
      related: ["default_delivery_slot_cost", "transport_minimum_delivery_slots"],
    },
    transport_delivery_slot_discount: {
      shape: integer,
      summary: {
        en: "Decides for this transport what share, in percent, of the turns a message needs may still be lacking when it overtakes a larger one.",
        ja: "このトランスポートで、割り込みに必要な回数のうち、まだ貯まっていなくてもよい割合 (%) を決めます。",
      },
      related: ["default_delivery_slot_discount", "transport_delivery_slot_loan"],
    },
    transport_delivery_slot_loan: {
      shape: integer,
      summary: {
        en: "Decides for this transport how many turns are advanced to a message that is about to overtake a larger one, in addition to the discount.",
        ja: "このトランスポートで、割り込もうとするメールに割引とは別に前貸しする回数を決めます。",
      },
      related: ["default_delivery_slot_loan", "transport_delivery_slot_discount"],
    },
    transport_minimum_delivery_slots: {
      shape: integer,
      summary: {
        en: "Decides for this transport how large a message must be before others may pass it, counted in turns that it would yield.",
        ja: "このトランスポートで、どの程度の大きさのメールから割り込みの対象にするかを、譲ることになる回数で決めます。",
      },
      related: ["default_minimum_delivery_slots", "transport_delivery_slot_cost"],
    },
    transport_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients in memory that are waiting for this transport. Reducing it keeps a slow transport from using up the queue manager's memory at the cost of the others.",
        ja: "このトランスポートの配送を待ってメモリに置かれる受信者数の上限です。遅いトランスポートがキューマネージャーのメモリを占有し、他の配送に影響する場合に減らします。",
      },
      related: ["default_recipient_limit", "transport_extra_recipient_limit"],
    },
    transport_extra_recipient_limit: {
      shape: integer,
      summary: {
        en: "Sets aside room in memory for recipients of messages that overtake others on this transport, beyond transport_recipient_limit.",
        ja: "このトランスポートで割り込むメールの受信者のために、transport_recipient_limit とは別に確保する数です。",
      },
      related: ["default_extra_recipient_limit", "transport_recipient_limit"],
    },
    transport_recipient_refill_limit: {
      shape: integer,
      summary: {
        en: "Sets for this transport how many recipients of a large message are loaded in one go when memory for them becomes free.",
        ja: "このトランスポートで、受信者の多いメールの続きを一度に読み込む数を決めます。",
      },
      related: ["default_recipient_refill_limit", "transport_recipient_refill_delay"],
    },
    transport_recipient_refill_delay: {
      shape: time("s"),
      summary: {
        en: "Sets for this transport the longest wait until more recipients of a large message are loaded, whether or not a full batch fits.",
        ja: "このトランスポートで、受信者の多いメールの続きを、まとまった空きがなくても読み込むまでの最長の待ち時間を決めます。",
      },
      related: ["default_recipient_refill_delay", "transport_recipient_refill_limit"],
    },
  },
} satisfies Topic;
