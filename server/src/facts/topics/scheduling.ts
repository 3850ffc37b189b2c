import { boolean, choice, integer, time } from "../shape.js";
import type { Topic } from "../topic.js";
import { concurrencyFeedbacks } from "../vocabulary/scheduling.js";

export const scheduling = {
  id: "scheduling",
  title: { en: "Delivery scheduling", ja: "配送のスケジューリング" },
  parameters: {
    default_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits how many deliveries run in parallel to one destination, on every transport without a setting of its own. Prefer changing a single transport, as in `smtp_destination_concurrency_limit`; too high a value gets a sender throttled or blocked.",
        ja: "個別の設定がないすべてのトランスポートについて、1 つの配送先へ同時に行う配送数を制限します。変更は `smtp_destination_concurrency_limit` のようにトランスポート単位で行う方が無難です。大きすぎると、相手に流量を絞られたり拒否されたりします。",
      },
      related: [
        "transport_destination_concurrency_limit",
        "initial_destination_concurrency",
        "default_process_limit",
        "default_destination_recipient_limit",
      ],
    },
    default_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits how many recipients of a message are handed to a delivery agent at once; a longer list is split. A value of 1 makes each recipient a destination of its own, so that concurrency limits and rate delays then work per address rather than per domain.",
        ja: "1 回の配送で配送エージェントに渡す受信者数の上限で、多い場合は分割されます。1 にすると受信者それぞれが別の配送先として扱われ、同時配送数の制限や送信間隔もドメイン単位ではなく受信者単位になります。",
      },
      related: ["transport_destination_recipient_limit", "default_destination_concurrency_limit"],
    },
    relay_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits parallel deliveries to one destination through the `relay` transport, which carries mail for relay_domains. The servers behind it are usually your own, so it can differ from what you allow toward the Internet.",
        ja: "relay_domains 宛てのメールを運ぶ `relay` トランスポートで、1 つの配送先へ同時に行う配送数の上限です。相手は自組織のサーバーであることが多いため、インターネット向けとは別の値にできます。",
      },
      related: ["relay_domains", "relay_transport", "default_destination_concurrency_limit"],
    },
    relay_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients per delivery through the `relay` transport. Lower it if an internal server takes only a few recipients per message; with 1, relay_destination_concurrency_limit counts per recipient.",
        ja: "`relay` トランスポートの 1 回の配送に含める受信者数の上限です。内部のサーバーが 1 通あたりの受信者数を制限している場合に減らします。1 にすると relay_destination_concurrency_limit は受信者単位になります。",
      },
      related: ["relay_destination_concurrency_limit", "default_destination_recipient_limit"],
    },
    initial_destination_concurrency: {
      shape: integer,
      summary: {
        en: "Sets how many parallel deliveries a destination starts with, before successes raise the number toward the limit and failures lower it. With 1, a single message that keeps failing can stop all mail to a site.",
        ja: "配送先ごとの同時配送数の初期値です。その後は成功すると上限に向かって増え、失敗すると減ります。1 にすると、失敗し続ける 1 通のために、その配送先へのメールがすべて止まることがあります。",
      },
      related: ["default_destination_concurrency_limit", "default_destination_concurrency_positive_feedback"],
    },
    default_destination_concurrency_positive_feedback: {
      shape: choice(concurrencyFeedbacks, { or: "text" }),
      summary: {
        en: "Sets how much a destination's concurrency grows after a delivery that reached the server: a number from 0 to 1, a fraction such as `1/5`, or `1/concurrency`. Smaller steps suit receivers that limit connections (SCHEDULER_README).",
        ja: "接続に成功した配送のあと、その配送先の同時配送数をどれだけ増やすかを決めます。0 から 1 の数、`1/5` のような分数、または `1/concurrency` を指定します。接続数を制限する相手には小さい値が向きます (SCHEDULER_README)。",
      },
      related: [
        "default_destination_concurrency_negative_feedback",
        "initial_destination_concurrency",
        "default_destination_concurrency_limit",
      ],
    },
    default_destination_concurrency_negative_feedback: {
      shape: choice(concurrencyFeedbacks, { or: "text" }),
      summary: {
        en: "Sets how much a destination's concurrency shrinks when connecting or greeting fails, in the notation of the positive feedback. It never falls below one: when to stop altogether is up to default_destination_concurrency_failed_cohort_limit.",
        ja: "接続や最初のやり取りに失敗したとき、その配送先の同時配送数をどれだけ減らすかを決めます。書き方は正のフィードバックと同じです。1 より小さくはならず、配送を止める判断は default_destination_concurrency_failed_cohort_limit が行います。",
      },
      related: [
        "default_destination_concurrency_positive_feedback",
        "default_destination_concurrency_failed_cohort_limit",
      ],
    },
    default_destination_concurrency_failed_cohort_limit: {
      shape: integer,
      summary: {
        en: "Sets after how many failed rounds (as many connection failures as there are parallel deliveries) a destination counts as dead and its mail is deferred. Raise it for fragile relays or with a rate delay; zero never gives a destination up.",
        ja: "接続の失敗が同時配送数と同じ回数だけ起きるのを 1 巡とし、何巡失敗したら配送先が停止中とみなしてメールを保留するかを決めます。不安定な中継先や送信間隔を設けた場合は増やします。0 なら停止中とは判断しません。",
      },
      related: [
        "default_destination_concurrency_negative_feedback",
        "default_destination_rate_delay",
        "minimal_backoff_time",
      ],
    },
    destination_concurrency_feedback_debug: {
      shape: boolean,
      summary: {
        en: "Logs each change that the queue manager makes to a destination's concurrency. Meant for tuning the feedback settings; on a busy system it fills the log.",
        ja: "キューマネージャーが配送先の同時配送数を変えるたびにログに記録します。フィードバックの調整に使うもので、メールの多いサーバーではログが膨大になります。",
      },
      related: [
        "default_destination_concurrency_positive_feedback",
        "default_destination_concurrency_negative_feedback",
      ],
    },
    default_destination_rate_delay: {
      shape: time("s"),
      summary: {
        en: "Waits this long between two deliveries to the same destination over the same transport, and thus sends one at a time. Better set it for one transport (`slow_destination_rate_delay`). Raise the failed-cohort limit as well, or one refused connection defers everything.",
        ja: "同じトランスポートで同じ配送先へ送る配送の間隔で、指定すると 1 通ずつの配送になります。`slow_destination_rate_delay` のようにトランスポートを限って使います。接続の失敗 1 回で全体が保留されないよう、failed_cohort_limit も増やします。",
      },
      related: [
        "transport_destination_rate_delay",
        "default_destination_concurrency_failed_cohort_limit",
        "default_transport_rate_delay",
      ],
    },
    default_transport_rate_delay: {
      shape: time("s"),
      summary: {
        en: "Waits this long between any two deliveries of a transport, whatever their destinations. It serves providers that cap the total per minute: 20s means three deliveries a minute. Set it per transport; here it would slow local delivery, too.",
        ja: "配送先にかかわらず、トランスポート全体で配送と配送の間に置く間隔です。1 分あたりの総数を制限するプロバイダーに合わせるもので、20s なら毎分 3 通です。ここで指定するとローカル配送まで遅くなるため、トランスポートごとに設定します。",
      },
      related: ["transport_transport_rate_delay", "default_destination_rate_delay"],
    },
    default_delivery_slot_cost: {
      shape: integer,
      summary: {
        en: "Sets how many recipients of a large message must be delivered before a smaller message may take one turn ahead of it. The smallest useful value is 2 (small mail goes first, lists take longer); zero lets no message overtake another.",
        ja: "受信者の多いメールを何件配送するごとに、小さなメールが 1 件割り込めるかを決めます。最小の 2 では小さなメールが最も優先され、メーリングリストの配送は遅くなります。0 にすると割り込みを行いません。",
      },
      related: [
        "default_minimum_delivery_slots",
        "default_delivery_slot_discount",
        "default_delivery_slot_loan",
        "transport_delivery_slot_cost",
      ],
    },
    default_delivery_slot_discount: {
      shape: integer,
      summary: {
        en: "Lets a small message overtake a large one before all the turns for it are saved up: this percentage of them may still be missing. The rest must be saved afterwards, before the next message can overtake.",
        ja: "小さなメールの割り込みに必要な回数が貯まりきる前でも、この割合 (%) までの不足なら割り込みを認めます。不足分は、次の割り込みまでに貯める必要があります。",
      },
      related: ["default_delivery_slot_cost", "default_delivery_slot_loan"],
    },
    default_delivery_slot_loan: {
      shape: integer,
      summary: {
        en: "Lends this many turns to a message that wants to overtake a larger one, on top of default_delivery_slot_discount, so that very small messages need not wait at all. The loan is paid back before the next one.",
        ja: "大きなメールに割り込みたいメールに、default_delivery_slot_discount に加えてこの回数分を前貸しします。ごく小さなメールが待たずに済むようになり、前貸し分は次の割り込みまでに返済されます。",
      },
      related: ["default_delivery_slot_cost", "default_delivery_slot_discount"],
    },
    default_minimum_delivery_slots: {
      shape: integer,
      summary: {
        en: "Exempts messages that would save up fewer turns than this, those with few recipients, from being overtaken. Together with default_delivery_slot_cost it decides from what size on a message has to let others pass.",
        ja: "受信者が少なく、この回数分の割り込みを許すほどの大きさがないメールは、割り込みの対象にしません。何人以上のメールが他に順番を譲るかは、default_delivery_slot_cost との組み合わせで決まります。",
      },
      related: ["default_delivery_slot_cost"],
    },
    default_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits how many recipients the queue manager keeps in memory for one transport, after mail has been assigned to it. Raise it with qmgr_message_recipient_limit on systems that send very large lists and have the memory.",
        ja: "トランスポートへ割り当てた後に、キューマネージャーがトランスポートごとにメモリへ保持する受信者数の上限です。巨大なリストを配送し、メモリに余裕がある場合に qmgr_message_recipient_limit と併せて増やします。",
      },
      related: ["qmgr_message_recipient_limit", "default_extra_recipient_limit"],
    },
    default_extra_recipient_limit: {
      shape: integer,
      summary: {
        en: "Reserves memory for more recipients per transport, beyond default_recipient_limit, for messages that overtake others: they must not stall for want of room. Seldom needs a change.",
        ja: "割り込んだメールの受信者を読み込む余地がなくて配送が滞るのを防ぐため、default_recipient_limit とは別にトランスポートごとに確保する受信者数です。変更が必要になることはまれです。",
      },
      related: ["default_recipient_limit"],
    },
    default_recipient_refill_limit: {
      shape: integer,
      summary: {
        en: "Sets the batch size in which further recipients of a large message are read from the queue file as places become free. Larger batches read less often; default_recipient_refill_delay steps in when they fill too slowly.",
        ja: "受信者がメモリに載りきらないメールで、空きができたときにキューファイルから続きを読み込む単位です。大きくすると読み込みの回数が減ります。なかなか空かない場合は default_recipient_refill_delay により先に読み込まれます。",
      },
      related: ["default_recipient_refill_delay", "default_recipient_limit"],
    },
    default_recipient_refill_delay: {
      shape: time("s"),
      summary: {
        en: "Sets how long the queue manager waits at most before it reads further recipients of a large message, even if there is not yet room for a full batch of default_recipient_refill_limit. Keeps slow transports supplied.",
        ja: "受信者の多いメールの続きを読み込むまでの最長の待ち時間です。default_recipient_refill_limit の数だけ空いていなくても読み込むため、遅いトランスポートでも配送が途切れません。",
      },
      related: ["default_recipient_refill_limit"],
    },
    qmgr_message_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients that the queue manager holds in memory over all messages, and the number of dead destinations that it remembers. Raise it, given the memory, when a few huge lists keep other mail waiting.",
        ja: "キューマネージャーが全メールを通じてメモリに保持する受信者数と、停止中と記憶しておく配送先の数の上限です。巨大なリストが他のメールを待たせる場合に、メモリに余裕があれば増やします。",
      },
      related: ["qmgr_message_active_limit", "default_recipient_limit", "qmgr_message_recipient_minimum"],
    },
    qmgr_message_recipient_minimum: {
      shape: integer,
      summary: {
        en: "Grants each message in the active queue at least this many recipients in memory, even when all other recipient limits are used up, so that no message is starved completely.",
        ja: "他の受信者数の上限に達していても、アクティブキューの各メールにメモリ上で最低限確保する受信者数です。どのメールも配送がまったく進まない状態にならないようにします。",
      },
      related: ["qmgr_message_recipient_limit", "default_recipient_limit"],
    },
    qmgr_fudge_factor: {
      shape: integer,
      summary: {
        en: "Obsolete: in the old queue manager (oqmgr(8)), set what percentage of the delivery slots one large message could take. qmgr(8) does without; see default_delivery_slot_cost.",
        ja: "廃止された設定です。旧キューマネージャー (oqmgr(8)) で、大きなメール 1 通が使える配送枠の割合 (%) を決めました。現在の qmgr(8) では使われず、代わりは default_delivery_slot_cost です。",
      },
      related: ["default_delivery_slot_cost"],
    },
    transport_retry_time: {
      shape: time("s"),
      summary: {
        en: "Sets how soon the queue manager tries a delivery transport again that it could not reach or that keeps crashing. One value for all transports: despite its name, no transport name goes in front. Look in the log for the cause first.",
        ja: "接続できない、あるいは異常終了を繰り返すトランスポートを、キューマネージャーが再び試すまでの時間です。全トランスポートに共通の値で、名前の transport をトランスポート名に置き換えるものではありません。まずログで原因を調べます。",
      },
      related: ["minimal_backoff_time", "queue_run_delay"],
    },
  },
} satisfies Topic;
