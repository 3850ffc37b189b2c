import { boolean, choice, integer, list, tables, word } from "../shape.js";
import type { Topic } from "../topic.js";
import { endOfHeaderActions, mailOrigins, receiveOverrides } from "../vocabulary/delivery.js";

export const content = {
  id: "content",
  title: { en: "Message content", ja: "メールの内容" },
  parameters: {
    message_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Caps the size of a message including its envelope; 0 lifts the cap. Attachments grow by about a third in transit, so 25 MB of files need some 36000000. Keep it no higher than mailbox_size_limit and virtual_mailbox_limit, and provide enough free queue space.",
        ja: "メール 1 通の最大サイズです (エンベロープを含みます)。0 なら無制限です。添付ファイルは符号化で約 3 分の 1 増えるため、25 MB のファイルを送るには 36000000 程度が必要です。mailbox_size_limit と virtual_mailbox_limit を超えない値にし、キューの空き容量も確保します。",
      },
      related: ["mailbox_size_limit", "virtual_mailbox_limit", "queue_minfree", "bounce_size_limit"],
    },
    header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies patterns, usually a regexp or pcre table, to each header of a message on arrival, and rejects, holds, rewrites or removes it. Good for simple jobs such as hiding internal Received: lines. It sees one header at a time, also of outbound mail; for spam filtering use a Milter or content filter.",
        ja: "受信時に、メールの各ヘッダーをパターン (通常は regexp や pcre のテーブル) と照合し、拒否、保留、書き換え、削除などを行います。内部の Received: を隠すといった単純な処理に向きます。1 ヘッダーずつしか見ず、送信メールにも適用されます。迷惑メール対策には Milter やコンテンツフィルターを使います。",
      },
      related: ["mime_header_checks", "nested_header_checks", "body_checks", "smtp_header_checks"],
    },
    mime_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies patterns to MIME headers such as Content-Type:, of the message and of its attachments. Set it apart from header_checks to refuse attachments by file name.",
        ja: "Content-Type: などの MIME ヘッダーを、本体と添付ファイルの両方でパターンと照合します。添付ファイルの名前で拒否したい場合などに、header_checks とは別に設定します。",
      },
      related: ["header_checks", "nested_header_checks", "disable_mime_input_processing"],
    },
    nested_header_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies patterns to the headers of messages attached to a message, except their MIME headers. Set it empty if rules of header_checks should not hit forwarded or bounced mail.",
        ja: "添付されたメール (message/rfc822) の、MIME 以外のヘッダーをパターンと照合します。header_checks の規則を、転送で添付されたメールやバウンスの中身に適用したくない場合は空にします。",
      },
      related: ["header_checks", "mime_header_checks"],
    },
    body_checks: {
      shape: tables("line", "header-action"),
      summary: {
        en: "Applies patterns to every line of the body, attachments still encoded. It costs CPU time on each message and is easily fooled by base64, so keep it for emergencies such as a worm with a fixed string.",
        ja: "本文をデコードせずに 1 行ずつパターンと照合します。全メールで CPU を消費し、base64 で符号化された内容は見分けられません。決まった文字列を含むウイルスメールを止めるなど、緊急時の用途に限るのがよいでしょう。",
      },
      related: ["body_checks_size_limit", "header_checks", "content_filter"],
    },
    body_checks_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Limits how many bytes of each body part body_checks looks at, to save time on large attachments; 0 checks everything.",
        ja: "body_checks が各パートの先頭から調べるバイト数の上限です。大きな添付ファイルで時間がかかるのを防ぎます。0 ならすべて調べます。",
      },
      related: ["body_checks"],
    },
    content_filter: {
      shape: word("transport"),
      summary: {
        en: "Sends each message, after it is queued, to an external filter such as `smtp:[127.0.0.1]:10024`, which hands it back on another port. The service on that port needs an empty content_filter, or mail goes round forever. FILTER actions in tables win. A Milter can refuse spam before it is accepted; this cannot.",
        ja: "キューに入れたメールを `smtp:[127.0.0.1]:10024` などの外部フィルターへ渡します。フィルターは別のポートへ戻すので、そのポートのサービスでは content_filter を空にしないとループします。テーブルの FILTER アクションが優先されます。受信後の処理なので、SMTP の段階で拒否したい場合は Milter を使います。",
      },
      related: ["default_filter_nexthop", "receive_override_options", "smtpd_proxy_filter", "smtpd_milters"],
    },
    default_filter_nexthop: {
      shape: word("nexthop"),
      summary: {
        en: "Supplies the next hop when content_filter or a FILTER action gives only a transport name. While it is empty, the recipient's domain serves, which opens a separate queue for each domain.",
        ja: "content_filter や FILTER アクションでトランスポート名だけを指定したときの次の配送先です。空の場合は受信者のドメインが使われ、ドメインごとに別のキューになります。",
      },
      related: ["content_filter"],
    },
    receive_override_options: {
      shape: list(choice(receiveOverrides, { caseSensitive: true })),
      summary: {
        en: "Leaves out steps of receiving mail, so that they happen only once when mail passes a content filter and comes back. Normally set with `-o` in master.cf: address mappings off on one side of the filter, checks off on the other.",
        ja: "受信時の処理の一部を省きます。コンテンツフィルターの前後で同じ処理を二度行わないために、通常は master.cf の `-o` で指定します。フィルターの片側でアドレスの変換を、もう片側で各種の検査を省きます。",
      },
      related: ["content_filter", "smtpd_milters", "always_bcc"],
    },
    cleanup_service_name: {
      shape: word("service"),
      summary: {
        en: "Names the master.cf service of cleanup(8) that receives the mail. Override it on a single service, such as submission, to give its mail other header_checks or mappings.",
        ja: "受信したメールを渡す cleanup(8) の、master.cf でのサービス名です。submission など特定のサービスだけ別の header_checks やアドレス変換を使いたい場合に、そのサービスで上書きします。",
      },
      related: ["rewrite_service_name", "header_checks", "receive_override_options"],
    },
    cleanup_replace_stray_cr_lf: {
      shape: boolean,
      summary: {
        en: "Turns lone carriage returns and line feeds in a message into blanks, so that this server cannot be used for SMTP smuggling and signatures mean the same everywhere. Keep it on. `no_header_body_checks` in receive_override_options disables it.",
        ja: "メールに含まれる単独の CR や LF を空白に置き換えます。SMTP スマグリングに悪用されるのを防ぎ、DKIM 署名の検証結果が受信側の実装に左右されないようにします。有効のままにしてください。receive_override_options の `no_header_body_checks` を指定すると働きません。",
      },
      related: ["smtpd_forbid_bare_newline", "receive_override_options"],
    },
    message_drop_headers: {
      shape: list(word("text")),
      summary: {
        en: "Lists the headers to remove from every message, after header_checks and before Milters. Add private headers here rather than writing IGNORE patterns, and keep the ones that are there: without `bcc`, hidden recipients show.",
        ja: "すべてのメールから削除するヘッダー名を列挙します。header_checks の後、Milter の前に処理されます。IGNORE の規則を書かなくても、不要なヘッダーを追加するだけで済みます。既定の項目は残してください。`bcc` を外すと、隠した受信者が見えてしまいます。",
      },
      related: ["header_checks", "smtpd_milters"],
    },
    message_reject_characters: {
      shape: word("characters"),
      summary: {
        en: "Refuses messages that contain any of these characters in their raw text, for example `\\0` for the null byte, which some mail stores cannot take. Text inside base64 is not examined.",
        ja: "指定した文字を含むメールを拒否します。たとえば `\\0` で、扱えないメールストアのある NUL 文字を指定できます。デコード前の内容を調べるため、base64 の中は対象になりません。",
      },
      related: ["message_strip_characters", "receive_override_options"],
    },
    message_strip_characters: {
      shape: word("characters"),
      summary: {
        en: "Deletes these characters from the raw text of messages, gentler than to refuse them. A changed body invalidates the sender's DKIM signature.",
        ja: "指定した文字をメールの内容から取り除きます。拒否するより穏やかですが、内容が変わるため送信元の DKIM 署名は無効になります。",
      },
      related: ["message_reject_characters"],
    },
    hopcount_limit: {
      shape: integer,
      summary: {
        en: "Returns a message as looping when it carries more Received: headers than this. Raise it only if legitimate mail really passes that many servers.",
        ja: "Received: ヘッダーの数がこの値を超えたメールを、ループとみなして返送します。正当なメールが本当に多くのサーバーを通る場合にだけ大きくします。",
      },
      related: ["prepend_delivered_header", "best_mx_transport"],
    },
    header_size_limit: {
      shape: word("bytes"),
      summary: {
        en: "Caps the size of a single header; the rest of a longer one is dropped. Raise it when mail with huge recipient lists loses part of its To: line.",
        ja: "1 つのヘッダーの最大サイズです。超えた部分は捨てられます。宛先が非常に多いメールで To: が途中で切れる場合に大きくします。",
      },
      related: ["header_address_token_limit", "line_length_limit"],
    },
    header_address_token_limit: {
      shape: integer,
      summary: {
        en: "Limits the address pieces that Postfix takes in from one To:, Cc: or similar header; what follows gets lost. Concerns only headers with thousands of addresses.",
        ja: "To: や Cc: などのアドレスヘッダー 1 つについて、解析する要素の数の上限です。超えた分は失われます。数千のアドレスを並べたヘッダーでなければ影響しません。",
      },
      related: ["header_size_limit"],
    },
    line_length_limit: {
      shape: word("bytes"),
      summary: {
        en: "Sets the size of the pieces in which Postfix stores long lines internally; on delivery they become whole again. What receivers see is governed by smtp_line_length_limit.",
        ja: "長い行を内部で分割して保存するときの 1 片の長さです。配送時には元の行に戻ります。相手サーバーへ送る行の長さは smtp_line_length_limit で決まります。",
      },
      related: ["smtp_line_length_limit", "header_size_limit"],
    },
    non_empty_end_of_header_action: {
      shape: choice(endOfHeaderActions),
      summary: {
        en: "Decides what happens to a message whose headers run into other text without the empty line between. Such mail can be read differently by different programs, a way around filters; `reject` is the strict answer.",
        ja: "ヘッダーと本文の間に空行がなく、別の文字列でヘッダーが終わっているメールの扱いを決めます。ソフトウェアによって解釈が分かれ、フィルターの回避に悪用されかねないため、厳しくするなら `reject` にします。",
      },
      related: ["header_checks", "cleanup_replace_stray_cr_lf"],
    },
    disable_mime_input_processing: {
      shape: boolean,
      summary: {
        en: "Ignores the MIME structure of incoming mail, so that all after the first headers counts as plain body. Saves time where no filter on this host looks at attachments; mime_header_checks and nested_header_checks then see nothing.",
        ja: "受信時に MIME の構造を解析せず、最初のヘッダーより後をすべて本文として扱います。mime_header_checks と nested_header_checks は働かなくなります。添付ファイルの検査を行わないホストで処理を軽くしたい場合に使います。",
      },
      related: ["mime_header_checks", "mime_nesting_limit", "strict_8bitmime_body"],
    },
    disable_mime_output_conversion: {
      shape: boolean,
      summary: {
        en: "Sends 8-bit mail unchanged even to servers that do not announce 8BITMIME. It saves DKIM signatures from being broken by conversion, at the risk that such a server refuses or damages the mail.",
        ja: "8BITMIME に対応していないサーバーへも、8 ビットのメールを変換せずに送ります。変換で DKIM 署名が壊れるのを避けられますが、相手に拒否されたり内容が化けたりするおそれがあります。",
      },
      related: ["force_mime_input_conversion", "smtp_line_length_limit"],
    },
    force_mime_input_conversion: {
      shape: boolean,
      summary: {
        en: "Converts 8-bit bodies to quoted-printable as they come in, before Milters and filters see them. On a server that signs outbound mail with DKIM, it makes sure that no later conversion or line folding breaks the signature. Postfix refuses to combine it with disable_mime_input_processing.",
        ja: "8 ビットの本文を受信時に quoted-printable へ変換します。Milter やフィルターより先に行います。送信メールに DKIM 署名を付けるサーバーで使うと、後の経路での変換や長い行の分割で署名が壊れるのを防げます。disable_mime_input_processing と同時には有効にできません。",
      },
      related: ["disable_mime_input_processing", "disable_mime_output_conversion", "smtp_line_length_limit"],
    },
    detect_8bit_encoding_header: {
      shape: boolean,
      summary: {
        en: "Believes a Content-Transfer-Encoding: 8bit header even when the client did not announce 8-bit mail in MAIL FROM, so that the body is converted where the next server needs it.",
        ja: "クライアントが MAIL FROM で 8BITMIME を宣言していなくても、Content-Transfer-Encoding: ヘッダーから 8 ビットの本文と判断します。これにより、配送先に応じた変換が行われます。",
      },
      related: ["disable_mime_output_conversion", "strict_8bitmime_body"],
    },
    mime_nesting_limit: {
      shape: integer,
      summary: {
        en: "Refuses mail whose parts and attached messages are nested deeper than this, a guard against messages built to exhaust the parser.",
        ja: "MIME のパートや添付メールの入れ子がこの深さを超えるメールを拒否します。解析に過大な負荷をかけるよう作られたメールへの対策です。",
      },
      related: ["bounce_size_limit", "mime_boundary_length_limit"],
    },
    mime_boundary_length_limit: {
      shape: word("bytes"),
      summary: {
        en: "Limits how much of a multipart boundary is compared. Two boundaries that agree up to this length are taken for one and the same.",
        ja: "マルチパートの境界文字列のうち、比較に使う長さの上限です。この長さまで同じ境界は区別されません。",
      },
      related: ["mime_nesting_limit"],
    },
    strict_7bit_headers: {
      shape: boolean,
      summary: {
        en: "Refuses mail with unencoded non-ASCII text in headers. Much real mail breaks this rule, so it is not for servers that take mail from the public; it also conflicts with SMTPUTF8.",
        ja: "ヘッダーに符号化されていない 8 ビット文字を含むメールを拒否します。守っていない正当なメールが多いため、一般のメールサーバーでは有効にしません。SMTPUTF8 のメールとも両立しません。",
      },
      related: ["strict_8bitmime", "smtputf8_enable"],
    },
    strict_8bitmime_body: {
      shape: boolean,
      summary: {
        en: "Refuses 8-bit bodies that no MIME header declares as such. It catches sloppy programs, but also some bounces and ordinary mail; do not use it on a public server.",
        ja: "MIME ヘッダーで宣言されていない 8 ビットの本文を拒否します。作りの悪いソフトウェアからのメールを防げますが、バウンスや正当なメールまで拒否するため、公開のサーバーでは使いません。",
      },
      related: ["strict_8bitmime", "detect_8bit_encoding_header"],
    },
    strict_8bitmime: {
      shape: boolean,
      summary: {
        en: "Switches on strict_7bit_headers and strict_8bitmime_body in one go, with the same danger of losing good mail.",
        ja: "strict_7bit_headers と strict_8bitmime_body をまとめて有効にします。正当なメールを失うおそれがあるのも同じです。",
      },
      related: ["strict_7bit_headers", "strict_8bitmime_body"],
    },
    strict_mime_encoding_domain: {
      shape: boolean,
      summary: {
        en: "Refuses mail in which a multipart or an attached message is itself labelled as base64 or quoted-printable, which MIME forbids. One slip is enough, so leave it off where strangers send mail.",
        ja: "multipart や添付メールそのものに base64 や quoted-printable を指定した、MIME の規格に反するメールを拒否します。1 か所でも違反があると拒否するため、一般のメールを受けるサーバーでは有効にしません。",
      },
      related: ["strict_8bitmime"],
    },
    smtputf8_enable: {
      shape: boolean,
      summary: {
        en: "Allows non-ASCII addresses and headers (SMTPUTF8). Mail that needs it can go only to servers which support it and bounces elsewhere; set `no` if your mail store or gateway cannot handle it. Needs a Postfix built with ICU.",
        ja: "アドレスやヘッダーに ASCII 以外の文字を使う SMTPUTF8 を有効にします。必要とするメールは対応サーバーにしか送れず、それ以外ではバウンスするため、メールストアや中継先が未対応なら `no` にします。ICU を組み込んでビルドした Postfix が必要です。",
      },
      related: ["smtputf8_autodetect_classes", "strict_smtputf8", "enable_idna2003_compatibility"],
    },
    smtputf8_autodetect_classes: {
      shape: list(choice(mailOrigins, { caseSensitive: true })),
      summary: {
        en: "Chooses the sources of mail for which Postfix itself checks whether SMTPUTF8 is needed, instead of relying on the client's request. Use `all` if rewriting, aliases or filters on this host introduce non-ASCII addresses.",
        ja: "SMTPUTF8 が必要かどうかを、送信側の宣言によらず Postfix が判断するメールの受け取り元を選びます。アドレスの書き換え、エイリアス、フィルターなどで ASCII 以外のアドレスが加わる場合は `all` にします。",
      },
      related: ["smtputf8_enable", "strict_smtputf8"],
    },
    strict_smtputf8: {
      shape: boolean,
      summary: {
        en: "Refuses non-ASCII addresses from an SMTP client that did not ask for SMTPUTF8. Correct, but not every program asks.",
        ja: "SMTPUTF8 を要求していないクライアントからの、ASCII 以外の文字を含むアドレスを拒否します。規格には沿いますが、要求せずに送るソフトウェアもあります。",
      },
      related: ["smtputf8_enable"],
    },
    enable_idna2003_compatibility: {
      shape: boolean,
      summary: {
        en: "Converts domains with letters such as ß or a final sigma by the older IDNA rules, as Postfix 3.1 did. Leave it off: today's registries follow the newer rules, and mail could go to another domain.",
        ja: "ß やギリシャ文字のシグマなどを含むドメイン名を、Postfix 3.1 までと同じ古い IDNA2003 の規則で変換します。現在の IDNA2008 とは別のドメインになることがあるため、無効のままにします。",
      },
      related: ["smtputf8_enable"],
    },
    domain_to_ascii: {
      shape: word("read-only"),
      summary: {
        en: "Function for use inside values, not a parameter to set: `${domain_to_ascii{$mydomain}}` gives the Punycode form of a domain name, and returns plain ASCII names as they are. The default of smtp_requiretls_policy uses it.",
        ja: "設定するパラメータではなく、値の中で使う関数です。`${domain_to_ascii{$mydomain}}` はドメイン名の Punycode 形式を返します (ASCII だけの名前はそのまま返します)。smtp_requiretls_policy の既定値で使われています。",
      },
      related: ["mydomain", "smtp_requiretls_policy"],
    },
    enable_errors_to: {
      shape: boolean,
      summary: {
        en: "Obsolete: sent bounces to the address in an Errors-To: header. Postfix 2.2 removed it; delete the line, since bounces now always go to the envelope sender.",
        ja: "廃止されました。バウンスを Errors-To: ヘッダーのアドレスに送る設定でしたが、Postfix 2.2 で削除されました。バウンスは常にエンベロープの差出人に送られるので、この行を削除してください。",
      },
    },
  },
} satisfies Topic;
