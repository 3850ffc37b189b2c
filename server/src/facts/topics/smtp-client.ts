import { boolean, choice, integer, list, tables, time, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { ehloKeywords, pixWorkarounds } from "../vocabulary/smtp-client.js";

export const smtpClient = {
  id: "smtp-client",
  title: { en: "SMTP client: conversation and content", ja: "SMTP クライアント: やり取りと内容" },
  parameters: {
    smtp_destination_concurrency_limit: {
      shape: integer,
      summary: {
        en: "Limits the parallel deliveries to one destination through the `smtp` transport. Lower it when receivers complain about too many connections; better still, give the one strict domain a transport of its own. The process limit in master.cf caps all destinations together.",
        ja: "`smtp` トランスポートで 1 つの配送先へ同時に行う配送数の上限です。接続が多すぎると相手に断られるときに小さくしますが、厳しい相手が限られるなら専用のトランスポートを作る方が確実です。全配送先を合わせた上限は master.cf のプロセス数です。",
      },
      related: ["default_destination_concurrency_limit", "smtp_destination_recipient_limit", "transport_maps"],
    },
    smtp_destination_recipient_limit: {
      shape: integer,
      summary: {
        en: "Limits the recipients that share one delivery of a message through the `smtp` transport; larger groups are split up. With 1, every recipient is a delivery of its own, and smtp_destination_concurrency_limit then counts per address, no longer per domain.",
        ja: "`smtp` トランスポートの 1 回の配送にまとめる受信者数の上限で、超えた分は分割して送ります。1 にすると受信者ごとに別々の配送となり、smtp_destination_concurrency_limit もドメイン単位ではなく受信者単位で数えるようになります。",
      },
      related: ["default_destination_recipient_limit", "smtp_destination_concurrency_limit"],
    },
    smtp_always_send_ehlo: {
      shape: boolean,
      summary: {
        en: "Greets every server with EHLO and falls back to HELO if that is refused. When off, EHLO is used only with servers whose banner mentions ESMTP, so TLS, authentication and other extensions may be missed. Leave it on.",
        ja: "どのサーバーにも EHLO で挨拶し、断られたら HELO に切り替えます。無効にすると、バナーに ESMTP と書かれたサーバーにしか EHLO を使わず、TLS や認証などの拡張を使えないことがあります。通常は有効のままにします。",
      },
      related: ["smtp_never_send_ehlo", "smtp_helo_name"],
    },
    smtp_never_send_ehlo: {
      shape: boolean,
      summary: {
        en: "Greets with HELO only, which gives up STARTTLS, authentication and every other SMTP extension. A last resort for a server that hangs on EHLO: set it with `-o` for a separate transport. To drop single extensions use smtp_discard_ehlo_keywords.",
        ja: "HELO だけを使い、STARTTLS や認証を含むすべての SMTP 拡張を諦めます。EHLO で固まるサーバーへの最後の手段で、専用のトランスポートに `-o` で指定します。一部の拡張だけを避けるなら smtp_discard_ehlo_keywords を使います。",
      },
      related: ["smtp_always_send_ehlo", "smtp_discard_ehlo_keywords"],
    },
    smtp_discard_ehlo_keywords: {
      shape: list(choice(ehloKeywords, { unknown: "ignored" })),
      summary: {
        en: "Lists SMTP extensions that the client acts as if the server had not announced. Works around servers that announce what they do badly, for example `pipelining`. This applies to all servers; for single ones use smtp_discard_ehlo_keyword_address_maps.",
        ja: "サーバーが告げてきても、無かったものとして扱う SMTP 拡張を並べます。`pipelining` など、提示しながら正しく動かないサーバーへの対策です。すべてのサーバーに効くため、相手を限るときは smtp_discard_ehlo_keyword_address_maps を使います。",
      },
      related: ["smtp_discard_ehlo_keyword_address_maps"],
    },
    smtp_discard_ehlo_keyword_address_maps: {
      shape: tables("other", "keywords"),
      summary: {
        en: "Looks up, by the server's IP address, which announced extensions to disregard; host names are not looked up. A match takes the place of smtp_discard_ehlo_keywords for that server. With a cidr table, whole networks can be covered.",
        ja: "サーバーの IP アドレスで検索し、無視する拡張のリストを返します。ホスト名では検索しません。一致すると、そのサーバーでは smtp_discard_ehlo_keywords の代わりに使われます。cidr テーブルならネットワーク単位で指定できます。",
      },
      related: ["smtp_discard_ehlo_keywords"],
    },
    smtp_generic_maps: {
      shape: tables("address", "addresses"),
      summary: {
        en: "Rewrites addresses in envelope and headers as mail leaves through the SMTP client, while local mail keeps them. Use it where local addresses such as `user@host.localdomain` mean nothing outside: map them to real Internet addresses (generic(5)).",
        ja: "SMTP クライアントから出ていくメールに限り、エンベロープとヘッダーのアドレスを書き換えます。`user@host.localdomain` のように外部では通用しないアドレスを、インターネットで使えるアドレスに置き換えるときに使います (generic(5))。",
      },
      related: ["canonical_maps", "masquerade_domains", "propagate_unmatched_extensions"],
    },
    smtp_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Matches each message header against regexp or pcre tables while mail is sent, for example to remove internal Received headers. Nothing is stored, and routing is settled by then: actions such as REJECT, HOLD, FILTER or REDIRECT do not work here.",
        ja: "送信の際に、各ヘッダーを regexp や pcre のテーブルで照合します。内部の Received ヘッダーを外へ出さないといった用途に使います。配送先はすでに決まっているため、REJECT、HOLD、FILTER、REDIRECT などの動作は使えません。",
      },
      related: ["header_checks", "smtp_mime_header_checks", "smtp_nested_header_checks", "smtp_body_checks"],
    },
    smtp_mime_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Does for MIME headers, such as Content-Type, what smtp_header_checks does for the ordinary ones, and permits the same actions (replace, prepend, strip, ignore, log). If empty, MIME headers are not looked at while sending.",
        ja: "Content-Type などの MIME ヘッダーについて、smtp_header_checks と同じ検査を送信時に行います。使える動作も同じで、置換、追加、削除、無視、ログなどに限られます。空なら MIME ヘッダーは検査しません。",
      },
      related: ["smtp_header_checks", "mime_header_checks"],
    },
    smtp_nested_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies checks at sending time to the headers of attached messages (message/rfc822), apart from their MIME headers. Helps to hide internal host names in forwarded mail; only actions that edit or log are possible.",
        ja: "添付されたメッセージ (message/rfc822) のヘッダーのうち、MIME ヘッダー以外を送信時に検査します。転送されたメールに含まれる内部のホスト名を隠すのに役立ちます。編集とログの動作だけが使えます。",
      },
      related: ["smtp_header_checks", "nested_header_checks"],
    },
    smtp_body_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Matches each body line as it is sent and can replace, drop or log it. It sees the encoded text (base64 and so on) and costs time for every line, so use it for simple repairs and leave real content inspection to a filter or Milter.",
        ja: "送信する本文を 1 行ずつ照合し、置換や削除、ログへの記録を行います。base64 などの符号化されたままの行が対象で、行数分の負荷もかかるため、簡単な修正にとどめ、内容の検査はフィルターや Milter で行います。",
      },
      related: ["body_checks", "smtp_header_checks"],
    },
    smtp_line_length_limit: {
      shape: word("bytes"),
      summary: {
        en: "Folds header and body lines longer than this when mail is sent, by inserting a line break and a space. The default is what SMTP allows. Folding changes the content and breaks DKIM signatures made before it, so have over-long lines avoided at the source.",
        ja: "送信時に、これより長いヘッダーや本文の行を改行と空白を入れて折り返します。既定値は SMTP の上限です。折り返すと内容が変わり、それ以前に付けた DKIM 署名が無効になるため、長すぎる行は送信元のソフトで避けるのが本筋です。",
      },
      related: ["line_length_limit", "message_size_limit"],
    },
    smtp_quote_rfc821_envelope: {
      shape: boolean,
      summary: {
        en: "Puts quotes around local parts that need them in MAIL FROM and RCPT TO, as the SMTP standard asks. Turn it off only in a separate transport for a server that cannot handle a correctly quoted address.",
        ja: "MAIL FROM と RCPT TO のローカル部を、SMTP の規格に従って必要に応じて引用符で囲みます。正しい引用を扱えないサーバーがある場合に限り、専用のトランスポートで無効にします。",
      },
      related: ["transport_maps"],
    },
    smtp_reply_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Replaces reply lines from servers, one line at a time, before the SMTP client reads them; normally a pcre or regexp table, and just one. A last resort against servers that break the protocol: a wrong rule loses mail or sends it twice.",
        ja: "サーバーの応答を SMTP クライアントが解釈する前に 1 行ずつ置き換えます。指定できるのは 1 つのテーブルで、通常は pcre か regexp です。規約に反するサーバーへの最後の手段で、誤った規則はメールの消失や二重配送につながります。",
      },
      related: ["smtp_delivery_status_filter"],
    },
    smtp_delivery_status_filter: {
      shape: tables("server-reply", "text"),
      summary: {
        en: "Changes the status code and text of delivery results of the SMTP client, for instance to turn a permanent failure into a temporary one (5.x.x to 4.x.x) for a known wrong reply. The text matched is the code, a space and the explanation; success cannot become failure.",
        ja: "SMTP クライアントの配送結果のステータスコードと説明を書き換えます。誤った恒久エラーを返す相手について 5.x.x を 4.x.x に変える、などの用途です。「コード + 空白 + 説明」の文字列で照合します。成功を失敗に変えることはできません。",
      },
      related: ["default_delivery_status_filter", "smtp_reply_filter"],
    },
    smtp_log_tls_feature_status: {
      shape: boolean,
      summary: {
        en: "Adds `tls=...` to the log line of each delivery: the TLS level in force, what it was downgraded to (after `:`), and REQUIRETLS. Shows at a glance which mail went out unencrypted; turn it off if a log parser stumbles over it.",
        ja: "配送ごとのログに `tls=...` を加え、適用した TLS レベル、格下げされた場合はその結果 (`:` の後)、REQUIRETLS の状況を記録します。平文で送ったメールがすぐに分かります。ログ解析ツールが対応していなければ無効にします。",
      },
      related: ["smtp_tls_security_level", "smtp_tls_loglevel", "smtp_requiretls_policy"],
    },
    smtp_pix_workarounds: {
      shape: list(choice(pixWorkarounds, { unknown: "ignored" })),
      summary: {
        en: "Lists workarounds for Cisco PIX firewalls whose mail inspection damages SMTP, recognized by a banner masked with asterisks. `disable_esmtp` also gives up TLS; set this to empty to do without workarounds, or use smtp_pix_workaround_maps.",
        ja: "SMTP を壊す Cisco PIX ファイアウォールのメール検査への対策を並べます。バナーがアスタリスクで伏せられている相手に働きます。`disable_esmtp` では TLS も使えなくなります。不要なら空にするか、smtp_pix_workaround_maps で相手を限ります。",
      },
      related: ["smtp_pix_workaround_maps", "smtp_pix_workaround_threshold_time", "smtp_pix_workaround_delay_time"],
    },
    smtp_pix_workaround_maps: {
      shape: tables("other", "keywords"),
      summary: {
        en: "Looks up, by the IP address of the server, which PIX firewall workarounds to use there in place of smtp_pix_workarounds. It is asked only when the server's banner looks masked.",
        ja: "サーバーの IP アドレスで検索し、smtp_pix_workarounds の代わりに使う PIX ファイアウォール対策を返します。バナーが伏せられている相手に限って参照します。",
      },
      related: ["smtp_pix_workarounds"],
    },
    smtp_pix_workaround_threshold_time: {
      shape: time("s"),
      summary: {
        en: "Sets how old a message must be before `delay_dotcrlf` is applied to it. The delay slows delivery down, so the first attempt goes without; zero uses it from the start.",
        ja: "`delay_dotcrlf` を適用するまでに、メールがキューに入ってから経過すべき時間です。配送が遅くなるため、最初の配送では使わないのが普通です。0 なら最初から使います。",
      },
      related: ["smtp_pix_workarounds", "smtp_pix_workaround_delay_time"],
    },
    smtp_pix_workaround_delay_time: {
      shape: time("s"),
      summary: {
        en: "Sets the pause of `delay_dotcrlf` before the final dot of a message. On slow links large messages need more, as everything before the dot must have been transmitted by then.",
        ja: "`delay_dotcrlf` で、メッセージ末尾のドットの前に置く待ち時間です。それまでの内容が送り終わっている必要があるため、遅い回線で大きなメールを送るなら長くします。",
      },
      related: ["smtp_pix_workarounds", "smtp_pix_workaround_threshold_time"],
    },
    smtp_send_xforward_command: {
      shape: boolean,
      summary: {
        en: "Passes the original client's name, address and HELO name on with XFORWARD to servers that announce it. Turn it on for the transport that feeds a content filter, so that logs behind the filter name the real client instead of localhost.",
        ja: "XFORWARD に対応するサーバーへ、元の接続元のホスト名、アドレス、HELO 名などを伝えます。コンテンツフィルターへ渡すトランスポートで有効にすると、フィルターの後のログに localhost ではなく本来の接続元が残ります。",
      },
      related: ["smtpd_authorized_xforward_hosts", "smtp_xforward_timeout", "content_filter"],
    },
  },
} satisfies Topic;
