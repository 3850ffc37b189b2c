import { choice, list, type NamedValue, tables, time, type ValueShape, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { milterDefaultActions, milterMacros, milterProtocols } from "../vocabulary/milter.js";
import { unknownValues } from "../vocabulary/unknown-values.js";

export const milter = {
  id: "milter",
  title: { en: "Milters (mail filters)", ja: "Milter (メールフィルター)" },
  parameters: {
    non_smtpd_milters: {
      shape: list(word("endpoint")),
      summary: {
        en: "Lists the Milters for mail that does not come by SMTP: the sendmail command, QMQP, and mail requeued with postsuper -r. A DKIM signer usually belongs here as well as in smtpd_milters. They must not refuse recipients: such mail is stuck in the queue.",
        ja: "SMTP 以外の経路で入ったメール (sendmail コマンド、QMQP、postsuper -r による再投入) を渡す Milter を並べます。DKIM 署名は smtpd_milters とともにここにも設定します。受信者を拒否する Milter を使うと、メールがキューに残り続けます。",
      },
      related: ["smtpd_milters", "milter_default_action", "internal_mail_filter_classes"],
    },
    milter_default_action: {
      shape: choice(milterDefaultActions, { unknown: unknownValues.milterDefaultAction }),
      summary: {
        en: "Sets what becomes of mail when a Milter is down, hangs or is configured wrongly. `accept` keeps mail flowing unfiltered, which suits a signer but not a virus scanner. default_action in braces sets it per Milter.",
        ja: "Milter の停止、無応答、設定の誤りがあったときにメールをどう扱うかを決めます。`accept` はフィルターなしで通すため、署名用ならともかくウイルス検査には向きません。Milter ごとには波括弧内の default_action で指定します。",
      },
      related: ["smtpd_milters", "non_smtpd_milters", "milter_connect_timeout"],
    },
    milter_protocol: {
      shape: list(choice(milterProtocols, { unknown: unknownValues.milterProtocol })),
      summary: {
        en: "Sets the Milter protocol version to speak, plus `no_header_reply` if the filter needs it. Name exactly one version. Lower it only for very old filters; one that is too low makes libmilter complain in st_optionneg.",
        ja: "Milter と話すプロトコルのバージョンを 1 つ指定し、必要なら `no_header_reply` を添えます。下げるのは非常に古いフィルターの場合だけです。低すぎると libmilter が st_optionneg のエラーを記録します。",
      },
      related: ["smtpd_milters", "milter_data_macros", "milter_end_of_header_macros"],
    },
    milter_connect_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits connecting to a Milter and agreeing on the protocol. When it runs out, milter_default_action applies, so a short value keeps a dead optional filter from delaying every client.",
        ja: "Milter への接続とプロトコルの取り決めにかけてよい時間です。過ぎると milter_default_action に従います。必須でないフィルターの停止で全クライアントを待たせないためには短くします。",
      },
      related: ["milter_command_timeout", "milter_content_timeout", "milter_default_action"],
    },
    milter_command_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long a Milter may take to answer an SMTP command such as HELO, MAIL or RCPT. Filters with many DNS lookups (SPF, blocklists) may need more; remote clients do not wait for ever, though.",
        ja: "HELO、MAIL、RCPT などの SMTP コマンドに対する Milter の応答を待つ時間です。SPF やブロックリストで DNS を多用するフィルターでは延ばす必要がありますが、接続元も無限には待ちません。",
      },
      related: ["milter_connect_timeout", "milter_content_timeout"],
    },
    milter_content_timeout: {
      shape: time("s"),
      summary: {
        en: "Limits how long a Milter may take over the headers and body, the end of the message included. If it is near the patience of remote clients, they hang up and send the same mail again, and users get duplicates.",
        ja: "ヘッダーと本文、およびメッセージ末尾での Milter の処理を待つ時間です。接続元が待てる時間に近いと、相手が切断して送り直し、同じメールが重複して届くことになります。",
      },
      related: ["milter_command_timeout", "milter_default_action"],
    },
    milter_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies header_checks patterns to the headers that Milters add or change, which the normal header_checks never see. Typical use: act on X-Spam-Flag: YES with HOLD, DISCARD or FILTER. PREPEND does not work here.",
        ja: "Milter が追加または変更したヘッダーに header_checks 形式の規則を適用します。通常の header_checks はこれらを見ません。X-Spam-Flag: YES を見て HOLD、DISCARD、FILTER などを行うのが典型です。PREPEND は使えません。",
      },
      related: ["header_checks", "smtpd_milters", "non_smtpd_milters"],
    },
    milter_macro_daemon_name: {
      shape: word("text"),
      summary: {
        en: "Sets the macro `{daemon_name}`. Some Milters decide by it whether mail is incoming or outgoing: set ORIGINATING or the like with -o on the submission service, as the filter's documentation asks.",
        ja: "マクロ `{daemon_name}` の値です。これで受信と送信を見分ける Milter があるため、フィルターの文書に従い、submission サービスで -o により ORIGINATING などを設定します。",
      },
      related: ["milter_macro_v", "milter_connect_macros", "milter_macro_defaults"],
    },
    milter_macro_v: {
      shape: word("text"),
      summary: {
        en: "Sets the macro `v`, by which a Milter learns name and version of the mail system. A few filters parse it and expect the look of Sendmail.",
        ja: "Milter にメールシステムの名前とバージョンを伝えるマクロ `v` の値です。これを解析し、Sendmail の形式を前提とするフィルターもあります。",
      },
      related: ["milter_macro_daemon_name", "mail_version"],
    },
    milter_macro_defaults: {
      shape: list(word("text")),
      summary: {
        en: "Gives values to macros for which Postfix has none in the situation at hand, as name=value or, with spaces inside, {name=value}. Also invents macros that Postfix does not know, for filters that insist on them.",
        ja: "Postfix がその場で値を持たないマクロの値を、name=value (空白を含むなら {name=value}) の形で与えます。Postfix の知らないマクロも定義でき、特定のマクロがないと動かないフィルターに使えます。",
      },
      related: ["milter_connect_macros", "milter_mail_macros", "milter_macro_daemon_name"],
    },
    milter_connect_macros: {
      shape: macros(milterMacros.connect),
      summary: {
        en: "Lists the macros sent to Milters when a client connects. Extend it when a filter's manual asks for one, such as `{client_connections}`; filters with protocol 6 can also request macros themselves.",
        ja: "クライアントの接続時に Milter へ送るマクロを並べます。`{client_connections}` など、フィルターの文書が求めるものを加えます。プロトコル 6 のフィルターは必要なマクロを自ら要求することもできます。",
      },
      related: ["milter_helo_macros", "milter_macro_defaults", "smtpd_milters"],
    },
    milter_helo_macros: {
      shape: macros(milterMacros.helo),
      summary: {
        en: "Lists the macros sent to Milters at HELO or EHLO, chiefly those about TLS. They carry values only in the EHLO that follows STARTTLS.",
        ja: "HELO / EHLO のときに Milter へ送るマクロを並べます。中心は TLS に関するもので、値が入るのは STARTTLS の後の EHLO です。",
      },
      related: ["milter_connect_macros", "milter_mail_macros"],
    },
    milter_mail_macros: {
      shape: macros(milterMacros.mail),
      summary: {
        en: "Lists the macros sent to Milters at MAIL FROM. Here a DKIM signer learns from `{auth_authen}` that the sender has logged in; the queue ID is mostly not known yet.",
        ja: "MAIL FROM のときに Milter へ送るマクロを並べます。DKIM 署名はここの `{auth_authen}` で差出人がログイン済みかどうかを知ります。キュー ID はこの時点では多くの場合まだありません。",
      },
      related: ["milter_rcpt_macros", "smtpd_sasl_auth_enable", "smtpd_delay_open_until_valid_rcpt"],
    },
    milter_rcpt_macros: {
      shape: macros(milterMacros.rcpt),
      summary: {
        en: "Lists the macros sent to Milters for each RCPT TO. `{rcpt_mailer}` equal to error tells a filter that Postfix itself refused the recipient, if the filter asked to see those.",
        ja: "RCPT TO ごとに Milter へ送るマクロを並べます。拒否された受信者も通知するようフィルターが求めている場合、`{rcpt_mailer}` が error であれば Postfix が拒否した受信者です。",
      },
      related: ["milter_mail_macros", "milter_data_macros"],
    },
    milter_data_macros: {
      shape: macros(milterMacros.data),
      summary: {
        en: "Lists the macros sent to Milters at DATA; from here on the queue ID `i` is certain. Needs milter_protocol 4 or higher.",
        ja: "DATA のときに Milter へ送るマクロを並べます。キュー ID `i` はここから確実に得られます。milter_protocol が 4 以上の場合にだけ使われます。",
      },
      related: ["milter_rcpt_macros", "milter_protocol"],
    },
    milter_end_of_header_macros: {
      shape: macros(milterMacros.endOfHeader),
      summary: {
        en: "Lists the macros sent to Milters after the last header line and before the body. Needs milter_protocol 6.",
        ja: "ヘッダーが終わり本文に入る前に Milter へ送るマクロを並べます。milter_protocol が 6 の場合にだけ使われます。",
      },
      related: ["milter_end_of_data_macros", "milter_protocol"],
    },
    milter_end_of_data_macros: {
      shape: macros(milterMacros.endOfData),
      summary: {
        en: "Lists the macros sent to Milters once the whole message is in, when they give their verdict and make their changes. Keep `i` in it, so that their log lines can be matched with those of Postfix.",
        ja: "メッセージ全体を受け取り、Milter が判定や変更を行う時点で送るマクロを並べます。フィルターと Postfix のログを突き合わせられるよう `i` は残しておきます。",
      },
      related: ["milter_end_of_header_macros", "milter_macro_defaults"],
    },
    milter_unknown_command_macros: {
      shape: macros(milterMacros.unknownCommand),
      summary: {
        en: "Lists the macros sent to Milters when a client uses a command that Postfix does not know. Needs milter_protocol 3 or higher; hardly any filter cares.",
        ja: "Postfix の知らないコマンドを受け取ったときに Milter へ送るマクロを並べます。milter_protocol が 3 以上の場合に使われますが、必要とするフィルターはほとんどありません。",
      },
      related: ["milter_protocol", "milter_macro_defaults"],
    },
  },
} satisfies Topic;

/** Any other name is accepted, too: a filter may ask for macros that only milter_macro_defaults defines. */
function macros(known: readonly NamedValue[]): ValueShape {
  return list(choice(known, { or: "text" }));
}
