import { boolean, matchList, time, word } from "../shape.js";
import type { Topic } from "../topic.js";

export const qmqpd = {
  id: "qmqpd",
  title: { en: "QMQP server", ja: "QMQP サーバー" },
  parameters: {
    qmqpd_authorized_clients: {
      shape: matchList(word("network"), "client"),
      summary: {
        en: "Lists the clients that may hand in mail by QMQP, the protocol of qmail mini installations. Everyone listed can relay to any destination without further checks; without a list nobody gets in.",
        ja: "qmail の簡易クライアントが使う QMQP でメールを渡せるクライアントを並べます。載せたホストは追加の検査なしにどこへでも中継できます。何も設定しなければ誰も使えません。",
      },
      related: ["parent_domain_matches_subdomains", "qmqpd_timeout"],
    },
    qmqpd_client_port_logging: {
      shape: boolean,
      summary: {
        en: "Adds the client's TCP port to QMQP log lines, which is what providers ask for when many users share one address behind NAT.",
        ja: "QMQP のログにクライアントの TCP ポートも記録します。NAT で多数の利用者が 1 つのアドレスを共有するとき、発信元の特定に必要です。",
      },
      related: ["smtpd_client_port_logging"],
    },
    qmqpd_error_delay: {
      shape: time("s"),
      summary: {
        en: "Makes the QMQP server pause before each negative reply, to slow down a client that keeps failing.",
        ja: "QMQP サーバーが否定的な応答を返す前に置く間です。失敗を繰り返すクライアントの勢いを抑えます。",
      },
      related: ["qmqpd_timeout", "smtpd_error_sleep_time"],
    },
    qmqpd_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long the QMQP server waits for one read or write on the network before it hangs up. Raise it only for clients on very slow links.",
        ja: "QMQP サーバーがネットワークの読み書きを 1 回あたりどれだけ待つかを決めます。超えると切断します。非常に遅い回線のクライアントがある場合にだけ長くします。",
      },
      related: ["qmqpd_error_delay", "smtpd_timeout"],
    },
  },
} satisfies Topic;
