import { choice, integer, list, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { serviceTypes } from "../vocabulary/master-columns.js";

export const processes = {
  id: "processes",
  title: { en: "Daemon processes and services", ja: "デーモンプロセスとサービス" },
  parameters: {
    application_event_drain_time: {
      shape: time("s"),
      summary: {
        en: "Limits how long the postkick command waits until a daemon has taken a request out of its input queue. Only scripts that wake up daemons by hand notice it.",
        ja: "postkick コマンドが、送った要求をデーモンが受け取るまで待つ時間の上限です。デーモンを手動で起こすスクリプトにだけ影響します。",
      },
      related: ["trigger_timeout"],
    },
    daemon_timeout: {
      shape: time("s"),
      summary: {
        en: "Kills a daemon that has been busy with a single request for this long, so that a hanging process does not stay forever. Keep it well above the longest legitimate delivery or session; the queue manager uses qmgr_daemon_timeout instead.",
        ja: "1 つの要求の処理がこの時間を超えたデーモンを強制終了し、ハングしたプロセスが残り続けるのを防ぎます。正常な配送やセッションにかかる時間より十分長くしておきます。キューマネージャーには qmgr_daemon_timeout が使われます。",
      },
      related: ["qmgr_daemon_timeout", "postlogd_watchdog_timeout", "ipc_timeout"],
    },
    defer_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service where delivery agents report temporary failures. bounce(8) keeps one log per message there and sends the sender notice once the mail expires; only a renamed service needs a change here.",
        ja: "配送エージェントが一時的な失敗を報告する master.cf のサービス名です。bounce(8) がメッセージごとに記録を残し、期限切れになると差出人への通知に使います。サービスの名前を変えたときだけ変更します。",
      },
      related: ["bounce_service_name", "trace_service_name"],
    },
    dont_remove: {
      shape: integer,
      summary: {
        en: "Keeps every finished message: with a value other than 0, queue files move to the `saved` queue instead of being deleted, for inspection with postcat. A debugging aid only; the directory grows without limit.",
        ja: "0 以外にすると、処理の終わったキューファイルを削除せず `saved` キューに移し、postcat で調べられるようにします。ディスクを際限なく消費するため、デバッグ時だけ使います。",
      },
      related: ["queue_directory"],
    },
    fault_injection_code: {
      shape: integer,
      summary: {
        en: "Makes selected internal operations fail on purpose, which lets Postfix developers exercise error handling that rarely runs. Leave it at 0 on every real mail system.",
        ja: "めったに起きないエラーの処理を Postfix の開発者が試せるように、内部の特定の操作をわざと失敗させます。実運用では必ず 0 のままにします。",
      },
    },
    flush_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service that remembers which queued messages wait for which destination, so that ETRN and `postqueue -s` need not scan the queue. Follow it up when the flush service gets another name.",
        ja: "どの宛先にどのメッセージが溜まっているかを記録する flush(8) の master.cf サービス名です。ETRN や `postqueue -s` がキュー全体を調べずに済むようになります。master.cf で名前を変えた場合に合わせます。",
      },
      related: ["fast_flush_domains", "fast_flush_refresh_time", "fast_flush_purge_time"],
    },
    fork_attempts: {
      shape: integer,
      summary: {
        en: "Sets how often Postfix tries to create a child process before it gives up. On a host that runs short of processes or memory, more attempts together with fork_delay bridge brief shortages.",
        ja: "子プロセスの生成 (fork) に失敗したとき、あきらめるまでに試す回数です。プロセス数やメモリが一時的に不足するホストでは、fork_delay と組み合わせて増やします。",
      },
      related: ["fork_delay"],
    },
    fork_delay: {
      shape: time("s"),
      summary: {
        en: "Sets the pause after a failed fork before Postfix tries again. Multiply it by fork_attempts to see how long a shortage of processes can last without mail being held up.",
        ja: "fork に失敗してから再び試すまでの間隔です。fork_attempts との積が、プロセス不足に耐えられるおおよその時間になります。",
      },
      related: ["fork_attempts"],
    },
    import_environment: {
      shape: list(word("text")),
      summary: {
        en: "Lists the environment variables that Postfix takes over from whoever starts it; everything else is dropped. `name=value` sets a variable outright, and braces protect spaces: `{ name=some value }`. Programs that Postfix runs get only those in export_environment.",
        ja: "Postfix を起動した親プロセスから引き継ぐ環境変数の一覧で、それ以外は捨てられます。`名前=値` で値を固定でき、空白を含むときは `{ 名前=値 }` と波括弧で囲みます。Postfix が起動する外部コマンドに渡す変数は export_environment で決めます。",
      },
      related: ["export_environment", "debugger_command"],
    },
    master_service_disable: {
      shape: list(choice(serviceTypes, { or: "text" })),
      summary: {
        en: "Turns off listeners of master.cf without editing that file: a service type such as `inet`, or one service as `smtp/inet`; `!submission/inet, inet` spares one and stops the rest. The first match decides; tables, files and wildcards do not work here. A null client that only sends mail is the usual case.",
        ja: "master.cf を編集せずに待ち受けを止めます。`inet` のような種類全体、または `smtp/inet` のような 1 つのサービスを指定でき、`!submission/inet, inet` なら submission だけを残せます。最初に一致した項目で決まり、テーブル、ファイル、ワイルドカードは使えません。送信専用のホストでよく使います。",
      },
      related: ["inet_interfaces"],
    },
    max_idle: {
      shape: time("s"),
      summary: {
        en: "Lets a daemon exit after it has waited this long for work. Longer values save process starts on a quiet server and keep cached tables and connections; long-lived daemons such as qmgr(8) ignore it.",
        ja: "仕事のないデーモンが終了するまでの待ち時間です。長くするとプロセスの起動が減り、開いたテーブルや接続も維持されますが、設定変更の反映は遅れます。qmgr(8) のような常駐デーモンには影響しません。",
      },
      related: ["max_use"],
    },
    max_use: {
      shape: integer,
      summary: {
        en: "Lets a daemon exit after it has served this many connections, which limits the effect of memory leaks in libraries and lets configuration changes sink in. Raise it on busy servers when process creation costs too much; qmgr(8) and other long-lived daemons ignore it.",
        ja: "デーモンがこの数の接続を処理したら自ら終了します。ライブラリのメモリリークの影響を抑え、設定変更も行き渡ります。混雑したサーバーでプロセス生成の負荷が目立つなら増やします。qmgr(8) などの常駐デーモンは対象外です。",
      },
      related: ["max_idle", "default_process_limit"],
    },
    pickup_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service that fetches locally submitted mail from the maildrop directory; postdrop and `postfix start` wake it up under this name. A mismatch with master.cf leaves mail from sendmail(1) lying around until the timer fires.",
        ja: "ローカルから投函されたメールを maildrop から取り込む pickup(8) の master.cf サービス名です。postdrop などがこの名前で起こすため、master.cf と食い違うと sendmail(1) からのメールがタイマーの起動まで滞留します。",
      },
      related: ["queue_service_name", "trigger_timeout"],
    },
    process_id: {
      shape: word("read-only"),
      summary: {
        en: "Holds the number of the running process. Postfix fills it in; it is of use inside debugger_command, where the debugger must know which process to attach to.",
        ja: "実行中のプロセスの番号で、Postfix 自身が設定します。debugger_command の中で、デバッガーを接続する相手を示すのに使います。",
      },
      related: ["process_name", "debugger_command"],
    },
    process_name: {
      shape: word("read-only"),
      summary: {
        en: "Holds the name of the program that is running, for example `smtpd`. Set by Postfix; other values may refer to it, but services that share one program are told apart by service_name.",
        ja: "実行中のプログラム名 (たとえば `smtpd`) で、Postfix が設定します。ほかの値から参照できますが、同じプログラムを使うサービスどうしは service_name で区別します。",
      },
      related: ["service_name", "process_id"],
    },
    service_throttle_time: {
      shape: time("s"),
      summary: {
        en: "Makes master(8) wait before it starts a daemon again that died early, so that a broken configuration does not spin. After a repair, `postfix reload` spares you the wait.",
        ja: "異常終了したデーモンを master(8) が再び起動するまでの待ち時間で、設定の誤りによる起動の空回りを防ぎます。修正後に `postfix reload` を実行すれば待たずに済みます。",
      },
      related: ["daemon_timeout"],
    },
    showq_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service that lists the mail queue for `postqueue -p` and mailq. Must follow if the showq service is renamed, or those commands claim that the mail system is down.",
        ja: "`postqueue -p` や mailq にキューの一覧を返す showq(8) の master.cf サービス名です。サービス名を変えたのに合わせないと、これらのコマンドはメールシステムが停止していると報告します。",
      },
    },
    stress: {
      shape: choice(
        [
          {
            name: "yes",
            summary: {
              en: "All processes of the service are busy, or overload behavior is forced on.",
              ja: "サービスの全プロセスが使用中、または過負荷時の動作を強制している状態です。",
            },
          },
        ],
        { or: "text" },
      ),
      summary: {
        en: "Tells whether a public service is overloaded: master(8) passes `-o stress=yes` when all its processes are busy, and an empty value otherwise. Read it in other values, as in `${stress?{10}:{300}}s`; set it yourself only to force the overload behavior on or off.",
        ja: "公開サービスが過負荷かどうかを示します。全プロセスが使用中になると master(8) が `-o stress=yes` を、通常時は空の値を渡します。`${stress?{10}:{300}}s` のようにほかの値の中で使うもので、自分で設定するのは過負荷時の動作を強制するときだけです。",
      },
      related: ["default_process_limit", "smtpd_timeout", "smtpd_hard_error_limit"],
    },
    trace_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service behind delivery reports: bounce(8) collects there what happened to each recipient, for `sendmail -v`, `sendmail -bv` and success notifications.",
        ja: "配送レポートを担うサービスの master.cf での名前です。bounce(8) が受信者ごとの結果をここに集め、`sendmail -v`、`sendmail -bv` や配送成功の通知に使います。",
      },
      related: ["bounce_service_name", "defer_service_name"],
    },
    service_name: {
      shape: word("read-only"),
      summary: {
        en: "Holds the first column of the master.cf entry that started the process. Use it in an override such as `-o syslog_name=postfix/$service_name` to tell submission from port 25 in the log.",
        ja: "プロセスを起動した master.cf の行の 1 列目 (サービス名) で、Postfix が設定します。`-o syslog_name=postfix/$service_name` のように使うと、submission と 25 番ポートのログを区別できます。",
      },
      related: ["syslog_name", "process_name"],
    },
  },
} satisfies Topic;
